import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lineAllowed } from '../src/finance/envelope.rules.ts';
import type { EnvelopeLine } from '../src/finance/envelope.ts';
import { type Day, sumsToOne } from '../src/kernel/index.ts';
import { packFolder, packHas, readEvents, readPackFile, readPackRows } from './read-pack.ts';
import { type CsvFileName, csvFiles, type PackFileName, type PackText, packFiles } from './schema.ts';

const MA = 'morocco';
const AI = 'morocco/ai-2030';
const EX = 'exercise';
const packs = [MA, AI, EX];

type Text = { path: string; text: PackText };

/** Every localized text of a value, with its path. */
function textsOf(value: unknown, path: string): Text[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => textsOf(item, `${path}[${item?.ref ?? item?.code ?? index}]`));
  if (!value || typeof value !== 'object') return [];
  if ('authentic' in value) return [{ path, text: value as PackText }];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const jsonOf = (pack: string): { name: PackFileName; value: unknown }[] =>
  (Object.keys(packFiles) as PackFileName[])
    .filter((name) => packHas(pack, name))
    .map((name) => ({ name, value: readPackFile(pack, name) }));

const allTexts = packs.flatMap((pack) => jsonOf(pack).flatMap(({ name, value }) => textsOf(value, `${pack}/${name}`)));

/** All files of a pack's own folder, by path inside it; the packs that lie inside it are left out. */
const filesOf = (pack: string, folder = ''): string[] =>
  readdirSync(join(packFolder(pack), folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (!entry.isDirectory()) return [path];
    return existsSync(join(packFolder(pack), path, 'pack.json')) ? [] : filesOf(pack, path);
  });

const refs = (records: readonly { ref: string }[]) => new Set(records.map((record) => record.ref));
const missingFrom = (known: ReadonlySet<string>, asked: readonly (string | undefined)[]) =>
  asked.filter((one) => one !== undefined && !known.has(one));
const sum = (values: readonly (string | undefined)[]) => values.reduce((total, value) => total + Number(value ?? 0), 0);
const groupBy = <Row>(rows: readonly Row[], key: (row: Row) => string) => Map.groupBy(rows, key);

describe('every file', () => {
  test.each(packs)('of %s has the shape the schema gives', (pack) => {
    for (const name of Object.keys(packFiles) as PackFileName[]) if (packHas(pack, name)) readPackFile(pack, name);
    for (const name of Object.keys(csvFiles) as CsvFileName[]) if (packHas(pack, name)) readPackRows(pack, name);
  });

  test.each(packs)('of %s is under a licence that the pack states', (pack) => {
    const stated = readPackFile(pack, 'pack.json').licences.flatMap((licence) => licence.files);
    const data = filesOf(pack).filter((path) => !path.endsWith('.md'));
    expect(data.filter((path) => !stated.includes(path) && !stated.includes('*'))).toEqual([]);
  });

  test('of Morocco is named in LICENCES.md', () => {
    const licences = readFileSync(join(packFolder(MA), 'LICENCES.md'), 'utf8');
    const paths = [...filesOf(MA), ...filesOf(AI).map((path) => `ai-2030/${path}`)].filter(
      (path) => !path.endsWith('.md'),
    );
    expect(paths.filter((path) => !licences.includes(`\`${path}\``))).toEqual([]);
  });
});

