import { packHas, readPackFile, readPackRows } from '../../packs/read-pack.ts';
import type { PackManifest, PackProject } from '../../packs/schema.ts';
import {
  evidenceTypeSeed,
  evidenceTypesFromPack,
  gateTemplateSeed,
  gateTemplatesFromPack,
  projectSeed,
  projectsFromPack,
  stageSeed,
  stagesFromPack,
} from '../delivery/seed.ts';
import { sourceSeed, sourcesFromPack } from '../documents/seed.ts';
import { envelopeSeed, envelopesFromPack } from '../finance/envelope.seed.ts';
import { currenciesFromPack, currencySeed, rateSeed, ratesFromPack } from '../finance/seed.ts';
import { warningRuleSeed, warningRulesFromPack } from '../followup/seed.ts';
import { modelSeed, modelsFromPack } from '../infrastructure/feasibility/seed.ts';
import { assetReportSeed, assetReportsFromPack, assetSeed, assetsFromPack } from '../infrastructure/seed.ts';
import type { LocalizedText } from '../kernel/index.ts';
import { legalStationSeed, legalStationsFromPack, legalTextSeed, legalTextsFromPack } from '../law/seed.ts';
import { organisationSeed, organisationsFromPack, studiesFromPack, studySeed } from '../partners/seed.ts';
import { instituteSeed, institutesFromPack } from '../people/seed.ts';
import type { Seedable, Shipped } from '../platform/seedable.ts';
import { groundSeed, groundsFromPack } from '../portal/seed.ts';
import {
  definitionSeed,
  definitionsFromPack,
  figureSeed,
  figuresFromPack,
  indicatorSeed,
  indicatorsFromPack,
  targetSeed,
  targetsFromPack,
} from '../results/seed.ts';
import { normSeed, normsFromPack } from '../services/seed.ts';
import {
  agreementSeed,
  agreementsFromPack,
  axesFromPack,
  axisSeed,
  claimSeed,
  claimsFromPack,
  pledgeSeed,
  pledgesFromPack,
  strategiesFromPack,
  strategySeed,
} from '../strategy/seed.ts';
import {
  calendarFromPack,
  calendarSeed,
  holidaySeed,
  holidaysFromPack,
  measureSeed,
  measuresFromPack,
  placeSeed,
  placesFromPack,
} from '../territory/seed.ts';

/** A kind of record that packs ship: how the domain stores it and which records a pack holds of it. */
type PackKind = { seed: Seedable; shippedBy(pack: string, manifest: PackManifest): Shipped[] };

/** Name of a country in the served languages; an invented country is called as its pack is. */
const countryName = (manifest: PackManifest): LocalizedText => {
  if (manifest.fictitious) return manifest.title;
  const name = (lang: string) =>
    new Intl.DisplayNames(lang, { type: 'region' }).of(manifest.country) ?? manifest.country;
  return { authentic: 'ar', ar: name('ar'), fr: name('fr'), en: name('en'), validated: ['fr', 'en'] };
};

const regionsOf = (pack: string) =>
  packHas(pack, 'territory/regions.csv') ? readPackRows(pack, 'territory/regions.csv') : [];
const communesOf = (pack: string) =>
  packHas(pack, 'territory/communes.csv') ? readPackRows(pack, 'territory/communes.csv') : [];

/** Nodes of the project tree, those above first. */
const nodesOf = (pack: string): PackProject[] => [
  ...(packHas(pack, 'programmes.json') ? readPackFile(pack, 'programmes.json') : []),
  ...(packHas(pack, 'projects.json') ? readPackFile(pack, 'projects.json') : []),
];

const studiesOf = (pack: string) => (packHas(pack, 'studies.json') ? readPackFile(pack, 'studies.json') : []);
const assetsOf = (pack: string) => (packHas(pack, 'assets.json') ? readPackFile(pack, 'assets.json') : []);
const indicatorsOf = (pack: string) => (packHas(pack, 'indicators.json') ? readPackFile(pack, 'indicators.json') : []);

