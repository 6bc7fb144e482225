import { ok, type Result, refused } from '../kernel/index.ts';
import type { Claim } from './claim.ts';

/**
 * Whether a claim may stand as it is written: words in quotation need the document, and their place in it.
 *
 * refuses  'claim.quote-needs-held-source' · 'claim.quote-needs-place' · 'claim.span-empty'
 */
export function claimAllowed(
  claim: Pick<Claim, 'form' | 'locator' | 'span' | 'source'>,
  source: { held: boolean },
): Result<true> {
  if (claim.span && claim.span.end <= claim.span.start) return refused('claim.span-empty', { ...claim.span });
  if (claim.form === 'summary') return ok(true);
  if (!source.held) return refused('claim.quote-needs-held-source', { source: claim.source });
  if (!claim.locator && !claim.span) return refused('claim.quote-needs-place', { source: claim.source });
  return ok(true);
}
