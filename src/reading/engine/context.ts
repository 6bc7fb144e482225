import type { ReadDate } from './dates.ts';
import type { Above } from './evidence.ts';
import { deadlineAmong } from './fields.ts';
import type { Match } from './lexicon.ts';
import type { TextBlock } from './segment.ts';
import type { Table } from './tables.ts';

/** What the headings and opening sentences above say for the blocks that follow. */
export class Context {
  heading: Above | undefined;
  opener: Above | undefined;
  sentenceDeadline: ReadDate | undefined;
  /** what the sentence before said, for one that begins with a pronoun */
  lastMatches: readonly Match[] = [];
  /** the rows of a table that stand above */
  table: Table | undefined;
  /** the sentence before ended in a semicolon or not, with a cue of its own */
  carried = false;
  for(block: TextBlock): Above | undefined {
    if (block.part === 'item') return this.opener ?? this.heading;
    const above = this.opener ?? this.heading;
    // Lines of a list without bullets: only what says that targets follow counts for them.
    return above?.isTargets ? { isPlan: false, isAdvice: false, isChallenge: false, isTargets: true } : undefined;
  }
}

export function aboveFrom(
  matches: readonly Match[],
  dates: readonly ReadDate[],
  reference: string,
  isHeading: boolean,
): Above {
  const has = (role: Match['role']): boolean => matches.some((one) => one.role === role);
  const deadline = deadlineAmong(
    dates.filter((one) => one.to !== 'same' && (isHeading || one.strength > 0)),
    reference,
  );
  return {
    isPlan: has('frame') || has('intent') || (!isHeading && (has('deed') || has('signed'))),
    isAdvice: has('should') || has('must') || has('need') || has('advice'),
    isChallenge: has('challenge') && !has('targets'),
    isTargets: has('targets'),
    ...(deadline ? { deadline } : {}),
  };
}
