export type Mail = { subject: string; text: string; html: string };

/** A first-strong isolate keeps references and days in order inside an Arabic sentence. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`);
