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
import { type Comparable, type Match, proposePledges, stemsOf } from './match.rules.ts';
import type { DraftFields, Reading } from './reading.ts';

/** The item of the register that accepting would make. */
export type ProposedPledge = {
  ref: string;
  kind: PledgeKind;
  topic: string;
  title: LocalizedText;
  bound: string[];
  owner?: string;
};

/**
 * as        the draft as it stands: as a person corrected it, or as its reader said it
 * proposed  what accepting would make
 * matches   pledges it may belong to; twins: claims that say the same
 */
export type DraftView = {
  as: DraftFields;
  quote: string;
  proposed?: ProposedPledge;
  matches: (Match & { title: LocalizedText })[];
  twins: Twin[];
  toConfirm: string[];
};

/** Every form by which the words of a text are compared, those that carry nothing left out. */
export const stemsIn = (text: string): string[] => wantedWordsOf(text).map((word) => stems(word).at(-1) ?? word);
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
    known: { organisations, places, words: wordsOf },
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
): Promise<DraftView[]> {
  const register = await registerOf(ctx);
  const among = comparables(register);
  const twins = register.claims.map((one) => ({ ...one, stems: stemsOf([one.text], stemsIn) }));
  const ref = await nextPledgeRef(ctx.tx);
  const titles = new Map(register.pledges.map((one) => [one.ref, one.title]));
  return drafts.map((draft) => {
    const as = fieldsOf(draft, register.known);
    const quote = text.slice(as.start, as.end);
    const toConfirm = numbersToConfirm(reading, as);
    if (draft.state !== 'waiting') return { as, quote, matches: [], twins: [], toConfirm };
    const words = new Set(stemsIn(quote));
    return {
      as,
      quote,
      proposed: proposedPledge(as, quote, ref, register, reading.strategy),
      matches: proposePledges(as, topicOf(as.kind), words, among).map((match) => ({
        ...match,
        title: titles.get(match.pledge)!,
      })),
      twins: twinsOf(as, words, twins),
      toConfirm,
    };
  });
}

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
