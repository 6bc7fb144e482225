import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signInRoutes } from '../src/access/sign-in.routes.ts';
import { type AppOptions, buildApp } from '../src/app.ts';
import { type Held, surface } from '../src/surface.ts';
import { arabic, type Cast, cast } from './cast.ts';
import { hasPrograms, paperText } from './paper-reader.ts';
import type { Person } from './people.ts';
import { type Program, startProgram } from './program.ts';

/**
 * What must not be public is planted with a marker of its own, through the verbs, next to records that are published;
 * then everything that anyone may ask is asked, and no marker may come back.
 */
const endpoints = surface({} as Held);
const isPublic = (right: string): boolean => right.startsWith('public.');

let program: Program;
let who: Cast;
let today: string;
/** Every planted marker with what it stands for. */
const planted = new Map<string, string>();
const WITHDRAWN = 'title of a withdrawn pledge';
const BODY = 'name of a withheld organisation';
const SECRET_BODY = 'name of an organisation of which nothing may be told';
const GONE_BODY = 'name of a withdrawn organisation';
/** References of planted records that nobody outside may learn of. */
const hiddenRefs: string[] = [];

const SEARCHED = 'زعفرانة';
/** 0 → AA, 1 → AB …: letters only, for pages set digits apart in Arabic text. */
const letters = (n: number): string => String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26));
/** A text that search would find by its common word, with a marker that must never be seen. */
const mark = (what: string) => {
  const marker = `SENTINEL${letters(planted.size)}`;
  planted.set(marker, what);
  const words = `${SEARCHED} ${marker}`;
  return { authentic: 'ar', ar: words, fr: `Safranette ${marker}`, en: `Saffronette ${marker}` };
};
const hidden = (ref: string): string => {
  hiddenRefs.push(ref);
  return ref;
};

const must = async <T = Record<string, string>>(by: Person, verb: string, input: unknown): Promise<T> => {
  const answer = await by.act<T>(verb, input);
  if (answer.status !== 200) throw new Error(`${verb}: ${answer.status} ${JSON.stringify(answer.value)}`);
  return answer.value;
};
const versionOf = async (kind: string, ref: string): Promise<number> => {
  const answer = await who.officer.read<{ record: { version: number } }>('record-publication', { kind, ref });
  return answer.value.record.version;
};
const classify = async (kind: string, ref: string, more: object) =>
  must(who.officer, 'set-class', { kind, ref, version: await versionOf(kind, ref), ...more });
const withhold = (kind: string, ref: string, ground: string) =>
  classify(kind, ref, { class: 'restricted', ground, reviewOn: '2099-01-01' });
const clear = async (kind: string, ref: string) =>
  must(who.officer, 'clear-record', { kind, ref, version: await versionOf(kind, ref) });
const publish = (...records: [kind: string, ref: string][]) =>
  must(who.decider, 'publish-records', { records: records.map(([kind, ref]) => ({ kind, ref })) });
const revise = async (ref: string, changes: object) => {
  const { version } = (await who.officer.read<{ version: number }>('project', { ref })).value;
  await must(who.officer, 'revise-project', { ref, version, changes });
};
const pledge = (ref: string, what: string) => ({
  ref: hidden(ref),
  strategy: 'morocco-ai-2030',
  kind: 'state-pledge',
  topic: 'economy',
  title: mark(`title of ${what}`),
  summary: mark(`summary of ${what}`),
  bound: ['MTNRA'],
});
const source = (ref: string, what: string) => ({
  ref: hidden(ref),
  title: mark(`title of ${what}`),
  publisher: mark(`publisher of ${what}`).ar,
  kind: 'press',
  address: `https://example.org/${mark(`address of ${what}`).ar.split(' ')[1]}`,
  confidence: 'B',
  held: false,
  note: mark(`note of ${what}`),
});
const project = (ref: string, what: string, more: object = {}) => ({
  ref: hidden(ref),
  level: 'project',
  parent: 'PJ',
  strategy: 'morocco-ai-2030',
  owner: 'MTNRA',
  title: mark(`title of ${what}`),
  summary: mark(`summary of ${what}`),
  works: [{ place: '04.421', share: '1' }],
  pledges: ['C12'],
  ...more,
});

