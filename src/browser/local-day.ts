/**
 * The day on the reader's own clock, as `YYYY-MM-DD`. Written without `Intl`, whose first use holds an
 * old phone up for a tenth of a second.
 */
export const localDay = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};
