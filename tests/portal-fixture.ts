import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { LocalizedText } from '../src/kernel/index.ts';
import { compose, worldOf } from '../src/portal/compose.rules.ts';
import type { Core, NamedBody, PledgeCore, ProjectCore } from '../src/portal/core.ts';
import { type Known, named, placeOf } from '../src/portal/cores/known.ts';
import { pledgeCore } from '../src/portal/cores/pledge-core.rules.ts';
import type { DocumentKind, PlaceLink, PortalDocument, Published, Truth } from '../src/portal/documents.ts';
import { composeHome } from '../src/portal/home.rules.ts';
import type { PlaceRow, PortalReader, SearchHit } from '../src/portal/snapshot.ts';

/**
 * A portal without a database, made from the shipped packs: what pages are drawn and tested from. It takes the same way
 * to documents as a publication does (cores, compose, home), and answers as a `PortalReader`.
 */
const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const rows = (file: string): Record<string, string>[] =>
  parse(fs.readFileSync(path.join(root, file)), { columns: true });
// biome-ignore lint/suspicious/noExplicitAny: pack files as they lie on disk; packs.test.ts holds their shape
type Raw = any;

function placesOf(pack: string): PlaceRow[] {
  const row =
    (level: PlaceRow['level'], parent: string) =>
    (each: Record<string, string>): PlaceRow => ({
      code: each.code!,
      level,
      parent: each[parent] || 'MA',
      region: each.code!.slice(0, 2),
      name: {
        authentic: 'ar',
        ar: each.name_ar!,
        fr: each.name_fr!,
        ...(each.name_en ? { en: each.name_en } : {}),
        ...(each.name_zgh && each.name_zgh_status !== 'osm-suspect' ? { zgh: each.name_zgh } : {}),
      },
      population: Number(each.population_2024),
      populationYear: 2024,
    });
  return [
    { code: 'MA', level: 'country', name: { authentic: 'ar', ar: 'المغرب', fr: 'Maroc', en: 'Morocco' } },
    ...rows(`${pack}/territory/regions.csv`).map(row('region', '')),
    ...rows(`${pack}/territory/provinces.csv`).map(row('province', 'region_code')),
    ...rows(`${pack}/territory/communes.csv`).map(row('commune', 'province_code')),
  ];
}

/** How far a project of the demonstration has come, to draw every kind of door. */
export type Walk = { order: number; doors: string[]; truths: Truth[] };

