import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { runMigrations } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { instanceScope, systemCaller } from '../access/index.ts';
import { documentsRoutes } from '../documents/documents.routes.ts';
import { idOf, type LetterWorld, letterWorld, people, text } from '../followup/letter/letter.fixture.ts';
import { refused, sure } from '../kernel/index.ts';
import { append, beginRequest } from '../ledger/append.ts';
import { transaction } from '../platform/database/database.ts';
import { publicationRoutes } from '../portal/publication.routes.ts';
import { strategyRoutes } from '../strategy/strategy.routes.ts';
import { documentSaid, documentText, fixtureTools } from './reading.fixture.ts';
import { readingRoutes } from './reading.routes.ts';
import { type ReadingTools, readWaiting } from './reading.tasks.ts';
import type { ReadingExample, ReadingExamples } from './reading-examples.ts';
import type { ReadingFile } from './reading-file.ts';

const { writer, second, signer, agency, verifier, auditor } = people;
const administrator = callerAs('administrator', instanceScope, { person: idOf(8), organisation: 'MIN' });
const deputyOfWriter = callerAs('officer', instanceScope, { person: idOf(3), organisation: 'MIN', actsFor: [idOf(1)] });

let world: LetterWorld;
beforeAll(async () => {
  world = await letterWorld([...readingRoutes, ...documentsRoutes, ...strategyRoutes, ...publicationRoutes]);
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    for (const [code, level, ar, fr] of [
      ['MA', 'country', 'المغرب', 'Maroc'],
      ['12', 'region', 'الداخلة - وادي الذهب', 'Dakhla-Oued Ed-Dahab'],
    ])
      await tx.query(
        "insert into place (code, level, name, parent, kind, search_key) values ($1, $2, $3, $4, 'x', 'x')",
        [code, level, JSON.stringify({ authentic: 'ar', ar, fr }), code === 'MA' ? null : 'MA'],
      );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
});
afterAll(() => world.close());

