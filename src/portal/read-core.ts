import { solutionsListed } from '../catalogue/readers.ts';
import { evidenceTypesByCode, type ProjectDossier, projectDossiers, stageTitles } from '../delivery/dossier.readers.ts';
import { bareIndices } from '../dependence/readers.ts';
import { allSources, filesByHash, sourcesByRef } from '../documents/readers.ts';
import { envelopeDossiers } from '../finance/envelope.readers.ts';
import { allLegalTexts } from '../law/readers.ts';
import { allOrganisations } from '../partners/readers.ts';
import type { Tx } from '../platform/database/database.ts';
import { indicatorDossiers } from '../results/dossier.readers.ts';
import { allStrategies, axesOf, listPledges, pledgeFiles } from '../strategy/readers.ts';
import { placesByCode } from '../territory/readers.ts';
import type { Core } from './core.ts';
import { envelopeCore } from './cores/envelope-core.rules.ts';
import { indicatorCore } from './cores/indicator-core.rules.ts';
import type { Known } from './cores/known.ts';
import { organisationCore, sourceCore, strategyCore } from './cores/plain-cores.rules.ts';
import { pledgeCore } from './cores/pledge-core.rules.ts';
import { projectCore } from './cores/project-core.rules.ts';
import { solutionCore } from './cores/solution-core.rules.ts';
import type { RecordKind } from './documents.ts';

/** The public part of a record as it stands now on the desk; undefined when there is no such record. */
export async function readCore(tx: Tx, kind: RecordKind, ref: string): Promise<Core | undefined> {
  return (await readCores(tx, kind, [ref]))[0];
}

/** The public parts of records of a kind: of these, or of all. */
export async function readCores(tx: Tx, kind: RecordKind, refs?: readonly string[]): Promise<Core[]> {
  switch (kind) {
    case 'source':
      return (refs ? await sourcesByRef(tx, refs) : await allSources(tx)).map(sourceCore);
    case 'organisation': {
      const known = await whatIsKnown(tx, []);
      return [...known.organisations.values()]
        .filter((one) => !refs || refs.includes(one.ref))
        .map((one) => organisationCore(one, known));
    }
    case 'strategy': {
      const known = await whatIsKnown(tx, []);
      const axes = [...known.axes.values()];
      const cores: Core[] = [];
      for (const one of known.strategies.values())
        if (!refs || refs.includes(one.ref))
          cores.push(
            strategyCore(
              one,
              axes.filter((axis) => axis.strategy === one.ref),
              known,
              await bareIndices(tx, one.ref),
            ),
          );
      return cores;
    }
    case 'pledge': {
      const files = await pledgeFiles(tx, await listPledges(tx, refs ? { refs } : {}));
      const places = files.flatMap((file) => [file.pledge.place, ...file.claims.map((claim) => claim.place)]);
      const known = await whatIsKnown(tx, places);
      return files.map((file) => pledgeCore(file, known));
    }
    case 'indicator': {
      const dossiers = await indicatorDossiers(tx, refs);
      const known = await whatIsKnown(
        tx,
        dossiers.flatMap(({ places, targets }) => [...places, ...targets].map((one) => one.place)),
      );
      return dossiers.map((one) => indicatorCore(one, known));
    }
    case 'envelope': {
      const known = await whatIsKnown(tx, []);
      return (await envelopeDossiers(tx, refs)).map((one) => envelopeCore(one, known));
    }
    case 'solution': {
      const listed = await solutionsListed(tx, refs);
      const known = await whatIsKnown(
        tx,
        listed.flatMap((one) => one.uses.map((use) => use.place)),
      );
      return listed.flatMap((one) => solutionCore(one, known));
    }
    case 'project':
      return projectCores(tx, await projectDossiers(tx, refs));
  }
}

async function projectCores(tx: Tx, dossiers: readonly ProjectDossier[]): Promise<Core[]> {
  if (dossiers.length === 0) return [];
  const places = dossiers.flatMap(({ works, benefit, file }) => [
    ...[...works, ...benefit].map((share) => share.place),
    ...(file?.evidence.map((one) => one.place) ?? []),
  ]);
  const acts = dossiers.flatMap(({ file }) =>
    file
      ? [...file.decisions.map((one) => one.act), ...file.acts.flatMap((one) => (one.act ? [one.act.act] : []))]
      : [],
  );
  const known = await whatIsKnown(tx, places);
  const shared = {
    stageTitles: await stageTitles(tx),
    evidenceTypes: await evidenceTypesByCode(tx),
    publicFiles: new Set(
      (await filesByHash(tx, [...new Set(acts)])).filter((file) => file.class === 'public').map((file) => file.sha256),
    ),
  };
  return dossiers.map((dossier) => projectCore({ ...dossier, ...shared }, known));
}

async function whatIsKnown(tx: Tx, places: readonly (string | undefined)[]): Promise<Known> {
  const strategies = await allStrategies(tx);
  const axes = [];
  for (const strategy of strategies) axes.push(...(await axesOf(tx, strategy.ref)));
  const codes = [...new Set(places.filter((code) => code !== undefined))];
  return {
    organisations: byRef(await allOrganisations(tx)),
    places: new Map((codes.length > 0 ? await placesByCode(tx, codes) : []).map((place) => [place.code, place])),
    strategies: byRef(strategies),
    axes: byRef(axes),
    legalTexts: byRef(await allLegalTexts(tx)),
  };
}

const byRef = <T extends { ref: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((one) => [one.ref, one]));