function projectCoreOf(raw: Raw, known: Known, templates: Raw, walk: Walk | undefined): ProjectCore {
  const stages: { code: string; order: number; title: LocalizedText }[] = templates.stages;
  const isProject = raw.level === 'project';
  const order = walk?.order ?? stages.find((stage) => stage.code === raw.stage)?.order ?? 0;
  const taken = raw.takeOver !== undefined;
  const truth: Truth = walk ? walk.truths.at(-1)! : taken ? 'declared' : 'promised';
  const works = (raw.works ?? []).map((share: Raw) => ({ place: placeOf(share.place, known), share: share.share }));
  return {
    kind: 'project',
    ref: raw.ref,
    level: raw.level,
    strategy: { ref: raw.strategy, title: known.strategies.get(raw.strategy)!.title },
    ...(raw.axis ? { axis: { ref: raw.axis, title: known.axes.get(raw.axis)!.title } } : {}),
    ...(raw.parent ? { parent: raw.parent } : {}),
    title: raw.title,
    ...(raw.summary ? { summary: raw.summary } : {}),
    ...(raw.note ? { note: raw.note } : {}),
    ...(raw.bound ? { bound: raw.bound === 'private' ? 'not-state' : raw.bound } : {}),
    ...named('owner', raw.owner, known),
    ...named('operator', raw.operator, known),
    partners: (raw.partners ?? []).map((ref: string) => named('x', ref, known).x as NamedBody),
    stage: isProject ? stages[order - 1]!.code : '',
    stageOrder: isProject ? order : 0,
    state: raw.state ?? 'active',
    truth,
    stages: isProject
      ? stages.map((stage) => ({
          code: stage.code,
          order: stage.order,
          title: stage.title,
          position: stage.order < order ? 'past' : stage.order === order ? 'current' : 'ahead',
          truth:
            stage.order > order
              ? 'promised'
              : stage.order === order
                ? truth
                : (walk?.truths[stage.order - 1] ?? (taken ? 'before-follow-up' : 'declared')),
          ...(stage.order === order ? { enteredOn: '2026-09-11' } : {}),
        }))
      : [],
    gates: isProject
      ? templates.gates.map((gate: Raw, index: number) => {
          const door = walk?.doors[index] ?? (taken && index + 1 < order ? 'before-follow-up' : 'closed');
          const act = {
            authority: { authentic: 'ar', ar: 'لجنة القيادة', fr: 'Comité de pilotage', en: 'Steering committee' },
            reference: `CP/2026/${index + 1}`,
            on: `2026-0${index + 1}-15`,
          };
          const passed = door === 'open' || door === 'ajar';
          return {
            ref: `${raw.ref}/${gate.code}`,
            order: index + 1,
            from: gate.from,
            to: gate.to,
            door,
            criteria: gate.criteria.map((criterion: Raw, at: number) => ({
              code: criterion.code,
              title: criterion.title,
              mandatory: criterion.mandatory,
              status: passed ? 'accepted' : walk && index + 1 === order && at === 0 ? 'brought' : 'not-brought',
              evidence:
                passed && at === 0
                  ? [
                      {
                        type: 'study',
                        typeTitle: criterion.title,
                        title: criterion.title,
                        sha256: 'ab'.repeat(32),
                        date: act.on,
                        status: 'accepted',
                        independence: 'independent',
                      },
                    ]
                  : passed && at === 1
                    ? [
                        {
                          withheld: true,
                          what: 'evidence',
                          reviewOn: '2027-01-01',
                          status: 'accepted',
                          opensOn: 'award-notice',
                        },
                      ]
                    : [],
            })),
            ...(passed ? { decision: { ...act, outcome: door === 'ajar' ? 'pass-with-conditions' : 'pass' } } : {}),
            ...(door === 'broken' ? { instruction: act } : {}),
            conditions:
              door === 'ajar' ? [{ text: gate.criteria.at(-1).title, due: '2026-12-31', status: 'owed' }] : [],
            owed: door === 'broken' ? gate.criteria.slice(0, 2).map((criterion: Raw) => criterion.title) : [],
          };
        })
      : [],
    ...(taken ? { takeOver: { stage: raw.takeOver.stage, on: raw.takeOver.date, basis: raw.takeOver.basis } } : {}),
    works,
    benefit: (raw.benefit ?? []).map((share: Raw) => ({ place: placeOf(share.place, known), share: share.share })),
    ...(raw.sharesAssumed ? { sharesAssumed: true } : {}),
    pledges: raw.pledges,
    facts: (raw.facts ?? []).map(({ as_of, ...fact }: Raw) => ({ ...fact, asOf: as_of })),
    milestones: [],
    history: taken ? [{ on: raw.takeOver.date, what: 'take-over', stage: raw.takeOver.stage }] : [],
    sources: raw.sources ?? [],
  };
}

export type FixtureOptions = { country?: string; register?: string; walks?: Record<string, Walk> };