const keep = async (words: string, mediaType = 'text/plain'): Promise<string> => {
  const bytes = Buffer.from(words, 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  sure(await world.files.put(Readable.from([bytes]), { expected: sha256 }));
  await world.answered('keep-file', { sha256, size: bytes.length, mediaType });
  return sha256;
};
const source = (ref: string) => ({
  ref,
  title: text('بلاغ'),
  publisher: 'Ministère',
  kind: 'official',
  address: `https://example.org/${ref}`,
  publishedOn: '2026-01-26',
  confidence: 'A',
});
let n = 0;
/** A document of its own bytes, read for the strategy. */
const reading = async (tools: ReadingTools = fixtureTools(), words = documentText()): Promise<string> => {
  n += 1;
  const file = await keep(`${words}${'\n'.repeat(n)}`);
  const { id } = await world.answered('read-document', {
    file,
    strategy: 'S',
    newSource: source(`S-doc-${n}`),
    documentDate: '2026-01-26',
  });
  await readWaiting(world, tools, id);
  return id!;
};
const file = (id: string, caller = auditor) => world.answered<ReadingFile>('document-reading', { id }, caller);
const draft = async (id: string, number: number) => (await file(id)).drafts.find((one) => one.number === number)!;
const act = async (verb: string, id: string, number: number, more: object = {}, caller = writer) =>
  world.asked(
    `${verb}-draft`,
    { reading: id, number, version: (await draft(id, number)).version, ...more },
    caller,
  ) as Promise<Record<string, unknown>>;
const code = async (...asked: Parameters<typeof act>) => (await act(...asked)).code;

describe('a document', () => {
  it('waits, is read with its drafts in one go, and is the same reading when asked again', async () => {
    const sha256 = await keep(documentText());
    const ask = { file: sha256, strategy: 'S', newSource: source('S-first') };
    const asked = await world.answered<{ id: string; state: string }>('read-document', ask);
    expect(asked.state).toBe('waiting');
    expect(await world.codeOf('accept-draft', { reading: asked.id, number: 1, version: 1 })).toBe(
      'reading.not-read-yet',
    );
    expect(await readWaiting(world, fixtureTools())).toBe(1);
    const read = await file(asked.id);
    expect(read.reading).toMatchObject({
      state: 'read',
      readers: ['fixture'],
      counts: { total: 6, waiting: 6, sure: 5 },
    });
    expect(read.text).toBe(documentText());
    for (const one of read.drafts) expect(read.text.slice(one.as.start, one.as.end)).toBe(one.quote);
    expect(read.drafts.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6]);
    const { newSource: _new, ...again } = ask;
    expect(await world.answered('read-document', { ...again, source: 'S-first' })).toMatchObject({
      id: asked.id,
      state: 'read',
      isNew: false,
    });
    expect(await readWaiting(world, fixtureTools())).toBe(0);
    const held = await world.answered<{ source: object }>('source', { ref: 'S-first' });
    expect(held.source).toMatchObject({ held: true, sha256 });
  });

  it('has a source of its own, known or new', async () => {
    const sha256 = await keep('نص آخر');
    const ask = (more: object, caller = writer) =>
      world.codeOf('read-document', { file: sha256, strategy: 'S', ...more }, caller);
    expect(await ask({})).toBe('reading.source-missing');
    expect(await ask({ source: 'S-nothing' })).toBe('source.unknown');
    expect(await ask({ source: 'S-first' })).toBe('reading.source-other-file');
    expect(await ask({ source: 'S-first', strategy: 'NONE' })).toBe('strategy.unknown');
    expect(await ask({ source: 'S-first', file: 'f'.repeat(64) })).toBe('file.unknown');
    for (const caller of [administrator, signer, auditor, agency])
      expect(await ask({ source: 'S-first' }, caller)).toBe('access.role-missing');
    await world.answered('record-source', { ...source('S-unheld'), held: false });
    expect(await ask({ source: 'S-unheld' })).toBeUndefined();
  });

  it('that cannot be read keeps the reason, nothing half, and gets another turn when asked again', async () => {
    const broken: ReadingTools = { ...fixtureTools(), ingest: async () => refused('file.empty') };
    const id = await reading(broken);
    expect(await file(id)).toMatchObject({
      reading: { state: 'refused' },
      text: '',
      drafts: [],
      problems: [{ code: 'file.empty' }],
    });
    const { reading: line } = await file(id);
    await world.answered('read-document', { file: line.file, strategy: 'S', source: line.source });
    const throws: ReadingTools = {
      ...fixtureTools(),
      reader: { id: 'x', read: () => Promise.reject(new Error('a mistake of ours')) },
    };
    await readWaiting(world, throws, id);
    expect((await file(id)).problems).toMatchObject([{ code: 'reading.failed' }]);
    await world.answered('read-document', { file: line.file, strategy: 'S', source: line.source });
    const lies: ReadingTools = {
      ...fixtureTools(),
      reader: {
        id: 'liar',
        read: async (given, options) =>
          (await fixtureTools().reader.read(given, options)).map((one) => ({ ...one, quote: `${one.quote}!` })),
      },
    };
    await readWaiting(world, lies, id);
    expect((await file(id)).problems).toMatchObject([{ code: 'reading.failed' }]);
    await world.answered('read-document', { file: line.file, strategy: 'S', source: line.source });
    await readWaiting(world, fixtureTools(), id);
    expect((await file(id)).reading.counts.total).toBe(6);
  });

  it('keeps what a reader failed on, how often and in how much of it, and none of its words', async () => {
    const code = 'answer-too-slow' as const;
    const troubled: ReadingTools = {
      ...fixtureTools(),
      reader: {
        id: 'fixture',
        read: (given, options) => {
          const half = Math.floor(given.text.length / 2);
          options.tell?.({ reader: 'model', code, start: 0, end: half });
          options.tell?.({ reader: 'model', code: 'quote-not-found', start: 0, end: half });
          options.tell?.({ reader: 'model', code, start: half - 10, end: half + 10 });
          return fixtureTools().reader.read(given, options);
        },
      },
    };
    const id = await reading(troubled);
    const { reading: line, drafts } = await file(id);
    expect(line.troubles).toEqual([
      { reader: 'model', code, times: 2, share: expect.closeTo(0.5, 1) },
      { reader: 'model', code: 'quote-not-found', times: 1, share: expect.closeTo(0.5, 1) },
    ]);
    expect(drafts).toHaveLength(6);
    expect((await file(await reading())).reading).not.toHaveProperty('troubles');
    const found = {
      text: 'x',
      blocks: [],
      repaired: [],
      readers: [],
      drafts: [],
      troubles: [{ reader: 'model', code: 'these words are mine', times: 1, share: 1 }],
    };
    expect(await world.codeOf('keep-reading', { reading: id, found }, systemCaller('read-document'))).toBe(
      'request.input-refused',
    );
  });

  it('is told by nobody but the program', async () => {
    const id = await reading();
    const input = { reading: id, found: { refusal: { code: 'reading.failed' } } };
    for (const caller of [writer, administrator])
      expect(await world.codeOf('keep-reading', input, caller)).toBe('access.machine-only');
    expect(await world.codeOf('read-document', { file: 'f'.repeat(64), strategy: 'S' }, systemCaller('x'))).toBe(
      'access.not-for-the-machine',
    );
    expect((await file(id)).reading.state).toBe('read');
  });

  it('takes its turn in the queue of jobs in the very transaction that asks for it', async () => {
    const waiting = async () =>
      (
        await world.database.owner.query<{ key: string }>(
          "select key from graphile_worker.jobs where task_identifier = 'read-document' order by id",
        )
      ).rows.map((one) => one.key);
    await runMigrations({ pgPool: world.database.owner });
    const ask = { file: await keep('في الانتظار'), strategy: 'S', newSource: source('S-queued') };
    expect(await world.codeOf('read-document', { ...ask, newSource: source('S-first') })).toBe('source.ref-taken');
    expect(await waiting()).toEqual([]);
    const { id } = await world.answered('read-document', ask);
    expect(await waiting()).toEqual([`read-document:${id}`]);
    await world.answered(
      'keep-reading',
      { reading: id, found: { refusal: { code: 'file.empty' } } },
      systemCaller('test'),
    );
    expect(await waiting()).toHaveLength(1);
  });

  it('keeps signs the database cannot, one for one', async () => {
    const tools = fixtureTools([{ quote: 'هدف', kind: 'target', status: 'planned' }]);
    const plain = fixtureTools([{ quote: 'هدف', kind: 'target', status: 'planned' }]).ingest;
    tools.ingest = async (kept, files) => {
      const stored = await plain(kept, files);
      return stored.ok ? { ok: true, value: { ...stored.value, text: `a\0\ud800b ${stored.value.text}` } } : stored;
    };
    const id = await reading(tools, 'هدف');
    expect((await file(id)).text.slice(0, 5)).toBe('a\uFFFD\uFFFDb ');
    expect((await draft(id, 1)).quote).toBe('هدف');
  });

  it('is read by those who work with pledges, and a restricted one by those who may open it', async () => {
    const id = await reading();
    const seen = (caller: typeof writer) => world.codeOf('document-reading', { id }, caller);
    for (const caller of [writer, signer, verifier, auditor, administrator]) expect(await seen(caller)).toBeUndefined();
    expect(await seen(agency)).toBe('access.role-missing');
    const { reading: line } = await file(id);
    await world.database.owner.query('alter table file disable trigger user');
    await world.database.owner.query("update file set class = 'restricted', ground = 'g' where sha256 = $1", [
      line.file,
    ]);
    await world.database.owner.query('alter table file enable trigger user');
    expect(await seen(auditor)).toBeUndefined();
    expect(await seen(administrator)).toBe('reading.unknown');
    const differences = { reading: id, number: 5, pledge: 'C1' };
    expect(await world.codeOf('draft-differences', differences, administrator)).toBe('reading.unknown');
    const { items } = await world.answered<{ items: { id: string }[] }>('document-readings', {}, administrator);
    expect(items.map((one) => one.id)).not.toContain(id);
    expect(await code('accept', id, 1)).toBe('reading.restricted-file');
    expect(await code('attach', id, 1, { pledge: 'C1' })).toBe('reading.restricted-file');
    // nor does the machine read it again, when readers are scored
    await act('reject', id, 6, { reason: 'already-done' });
    const lessons = async (caller: typeof writer) =>
      world.answered<ReadingExamples>('reading-examples', { texts: 'true', waiting: 'true' }, caller);
    const readings = async (caller: typeof writer) => (await lessons(caller)).items.map((one) => one.reading);
    expect(await readings(auditor)).toContain(id);
    for (const caller of [administrator, systemCaller('machine')]) expect(await readings(caller)).not.toContain(id);
  });
});

