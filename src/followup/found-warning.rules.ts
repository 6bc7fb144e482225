import type { ActiveCode, FoundWarning, WarningRule } from './warning.ts';
import { weightOf } from './weight.rules.ts';

/** Whom a warning is about, and who is asked. */
type Of = Pick<FoundWarning, 'subject' | 'strategy' | 'organisation'>;

/** What an active rule found. beyond: how often the threshold was passed, which its weight grows with */
export const foundWarning = (
  rule: WarningRule,
  { subject, strategy, organisation }: Of,
  { since, numbers, beyond }: Pick<FoundWarning, 'since' | 'numbers'> & { beyond: number },
): FoundWarning => ({
  rule: rule.code as ActiveCode,
  subject,
  ...(strategy ? { strategy } : {}),
  ...(organisation ? { organisation } : {}),
  since,
  numbers,
  weight: weightOf(rule.code as ActiveCode, beyond),
});
