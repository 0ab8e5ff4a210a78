const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for the inside of an element or a quoted attribute, in HTML and in XML. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] || '');

/** A short head of a narrow column as HTML: 缴 may stand above 15年, and nothing else breaks. */
export const breakBeforeFigure = (label: string): string =>
  escapeHtml(label).replace(/(?=\d)/, '<wbr>');
