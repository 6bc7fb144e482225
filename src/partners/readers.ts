import type { Tx } from '../platform/database/database.ts';
import { bodiesAbove } from './organisation.rules.ts';
import { listOrganisations, loadTutelageTree } from './organisation.store.ts';
import type { RecordedOrganisation } from './organisation.ts';
import type { TutelageTree } from './tutelage.rules.ts';

export const organisationsByRef = (tx: Tx, refs: readonly string[]): Promise<RecordedOrganisation[]> =>
  listOrganisations(tx, { refs });

export async function organisationByRef(tx: Tx, ref: string): Promise<RecordedOrganisation | undefined> {
  return (await listOrganisations(tx, { refs: [ref] }))[0];
}

export const allOrganisations = (tx: Tx): Promise<RecordedOrganisation[]> => listOrganisations(tx);

/** For `independence`: who is under whose authority. */
export const tutelageTree = (tx: Tx): Promise<TutelageTree> => loadTutelageTree(tx);

/** References among these that no organisation bears. */
export async function unknownOrganisations(tx: Tx, refs: readonly (string | undefined)[]): Promise<string[]> {
  const wanted = [...new Set(refs.filter((ref) => ref !== undefined))];
  if (wanted.length === 0) return [];
  const known = new Set((await listOrganisations(tx, { refs: wanted })).map((one) => one.ref));
  return wanted.filter((ref) => !known.has(ref));
}

/** The bodies above one, nearest first. */
export async function organisationsAbove(tx: Tx, ref: string): Promise<RecordedOrganisation[]> {
  const refs = bodiesAbove(ref, await loadTutelageTree(tx));
  const found = await listOrganisations(tx, { refs });
  return refs.flatMap((one) => found.find((each) => each.ref === one) ?? []);
}

export { agreementsByRefs } from './agreement.store.ts';
export { strangerTo } from './agreement-links.store.ts';
export { agreementScopes, agreementsIn, agreementTarget, obligationTarget } from './agreement-target.ts';
export { studyFacts, transferFacts } from './know-how-facts.ts';
export { type HangsOn, hangingScopes, hangsIn } from './know-how-target.ts';
export { followedObligations, listObligations } from './obligation.store.ts';
export { listShownObligations, type ShownObligation } from './obligation-file.ts';
export { type CriterionAsked, criteriaNaming, criterionAsked, studiesOfGates } from './study/criterion.store.ts';
export { listStudies, versionsByFile } from './study/study.store.ts';
export { studyTarget, visibleStudies } from './study/study-file.ts';