beforeAll(async () => {
  program = await startProgram();
  who = await cast(program);
  today = (await who.officer.read<{ today: string }>('me')).value.today;
  await plantUnpublished();
  await plantBesidePublished();
  await plantWithheld();
  await plantEmbargoed();
  await plantWithdrawn();
});
afterAll(async () => {
  await program?.stop();
  program?.remove();
});

/** Records that nobody has published, each hanging on published ones. */
async function plantUnpublished(): Promise<void> {
  await must(who.officer, 'record-pledge', pledge('ZX1', 'an internal pledge'));
  await must(who.officer, 'record-source', source('S-zx-internal', 'an internal source'));
  await must(who.officer, 'record-project', project('ZXP1', 'an internal project'));
  await must(who.officer, 'record-claim', {
    ref: hidden('ZX1-1'),
    pledge: 'ZX1',
    source: 'S-zx-internal',
    form: 'summary',
    text: mark('claim of an internal pledge'),
    speaker: mark('speaker of an internal pledge'),
  });
  // a published pledge says something whose source is not public; the text is cleared with it, the source is not
  await must(who.officer, 'record-claim', {
    ref: 'C12-90',
    pledge: 'C12',
    source: 'S-zx-internal',
    form: 'summary',
    text: arabic('نص منشور ومصدره غير منشور'),
  });
  await must(who.secondOfficer, 'judge-agreement', {
    pledge: 'C12',
    aspect: 'date',
    status: 'unverified',
    reason: mark('inside reason of a judgement on the sources'),
  });
  // an envelope that is not public follows a published one
  await must(who.officer, 'record-envelope', {
    ref: hidden('ZX-ENV'),
    strategy: 'digital-morocco-2030',
    title: mark('title of an internal envelope'),
    amount: '12345678901.23',
    currency: 'MAD',
    firstDay: '2027-01-01',
    lastDay: '2029-12-31',
    perimeter: mark('perimeter of an internal envelope'),
    predecessor: 'ENV-2024-2026',
    successorSaid: mark('what was said of what follows an internal envelope'),
    note: mark('note of an internal envelope'),
  });
  // what people say and write of published records
  await must(who.officer, 'write-comment', {
    about: { kind: 'pledge', ref: 'C12' },
    words: mark('comment on a published pledge'),
  });
  await must(who.owner, 'record-letter', {
    direction: 'outgoing',
    counterpart: 'ADD',
    subject: mark('subject of a letter'),
    words: mark('text of a letter'),
    links: [{ kind: 'pledge', ref: 'C12' }],
  });
  await must(who.officer, 'record-recommendation', {
    ref: hidden('ZXR1'),
    source: 'CDC',
    report: mark('report of a court'),
    year: 2025,
    number: '1',
    words: mark('text of a recommendation'),
    addressee: 'MTNRA',
    dueOn: '2099-01-01',
  });
  await must(who.owner, 'record-question', {
    chamber: 'lower',
    form: 'written',
    year: 2026,
    number: '1',
    askedBy: mark('group that asks a question'),
    subject: mark('subject of a question'),
    receivedOn: today,
    dueOn: '2099-01-01',
    links: [{ kind: 'pledge', ref: 'C12' }],
  });
  await must(who.officer, 'link-project-pledge', { project: 'J1', pledge: 'ZX1' });
  await plantReading();
}

