import type { Sentence } from './clauses.ts';
import { isCueRole } from './cue.ts';
import { lexiconRoles } from './lexicon.ts';
import type { Piece } from './pieces.ts';
import { placeIn } from './within.ts';

/** What a trait of a place where a clause may begin is about; all of them are of a language. */
export const cutFamilies = ['form', 'opens', 'opens-far', 'last', 'role', 'role-before', 'role-all', 'joint', 'word', 'second', 'behind'] as const; // biome-ignore format: a table
export type CutFamily = (typeof cutFamilies)[number];
export type RoleFamily = 'opens' | 'last' | 'role' | 'role-before' | 'role-all';
export const wordFamilies = ['joint', 'word', 'second', 'behind'] as const;
export type WordFamily = (typeof wordFamilies)[number];

/** What does not depend on any word, and how many values each may take, from 0. */
const forms = { comma: 2, tail: 2, strong: 2, rule: 2, 'amounts-before': 3, amounts: 3, 'amounts-both': 4, 'amount-far': 5, 'dates-before': 2, dates: 2, cues: 4, deeds: 4, 'deed-opens': 4, 'deeds-amounts': 16, 'rule-amounts': 8, 'rule-cues': 8, length: 7, 'length-before': 7 } as const; // biome-ignore format: a table
type Form = keyof typeof forms;
const placeOf = {} as Record<Form, number>;
/** Their names with each value, by their places. */
export const formNames: readonly string[] = Object.entries(forms).flatMap(([form, values], at, all) => {
  placeOf[form as Form] = all.slice(0, at).reduce((sum, [, before]) => sum + before, 0);
  return Array.from({ length: values }, (_, value) => `${form} ${value}`);
});

export const NO_ROLE: number = lexiconRoles.length;
/** Names of roles by their numbers. */
export const roleNames: readonly string[] = [...lexiconRoles, 'no'];
/** So far from the beginning of a piece all is far. */
export const FARS = 4;
const roleNumber = Object.fromEntries(lexiconRoles.map((role, at) => [role, at])) as Record<string, number>;
const bitsOf = (is: (role: (typeof lexiconRoles)[number]) => boolean): number =>
  lexiconRoles.reduce((bits, role, at) => (is(role) ? bits | (1 << at) : bits), 0);
const CUES = bitsOf(isCueRole);
const DEED = bitsOf((role) => role === 'deed');

/** Takes the traits of a place, each once. */
export type CutTaker = {
  /** by its place among their names */
  takeForm(place: number): void;
  /** by the number of the role */
  takeRole(family: RoleFamily, role: number): void;
  /** the role that comes first, and how many tokens stand before it */
  takeFar(role: number, far: number): void;
  takeWord(family: WordFamily, word: string): void;
};

/** What is seen of a sentence piece by piece: of the one that is looked at, of the one before and of all before. */
export class PieceView {
  readonly #sentence: Sentence;
  #match: number;
  #quantity: number;
  #date: number;
  #piece: Piece;
  #before: Piece;
  /** of the piece: a bit for each role, the role that comes first and where, and last */
  #roles = 0;
  #opens = NO_ROLE;
  #opensAt = 0;
  #last = NO_ROLE;
  #deedOpens = false;
  #amounts = 0;
  #amountAt = 0;
  #dates = 0;
  #rolesBefore = 0;
  #lastBefore = NO_ROLE;
  #rolesAll = 0;
  #amountsAll = 0;
  #datesAll = 0;

  constructor(sentence: Sentence, opening: Piece) {
    this.#sentence = sentence;
    this.#match = placeIn(sentence.matches, opening.first);
    this.#quantity = placeIn(sentence.quantities, opening.first);
    this.#date = placeIn(sentence.dates, opening.first);
    this.#piece = opening;
    this.#before = opening;
    this.#look();
  }

  get piece(): Piece {
    return this.#piece;
  }