describe('texts', () => {
  test('are in Arabic, French and English, each in its own script', () => {
    const arabic = /\p{Script=Arabic}/u;
    const wrong = allTexts.filter(({ text }) => !arabic.test(text.ar) || arabic.test(text.fr) || arabic.test(text.en));
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(allTexts.length).toBeGreaterThan(500);
  });

  test('use Western digits and the Moroccan names of months', () => {
    const foreign = /[٠-٩]|يوليو(?!ز)|أغسطس|سبتمبر|نوفمبر|ديسمبر|مايو|كانون|تشرين|حزيران/u;
    expect(allTexts.filter(({ text }) => foreign.test(text.ar)).map(({ path }) => path)).toEqual([]);
  });

  test('name offices, never persons', () => {
    const names =
      /mezzour|مزور|seghrouchni|السغروشني|krantz|كرانز|كرانتز|\bevans\b|إيفانز|benali|بنعلي|akhannouch|أخنوش|القدوري|المباركي/iu;
    const named = packs.flatMap((pack) =>
      filesOf(pack)
        .filter((path) => !path.startsWith('territory/'))
        .flatMap((path) => {
          const found = readFileSync(join(packFolder(pack), path), 'utf8').match(names);
          return found ? [`${pack}/${path}: ${found[0]}`] : [];
        }),
    );
    expect(named).toEqual([]);
  });

  test('share no run of eight words with the article the register starts from', () => {
    const article: { words: number; hashes: string[] } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../fixtures/seed-article-windows.json'), 'utf8'),
    );
    const hashes = new Set(article.hashes);
    const copied = allTexts.flatMap(({ path, text }) =>
      windowsOf(text.ar, article.words)
        .filter((one) => hashes.has(digest(one)))
        .map((one) => `${path}: ${one}`),
    );
    expect(hashes.size).toBeGreaterThan(400);
    expect(copied).toEqual([]);
  });
});

const windowsOf = (text: string, size: number): string[] => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064B-\u0652\u0640]/g, '');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - size + 1))
    .map((_, start) => words.slice(start, start + size).join(' '));
};
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

describe('the territory', () => {
  test.each([
    { pack: MA, regions: 12, provinces: 75, communes: 1503, people: 36_828_330, households: 9_275_038 },
    { pack: EX, regions: 4, provinces: 12, communes: 24, people: 2_400_000, households: 600_000 },
  ])('of $pack adds up at every level', ({ pack, ...expected }) => {
    const regions = readPackRows(pack, 'territory/regions.csv');
    const provinces = readPackRows(pack, 'territory/provinces.csv');
    const communes = readPackRows(pack, 'territory/communes.csv');
    expect([regions.length, provinces.length, communes.length]).toEqual([
      expected.regions,
      expected.provinces,
      expected.communes,
    ]);

    const columns = ['population_2024', 'population_urban_2024', 'population_rural_2024', 'households_2024'] as const;
    const provincesOf = groupBy(provinces, (province) => province.region_code);
    const communesOf = groupBy(communes, (commune) => commune.province_code);
    for (const column of columns) {
      for (const region of regions)
        expect(sum(provincesOf.get(region.code)!.map((row) => row[column])), region.code).toBe(Number(region[column]));
      for (const province of provinces)
        expect(sum(communesOf.get(province.code)!.map((row) => row[column])), province.code).toBe(
          Number(province[column]),
        );
    }
    for (const row of [...regions, ...provinces, ...communes])
      expect(Number(row.population_urban_2024) + Number(row.population_rural_2024), row.code).toBe(
        Number(row.population_2024),
      );
    for (const commune of communes) {
      expect(commune.province_code.startsWith(commune.region_code)).toBe(true);
      expect(commune.code.startsWith(commune.province_code)).toBe(true);
    }
    for (const region of regions) expect(provincesOf.get(region.code)).toHaveLength(Number(region.provinces));
    for (const province of provinces) expect(communesOf.get(province.code)).toHaveLength(Number(province.communes));
    expect(sum(regions.map((row) => row.population_2024))).toBe(expected.people);
    expect(sum(regions.map((row) => row.households_2024))).toBe(expected.households);
  });

  test('of Morocco has a boundary for every region and province', () => {
    const topology = JSON.parse(readFileSync(join(packFolder(MA), 'territory/morocco.topo.json'), 'utf8'));
    const drawn = (layer: string) => topology.objects[layer].geometries.map((one: { id: string }) => one.id).sort();
    expect(drawn('regions')).toEqual(
      readPackRows(MA, 'territory/regions.csv')
        .map((row) => row.code)
        .sort(),
    );
    expect(drawn('provinces')).toEqual(
      readPackRows(MA, 'territory/provinces.csv')
        .map((row) => row.code)
        .sort(),
    );
  });

  test('of Morocco and its 2024 indicators count the same people', () => {
    const country = readPackRows(MA, 'territory/indicators_2024.csv').find(
      (row) => row.code === 'MA' && row.area === 'total',
    );
    expect(country?.population_2024).toBe(
      String(sum(readPackRows(MA, 'territory/regions.csv').map((row) => row.population_2024))),
    );
  });
});