/** A document that was read: its text, a draft laid aside, and an item that rests on its words and that nobody published. */
async function plantReading(): Promise<void> {
  const words = (what: string) => `ستبني الحكومة 40 مدرسة قبل متم سنة 2031 في ${mark(what).ar}.`;
  const file = await who.officer.upload(
    `${words('a draft that was laid aside')}\n\n${words('a draft that became an internal pledge')}\n`,
  );
  const { held: _held, ...newSource } = source('S-zx-read', 'a source that was read');
  const { id } = await must(who.officer, 'read-document', { file, strategy: 'morocco-ai-2030', newSource });
  type Read = { reading: { state: string }; drafts: { number: number }[] };
  const read = async () => (await who.officer.read<Read>('document-reading', { id: id! })).value;
  await vi.waitFor(async () => expect((await read()).reading.state).toBe('read'), { timeout: 60_000, interval: 200 });
  expect((await read()).drafts).toHaveLength(2);
  const on = (number: number) => ({ reading: id, number, version: 1 });
  await must(who.officer, 'reject-draft', { ...on(1), reason: 'opinion', words: mark('reason to lay a draft aside') });
  await must(who.officer, 'accept-draft', { ...on(2), pledge: { ref: hidden('ZX7'), bound: ['MTNRA'] } });
}

/** What the desk knows of a published project and the public does not. */
async function plantBesidePublished(): Promise<void> {
  const paper = (what: string) => who.owner.upload(`${mark(`content of ${what}`).ar}`);
  const bring = async (what: string, more: object) =>
    (
      await must(who.owner, 'bring-evidence', {
        project: 'J1',
        type: 'project-sheet',
        sha256: await paper(what),
        title: mark(`title of ${what}`),
        date: today,
        proves: ['J1/G1/project-sheet'],
        ...more,
      })
    ).id!;
  await bring('restricted evidence', { class: 'restricted' });
  await bring('internal evidence', { class: 'internal' });
  const returned = await bring('returned internal evidence', { class: 'internal' });
  await must(who.verifier, 'return-evidence', { evidence: returned, reason: mark('reason of a return') });
  await must(who.officer, 'propose-suspension', {
    project: 'J1',
    reason: mark('reason of a proposal that nobody confirmed'),
    effectiveOn: today,
  });
  const minutes = await who.officer.upload(mark('content of the scanned act').ar);
  await must(who.officer, 'record-decision', {
    gate: 'J3/G1',
    verdict: 'return',
    reason: mark('reason of a decision not confirmed'),
    authority: mark('authority of a decision not confirmed'),
    instrument: arabic('محضر'),
    reference: mark('reference of a decision not confirmed').ar,
    date: today,
    act: minutes,
  });
  const person = await must<{ person: string }>(who.administrator, 'invite-person', {
    name: mark('name of a person').ar,
    email: 'sentinel@example.org',
    office: mark('office of a person'),
    organisation: 'MTNRA',
  });
  hiddenRefs.push(person.person, 'sentinel@example.org', ...Object.values(who).map((each) => each.id));
  await clear('project', 'J1');
  await clear('pledge', 'C12');
  await publish(['project', 'J1'], ['pledge', 'C12']);
  // revised on the desk since: what is public stays what was cleared
  await revise('J1', { summary: mark('revision that nobody has cleared') });
}

