import { obligationAddress } from '../partners/obligation-address.ts';

/** Where something about money and partners is looked at on the desk; undefined for what lies elsewhere. */
export function partnershipAddress({ kind, ref }: { kind: string; ref: string }): string | undefined {
  const at = encodeURIComponent(ref);
  if (kind === 'obligation') return obligationAddress(ref);
  if (kind === 'transfer') return `/transfers/${at}`;
  if (kind === 'study') return `/studies/${at}`;
  if (kind === 'envelope') return `/money/envelopes/${at}`;
  if (kind === 'cohort') return `/cohorts/${at}`;
  if (kind === 'legal-text') return `/law/${at}`;
  if (kind === 'ai-system') return `/ai-systems/${at}`;
  if (kind === 'state-system') return `/systems/${at}`;
  if (kind === 'asset') return `/infrastructure/${at}`;
  if (kind === 'digital-service') return `/services/${at}`;
  if (kind === 'holding') return '/dependence';
  return undefined;
}