describe('templates', () => {
  test.each([MA, EX])('of %s lead through nine stages by eight gates, with evidence types that exist', (pack) => {
    const { stages, gates } = readPackFile(pack, 'gate-templates.json');
    const types = new Set(readPackFile(pack, 'evidence-types.json').map((type) => type.code));
    expect(stages.map((stage) => stage.order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    gates.forEach((gate, index) => {
      expect([gate.code, gate.from, gate.to]).toEqual([`G${index + 1}`, stages[index]!.code, stages[index + 1]!.code]);
      expect(gate.criteria.some((criterion) => criterion.mandatory)).toBe(true);
      expect(
        missingFrom(
          types,
          gate.criteria.flatMap((criterion) => criterion.evidence),
        ),
      ).toEqual([]);
    });
    const codes = gates.flatMap((gate) => gate.criteria.map((criterion) => criterion.code));
    expect(codes).toHaveLength(new Set(codes).size);
  });

  test('withhold nothing without a ground', () => {
    for (const pack of [MA, EX])
      for (const type of readPackFile(pack, 'evidence-types.json'))
        expect([type.code, type.class === 'public' || type.ground !== undefined]).toEqual([type.code, true]);
  });

  test('of Morocco rest on legal texts that are listed, eighteen of them, each with a source', () => {
    const laws = readPackFile(MA, 'legal-texts.json');
    expect(laws).toHaveLength(18);
    const asked = [
      ...readPackFile(MA, 'gate-templates.json').gates.flatMap((gate) =>
        gate.criteria.map((criterion) => criterion.legalText),
      ),
      ...readPackFile(MA, 'evidence-types.json').map((type) => type.legalText),
      readPackFile(MA, 'calendar/working-time.json').legalText,
    ];
    expect(missingFrom(refs(laws), asked)).toEqual([]);
    expect(
      missingFrom(
        refs(readPackFile(MA, 'sources.json')),
        laws.flatMap((law) => law.sources),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        refs(readPackFile(MA, 'organisations.json')),
        laws.map((law) => law.authority),
      ),
    ).toEqual([]);
  });
});

describe.each([
  { pack: AI, base: MA, pledges: 19 },
  { pack: EX, base: EX, pledges: 8 },
])('the register of $pack', ({ pack, base, pledges: count }) => {
  const own = { organisations: readPackFile(base, 'organisations.json') };
  const strategies = readPackFile(pack, 'strategies.json');
  const axes = readPackFile(pack, 'axes.json');
  const sources = [...new Set([base, pack])].flatMap((id) => readPackFile(id, 'sources.json'));
  const pledges = readPackFile(pack, 'pledges.json');
  const claims = readPackFile(pack, 'claims.json');
  const agreements = readPackFile(pack, 'agreements.json');
  const programmes = readPackFile(pack, 'programmes.json');
  const projects = readPackFile(pack, 'projects.json');
  const places = new Set([
    readPackFile(base, 'pack.json').country,
    ...readPackRows(base, 'territory/regions.csv').map((row) => row.code),
    ...readPackRows(base, 'territory/provinces.csv').map((row) => row.code),
    ...readPackRows(base, 'territory/communes.csv').map((row) => row.code),
  ]);
  const nodes = [...programmes, ...projects];

  test('has no reference twice', () => {
    for (const list of [own.organisations, strategies, axes, sources, pledges, claims, nodes])
      expect(list.map((record) => record.ref)).toHaveLength(refs(list).size);
  });

  test('points only to what exists', () => {
    const organisations = refs(own.organisations);
    const source = refs(sources);
    expect(
      missingFrom(
        organisations,
        own.organisations.map((one) => one.tutelage),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        organisations,
        strategies.map((one) => one.owner),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        organisations,
        pledges.flatMap((one) => [one.owner, ...one.bound]),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        organisations,
        nodes.flatMap((one) => [one.owner, one.operator, ...(one.partners ?? [])]),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        refs(strategies),
        [...axes, ...pledges, ...nodes].map((one) => one.strategy),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        refs(axes),
        [...pledges, ...nodes].map((one) => one.axis),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        refs(pledges),
        [...claims, ...agreements].map((one) => one.pledge),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        refs(pledges),
        nodes.flatMap((one) => one.pledges),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        source,
        claims.map((one) => one.source),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        source,
        strategies.flatMap((one) => one.sources),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        source,
        nodes.flatMap((one) => [...one.sources, ...one.facts.map((fact) => fact.source), one.takeOver?.source]),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        refs(programmes),
        nodes.map((one) => one.parent),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        places,
        [...pledges, ...claims, ...own.organisations].map((one) => one.place),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        places,
        nodes.flatMap((one) => [...one.works, ...one.benefit].map((share) => share.place)),
      ),
    ).toEqual([]);
    for (const one of [...pledges, ...nodes])
      if (one.axis) expect(axes.find((axis) => axis.ref === one.axis)?.strategy, one.ref).toBe(one.strategy);
  });

  test('points each indicator, target and figure to what exists, the indicator above listed before', () => {
    const indicators = readPackFile(pack, 'indicators.json');
    const targets = readPackFile(pack, 'targets.json');
    const figures = packHas(pack, 'figures.json') ? readPackFile(pack, 'figures.json') : [];
    for (const list of [indicators, targets]) expect(list.map((one) => one.ref)).toHaveLength(refs(list).size);
    expect(
      indicators.flatMap((one) => [
        ...missingFrom(refs(strategies), [one.strategy]),
        ...missingFrom(refs(axes), [one.axis]),
        ...missingFrom(refs(pledges), [one.pledge]),
        ...missingFrom(refs(nodes), [one.project]),
        ...missingFrom(refs(own.organisations), [one.owner, one.producer]),
      ]),
    ).toEqual([]);
    const above = indicators.map((one) => one.ref);
    for (const [at, { ref, feeds }] of indicators.entries())
      if (feeds) expect([ref, above.indexOf(feeds) < at && above.includes(feeds)]).toEqual([ref, true]);
    const versions = new Map(indicators.map((one) => [one.ref, one.definitions.length]));
    for (const { indicator, definition } of [...targets, ...figures])
      expect([indicator, definition <= (versions.get(indicator) ?? 0)]).toEqual([indicator, true]);
    expect(
      missingFrom(
        refs(sources),
        targets.map((one) => one.sourceRef),
      ),
    ).toEqual([]);
    for (const one of targets.filter((target) => target.replaces))
      expect(targets.find((before) => before.ref === one.replaces)?.indicator, one.ref).toBe(one.indicator);
    expect(
      missingFrom(
        places,
        [...targets, ...figures].map((one) => one.place),
      ),
    ).toEqual([]);
  });

  test('gives each envelope a pledge and lines of its own strategy, no more of them than its amount', () => {
    if (!packHas(pack, 'envelopes.json')) return;
    const envelopes = readPackFile(pack, 'envelopes.json');
    expect(envelopes.map((one) => one.ref)).toHaveLength(refs(envelopes).size);
    for (const envelope of envelopes) {
      const pledge = pledges.find((one) => one.ref === envelope.pledge);
      if (envelope.pledge) expect(pledge?.strategy, envelope.ref).toBe(envelope.strategy);
      expect(strategies.map((one) => one.ref)).toContain(envelope.strategy);
      const before = envelopes.find((one) => one.ref === envelope.predecessor);
      if (envelope.predecessor) expect(before && before.last_day < envelope.first_day, envelope.ref).toBe(true);
      const days = { firstDay: envelope.first_day as Day, lastDay: envelope.last_day as Day };
      for (const [at, line] of envelope.lines.entries()) {
        if (line.axis) expect(axes.find((axis) => axis.ref === line.axis)?.strategy).toBe(envelope.strategy);
        const allowed = lineAllowed({ ...envelope, ...days }, envelope.lines.slice(0, at) as EnvelopeLine[], line);
        expect([envelope.ref, allowed.ok]).toEqual([envelope.ref, true]);
      }
    }
  });

  test('rests every pledge on a claim, and judges only by claims of the same pledge', () => {
    expect(pledges).toHaveLength(count);
    expect(
      missingFrom(
        new Set(claims.map((claim) => claim.pledge)),
        pledges.map((pledge) => pledge.ref),
      ),
    ).toEqual([]);
    for (const agreement of agreements) {
      const counter = claims.find((claim) => claim.ref === agreement.counterClaim);
      if (agreement.counterClaim) expect(counter?.pledge, agreement.counterClaim).toBe(agreement.pledge);
      if (agreement.status === 'contradicted') expect(counter, `${agreement.pledge} ${agreement.aspect}`).toBeDefined();
    }
    const judged = agreements.map((one) => `${one.pledge} ${one.aspect}`);
    expect(judged).toHaveLength(new Set(judged).size);
  });

  test('binds somebody where it says pledge, nobody where it says rule or fact', () => {
    for (const pledge of pledges)
      expect([pledge.ref, pledge.bound.length > 0]).toEqual([pledge.ref, !['rule', 'fact'].includes(pledge.kind)]);
  });

  test('shares out each project to exactly one, or says nothing of the place', () => {
    for (const project of projects)
      for (const shares of [project.works, project.benefit])
        if (shares.length > 0)
          expect([project.ref, sumsToOne(shares.map((share) => share.share))]).toEqual([project.ref, true]);
  });

  test('counts no pledge of the State as kept by a project of somebody else', () => {
    const state = new Set(
      pledges.filter((pledge) => ['state-pledge', 'joint-pledge'].includes(pledge.kind)).map((pledge) => pledge.ref),
    );
    const others = projects.filter((project) => project.bound === 'not-state');
    expect(others.flatMap((project) => project.pledges.filter((ref) => state.has(ref)))).toEqual([]);
  });
});

describe('Morocco AI 2030', () => {
  const pledges = readPackFile(AI, 'pledges.json');
  const claims = readPackFile(AI, 'claims.json');
  const agreements = readPackFile(AI, 'agreements.json');
  const mapping = readPackFile(AI, 'mapping.json');

  test('holds the nineteen items, C01 to C19, each with what the first article says of it', () => {
    const expected = Array.from({ length: 19 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`);
    expect(pledges.map((pledge) => pledge.ref)).toEqual(expected);
    for (const ref of expected) {
      const first = claims.find((claim) => claim.ref === `${ref}-1`);
      expect([first?.source, first?.form, first?.locator !== undefined]).toEqual(['S-seed', 'summary', true]);
    }
  });

  test('says where sources differ: the perimeter of 100 and of 11 billion, the dates of C11 and C16', () => {
    const differ = agreements
      .filter((one) => one.status === 'contradicted')
      .map((one) => `${one.pledge} ${one.aspect}`);
    expect(differ).toEqual(['C01 perimeter', 'C04 perimeter', 'C05 perimeter', 'C11 date', 'C16 date']);
  });

  test('keeps the envelope of 2024-2026 as its sources say it: no split by axis or year, nothing about what follows', () => {
    const [envelope, ...others] = readPackFile(AI, 'envelopes.json');
    expect(others).toEqual([]);
    expect(envelope).toMatchObject({
      amount: pledges.find((one) => one.ref === 'C05')?.quantity?.value,
      currency: 'MAD',
      pledge: 'C05',
      last_day: '2026-12-31',
      lines: [],
    });
    expect(envelope).not.toHaveProperty('successorSaid');
    // the claims give it two perimeters: the whole strategy, and fibre with data centres
    const perimeters = claims.filter((one) => one.pledge === 'C05').map((one) => one.perimeter?.en);
    expect(new Set(perimeters).size).toBe(2);
    expect(agreements.find((one) => one.pledge === 'C05' && one.aspect === 'perimeter')?.status).toBe('contradicted');
  });

  test('maps each item by the table: its kind by the general rule unless a reason is written', () => {
    expect(mapping.items.map((item) => item.ref)).toEqual(pledges.map((pledge) => pledge.ref));
    for (const item of mapping.items) {
      expect(item.kind).toBe(pledges.find((pledge) => pledge.ref === item.ref)?.kind);
      const rule = mapping.kinds[item.sourceKind];
      expect(rule, item.sourceKind).toBeDefined();
      if (item.kind !== rule)
        expect([item.ref, rule === 'per-item', item.because !== undefined]).toEqual([item.ref, true, true]);
      expect(mapping.statuses[item.sourceStatus], item.sourceStatus).toBeDefined();
      expect(item.aspects).toEqual(
        Object.fromEntries(agreements.filter((one) => one.pledge === item.ref).map((one) => [one.aspect, one.status])),
      );
    }
  });

  test('lets in by take-over only what is in service, and leaves the rest at identification', () => {
    for (const project of readPackFile(AI, 'projects.json')) {
      expect(project.stage, project.ref).toBe(project.ref === 'F2' ? 'operation' : 'identification');
      expect(project.takeOver?.stage, project.ref).toBe(project.ref === 'F2' ? 'operation' : undefined);
      expect(project.note, project.ref).toBeDefined();
    }
  });

  test('keeps targets and realised values with sources that exist', () => {
    const known = refs([...readPackFile(MA, 'sources.json'), ...readPackFile(AI, 'sources.json')]);
    const targets = readPackRows(AI, 'strategy_targets.csv');
    const actuals = readPackRows(AI, 'strategy_actuals.csv');
    expect([targets.length, actuals.length, readPackRows(AI, 'demands.csv').length]).toEqual([20, 15, 33]);
    expect(
      missingFrom(
        known,
        [...targets, ...actuals].flatMap((row) => row.sources.split(' ')),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        new Set(targets.map((row) => row.id)),
        actuals.map((row) => row.target_id),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        refs(readPackFile(AI, 'axes.json')),
        targets.map((row) => row.axis),
      ),
    ).toEqual([]);
  });
});

describe('the indicators of Morocco', () => {
  const indicators = readPackFile(AI, 'indicators.json');
  const targets = readPackFile(AI, 'targets.json');
  const figures = readPackFile(AI, 'figures.json');
  const ofRow = (id: string) => new Set(indicators.map((one) => one.ref).filter((ref) => ref.split('-')[0] === id));

  /** What the tables hold and the register does not take, with the reason. */
  const notTaken = new Map([
    ['T09 baseline 113 (EGDI) or 100 (OSI)', 'no source dates it; told in the notes of T09-EGDI and T09-OSI'],
  ]);

  test('take every row of the table of targets, or the row is named here', () => {
    const left: string[] = [];
    for (const row of readPackRows(AI, 'strategy_targets.csv')) {
      const own = ofRow(row.id);
      if (own.size === 0) left.push(row.id);
      for (const column of ['baseline', 'target_2026', 'target_2030'] as const) {
        const cell = row[column];
        if (cell === undefined) continue;
        const [value, high] = cell.split('-');
        const isThere = targets.some(
          (one) =>
            own.has(one.indicator) &&
            one.value === value &&
            one.high === high &&
            row.sources.split(' ').includes(one.sourceRef) &&
            (column === 'baseline'
              ? one.kind === 'baseline' && (row.baseline_year ?? one.period) === one.period
              : one.kind === 'target' && one.period.endsWith(column.slice(-4))),
        );
        if (!isThere) left.push(`${row.id} ${column} ${cell}`);
      }
    }
    expect(left).toEqual([...notTaken.keys()]);
  });

  test('take every row of the table of values: observed as figures, said anew as targets', () => {
    const left = readPackRows(AI, 'strategy_actuals.csv').filter((row) => {
      const own = ofRow(row.target_id);
      return row.nature === 'observed'
        ? !figures.some((one) => own.has(one.indicator) && one.period === row.period && one.value === row.value)
        : !targets.some(
            (one) =>
              own.has(one.indicator) && one.value === row.value && row.sources.split(' ').includes(one.sourceRef),
          );
    });
    expect(left).toEqual([]);
    expect(figures).toHaveLength(13);
  });

  test('invent no number: each target and figure is a number of the tables', () => {
    const cells = [...readPackRows(AI, 'strategy_targets.csv'), ...readPackRows(AI, 'strategy_actuals.csv')];
    const told = JSON.stringify(cells).replaceAll(/(\d) (?=\d{3})/g, '$1');
    const isTold = (value: string) =>
      told.includes(value) || (/0{9}$|0{8}$/.test(value) && told.includes(`${Number(value) / 1e9} bn`));
    expect([...targets, ...figures].filter((one) => !isTold(one.value)).map((one) => one.value)).toEqual([]);
  });

  test('keep conflicts side by side: two baselines of T04, one rank for two indices, a break, two targets said anew', () => {
    const baselines = targets.filter((one) => one.indicator === 'T04' && one.kind === 'baseline');
    expect(baselines.map((one) => [one.period, one.value, one.replaces])).toEqual([
      ['2023', '17900000000', undefined],
      ['2023', '15800000000', undefined],
    ]);
    expect(indicators.find((one) => one.ref === 'T04')?.definitions[1]?.breakReason?.fr).toContain('Rupture');
    expect(figures.filter((one) => one.indicator === 'T04').every((one) => one.definition === 2)).toBe(true);
    const rank = targets.filter((one) => one.indicator.startsWith('T09-'));
    expect(rank.map((one) => [one.indicator, one.value])).toEqual([
      ['T09-EGDI', '50'],
      ['T09-OSI', '50'],
    ]);
    const anew = targets.filter((one) => one.replaces);
    expect(anew.map((one) => [one.replaces, one.value])).toEqual([
      ['T05/2030', '45000'],
      ['T12/2026', '2000'],
    ]);
  });

  test('give no figure to the share of GDP, and no date to what no source dates', () => {
    expect(figures.filter((one) => ['T14', 'T20'].includes(one.indicator))).toEqual([]);
    expect(targets.filter((one) => ['T23', 'T24', 'T25'].includes(one.indicator))).toEqual([]);
  });
});

describe('the exercise', () => {
  const events = readEvents(EX);
  const people = readPackFile(EX, 'people.json');
  const projects = readPackFile(EX, 'projects.json');

  test('says on its face that it is invented, and shares no reference with a real register', () => {
    expect(readPackFile(EX, 'pack.json').fictitious).toBe(true);
    const real = refs([
      ...readPackFile(MA, 'organisations.json'),
      ...readPackFile(MA, 'sources.json'),
      ...readPackFile(AI, 'sources.json'),
      ...readPackFile(AI, 'pledges.json'),
      ...readPackFile(AI, 'projects.json'),
      ...readPackFile(AI, 'strategies.json'),
    ]);
    const invented = [
      ...readPackFile(EX, 'organisations.json'),
      ...readPackFile(EX, 'sources.json'),
      ...readPackFile(EX, 'pledges.json'),
      ...projects,
      ...readPackFile(EX, 'strategies.json'),
    ];
    expect(invented.filter((record) => real.has(record.ref))).toEqual([]);
  });

  test('runs forward in time, by people it knows, naming only what an earlier event made', () => {
    const actors = new Set(people.map((person) => person.name));
    expect(
      missingFrom(
        actors,
        events.map((event) => event.actor),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        refs(readPackFile(EX, 'organisations.json')),
        people.map((person) => person.organisation),
      ),
    ).toEqual([]);
    const days = events.map((event) => event.at);
    expect(days).toEqual([...days].sort());
    const made = new Set(people.map((person) => `person.${person.name}`));
    // how many items an agenda has, and how many bodies are convened, is for the rules to say: the replay stops on one that is not there
    const drawn = new Set<string>();
    // as which projects have a report to write once a period is over
    const opened = new Set<string>();
    const projects = refs(readPackFile(EX, 'projects.json'));
    const isReport = (name: string) =>
      opened.has(name.replace(/\.[^.]+$/, '')) && projects.has(name.replace(/^.*\./, ''));
    const isMade = (name: string) => made.has(name) || drawn.has(name.replace(/\.\d+$/, '')) || isReport(name);
    for (const event of events) {
      const named = JSON.stringify(event.input).match(/@[A-Za-z0-9.-]+/g) ?? [];
      expect(
        named.filter((name) => !isMade(name.slice(1)) && name !== '@file'),
        JSON.stringify(event),
      ).toEqual([]);
      if (event.as && !event.refusedWith) made.add(event.as);
      if (event.as && ['draw-agenda', 'draft-convocations'].includes(event.verb)) drawn.add(event.as);
      if (event.as && event.verb === 'follow-cycles') opened.add(event.as);
      if (event.as && event.verb === 'save-model' && !event.refusedWith) made.add(`${event.as}.file`);
      const conditions = event.input.conditions;
      if (event.as && Array.isArray(conditions))
        for (const index of conditions.keys()) made.add(`${event.as}.${index + 1}`);
      const { lines } = event.input;
      if (event.as && Array.isArray(lines)) for (const index of lines.keys()) made.add(`${event.as}.${index + 1}`);
      const items = event.input.items;
      if (event.as && Array.isArray(items)) for (const index of items.keys()) made.add(`${event.as}.${index + 1}`);
    }
  });

  test('tells every kind of story a project can have', () => {
    const told = new Set(events.map((event) => event.verb));
    for (const verb of [
      'return-evidence',
      'meet-condition',
      'confirm-take-over',
      'confirm-higher-instruction',
      'confirm-suspension',
      'confirm-resumption',
      'confirm-cancellation',
      'read-document',
      'revise-draft',
      'accept-draft',
      'attach-draft',
      'reject-draft',
    ])
      expect(told, verb).toContain(verb);
    const verdicts = new Set(
      events.flatMap((event) => (event.verb === 'record-decision' ? [event.input.verdict] : [])),
    );
    expect([...verdicts].sort()).toEqual(['pass', 'pass-with-conditions', 'return', 'stop']);
    expect(events.some((event) => event.refusedWith)).toBe(true);
    expect(projects).toHaveLength(12);
  });

  test('has documents to read in Arabic and French, each saying first that it is invented', () => {
    const read = events.filter((event) => event.verb === 'read-document').map((event) => event.file!.text);
    const firsts = read.map((text) => text.split('\n')[0]!);
    expect(firsts.filter((line) => line.startsWith('تمرين: وثيقة مختلقة'))).toHaveLength(1);
    expect(firsts.filter((line) => line.startsWith('Exercice : document inventé'))).toHaveLength(1);
    for (const { draft, input } of events)
      if (draft)
        expect(
          read.filter((text) => text.includes(draft)),
          JSON.stringify(input),
        ).toHaveLength(1);
  });
});