/** Withheld on a ground: by one the public learns that something exists, by the other not even that. */
async function plantWithheld(): Promise<void> {
  const names = { body: mark(BODY), secret: mark(SECRET_BODY), gone: mark(GONE_BODY) };
  const body = (ref: string, name: object, more: object = {}) =>
    must(who.officer, 'record-organisation', { ref, kind: 'firm', level: 'national', name, ...more });
  await body(hidden('ZX-BODY'), names.body);
  await body(hidden('ZX-SECRET'), names.secret);
  await body(hidden('ZX-GONE'), names.gone);
  await body('ZX-CHILD', arabic('هيئة منشورة تحت وصاية جهة محجوبة'), { tutelage: 'ZX-BODY' });
  await must(who.officer, 'record-pledge', pledge('ZX2', 'a pledge of which nothing may be told'));
  await must(who.officer, 'record-source', source('S-zx-withheld', 'a withheld source'));
  await must(who.officer, 'record-project', project('ZXP2', 'a withheld project', { pledges: ['C12', 'ZX2'] }));
  await must(who.officer, 'record-project', project('ZXP3', 'a project of which nothing may be told'));
  await withhold('organisation', 'ZX-BODY', 'private-life');
  await withhold('organisation', 'ZX-SECRET', 'state-security');
  await revise('J3', { partners: ['MESRI', 'ZX-BODY', 'ZX-SECRET'], owner: 'ZX-SECRET', operator: 'ZX-BODY' });
  // A published pledge owned and spoken of by withheld bodies, and bound to one that is withdrawn later.
  await must(who.officer, 'record-pledge', {
    ...pledge('ZX6', ''),
    title: arabic('تعهد منشور لهيئة محجوبة'),
    summary: arabic('ملخص'),
    owner: 'ZX-BODY',
    bound: ['ZX-GONE', 'ZX-SECRET'],
  });
  hiddenRefs.splice(hiddenRefs.indexOf('ZX6'), 1);
  await must(who.officer, 'record-claim', {
    ref: 'ZX6-1',
    pledge: 'ZX6',
    source: 'S-zx-internal',
    form: 'summary',
    text: arabic('نص'),
    speaker: names.secret,
    actor: names.body,
  });
  for (const [kind, ref] of [
    ['organisation', 'ZX-GONE'],
    ['organisation', 'ZX-CHILD'],
    ['pledge', 'ZX6'],
  ] as const) {
    await classify(kind, ref, { class: 'public' });
    await clear(kind, ref);
  }
  await clear('project', 'J3');
  await publish(['organisation', 'ZX-GONE'], ['organisation', 'ZX-CHILD'], ['project', 'J3'], ['pledge', 'ZX6']);
  await must(who.officer, 'withdraw-record', { kind: 'organisation', ref: 'ZX-GONE', reason: arabic('سُحب لخطأ') });
  // its reference stays public: the page says that it was withdrawn and why
  hiddenRefs.splice(hiddenRefs.indexOf('ZX-GONE'), 1);
  await withhold('pledge', 'ZX2', 'national-defence');
  await withhold('source', 'S-zx-withheld', 'private-life');
  await withhold('project', 'ZXP2', 'private-life');
  await withhold('project', 'ZXP3', 'state-security');
}

/** Cleared, and not before 2099. */
async function plantEmbargoed(): Promise<void> {
  await must(who.officer, 'record-pledge', pledge('ZX4', 'a pledge under embargo'));
  await classify('pledge', 'ZX4', { class: 'public' });
  await revise('J4', { note: mark('note of a project under embargo') });
  for (const [kind, ref] of [
    ['pledge', 'ZX4'],
    ['project', 'J4'],
  ] as const) {
    const version = await versionOf(kind, ref);
    await must(who.officer, 'set-embargo', { kind, ref, version, until: '2099-01-01T00:00:00Z' });
    await clear(kind, ref);
    const early = await who.decider.act('publish-records', { records: [{ kind, ref }] });
    expect(early.code).toBe('publication.embargoed');
  }
}

/** Public for a while, then withdrawn: it must leave the older snapshots too. */
async function plantWithdrawn(): Promise<void> {
  await must(who.officer, 'record-pledge', { ...pledge('ZX5', 'a withdrawn pledge'), summary: mark('its summary') });
  await classify('pledge', 'ZX5', { class: 'public' });
  await clear('pledge', 'ZX5');
  await publish(['pledge', 'ZX5']);
  const shown = await fetch(`${program.url}/api/v1/published-record?kind=pledge&ref=ZX5`);
  expect(await shown.text()).toContain('SENTINEL');
  await must(who.officer, 'withdraw-record', { kind: 'pledge', ref: 'ZX5', reason: arabic('سُحب لخطأ') });
  // its reference stays public: the page says that it was withdrawn and why
  hiddenRefs.splice(hiddenRefs.indexOf('ZX5'), 1);
}

