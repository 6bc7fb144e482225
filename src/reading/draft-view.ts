import { isVisible, visibleScopes } from '../access/index.ts';
import type { LocalizedText } from '../kernel/index.ts';
import { allOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { stems, wantedWords, wordsOf } from '../platform/search/arabic.ts';
import type { PledgeKind, RecordedClaim, RecordedPledge, RecordedStrategy } from '../strategy/index.ts';
import { allStrategies, claimsOfPledges, listPledges, pledgeTarget } from '../strategy/readers.ts';
import { placesOfLevel } from '../territory/readers.ts';
import { type Twin, twinsOf } from './difference.rules.ts';
import { numbersToConfirm } from './draft.rules.ts';
import { type KeptDraft, nextPledgeRef } from './draft.store.ts';
import { type Known, pledgeKindOf, proposedFields, topicOf } from './draft-fields.rules.ts';
import {
  type Comparable,
  commonWithEach,
  type Match,
  type MatchReason,
  proposePledges,
  stemsOf,
} from './match.rules.ts';
import type { DraftFields, Reading } from './reading.ts';
import { remembered } from './remembered.ts';
import type { RepetitionKind, Told } from './repetition.rules.ts';

/** The item of the register that accepting would make. */
export type ProposedPledge = {
  ref: string;
  kind: PledgeKind;
  topic: string;
  title: LocalizedText;
  bound: string[];
  owner?: string;
};

/** A draft that waits and says the same as another. title: of its document */
export type Repeat = {
  reading: string;
  number: number;
  title: LocalizedText;
  quote: string;
  by: RepetitionKind;
  reasons: MatchReason[];
};

/**
 * as        the draft as it stands: as a person corrected it, or as its reader said it
 * proposed  what accepting would make
 * matches   pledges it may belong to; twins: claims that say the same
 * repeats   drafts that wait and say the same, of any paper that the caller may read
 */
export type DraftView = {
  as: DraftFields;
  quote: string;
  proposed?: ProposedPledge;
  matches: (Match & { title: LocalizedText })[];
  twins: Twin[];
  repeats: Repeat[];
  toConfirm: string[];
};

/** Some megabytes: the sentences and names of a large register and of a few thousand drafts. */
const MOST_KEPT = 20_000;

/** Every form by which the words of a text are compared, those that carry nothing left out. */
export const stemsIn = remembered(
  (text): readonly string[] => wantedWordsOf(text).map((word) => stems(word).at(-1) ?? word),
  MOST_KEPT,
);
const foldedWords = remembered((text): readonly string[] => wordsOf(text), MOST_KEPT);
const wantedWordsOf = (text: string): string[] => {
  const words = wordsOf(text);
  // the search looks for twelve words at most; a sentence is weighed whole
  const kept: string[] = [];
  for (let at = 0; at < words.length; at += 12) kept.push(...wantedWords(words.slice(at, at + 12).join(' ')));
  return kept;
};

/** The register as drafts are compared with it: pledges of every strategy, since a document seldom speaks of one alone. */
export type Register = {
  known: Known;
  strategies: readonly RecordedStrategy[];
  pledges: readonly RecordedPledge[];
  claims: readonly RecordedClaim[];
};

export async function registerOf({ tx, caller }: Context): Promise<Register> {
  const visible = visibleScopes(caller, 'pledge.read');
  const pledges = (await listPledges(tx)).filter((one) => isVisible(visible, pledgeTarget(one)));
  const organisations = (await allOrganisations(tx)).map(({ ref, name, kind }) => ({
    ref,
    name,
    isPartner: kind.startsWith('partner-'),
  }));
  const places = [...(await placesOfLevel(tx, 'region')), ...(await placesOfLevel(tx, 'province'))].map((one) => ({
    ref: one.code,
    name: one.name,
  }));
  return {
    known: { organisations, places, words: foldedWords },
    strategies: await allStrategies(tx),
    pledges,
    claims: await claimsOfPledges(
      tx,
      pledges.map((one) => one.ref),
    ),
  };
}

/** What accepting a draft makes, unless the person says otherwise. Where the text names no body we know, the strategy's owner answers. */
export function proposedPledge(
  fields: DraftFields,
  quote: string,
  ref: string,
  { known, strategies }: Register,
  strategy: string,
): ProposedPledge {
  const { organisation } = fields;
  const owner = strategies.find((one) => one.ref === strategy)?.owner;
  return {
    ref,
    kind: pledgeKindOf(fields, known),
    topic: topicOf(fields.kind),
    title: fields.title ?? { authentic: 'ar', ar: quote },
    bound: organisation === undefined ? [] : [organisation],
    ...(organisation === undefined && owner !== undefined ? { owner } : {}),
  };
}

export const fieldsOf = (draft: Pick<KeptDraft, 'fields' | 'found'>, known: Known): DraftFields =>
  draft.fields ?? proposedFields(draft.found, known);

/** What the desk shows of each draft beside what is kept of it. */
export async function viewsOf(
  ctx: Context,
  reading: Reading,
  text: string,
  drafts: readonly KeptDraft[],
  { register, repeats }: { register: Register; repeats: (told: Told) => Repeat[] },
): Promise<DraftView[]> {
  const among = comparables(register);
  const twins = register.claims.map((one) => ({ ...one, stems: stemsOf([one.text], stemsIn) }));
  const ofPledges = commonWithEach(among.map((one) => one.stems));
  const ofClaims = commonWithEach(twins.map((one) => one.stems));
  const ref = await nextPledgeRef(ctx.tx);
  const titles = new Map(register.pledges.map((one) => [one.ref, one.title]));
  return drafts.map((draft) => {
    const as = fieldsOf(draft, register.known);
    const quote = text.slice(as.start, as.end);
    const toConfirm = numbersToConfirm(reading, as);
    const nothing = { as, quote, matches: [], twins: [], repeats: [], toConfirm };
    if (draft.state === 'rejected' || draft.state === 'unmarked') return nothing;
    const told = toldOf(draft, as, quote);
    if (draft.state !== 'waiting') return { ...nothing, repeats: repeats(told) };
    const said = twinsOf(as, told.words, twins, ofClaims(told.words));
    return {
      as,
      quote,
      proposed: proposedPledge(as, quote, ref, register, reading.strategy),
      matches: proposePledges(as, told.topic, told.words, among, pledgesOf(said), ofPledges(told.words)).map(
        (match) => ({
          ...match,
          title: titles.get(match.pledge)!,
        }),
      ),
      twins: said,
      repeats: repeats(told),
      toConfirm,
    };
  });
}

/** Pledges of which a claim says the very same. */
export const pledgesOf = (twins: readonly Twin[]): Set<string> =>
  new Set(twins.flatMap((one) => (one.pledge === undefined ? [] : [one.pledge])));

/** A draft as it is compared with other drafts. */
export const toldOf = (
  { reading, number }: Pick<KeptDraft, 'reading' | 'number'>,
  as: DraftFields,
  quote: string,
): Told & { as: DraftFields } => ({
  reading,
  number,
  start: as.start,
  end: as.end,
  as,
  topic: topicOf(as.kind),
  words: new Set(stemsIn(quote)),
});

export const comparables = ({ pledges, claims }: Pick<Register, 'pledges' | 'claims'>): Comparable[] => {
  const of = Map.groupBy(claims, (claim) => claim.pledge);
  return pledges.map((pledge) => {
    const own = of.get(pledge.ref) ?? [];
    return {
      pledge,
      claims: own,
      stems: stemsOf([pledge.title, pledge.summary, ...own.flatMap((one) => [one.text, one.perimeter])], stemsIn),
    };
  });
};