  /** Goes on to the next piece. */
  next(piece: Piece): void {
    this.#rolesBefore = this.#roles;
    this.#lastBefore = this.#last;
    this.#rolesAll |= this.#roles;
    this.#amountsAll += this.#amounts;
    this.#datesAll += this.#dates;
    this.#before = this.#piece;
    this.#piece = piece;
    this.#look();
  }

  #look(): void {
    const { matches, quantities, dates } = this.#sentence;
    const { first, end } = this.#piece;
    this.#roles = 0;
    this.#opens = NO_ROLE;
    this.#last = NO_ROLE;
    this.#deedOpens = false;
    this.#amounts = 0;
    this.#dates = 0;
    for (; this.#match < matches.length && matches[this.#match]!.first < end; this.#match++) {
      const one = matches[this.#match]!;
      if (one.first < first) continue;
      const role = roleNumber[one.role]!;
      if (this.#opens === NO_ROLE) {
        this.#opens = role;
        this.#opensAt = one.first - first;
      }
      this.#last = role;
      this.#roles |= 1 << role;
      if (one.role === 'deed' && one.first - first <= 2) this.#deedOpens = true;
    }
    for (; this.#quantity < quantities.length && quantities[this.#quantity]!.first < end; this.#quantity++) {
      const at = quantities[this.#quantity]!.first - first;
      if (at < 0) continue;
      if (this.#amounts === 0) this.#amountAt = at;
      this.#amounts += 1;
    }
    for (; this.#date < dates.length && dates[this.#date]!.first < end; this.#date++)
      if (dates[this.#date]!.first >= first) this.#dates += 1;
  }

  /** What is seen of the place before the piece. `byRule`: the rules cut there. */
  traits(byRule: boolean, taker: CutTaker): void {
    const { tokens, first: opening } = this.#sentence;
    const { first, end, comma, isTail, isStrong, joint } = this.#piece;
    const before = this.#before.end;
    const form = (name: Form, value: number): void => taker.takeForm(placeOf[name] + Math.min(value, forms[name] - 1));
    const both = (one: boolean, other: boolean): number => Number(one) * 2 + Number(other);
    form('comma', Number(comma));
    form('tail', Number(isTail));
    form('strong', Number(isStrong));
    form('rule', Number(byRule));
    form('amounts-before', this.#amountsAll);
    form('amounts', this.#amounts);
    const amounts = both(this.#amountsAll > 0, this.#amounts > 0);
    form('amounts-both', amounts);
    if (this.#amounts > 0) form('amount-far', this.#amountAt);
    form('dates-before', this.#datesAll);
    form('dates', this.#dates);
    const cues = both((this.#roles & CUES) !== 0, (this.#rolesAll & CUES) !== 0);
    form('cues', cues);
    const hasDeedBefore = (this.#rolesAll & DEED) !== 0;
    form('deeds', both((this.#roles & DEED) !== 0, hasDeedBefore));
    const deeds = both(this.#deedOpens, hasDeedBefore);
    form('deed-opens', deeds);
    form('deeds-amounts', deeds * 4 + amounts);
    form('rule-amounts', Number(byRule) * 4 + amounts);
    form('rule-cues', Number(byRule) * 4 + cues);
    form('length', (end - first) >> 2);
    form('length-before', Math.floor((before - opening) / 6));
    taker.takeRole('opens', this.#opens);
    if (this.#opens !== NO_ROLE) taker.takeFar(this.#opens, Math.min(this.#opensAt, FARS - 1));
    taker.takeRole('last', this.#lastBefore);
    for (let role = 0; role < NO_ROLE; role++) {
      const bit = 1 << role;
      if ((this.#roles & bit) !== 0) taker.takeRole('role', role);
      if ((this.#rolesBefore & bit) !== 0) taker.takeRole('role-before', role);
      if ((this.#rolesAll & bit) !== 0) taker.takeRole('role-all', role);
    }
    taker.takeWord('joint', joint);
    taker.takeWord('word', tokens.str[first] ?? '');
    if (first + 1 < this.#sentence.end) taker.takeWord('second', tokens.str[first + 1]!);
    taker.takeWord('behind', tokens.str[before - 1] ?? '');
  }
}