type Answer = { at: string; status: number; type: string; text: string };
const ask = async (at: string): Promise<Answer> => {
  const answer = await fetch(`${program.url}${at}`, { redirect: 'manual' });
  const moved = answer.headers.get('Location');
  const type = answer.headers.get('Content-Type') ?? '';
  const text = /font|image/.test(type)
    ? ''
    : /pdf|wordprocessingml/.test(type)
      ? await paperText(type, new Uint8Array(await answer.arrayBuffer()))
      : await answer.text();
  return { at, status: answer.status, type, text: moved ? `${text} href="${moved}"` : text };
};
const markersIn = ({ at, text }: Answer): string[] =>
  [...new Set(text.match(/SENTINEL[A-Z]{2}/g))]
    .filter((marker) => planted.get(marker) !== WITHDRAWN)
    .map((marker) => `${at}: ${planted.get(marker)}`);
const refsIn = ({ at, text }: Answer): string[] =>
  hiddenRefs.filter((ref) => text.includes(ref)).map((ref) => `${at}: ${ref}`);

/** Asks everything in turn, a few at a time, and what the answers lead to. */
async function crawl(first: string[], follow: (answer: Answer) => string[]): Promise<Answer[]> {
  const seen = new Set(first);
  const waiting = [...first];
  const answers: Answer[] = [];
  const worker = async (): Promise<void> => {
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const answer = await ask(at);
      answers.push(answer);
      for (const next of follow(answer)) {
        if (seen.has(next)) continue;
        seen.add(next);
        waiting.push(next);
      }
    }
  };
  while (waiting.length > 0) await Promise.all(Array.from({ length: 6 }, worker));
  return answers;
}

const addressesIn = ({ at, type, text }: Answer): string[] => {
  if (!/html|json|^$/.test(type)) return [];
  const found = [...text.matchAll(/(?:href|src|action)="([^"]+)"/gi)].map((match) =>
    match[1]!.replaceAll('&amp;', '&'),
  );
  return found
    .filter((each) => !/^(data|mailto|tel|javascript):/.test(each))
    .map((each) => new URL(each, `${program.url}${at}`))
    .filter((url) => url.origin === program.url)
    .map((url) => `${url.pathname}${url.search}`)
    .filter((each) => !each.startsWith('/desk'));
};

/** Pages that are looked at in each language with every npm test. */
const PLACES = [
  'projects/J1',
  'pledges/C12',
  'money/ENV-2024-2026',
  'search',
  'proof',
  'legend',
  'sources',
  'regions/12',
];

