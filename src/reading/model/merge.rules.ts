import type { Draft } from '../draft.ts';
import { pairsOf } from '../span.rules.ts';

/**
 * The drafts of two readers as one list. What both found stands once, with the span and the fields of the first, which come from the
 * text by rules; that they agree raises confidence, that their numbers or dates differ asks a person to look.
 *
 * example  0.6 and 0.5 found by both → 0.8
 */
export function merged(rules: readonly Draft[], model: readonly Draft[]): Draft[] {
  const partner = pairsOf(rules, model);
  const taken = new Set(partner.values());
  const both = rules.map((one) => {
    const other = partner.get(one);
    return other ? agreed(one, other) : one;
  });
  return [...both, ...model.filter((each) => !taken.has(each))].sort((a, b) => a.start - b.start || a.end - b.end);
}

function agreed(one: Draft, other: Draft): Draft {
  const said = ({ quantities }: Draft) =>
    quantities.map(({ value, unit, currency }) => `${value}|${unit}|${currency ?? ''}`);
  const common = (left: string[], right: string[]) => left.some((each) => right.includes(each));
  const numbersDiffer = one.quantities.length > 0 && other.quantities.length > 0 && !common(said(one), said(other));
  const datesDiffer = one.deadline !== null && other.deadline !== null && one.deadline.to !== other.deadline.to;
  const differ = numbersDiffer || datesDiffer;
  return {
    ...one,
    confidence: differ ? Math.min(one.confidence, other.confidence) : 1 - (1 - one.confidence) * (1 - other.confidence),
    lane: differ ? 'look' : one.lane,
    fired: [
      ...one.fired,
      ...other.fired,
      ...(differ ? [{ rule: 'readers-differ', weight: -0.2, start: one.start, end: one.end }] : []),
    ],
    readers: [...new Set([...one.readers, ...other.readers])].sort(),
  };
}