describe('a draft', () => {
  it('becomes an item of the register that rests on its words, and nothing is published', async () => {
    const id = await reading();
    const before = await draft(id, 4);
    expect(before.proposed).toMatchObject({ kind: 'state-pledge', topic: 'infrastructure', owner: 'MIN', bound: [] });
    const made = await act('accept', id, 4);
    expect(made).toMatchObject({ state: 'accepted', pledge: before.proposed!.ref });
    const { pledge, claims } = await world.answered<{ pledge: object; claims: object[] }>('pledge', {
      ref: made.pledge as string,
    });
    expect(pledge).toMatchObject({ strategy: 'S', quantity: { value: '500', unit: 'MW' }, place: '12' });
    expect(claims).toMatchObject([
      {
        form: 'quote',
        text: { authentic: 'ar', ar: before.quote },
        span: { start: before.as.start, end: before.as.end },
      },
    ]);
    const record = await world.answered<{ record: object }>(
      'record-publication',
      { kind: 'pledge', ref: made.pledge as string },
      auditor,
    );
    expect(record.record).toMatchObject({ state: 'internal', class: 'internal' });
    expect(await code('accept', id, 4)).toBe('reading.draft-settled');
    expect((await draft(id, 4)).acts).toEqual([]);
    expect(await world.codeOf('accept-draft', { reading: id, number: 1, version: 1 }, auditor)).toBe(
      'access.role-missing',
    );
    expect(await world.codeOf('accept-draft', { reading: id, number: 99, version: 1 })).toBe('reading.draft-unknown');
  });

  it('takes what a person says of the item', async () => {
    const id = await reading();
    const pledge = { ref: 'CHOSEN', kind: 'rule', topic: 'jobs', title: text('مناصب'), bound: ['AGENCY'] };
    await act('accept', id, 2, { pledge });
    expect((await world.answered<{ pledge: object }>('pledge', { ref: 'CHOSEN' })).pledge).toMatchObject({
      kind: 'rule',
      bound: ['AGENCY'],
      deadline: '2030',
    });
    expect(await code('accept', id, 1, { pledge })).toBe('pledge.ref-taken');
    expect((await draft(id, 1)).state).toBe('waiting');
  });

  it('is corrected within its words; what its reader said stays as an example', async () => {
    const id = await reading();
    const wrong = { quantity: { value: '12000000000', unit: 'MAD' } };
    expect(await code('revise', id, 5, { changes: wrong })).toBe('reading.number-not-in-text');
    expect(await code('revise', id, 5, { changes: { organisation: 'NOBODY' } })).toBe('organisation.unknown');
    expect(await code('revise', id, 5, { changes: { place: 'XX' } })).toBe('place.unknown');
    expect(await code('revise', id, 5, { changes: { kind: 'target' } }, auditor)).toBe('access.role-missing');
    expect(await act('revise', id, 5, { changes: wrong, said: ['quantity'] })).toMatchObject({
      fields: { said: ['quantity'] },
    });
    await act('undo', id, 5);
    expect((await draft(id, 5)).as.quantity).toEqual({ value: '11000000000', unit: 'MAD' });
    expect(await code('undo', id, 5)).toBe('reading.nothing-to-undo');
    await act('revise', id, 5, { changes: { kind: 'project', organisation: 'AGENCY' } });
    const late = { reading: id, number: 5, version: 1, changes: { kind: 'budget' } };
    expect(await world.codeOf('revise-draft', late)).toBe('conflict.changed');
    const made = await act('accept', id, 5);
    expect((await world.answered<{ pledge: object }>('pledge', { ref: made.pledge as string })).pledge).toMatchObject({
      topic: 'infrastructure',
      bound: ['AGENCY'],
    });
    await act('reject', id, 6, { reason: 'already-done' });
    const { items } = await world.answered<{ items: ReadingExample[] }>('reading-examples', {}, auditor);
    const own = items.filter((one) => one.reading === id);
    await act('revise', id, 1, { changes: { kind: 'budget' } });
    const more = await world.answered<ReadingExamples>('reading-examples', { texts: 'true', waiting: 'true' }, auditor);
    const all = more.items.filter((one) => one.reading === id);
    expect(all.map((one) => one.verdict)).toEqual(['revised', 'waiting', 'waiting', 'waiting', 'accepted', 'rejected']);
    const text = more.texts!.find((one) => one.sha256 === all[0]!.textSha256)!;
    for (const { found } of all) expect(text.text.slice(found.start, found.end)).toBe(found.quote);
    expect(own).toMatchObject([
      { number: 5, verdict: 'accepted', found: { kind: 'budget' }, said: { kind: 'project', organisation: 'AGENCY' } },
      { number: 6, verdict: 'rejected', reason: 'already-done' },
    ]);
  });

  it('joins a pledge that is there; where it differs is said before and after', async () => {
    const first = await reading();
    const { pledge } = (await act('accept', first, 5)) as { pledge: string };
    const other = documentText().replace('11 مليار', '12 مليار').replace('2024-2026 من', '2024-2027 من');
    const said = {
      quote: 'ورصدت الحكومة غلافا قدره 12 مليار درهم للفترة 2024-2027 من أجل نشر شبكات الألياف البصرية ومراكز البيانات',
      kind: 'budget' as const,
      status: 'allocated' as const,
      value: ['12 مليار درهم', 12e9, 'currency', 'MAD'] as [string, number, 'currency', string],
      until: ['2024-2027', '2027', '2024'] as [string, string, string],
    };
    const id = await reading(fixtureTools([said]), other);
    expect((await draft(id, 1)).matches.map((one) => one.pledge)).toContain(pledge);
    const before = await world.answered<{ differences: object[] }>(
      'draft-differences',
      { reading: id, number: 1, pledge },
      auditor,
    );
    expect(before.differences).toContainEqual({
      aspect: 'amount',
      outcome: 'differs',
      claim: `${pledge}-1`,
      ours: { quantity: { value: '12000000000', unit: 'MAD' } },
      theirs: { quantity: { value: '11000000000', unit: 'MAD' } },
    });
    expect(await code('attach', id, 1, { pledge: 'NONE' })).toBe('pledge.unknown');
    const after = await act('attach', id, 1, { pledge });
    expect(after).toMatchObject({ state: 'attached', claim: `${pledge}-2` });
    expect(after.differences).toEqual(before.differences);
    const register = await world.answered<{ pledge: object; claims: { ref: string }[] }>('pledge', { ref: pledge });
    expect(register.pledge).toMatchObject({ quantity: { value: '11000000000' } });
    expect(register.claims.map((one) => one.ref)).toEqual([`${pledge}-1`, `${pledge}-2`]);
    const { steps } = await draft(id, 1);
    expect(steps).toMatchObject([{ act: 'attach', pledge, byPerson: writer.person }]);
    expect(steps[0]!.proposed!.map((one) => one.pledge)).toContain(pledge);
    // the same sentence in a third document is known
    expect((await draft(await reading(), 5)).twins).toContainEqual({
      claim: `${pledge}-1`,
      pledge,
      source: expect.any(String),
      by: 'words',
    });
    expect(await code('undo', first, 5)).toBe('reading.built-upon');
    await act('undo', id, 1);
    await act('undo', first, 5);
    expect(await world.codeOf('pledge', { ref: pledge })).toBe('pledge.unknown');
    expect(await draft(first, 5)).toMatchObject({ state: 'waiting' });
  });

  it('is marked by a person where no reader found one, decided like any, and credited to nobody', async () => {
    const id = await reading(fixtureTools(documentSaid.slice(0, 3)));
    const { text: words } = await file(id);
    const stretch = (quote: string) => ({
      reading: id,
      start: words.indexOf(quote),
      end: words.indexOf(quote) + quote.length,
    });
    const centre = stretch('بناء مركز بيانات بمدينة الداخلة بقدرة 500 ميغاواط');
    const refusedWith = (input: object, caller = writer) => world.codeOf('mark-draft', input, caller);
    expect(await refusedWith(centre, auditor)).toBe('access.role-missing');
    expect(await refusedWith({ ...centre, reading: crypto.randomUUID() })).toBe('reading.unknown');
    expect(await refusedWith({ ...centre, end: words.length + 1 })).toBe('reading.span-outside');
    expect(await refusedWith(stretch('\n\n'))).toBe('reading.span-empty');
    expect(await refusedWith(stretch('50.000 منصب شغل'))).toBe('reading.span-taken');
    const made = await world.answered<{ number: number; fields: object }>('mark-draft', {
      ...centre,
      start: centre.start - 1,
      end: centre.end + 1,
    });
    expect(made).toMatchObject({
      number: 4,
      state: 'waiting',
      fields: {
        kind: 'project',
        quantity: { value: '500', unit: 'MW' },
        place: '12',
        start: centre.start,
        end: centre.end,
      },
    });
    expect(await draft(id, 4)).toMatchObject({
      found: { readers: [], fired: [] },
      steps: [{ act: 'mark', byPerson: writer.person }],
      acts: [],
    });
    expect((await file(id, second)).drafts[3]!.acts).toContain('undo');
    expect((await file(id)).reading.counts).toEqual({ total: 4, waiting: 4, sure: 3, sureWaiting: 3, marked: 1 });
    expect(await refusedWith(centre)).toBe('reading.span-taken');
    // taken back, and marked anew
    expect(await act('undo', id, 4)).toMatchObject({ state: 'unmarked' });
    expect(await code('accept', id, 4)).toBe('reading.draft-settled');
    expect(await code('undo', id, 4)).toBe('reading.nothing-to-undo');
    expect((await file(id)).reading.counts).toMatchObject({ total: 3, marked: 0 });
    expect(await world.answered('mark-draft', centre)).toMatchObject({ number: 5 });
    const { pledge } = (await act('accept', id, 5, {}, second)) as { pledge: string };
    // whoever marked it, as whoever accepted it, neither clears nor publishes it
    const record = { kind: 'pledge', ref: pledge };
    await world.answered('set-class', { ...record, version: 0, class: 'public' });
    for (const caller of [writer, second])
      expect(await world.codeOf('clear-record', { ...record, version: 1 }, caller)).toBe('four-eyes.reading-accepted');
    await act('reject', id, 2, { reason: 'cut-wrongly' });
    const part = await world.answered<{ number: number }>('mark-draft', stretch('50.000 منصب شغل'));
    await act('accept', id, part.number);
    const { items } = await world.answered<{ items: ReadingExample[] }>('reading-examples', {}, auditor);
    expect(items.filter((one) => one.reading === id).map((one) => [one.number, one.foundBy, one.isMiss])).toEqual([
      [2, 'reader', false],
      [5, 'person', true],
      [6, 'person', false],
    ]);
  });

  it('is shown with drafts of other papers that say the same, as far as one may read those', async () => {
    const quay = (metres: number, year: string) => {
      const quote = `توسيع رصيف ميناء آسفي بطول ${metres} كيلومترا قبل متم سنة ${year} لاستقبال سفن الحاويات الكبرى`;
      const value = [`${metres} كيلومترا`, metres, 'km'] as [string, number, 'km'];
      const said = { quote, kind: 'project' as const, status: 'planned' as const, value };
      return { quote, tools: fixtureTools([{ ...said, until: [year, year] as [string, string] }]) };
    };
    const [ours, theirs] = [quay(850, '2028'), quay(900, '2029')];
    const first = await reading(ours.tools, ours.quote);
    const second = await reading(theirs.tools, theirs.quote);
    expect((await draft(first, 1)).repeats).toEqual([
      {
        reading: second,
        number: 1,
        title: text('بلاغ'),
        quote: theirs.quote,
        by: 'words',
        reasons: ['unit', 'topic', 'words'],
      },
    ]);
    type Found = {
      pledge?: string;
      items: (ReadingFile['drafts'][number]['repeats'][number] & { differences: object[] })[];
    };
    const found = (id: string, caller = auditor) =>
      world.answered<Found>('draft-repetitions', { reading: id, number: 1 }, caller);
    const own = (answer: Found) => answer.items.find((one) => one.reading === second);
    expect(own(await found(first))!.differences).toEqual([
      expect.objectContaining({ aspect: 'amount', outcome: 'differs' }),
      expect.objectContaining({ aspect: 'date', outcome: 'differs' }),
    ]);
    expect(await world.codeOf('draft-repetitions', { reading: first, number: 1 }, agency)).toBe('access.role-missing');
    // accepting one proposes the other: what it became stands first among the pledges of its repetition
    const { pledge } = (await act('accept', first, 1)) as { pledge: string };
    expect((await found(first)).pledge).toBe(pledge);
    expect((await draft(first, 1)).repeats.map((one) => one.reading)).toContain(second);
    expect((await draft(second, 1)).matches[0]).toMatchObject({ pledge });
    expect((await draft(second, 1)).repeats.map((one) => one.reading)).not.toContain(first);
    // a paper that is closed to a reader is not heard of
    const { reading: line } = await file(second);
    await world.database.owner.query('alter table file disable trigger user');
    const classed = 'update file set class = $1, ground = $2 where sha256 = $3';
    await world.database.owner.query(classed, ['restricted', 'g', line.file]);
    expect(own(await found(first))).toBeDefined();
    expect(own(await found(first, administrator))).toBeUndefined();
    expect((await file(first, administrator)).drafts[0]!.repeats.map((one) => one.reading)).not.toContain(second);
    expect(await world.codeOf('draft-repetitions', { reading: second, number: 1 }, administrator)).toBe(
      'reading.unknown',
    );
    await world.database.owner.query(classed, ['internal', null, line.file]);
    await world.database.owner.query('alter table file enable trigger user');
    await act('attach', second, 1, { pledge });
    expect((await draft(first, 1)).repeats.map((one) => one.reading)).not.toContain(second);
  });

  it('of a repaired text enters only with every number confirmed', async () => {
    const id = await reading(fixtureTools(undefined, ['reversed-lines']));
    expect((await draft(id, 5)).toConfirm).toEqual(['11000000000', '2024-2026']);
    expect(await code('accept', id, 5)).toBe('reading.numbers-unconfirmed');
    expect(await code('accept', id, 5, { confirmed: ['11000000000'] })).toBe('reading.numbers-unconfirmed');
    const made = await act('accept', id, 5, { confirmed: ['11000000000', '2024-2026'] });
    expect(made.state).toBe('accepted');
    expect((await draft(id, 5)).steps[0]).toMatchObject({ confirmed: ['11000000000', '2024-2026'] });
  });

  it('is neither cleared nor published by whoever took it out of its document, deputies included', async () => {
    const id = await reading();
    const { pledge } = (await act('accept', id, 4)) as { pledge: string };
    const record = { kind: 'pledge', ref: pledge };
    const version = async () =>
      (await world.answered<{ record: { version: number } }>('record-publication', record, auditor)).record.version;
    await world.answered('set-class', { ...record, version: await version(), class: 'public' });
    const clear = async (caller: typeof writer) =>
      world.codeOf('clear-record', { ...record, version: await version() }, caller);
    expect(await clear(writer)).toBe('four-eyes.reading-accepted');
    expect(await clear(deputyOfWriter)).toBe('four-eyes.reading-accepted');
    expect(await clear(second)).toBeUndefined();
    const publish = (caller: typeof writer) => world.codeOf('publish-records', { records: [record] }, caller);
    expect(await publish(writer)).toBe('four-eyes.reading-accepted');
    expect(await publish(second)).toBe('publication.second-person');
    expect(await publish(signer)).toBeUndefined();
    expect(await code('undo', id, 4)).toBe('reading.built-upon');
    // what came out is out: the next change of it is judged anew
    world.on('2026-01-06');
    expect(await clear(writer)).toBeUndefined();
    world.on('2026-01-05');
  });

  it('is in the ledger with who accepted it, and moves only so', async () => {
    const id = await reading();
    await act('accept', id, 1);
    const leaves = await world.database.pool.query(
      `select l.actor, array_agg(e.table_name order by e.table_name) as tables from ledger_leaf l join ledger_entry e using (request)
       where l.verb = 'accept-draft' group by l.seq, l.actor order by l.seq desc limit 1`,
    );
    expect(leaves.rows[0]).toEqual({
      actor: `person:${writer.person}`,
      tables: ['claim', 'pledge', 'reading_draft', 'reading_step'],
    });
    const direct = (sql: string) =>
      world.database.pool.query(sql).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(
      await direct("update reading_draft set state = 'rejected', pledge = null, claim = null where state = 'accepted'"),
    ).toContain('reading.moved-without-act');
    expect(await direct("update reading_draft set found = '{}'")).toContain('reading.moved-without-act');
    await expect(direct("update reading_text set text = ''")).resolves.not.toBe('done');
    expect(await direct('delete from document_reading')).not.toBe('done');
  });

  it('is shown from a text that is still the one that was read', async () => {
    const id = await reading();
    const { reading: line } = await file(id);
    await world.database.owner.query('alter table reading_text disable trigger user');
    await world.database.owner.query("update reading_text set text = text || '.' where sha256 = $1", [line.textSha256]);
    expect(await world.codeOf('document-reading', { id }, auditor)).toBe('reading.text-altered');
    await world.database.owner.query('update reading_text set text = left(text, -1) where sha256 = $1', [
      line.textSha256,
    ]);
    await world.database.owner.query('alter table reading_text enable trigger user');
    expect(await world.codeOf('document-reading', { id }, auditor)).toBeUndefined();
  });
});
