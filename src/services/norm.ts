import type { LocalizedText } from '../kernel/index.ts';

/** Classes of systems, the ordinary one apart, of which a text asks something. */
export const sensitiveClasses = ['sensitive-system', 'sensitive-data'] as const;
/** Kinds of procedure of which a text says how long they may take. */
export const limitedProcedures = ['administrative-act', 'investment-file'] as const;
export const normSubjects = [...sensitiveClasses, ...limitedProcedures] as const;
export type NormSubject = (typeof normSubjects)[number];

/**
 * What a legal text asks of a class of systems, or of a kind of procedure. It is data of the country.
 *
 * value      level of qualification (1 or 2) that hosting of the class needs, or calendar days that the procedure may take
 * legalText  reference of the text
 * words      what the text asks, in our words
 */
export type ServiceNorm = {
  ref: string;
  subject: NormSubject;
  value: number;
  legalText: string;
  words: LocalizedText;
};
