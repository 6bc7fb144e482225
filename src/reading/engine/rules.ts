/** A rule of the reader. taughtBy: documents of the annotated set without which nobody would have thought of it. */
export type ReadingRule = { weight: number; taughtBy: readonly string[] };

const rule = (weight: number, ...taughtBy: string[]): ReadingRule => ({ weight, taughtBy });

/**
 * What each rule adds to the score of a clause. A clause that reaches the threshold is drafted as a claim.
 *
 * cue     a verb or phrase that says that something will be, is or was undertaken
 * date    a day that lies ahead of the document, or behind it
 * deed    the name of what is done, at the head of the clause or within it
 * list    what the sentence or heading above says of its items
 */
export const readingRules = {
  'cue:future': rule(2),
  'cue:intent': rule(2),
  'cue:reported': rule(2),
  'cue:must': rule(2.75),
  'cue:need-addressed': rule(2),
  'cue:need-measured': rule(1.5),
  'cue:need-deed': rule(1.75),
  'cue:need': rule(0.5),
  'cue:should-addressed': rule(2.25),
  'cue:should-measured': rule(1.5, 'en-uk-aiplan'),
  'cue:should': rule(0.5),
  'cue:signed': rule(2.5),
  'cue:signed-alone': rule(1.25),
  'cue:agreement': rule(2, 'ar-ma-dakhla-2025'),
  'cue:allocated': rule(1.5),
  'cue:allocated-alone': rule(0.5),
  'cue:cost': rule(1.25),
  'cue:parts': rule(1.5),
  'cue:allotted': rule(1.25),
  'cue:preparation': rule(2),
  'cue:decided': rule(1.5),
  'cue:ongoing': rule(1.75),
  'cue:conditional': rule(1.25),
  'cue:inherited': rule(1.75),
  'cue:inherited-from-list': rule(1),
  'date:ahead': rule(1.5),
  'date:ahead-bare': rule(0.5),
  'date:behind': rule(-2),
  'date:behind-beside-cue': rule(-0.5),
  quantity: rule(1.5),
  'deed:head': rule(1),
  deed: rule(0.5),
  thing: rule(0.75),
  'list:plan': rule(1.5),
  'list:plan-loose': rule(0.75),
  'list:advice': rule(1.5),
  'list:targets': rule(1.5),
  'list:challenge': rule(2.5),
  'item:imperative': rule(1.75),
  'item:amount': rule(1.25),
  'item:explanation': rule(-1.25, 'en-uk-aiplan'),
  'no-cue': rule(-1),
  past: rule(-2),
  'past:before-intent': rule(-1.75, 'ar-ma-seed'),
  'past:beside-cue': rule(-0.5),
  now: rule(-1.5),
  opinion: rule(-1.5),
  forecast: rule(-3),
  consider: rule(-1.5),
  condition: rule(-2.5),
  effect: rule(-1.5),
  meeting: rule(-1),
  'meeting:past': rule(-2, 'ar-ma-dakhla-2025'),
  'nothing-to-check': rule(-1),
  'little-to-check': rule(-0.5),
  addressed: rule(0.5),
  named: rule(0.5),
  tail: rule(-0.75),
  'quoted-wish': rule(-1.5, 'en-ma-ai2030', 'fr-sn-startup-2018'),
  'part-of': rule(-3, 'fr-ma-cdc-2024'),
  'table:target': rule(3.5),
  title: rule(-3, 'ar-ma-seed'),
  heading: rule(-2.5),
} satisfies Record<string, ReadingRule>;

export type RuleId = keyof typeof readingRules;

/** A claim scores this much; one point above, it is sure. */
export const THRESHOLD = 2.5;
export const SURE = 3.5;