describe('what must not be public', () => {
  // The pages of three languages are drawn from the same documents: all are looked at by test:deep, all Arabic ones by npm test.
  const everywhere = process.env.MUTABAA_DEEP === '1';
  it('is on no page that links lead to, in three languages', { timeout: 300_000 }, async () => {
    const communes = { seen: 0 };
    // The two thousand pages of communes are drawn alike from public data: one in twenty is looked at.
    // Papers are set from the documents of the pages that lead to them: so are they.
    const papers = { seen: 0 };
    // Of French and English npm test looks at one page in ten, and at each of the kinds named above.
    const others = new Map<string, number>();
    const isLookedAt = (at: string) => {
      if (everywhere || !/^\/(fr|en)\//.test(at) || PLACES.includes(at.slice('/fr/'.length))) return true;
      others.set(at, others.get(at) ?? others.size);
      return others.get(at)! % 10 === 0;
    };
    const follow = (answer: Answer) =>
      addressesIn(answer)
        .filter(isLookedAt)
        .filter((each) => !/\/communes\/\d/.test(each) || communes.seen++ % 20 === 0)
        .filter((each) => !/^\/papers\//.test(each) || papers.seen++ % 20 === 0);
    const answers = await crawl(['/', '/ar/', '/fr/', '/en/'], follow);
    const pages = answers.filter((answer) => answer.type.includes('html'));
    expect(pages.length).toBeGreaterThan(300);
    for (const lang of ['ar', 'fr', 'en'])
      for (const place of PLACES)
        expect(
          pages.some(({ at }) => at.startsWith(`/${lang}/${place}`)),
          `${lang}/${place} is reached by links`,
        ).toBe(true);
    expect(answers.flatMap(markersIn)).toEqual([]);
    expect(answers.flatMap(refsIn)).toEqual([]);
    // no link leads nowhere, but to the page that says what was withdrawn
    const broken = answers.filter(
      ({ at, status }) => status >= 400 && !/[/](pledges[/]ZX5|organisations[/]ZX-GONE)/.test(at),
    );
    expect(broken.map(({ at, status }) => `${status} ${at}`)).toEqual([]);
    const read = answers.filter(({ at }) => at.startsWith('/papers/'));
    expect(read.length).toBeGreaterThan(10);
    // the papers were read, not only fetched: a sheet of a project names it, any other has its text or its attachment
    // without poppler the words of a PDF are glyphs: then its attachment is what is read, and that of a programme names its projects only
    const isDrawn = (at: string): boolean => /\.pdf/.test(at) && !hasPrograms('pdftotext');
    const said = (at: string): string =>
      (isDrawn(at) ? undefined : /project-([^.]+)\./.exec(at)?.[1]) ?? (/\.docx/.test(at) ? '<w:document' : 'figures');
    const unread = read.filter(({ at, type, text }) => !type.startsWith('image') && !text.includes(said(at)));
    expect(unread.map(({ at }) => at)).toEqual([]);
    console.log(`   ${answers.length} addresses, ${pages.length} pages`);
  });

  it('is on no page asked by its name, and each such page answers that there is nothing', async () => {
    const kinds = { pledge: 'pledges', source: 'sources', project: 'projects', organisation: 'organisations' };
    const names = ['ZX1', 'ZX2', 'ZX4', 'S-zx-internal', 'S-zx-withheld', 'ZXP1', 'ZXP2', 'ZXP3', 'ZX-BODY', 'ZX1-1'];
    const addresses = ['ar', 'fr', 'en'].flatMap((lang) =>
      Object.values(kinds).flatMap((kind) => names.map((name) => `/${lang}/${kind}/${name}`)),
    );
    const answers = await crawl(addresses, () => []);
    expect(answers.flatMap(markersIn)).toEqual([]);
    expect([...new Set(answers.map(({ status }) => status))]).toEqual([404]);
    // a withdrawn page says so
    const gone = await ask('/ar/pledges/ZX5');
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('سُحب لخطأ');
    expect(markersIn(gone)).toEqual([]);
  });

  const inOpenData = async (what: string): Promise<string[]> => {
    const { items } = (await (await fetch(`${program.url}/api/v1/snapshots`)).json()) as {
      items: { number: number }[];
    };
    const markers = [...planted].filter((one) => one[1] === what).map(([marker]) => marker);
    const found: string[] = [];
    for (const { number } of items) {
      const { at, text } = await ask(`/api/v1/open-data?snapshot=${number}`);
      if (markers.some((marker) => text.includes(marker))) found.push(at);
    }
    return found;
  };
  it('leaves the pages that listed it in older snapshots, when it is withdrawn', async () => {
    expect(await inOpenData(WITHDRAWN)).toEqual([]);
  });
  it.each([BODY, SECRET_BODY, GONE_BODY])('is not named by a published record that hangs on it: %s', async (what) => {
    expect(await inOpenData(what)).toEqual([]);
  });
  it('keeps its place without a name where its ground lets that be told, and none where it does not', async () => {
    const of = async (kind: string, ref: string) =>
      JSON.parse((await ask(`/api/v1/published-record?kind=${kind}&ref=${ref}`)).text).document;
    const names = (bodies: { title: { ar: string } }[]) => bodies.map(({ title }) => title.ar);
    const j3 = await of('project', 'J3');
    expect(names(j3.partners)).toEqual([expect.stringContaining('التعليم العالي'), 'هيئة غير معلن عنها']);
    expect(j3.owner).toEqual(expect.objectContaining({ ref: '', published: false }));
    const pledge = await of('pledge', 'ZX6');
    expect(names([pledge.owner, ...pledge.bound])).toEqual(['هيئة غير معلن عنها', 'هيئة غير معلن عنها']);
    expect(pledge.claims[0].speaker.ar).toBe('هيئة غير معلن عنها');
    expect((await of('organisation', 'ZX-CHILD')).tutelage.title.ar).toBe('هيئة غير معلن عنها');
    expect((await ask('/ar/pledges/ZX6')).text).toContain('هيئة غير معلن عنها');
  });

  it('is found by no search', async () => {
    const words = [SEARCHED, 'safranette', 'saffronette', 'SENTINEL', 'ZX1', 'ZXP2', 'S-zx-internal', 'سُحب لخطأ'];
    const addresses = words.flatMap((word) => [
      `/api/v1/published-search?q=${encodeURIComponent(word)}`,
      ...['ar', 'fr', 'en'].map((lang) => `/${lang}/search?q=${encodeURIComponent(word)}`),
    ]);
    const answers = await crawl(addresses, () => []);
    expect(answers.flatMap(markersIn)).toEqual([]);
    for (const { at, status, type, text } of answers) {
      expect(status, at).toBe(200);
      if (type.includes('json')) expect(JSON.parse(text).items, at).toEqual([]);
    }
  });

  it('comes from no public endpoint, in any snapshot, by any name', { timeout: 240_000 }, async () => {
    const { items } = (await (await fetch(`${program.url}/api/v1/snapshots`)).json()) as {
      items: { number: number }[];
    };
    const numbers = items.map((each) => String(each.number));
    expect(numbers.length).toBeGreaterThanOrEqual(4);
    const refs = ['ZX1', 'ZX2', 'ZX4', 'ZX5', 'ZXP1', 'ZXP2', 'S-zx-internal', 'ZX-BODY', 'J1', 'J3', 'J4', 'C12'];
    const values: Record<string, string[]> = {
      snapshot: ['', ...numbers, '999'],
      ref: refs,
      kind: ['pledge', 'project', 'source', 'organisation', 'strategy'],
      q: [SEARCHED],
      pledge: ['', 'ZX1', 'C12'],
      level: ['region'],
      seq: ['0', '1'],
      from: ['1'],
    };
    const addresses = endpoints
      .filter((each) => each.kind === 'read' && isPublic(each.right))
      .flatMap(({ verb, input }) => {
        const names = Object.keys((input as unknown as { shape: object }).shape).filter((name) => values[name]);
        const combinations = names.reduce<Record<string, string>[]>(
          (all, name) => all.flatMap((one) => values[name]!.map((value) => (value ? { ...one, [name]: value } : one))),
          [{}],
        );
        return combinations.map((one) => `/api/v1/${verb}?${new URLSearchParams(one)}`);
      });
    const files = ['pledges.csv', 'claims.csv', 'projects.csv', 'sources.csv', 'documents.json', 'datapackage.json'];
    const downloads = numbers.flatMap((number) => files.map((file) => `/open-data/${number}/${file}`));
    const answers = await crawl([...addresses, ...downloads, '/api/v1/openapi.json'], () => []);
    expect(answers.length).toBeGreaterThan(200);
    expect(answers.flatMap(markersIn)).toEqual([]);
    expect(answers.filter(({ at }) => !/ref=|pledge=/.test(at)).flatMap(refsIn)).toEqual([]);
    expect(answers.filter(({ status }) => status >= 500).map(({ at }) => at)).toEqual([]);
    console.log(`   ${answers.length} public answers of the API`);
  });
});

describe('without sign-in', () => {
  it('every verb that is not public answers 401, whatever is asked', async () => {
    const closed = endpoints.filter((each) => !isPublic(each.right));
    expect(closed.length).toBeGreaterThan(80);
    const wrong: string[] = [];
    for (const { verb, kind } of closed) {
      const answers = [
        kind === 'read'
          ? await fetch(`${program.url}/api/v1/${verb}?kind=pledge&ref=C12`)
          : await fetch(`${program.url}/api/v1/${verb}`, { method: 'POST', body: '{"ref":"C12"}' }),
        await fetch(`${program.url}/api/v1/${verb}`, {
          method: kind === 'read' ? 'GET' : 'POST',
          headers: { Authorization: `Bearer mtb_${'x'.repeat(43)}`, Cookie: 'mutabaa=nobody' },
        }),
      ];
      for (const answer of answers) if (answer.status !== 401) wrong.push(`${verb} ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('no file is kept and none is opened', async () => {
    const sha256 = 'a'.repeat(64);
    const kept = await fetch(`${program.url}/api/v1/files/${sha256}`, { method: 'PUT', body: 'x' });
    expect(kept.status).toBe(401);
    const opened = await fetch(`${program.url}/api/v1/files/${sha256}`);
    expect(opened.status).toBe(401);
  });

  it('a person with no role reads nothing but their own account', async () => {
    const { url } = program;
    const { link } = await must<{ link: { path: string } }>(who.administrator, 'invite-person', {
      name: 'Newcomer of the journey',
      email: 'newcomer@example.org',
    });
    const { takeUp } = await import('./people.ts');
    const newcomer = await takeUp(url, link.path, 'Newcomer of the journey');
    const open: string[] = [];
    for (const { verb, kind, right } of endpoints) {
      if (kind !== 'read' || isPublic(right) || right.startsWith('self.')) continue;
      const { status } = await newcomer.read(verb, { kind: 'pledge', ref: 'J1', sha256: 'a'.repeat(64) });
      if (status === 200) open.push(verb);
    }
    expect(open).toEqual([]);
  });
});

it('every address of the program is a verb of the surface, a way to sign in, or a page of this list', () => {
  const pages = [
    '',
    '/',
    '/pledges',
    '/pledges/:ref',
    '/projects',
    '/projects/:ref',
    '/indicators',
    '/indicators/:ref',
    '/money',
    '/money/:ref',
    '/dependence',
    '/catalogue',
    '/catalogue/:ref',
    '/regions',
    '/regions/:code',
    '/communes',
    '/communes/:code',
    '/sources',
    '/sources/:ref',
    '/organisations/:ref',
    '/search',
    '/legend',
    '/proof',
    '/*',
  ];
  const known = [
    'GET /healthz',
    // the surface: one address for every verb, each held to its right by the policy
    'GET /api/v1/openapi.json',
    'GET /api/v1/:verb',
    'POST /api/v1/:verb',
    'PUT /api/v1/files/:sha256',
    // bytes of a file, through the read that answers for its class
    'GET /api/v1/files/:sha256',
    ...signInRoutes.map(({ method, path }) => `${method} /auth${path}`),
    // the desk is files; what it shows comes from the verbs
    'GET /desk',
    'GET /desk/*',
    // papers that the current snapshot names, while their class is public
    'GET /files/:sha256{[0-9a-f]{64}}',
    'GET /open-data/latest/:file',
    'GET /open-data/:snapshot{[1-9][0-9]{0,8}}/:file',
    'GET /papers/:lang/:file',
    // one figure asked of whoever holds the link, which serves once
    'GET /:lang{ar|fr|en}/one-figure/:secret',
    'POST /:lang{ar|fr|en}/one-figure/:secret',
    'GET /',
    'GET /assets/:name',
    'GET /verifiers/:name',
    ...['ar', 'fr', 'en'].flatMap((lang) => pages.map((page) => `GET /${lang}${page}`)),
  ];
  const app = buildApp({
    world: { database: {}, clock: {}, log: () => {} },
    held: {},
    attributions: [],
    trustedProxies: [],
    version: '0',
  } as unknown as AppOptions);
  const found = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
    .filter((each, at, all) => all.indexOf(each) === at);
  expect(found.filter((each) => !known.includes(each))).toEqual([]);
  expect(known.filter((each) => !found.includes(each))).toEqual([]);
});
