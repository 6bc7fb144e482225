import { isWider } from '../documents/index.ts';
import { type Day, ok, type Result, refused } from '../kernel/index.ts';
import type { EvidenceClass, OpeningEvent } from './evidence.ts';
import type { Opening, PaperUse } from './opening.ts';
import { isSamePerson, type Signature } from './signature.ts';

type Use = Pick<PaperUse, 'class' | 'status'> & Partial<Pick<PaperUse, 'opensOn' | 'decidedOn'>>;
/** A paper as it lies: its own class and event, and what it was brought for. */
export type PaperLying = { class: EvidenceClass; opensOn?: string | undefined; uses: readonly Use[] };

export type AskedOpening = {
  to: EvidenceClass;
  event?: OpeningEvent | undefined;
  happenedOn?: Day | undefined;
  /** what shows the event was found: an accepted evidence of the same project, or a source */
  isShown: boolean;
};

const serving = (paper: PaperLying): Use[] => paper.uses.filter((one) => one.status !== 'superseded');
const closed = (paper: PaperLying): Use[] => serving(paper).filter((one) => one.class !== 'public');

/**
 * The class in which a paper really lies: restricted when it is so itself, else the narrowest of what it serves. A file is born
 * internal, which does not close what it proves in public; it counts where the file serves nothing.
 */
export function lyingClass(paper: PaperLying): EvidenceClass {
  const classes = serving(paper).map((one) => one.class);
  if (paper.class === 'restricted' || classes.length === 0) return paper.class;
  return classes.reduce((least, one) => (isWider(least, one) ? one : least));
}

/** Events that a paper waits for: its own, and those of the kinds of evidence that it serves. */
export const awaited = (paper: PaperLying): string[] => [
  ...new Set([paper.opensOn, ...closed(paper).map((one) => one.opensOn)].filter((one) => one !== undefined)),
];

/**
 * May this paper be opened? What waits for an event waits until the event has happened and something shows it; a decision is known
 * to the program itself.
 *
 * refuses  'opening.not-wider' · 'opening.event-awaited' (with the event) · 'opening.event-not-awaited' · 'opening.event-not-shown'
 *          · 'opening.decision-not-confirmed' · 'act.in-the-future'
 * example  a cost estimate that waits for the award notice, with the accepted notice named → ok
 */
export function openingAllowed(paper: PaperLying, asked: AskedOpening, today: Day): Result<true> {
  const from = lyingClass(paper);
  if (!isWider(asked.to, from)) return refused('opening.not-wider', { class: from });
  const events = awaited(paper);
  if (asked.event && !events.includes(asked.event)) return refused('opening.event-not-awaited', { event: asked.event });
  if (asked.happenedOn && asked.happenedOn > today)
    return refused('act.in-the-future', { date: asked.happenedOn, today });
  for (const event of events) {
    if (event === 'decision-confirmed') {
      const waits = closed(paper).filter((one) => one.opensOn === event);
      if (waits.length === 0 || !waits.every((one) => one.decidedOn)) return refused('opening.decision-not-confirmed');
    } else if (asked.event !== event || !asked.happenedOn) return refused('opening.event-awaited', { event });
    else if (!asked.isShown) return refused('opening.event-not-shown', { event });
  }
  return ok(true);
}

/**
 * Settles what was proposed, by somebody else, on the class that was proposed from.
 *
 * refuses  'act.already-settled' · 'four-eyes.recorder-confirms' · 'opening.class-changed'
 */
export function settledOpening(
  opening: Opening,
  by: Signature,
  settlement: { as: 'confirmed'; classNow: EvidenceClass } | { as: 'refused' },
): Result<true> {
  if (opening.status !== 'proposed') return refused('act.already-settled');
  if (isSamePerson(opening.proposedBy, by)) return refused('four-eyes.recorder-confirms');
  if (settlement.as === 'confirmed' && settlement.classNow !== opening.from)
    return refused('opening.class-changed', { class: settlement.classNow });
  return ok(true);
}