/** Documents of a first snapshot of the register, and the reader over them. */
export function portalFixture({
  country = 'packs/morocco',
  register = 'packs/morocco/ai-2030',
  walks = {},
}: FixtureOptions = {}): { reader: PortalReader; documents: PortalDocument[] } {
  const at = (name: string): Raw[] =>
    fs.existsSync(path.join(root, register, name)) ? read(`${register}/${name}`) : [];
  const organisations: Raw[] = [
    ...read(`${country}/organisations.json`),
    ...(country === register ? [] : at('organisations.json')),
  ];
  const legal: Raw[] = fs.existsSync(path.join(root, country, 'legal-texts.json'))
    ? read(`${country}/legal-texts.json`)
    : [];
  const places = placesOf(country);
  const byCode = new Map(places.map((place) => [place.code, place]));
  const keyed = (list: Raw[]) => new Map(list.map((each) => [each.ref, each]));
  const known = {
    organisations: keyed(organisations),
    places: byCode,
    strategies: keyed(at('strategies.json')),
    axes: keyed(at('axes.json')),
    legalTexts: keyed(legal),
  } as unknown as Known;
  const claims = at('claims.json');
  const agreements = at('agreements.json');
  const sources = keyed([
    ...(country === register
      ? []
      : fs.existsSync(path.join(root, country, 'sources.json'))
        ? read(`${country}/sources.json`)
        : []),
    ...at('sources.json'),
  ]);
  const templates = read(`${country}/gate-templates.json`);
  const pledges: PledgeCore[] = at('pledges.json').map((pledge) => {
    const own = claims.filter((claim) => claim.pledge === pledge.ref);
    return pledgeCore(
      { pledge, claims: own, agreements: agreements.filter((one) => one.pledge === pledge.ref), clarifications: [] },
      known,
    );
  });
  const cores: Core[] = [
    ...at('strategies.json').map(
      ({ owner, sources: _, note, ...rest }): Core => ({
        kind: 'strategy',
        ...rest,
        ...named('owner', owner, known),
        axes: at('axes.json').filter((axis) => axis.strategy === rest.ref),
      }),
    ),
    ...pledges,
    ...[...at('programmes.json'), ...at('projects.json')].map((raw) =>
      projectCoreOf(raw, known, templates, walks[raw.ref]),
    ),
    ...[...sources.values()].map(({ kind, ...source }: Raw): Core => ({ ...source, kind: 'source', sourceKind: kind })),
    ...organisations.map(
      (each): Core => ({
        kind: 'organisation',
        ref: each.ref,
        organisationKind: each.kind,
        level: each.level,
        name: each.name,
        ...named('tutelage', each.tutelage, known),
        ...(each.role ? { role: each.role } : {}),
        citedOnly: each.citedOnly ?? false,
      }),
    ),
  ];
  const world = worldOf(cores);
  const composed = compose(world);
  const regions: PlaceLink[] = places
    .filter((place) => place.level === 'region')
    .map(({ code, name }) => ({ code, level: 'region', name, region: code }));
  const documents: PortalDocument[] = [
    ...composed,
    composeHome(composed, world, regions, { added: [], changed: [], withdrawn: [] }),
  ];
  return { reader: readerOver(documents, places), documents };
}

const holds = (text: LocalizedText, words: string): boolean =>
  Object.values(text).some((each) => typeof each === 'string' && each.toLowerCase().includes(words.toLowerCase()));

function readerOver(documents: PortalDocument[], places: PlaceRow[]): PortalReader {
  const snapshot = {
    number: 1,
    at: '2026-11-24T09:00:00Z',
    on: '2026-11-24',
    items: documents.length,
    sha256: '3f'.repeat(32),
  };
  const published = <D extends PortalDocument>(document: D): Published<D> => ({
    snapshot: 1,
    since: 1,
    sha256: '00'.repeat(32),
    document,
  });
  const of = (kind: DocumentKind): PortalDocument[] => documents.filter((one) => one.kind === kind);
  const titleOf = (one: PortalDocument): LocalizedText | undefined =>
    'title' in one ? one.title : 'name' in one ? one.name : undefined;
  const chain = (code: string): PlaceRow[] => {
    const place = places.find((each) => each.code === code);
    return place ? [...(place.parent ? chain(place.parent) : []), place] : [];
  };
  const searchPlaces = async (words: string, limit = 20) =>
    places.filter((place) => holds(place.name, words)).slice(0, limit);
  return {
    currentSnapshot: async () => snapshot,
    snapshots: async () => [snapshot],
    snapshot: async (number) => (number === 1 ? snapshot : undefined),
    document: async (kind, ref) =>
      of(kind)
        .filter((one) => one.ref === ref)
        .map(published)[0] as never,
    documents: async (kind, filter) =>
      of(kind)
        .filter((one) => !filter || filter(one as never))
        .map(published) as never,
    wasWithdrawn: async (_, ref) => ref === 'C99',
    withdrawal: async (_, ref) =>
      ref === 'C99' ? { snapshot: 1, on: '2026-11-20', reason: { authentic: 'ar', ar: 'سحب للتجربة' } } : undefined,
    search: async (words, limit = 20) => {
      const hits = documents.flatMap((one): SearchHit[] => {
        const title = titleOf(one);
        return one.kind !== 'home' && title && holds(title, words)
          ? [{ what: 'document', kind: one.kind, ref: one.ref, title }]
          : [];
      });
      const found = await searchPlaces(words, 5);
      return [
        ...hits,
        ...found.map((place): SearchHit => ({ what: 'place', place, parents: chain(place.code).slice(0, -1) })),
      ].slice(0, limit);
    },
    place: async (code) => places.find((place) => place.code === code),
    placeFigures: async () => [],
    placeWithParents: async (code) => chain(code),
    places: async ({ level, parent }) =>
      places.filter((place) => (!level || place.level === level) && (!parent || place.parent === parent)),
    searchPlaces,
  };
}
