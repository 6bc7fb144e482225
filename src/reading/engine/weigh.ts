import { type Clues, cluesOf, isAddressed } from './clues.ts';
import type { Evidence } from './evidence.ts';
import { type RuleId, readingRules } from './rules.ts';
import { weighDoubts } from './weigh-doubts.ts';
import { weighMatter } from './weigh-matter.ts';

export type Weighed = { score: number; fired: { rule: string; first: number; end: number; weight: number }[] };

/** Counts a rule that holds, where it does: without a place, over the whole clause. */
export type Add = (rule: RuleId, at?: { first: number; end: number }) => void;

/** Adds up what speaks for a clause being a claim and what speaks against it; each rule once. */
export function weigh(evidence: Evidence): Weighed {
  const { clause, off } = evidence;
  const fired: Weighed['fired'] = [];
  let score = 0;
  const add: Add = (rule, at) => {
    if (off.has(rule)) return;
    const { weight } = readingRules[rule];
    score += weight;
    fired.push({ rule, weight, first: at?.first ?? clause.first, end: at?.end ?? clause.end });
  };
  const clues = cluesOf(evidence);
  weighCues(evidence, clues, add);
  weighMatter(evidence, clues, add);
  weighDoubts(evidence, clues, add);
  return { score, fired };
}

/** That somebody will, must, signed, decided, prepares. */
function weighCues(evidence: Evidence, clues: Clues, add: Add): void {
  const { tokens, matches, above, future } = evidence;
  const { intent, must, need, should, signed, allocated, prep, launched, ongoing, agreement } = clues;
  const { amount, ahead, cost, parts, allotted, reported, hasCue, inherits } = clues;
  if (future) add('cue:future', future);
  else if (intent) add('cue:intent', intent);
  else if (reported) add('cue:reported', reported);
  else if (evidence.conditional) add('cue:conditional', evidence.conditional);
  if (must) add('cue:must', must);
  else if (need)
    add(
      above?.isChallenge || isAddressed(evidence, clues, need)
        ? 'cue:need-addressed'
        : amount || ahead
          ? 'cue:need-measured'
          : matches.some((one) => one.role === 'deed' && one.first >= need.end && one.first - need.end <= 2)
            ? 'cue:need-deed'
            : 'cue:need',
      need,
    );
  if (should)
    add(
      isAddressed(evidence, clues, should) || tokens.capital[should.first - 1] === 1
        ? 'cue:should-addressed'
        : amount
          ? 'cue:should-measured'
          : 'cue:should',
      should,
    );
  if (signed) add(agreement ? 'cue:signed' : 'cue:signed-alone', signed);
  else if (agreement && clues.opensWithAgreement) add('cue:agreement', agreement);
  if (allocated) add(amount?.unit === 'currency' ? 'cue:allocated' : 'cue:allocated-alone', allocated);
  else if (cost && !hasCue) add('cue:cost', cost);
  if (parts) add('cue:parts', parts);
  if (allotted) add('cue:allotted', allotted);
  if (prep) add('cue:preparation', prep);
  if (launched) add('cue:decided', launched);
  if (ongoing && !intent) add('cue:ongoing', ongoing);
  if (inherits && evidence.inherited) add(evidence.inherited);
}
