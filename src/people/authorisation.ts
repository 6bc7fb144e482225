import type { Day, LocalizedText } from '../kernel/index.ts';

/**
 * What the data-protection authority granted, as an administrator entered it. While none is in force, lists of persons are refused and
 * only counts come in.
 */
export type Authorisation = {
  id: string;
  number: string;
  authority: string;
  grantedOn: Day;
  reference: LocalizedText;
  recordedBy: string;
  recordedOn: Day;
  withdrawnBy?: string;
  withdrawnOn?: Day;
  reason?: LocalizedText;
};
