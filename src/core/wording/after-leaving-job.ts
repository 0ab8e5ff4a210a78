/** The section of `/lapse/` for somebody who has just lost a job; the page and search name it alike. */
export const AFTER_LEAVING_JOB = {
  id: 'now',
  title: '刚离职，这个月做什么',
  short: '刚离职',
} as const;