/** Every kind, in the order in which records need one another. */
export const packKinds: readonly PackKind[] = [
  {
    seed: placeSeed,
    shippedBy: (pack, manifest) =>
      packHas(pack, 'territory/regions.csv')
        ? placesFromPack({
            country: { code: manifest.country, name: countryName(manifest) },
            regions: regionsOf(pack),
            provinces: readPackRows(pack, 'territory/provinces.csv'),
            communes: communesOf(pack),
          })
        : [],
  },
  {
    seed: measureSeed,
    shippedBy: (pack, manifest) => {
      const indicators = packHas(pack, 'territory/indicators_2024.csv')
        ? readPackRows(pack, 'territory/indicators_2024.csv')
        : [];
      const credit = manifest.licences.find(({ files }) => files.some((file) => file.startsWith('territory/')))?.credit;
      return measuresFromPack(
        { indicators, communes: communesOf(pack), regions: regionsOf(pack) },
        credit ?? manifest.id,
      );
    },
  },
  {
    seed: calendarSeed,
    shippedBy: (pack, manifest) =>
      packHas(pack, 'calendar/working-time.json')
        ? [calendarFromPack(manifest.id, manifest.title, readPackFile(pack, 'calendar/working-time.json'))]
        : [],
  },
  {
    seed: holidaySeed,
    shippedBy: (pack, manifest) =>
      packHas(pack, 'calendar/working-time.json') && packHas(pack, 'calendar/holidays.csv')
        ? holidaysFromPack(manifest.id, readPackRows(pack, 'calendar/holidays.csv'))
        : [],
  },
  {
    seed: currencySeed,
    shippedBy: (pack) =>
      packHas(pack, 'money-words.json') ? currenciesFromPack(readPackFile(pack, 'money-words.json')) : [],
  },
  {
    seed: rateSeed,
    shippedBy: (pack) =>
      packHas(pack, 'money-words.json') && packHas(pack, 'fx.csv')
        ? ratesFromPack(readPackRows(pack, 'fx.csv'), readPackFile(pack, 'money-words.json'))
        : [],
  },
  {
    seed: organisationSeed,
    shippedBy: (pack) =>
      packHas(pack, 'organisations.json') ? organisationsFromPack(readPackFile(pack, 'organisations.json')) : [],
  },
  {
    seed: sourceSeed,
    shippedBy: (pack) => (packHas(pack, 'sources.json') ? sourcesFromPack(readPackFile(pack, 'sources.json')) : []),
  },
  {
    seed: legalStationSeed,
    shippedBy: (pack) =>
      packHas(pack, 'legal-stations.json') ? legalStationsFromPack(readPackFile(pack, 'legal-stations.json')) : [],
  },
  {
    seed: legalTextSeed,
    shippedBy: (pack) =>
      packHas(pack, 'legal-texts.json') ? legalTextsFromPack(readPackFile(pack, 'legal-texts.json')) : [],
  },
  {
    seed: normSeed,
    shippedBy: (pack) =>
      packHas(pack, 'service-norms.json') ? normsFromPack(readPackFile(pack, 'service-norms.json')) : [],
  },
  {
    seed: strategySeed,
    shippedBy: (pack) =>
      packHas(pack, 'strategies.json') ? strategiesFromPack(readPackFile(pack, 'strategies.json')) : [],
  },
  {
    seed: axisSeed,
    shippedBy: (pack) => (packHas(pack, 'axes.json') ? axesFromPack(readPackFile(pack, 'axes.json')) : []),
  },
  {
    seed: pledgeSeed,
    shippedBy: (pack) => (packHas(pack, 'pledges.json') ? pledgesFromPack(readPackFile(pack, 'pledges.json')) : []),
  },
  {
    seed: claimSeed,
    shippedBy: (pack) => (packHas(pack, 'claims.json') ? claimsFromPack(readPackFile(pack, 'claims.json')) : []),
  },
  {
    seed: envelopeSeed,
    shippedBy: (pack) =>
      packHas(pack, 'envelopes.json') ? envelopesFromPack(readPackFile(pack, 'envelopes.json')) : [],
  },
  {
    seed: agreementSeed,
    shippedBy: (pack) =>
      packHas(pack, 'agreements.json') ? agreementsFromPack(readPackFile(pack, 'agreements.json')) : [],
  },
  {
    seed: stageSeed,
    shippedBy: (pack) =>
      packHas(pack, 'gate-templates.json') ? stagesFromPack(readPackFile(pack, 'gate-templates.json').stages) : [],
  },
  {
    seed: evidenceTypeSeed,
    shippedBy: (pack) =>
      packHas(pack, 'evidence-types.json') ? evidenceTypesFromPack(readPackFile(pack, 'evidence-types.json')) : [],
  },
  {
    seed: gateTemplateSeed,
    shippedBy: (pack) =>
      packHas(pack, 'gate-templates.json') ? gateTemplatesFromPack(readPackFile(pack, 'gate-templates.json')) : [],
  },
  { seed: projectSeed, shippedBy: (pack) => projectsFromPack(nodesOf(pack)) },
  { seed: assetSeed, shippedBy: (pack) => assetsFromPack(assetsOf(pack)) },
  { seed: assetReportSeed, shippedBy: (pack) => assetReportsFromPack(assetsOf(pack)) },
  {
    seed: instituteSeed,
    shippedBy: (pack) =>
      packHas(pack, 'institutes.json') ? institutesFromPack(readPackFile(pack, 'institutes.json')) : [],
  },
  { seed: studySeed, shippedBy: (pack) => studiesFromPack(studiesOf(pack)) },
  { seed: modelSeed, shippedBy: (pack) => modelsFromPack(studiesOf(pack)) },
  { seed: indicatorSeed, shippedBy: (pack) => indicatorsFromPack(indicatorsOf(pack)) },
  { seed: definitionSeed, shippedBy: (pack) => definitionsFromPack(indicatorsOf(pack)) },
  {
    seed: targetSeed,
    shippedBy: (pack) => (packHas(pack, 'targets.json') ? targetsFromPack(readPackFile(pack, 'targets.json')) : []),
  },
  {
    seed: figureSeed,
    shippedBy: (pack, manifest) =>
      packHas(pack, 'figures.json') ? figuresFromPack(readPackFile(pack, 'figures.json'), manifest.country) : [],
  },
  {
    seed: warningRuleSeed,
    shippedBy: (pack) =>
      packHas(pack, 'warning-rules.json') ? warningRulesFromPack(readPackFile(pack, 'warning-rules.json')) : [],
  },
  {
    seed: groundSeed,
    shippedBy: (pack) =>
      packHas(pack, 'publication-grounds.json') ? groundsFromPack(readPackFile(pack, 'publication-grounds.json')) : [],
  },
];

export const seedOf = (kind: string): Seedable | undefined => packKinds.find((one) => one.seed.kind === kind)?.seed;
