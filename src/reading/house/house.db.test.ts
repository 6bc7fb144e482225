import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { runMigrations } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerAs } from '../../../tests/callers.ts';
import { instanceScope, systemCaller } from '../../access/index.ts';
import { documentsRoutes } from '../../documents/documents.routes.ts';
import { followupRoutes } from '../../followup/followup.routes.ts';
import { idOf, type LetterWorld, letterWorld, people, text } from '../../followup/letter/letter.fixture.ts';
import type { Today } from '../../followup/today.ts';
import { sure } from '../../kernel/index.ts';
import { append, beginRequest } from '../../ledger/append.ts';
import { transaction } from '../../platform/database/database.ts';
import { strategyRoutes } from '../../strategy/strategy.routes.ts';
import { embeddedReader } from '../embedded.reader.ts';
import { closeApart } from '../ingest/apart.ts';
import { fixtureTools } from '../reading.fixture.ts';
import { readingRoutes } from '../reading.routes.ts';
import { readWaiting } from '../reading.tasks.ts';
import type { ReadingFile } from '../reading-file.ts';
import { hashOfSet } from './entry-set.ts';
import { lexiconRoutes } from './lexicon.routes.ts';
import type { EntryLine } from './list-entries.ts';
import type { Tried } from './trial.rules.ts';

const { writer, second, signer, agency, verifier, auditor } = people;
const administrator = callerAs('administrator', instanceScope, { person: idOf(8), organisation: 'MIN' });
const deputyOfWriter = callerAs('officer', instanceScope, { person: idOf(3), organisation: 'MIN', actsFor: [idOf(1)] });
const ofAStrategy = callerAs('officer', { kind: 'strategy', id: 'S' }, { person: idOf(3), organisation: 'MIN' });

let world: LetterWorld;
beforeAll(async () => {
  world = await letterWorld([
    ...readingRoutes,
    ...lexiconRoutes,
    ...documentsRoutes,
    ...strategyRoutes,
    ...followupRoutes,
  ]);
});
afterAll(async () => {
  await closeApart();
  await world.close();
});

const tools = { ...fixtureTools(), reader: embeddedReader };
const words = {
  language: 'ar',
  role: 'intent',
  form: 'أخذت على عاتقها',
  test: 'هذه الجهة أخذت على عاتقها 120 مدرسة في القرى.',
};
const asked = (more: object = {}) => ({ ...words, reason: text('عبارة متداولة في البلاغات'), ...more });
const reason = text('لا حاجة إليها');
const propose = async (more: object = {}, caller = writer) =>
  (await world.answered('propose-lexicon-entry', asked(more), caller)).id!;
const entry = (id: string, caller = auditor) => world.answered<EntryLine>('lexicon-entry', { id }, caller);
const codeOf = (verb: string, id: string, caller = second) =>
  world.codeOf(verb, { id, ...(verb.startsWith('confirm') ? {} : { reason }) }, caller);

const document = [
  'تلتزم الحكومة بإحداث 50.000 منصب شغل في أفق 2030.',
  'هذه الجهة أخذت على عاتقها 300 مدرسة في القرى.',
  'وسيتم تكوين 2.000 أستاذ في أفق 2028.',
].join('\n\n');
let n = 0;
/** A document of its own bytes, read for the strategy by the embedded reader. */
async function reading(): Promise<string> {
  n += 1;
  const bytes = Buffer.from(`${document}${'\n'.repeat(n)}`, 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  sure(await world.files.put(Readable.from([bytes]), { expected: sha256 }));
  await world.answered('keep-file', { sha256, size: bytes.length, mediaType: 'text/plain' });
  const { id } = await world.answered('read-document', {
    file: sha256,
    strategy: 'S',
    documentDate: '2026-01-26',
    newSource: {
      ref: `S-lexicon-${n}`,
      title: text('بلاغ'),
      publisher: 'Ministère',
      kind: 'official',
      address: `https://example.org/lexicon-${n}`,
      publishedOn: '2026-01-26',
      confidence: 'A',
    },
  });
  await readWaiting(world, tools, id);
  return id!;
}
const file = (id: string) => world.answered<ReadingFile>('document-reading', { id }, auditor);
const quotes = async (id: string) =>
  (await file(id)).drafts.toSorted((a, b) => a.as.start - b.as.start).map((one) => one.quote.split(' ')[0]);

describe('an entry', () => {
  it('is tried before it is proposed: what its sentence gives without and with it, and what it changes elsewhere', async () => {
    const tried = await world.answered<Tried>('lexicon-trial', words);
    expect(tried.before).toEqual([]);
    expect(tried.after).toMatchObject([{ kind: 'project', quantities: [{ value: 120 }] }]);
    expect(tried.measured).toMatchObject({ stands: 0, added: 0, lost: 0 });
    expect(tried.measured.sentences).toBeGreaterThan(1000);
    await reading();
    const again = await world.answered<Tried>('lexicon-trial', words);
    expect(again.measured).toMatchObject({ stands: 1, added: 1, sentences: tried.measured.sentences + 3 });
    expect(again.changed).toMatchObject([{ change: 'added', sentence: document.split('\n\n')[1] }]);
  });

  it.each([
    ['lexicon.test-without-form', { test: 'الوكالة تجهز 120 مدرسة.' }],
    ['lexicon.form-known', { form: 'تعتزم', test: 'تعتزم الوزارة ذلك.' }],
    ['lexicon.form-too-short', { form: 'في' }],
    ['lexicon.form-bare', { form: 'من خلال' }],
    ['lexicon.form-unclear', { form: 'قبل 2030' }],
    ['lexicon.kind-needed', { role: 'deed' }],
    ['lexicon.changes-too-much', { form: 'رابطة', test: 'رابطة النحالين.' }],
  ])('is refused, tried or proposed: %s', async (code, more) => {
    expect(await world.codeOf('lexicon-trial', { ...words, ...more })).toBe(code);
    expect(await world.codeOf('propose-lexicon-entry', asked(more))).toBe(code);
  });

  it('is proposed by an officer, of one strategy too, and by nobody else', async () => {
    for (const caller of [administrator, signer, agency, verifier, auditor, systemCaller('x')])
      expect(await world.codeOf('propose-lexicon-entry', asked(), caller)).toMatch(/^access\./);
    const id = await propose({ form: 'آلت على نفسها', test: 'الوكالة آلت على نفسها تجهيز 20 مدرسة.' }, ofAStrategy);
    expect(await codeOf('withdraw-lexicon-entry', id, writer)).toBe('lexicon.not-yours');
    expect(await codeOf('withdraw-lexicon-entry', id, ofAStrategy)).toBeUndefined();
  });

  it('waits for a second person, in whose Today it stands', async () => {
    const id = await propose();
    expect(await world.codeOf('propose-lexicon-entry', asked(), second)).toBe('lexicon.form-known');
    expect(await entry(id, writer)).toMatchObject({ state: 'proposed', acts: ['correct', 'withdraw'] });
    expect(await entry(id, second)).toMatchObject({ acts: ['confirm', 'refuse'] });
    expect(await entry(id, auditor)).toMatchObject({ acts: [] });
    const linesOf = async (caller = second) =>
      (await world.answered<Today>('today', {}, caller)).groups.flatMap(({ why, lines }) =>
        lines.filter((one) => one.about === id).map((one) => [why, one.kind, one.title]),
      );
    const title = { authentic: 'ar', ar: words.form };
    expect(await linesOf(second)).toEqual([['to-confirm', 'lexicon-entry', title]]);
    expect(await linesOf(signer)).toEqual([['to-confirm', 'lexicon-entry', title]]);
    expect(await linesOf(writer)).toEqual([['recorded', 'lexicon-entry', title]]);
    expect(await linesOf(verifier)).toEqual([]);

    const before = await reading();
    expect(await quotes(before)).toEqual(['تلتزم', 'وسيتم']);
    for (const verb of ['confirm-lexicon-entry', 'refuse-lexicon-entry']) {
      expect(await codeOf(verb, id, writer)).toBe('four-eyes.recorder-confirms');
      expect(await codeOf(verb, id, deputyOfWriter)).toBe('four-eyes.recorder-confirms');
      for (const caller of [agency, verifier, auditor, administrator])
        expect(await codeOf(verb, id, caller)).toMatch(/^access\./);
      expect(await codeOf(verb, idOf(77))).toBe('lexicon.entry-unknown');
    }
    expect(await codeOf('confirm-lexicon-entry', id, second)).toBeUndefined();
    expect(await codeOf('refuse-lexicon-entry', id, second)).toBe('lexicon.already-settled');
    expect(await linesOf(second)).toEqual([]);
    expect(await entry(id)).toMatchObject({ state: 'in-force', settledBy: { person: second.person } });
  });

  it('works from the next reading on, and is named there as one of the house', async () => {
    const id = await reading();
    const { drafts, reading: line, hasNewerLexicon } = await file(id);
    expect(drafts.map((one) => one.quote.split(' ')[0])).toEqual(['تلتزم', 'هذه', 'وسيتم']);
    expect(drafts[1]!.found.fired.map((one) => one.rule)).toContain(`house:intent:${words.form}`);
    const { language, role, form } = words as { language: 'ar'; role: 'intent'; form: string };
    expect(line).toMatchObject({ lexiconEntries: 1, lexiconSha256: hashOfSet([{ language, role, form }]) });
    expect(hasNewerLexicon).toBe(false);
  });

  it('is corrected by another that takes its place when it is confirmed, and withdrawn with a reason', async () => {
    const { items } = await world.answered<{ items: EntryLine[] }>('lexicon-entries', { state: 'in-force' });
    const old = items[0]!.id;
    const next = await propose({ form: 'أخذت على عاتق{ها,نا}', replaces: old });
    expect(await world.codeOf('propose-lexicon-entry', asked({ replaces: idOf(77) }))).toBe('lexicon.entry-unknown');
    // correcting what oneself only proposed takes it back at once
    const better = await propose({ form: 'أخذت على عاتق{ها,هم}', replaces: next });
    expect(await entry(next)).toMatchObject({ state: 'withdrawn', withdrawnBy: { person: writer.person } });
    expect(await entry(better)).toMatchObject({ replaces: old });
    expect(await entry(old)).toMatchObject({ state: 'in-force' });
    expect(await codeOf('confirm-lexicon-entry', better, signer)).toBeUndefined();
    expect(await entry(old)).toMatchObject({ state: 'withdrawn', withdrawnBy: { person: signer.person } });
    expect(await world.codeOf('withdraw-lexicon-entry', { id: better }, second)).toBe('request.input-refused');
    expect(await codeOf('withdraw-lexicon-entry', better, second)).toBeUndefined();
    expect(await codeOf('withdraw-lexicon-entry', better, second)).toBe('lexicon.already-settled');
    expect(await world.codeOf('propose-lexicon-entry', asked({ replaces: better }))).toBe('lexicon.already-settled');
    expect(await quotes(await reading())).toEqual(['تلتزم', 'وسيتم']);
  });

  it('is refused with a reason, and the same words may be proposed anew', async () => {
    const id = await propose();
    expect(await world.codeOf('refuse-lexicon-entry', { id }, second)).toBe('request.input-refused');
    expect(await codeOf('refuse-lexicon-entry', id)).toBeUndefined();
    expect(await entry(id)).toMatchObject({ state: 'refused', refusalReason: reason });
    expect(await codeOf('confirm-lexicon-entry', id)).toBe('lexicon.already-settled');
    await codeOf('refuse-lexicon-entry', await propose());
  });

  it('is listed by language, class, state and words, beside what is shipped', async () => {
    const total = async (verb: string, filter: object) =>
      (await world.answered<{ total: number }>(verb, filter, auditor)).total;
    expect(await total('lexicon-entries', {})).toBe(6);
    expect(await total('lexicon-entries', { state: 'refused', language: 'ar', role: 'intent' })).toBe(2);
    expect(await total('lexicon-entries', { language: 'fr' })).toBe(0);
    expect(await total('lexicon-entries', { text: 'عاتقها' })).toBe(3);
    expect(await total('shipped-entries', { text: 'يعتزم' })).toBe(1);
    expect(await total('shipped-entries', { language: 'fr', role: 'must' })).toBeGreaterThan(20);
    expect(await world.codeOf('lexicon-entries', {}, agency)).toMatch(/^access\./);
  });

  it('is neither changed nor put in force behind the back of the program', async () => {
    const change = (sql: string) =>
      transaction(world.database.pool, async (tx) => {
        const request = crypto.randomUUID();
        await beginRequest(tx, request);
        await tx.query(sql);
        await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
      });
    const id = await propose();
    const refused = (message: string) => expect.objectContaining({ message });
    const copy = `insert into lexicon_entry (id, language, role, form, form_key, test, reason, tried, state, proposed_by, proposed_on, settled_by, settled_on)
      select gen_random_uuid(), language, role, 'x', 'x', test, reason, tried, 'in-force', proposed_by, proposed_on, 'y', proposed_on from lexicon_entry limit 1`;
    await expect(change(copy)).rejects.toEqual(refused('lexicon.needs-two-persons'));
    await expect(change(`update lexicon_entry set form = 'x' where id = '${id}'`)).rejects.toEqual(
      refused('lexicon.keeps-its-words'),
    );
    await expect(
      change(
        `update lexicon_entry set state = 'in-force', settled_by = proposed_by, settled_on = proposed_on where id = '${id}'`,
      ),
    ).rejects.toMatchObject({ constraint: 'lexicon_entry_two_persons' });
    await expect(change(`delete from lexicon_entry where id = '${id}'`)).rejects.toThrow();
    await codeOf('withdraw-lexicon-entry', id, writer);
  });
});

describe('a document that was read', () => {
  it('is read again with the newer lexicon: drafts are added where none was, and what was decided stays', async () => {
    const id = await reading();
    expect(await quotes(id)).toEqual(['تلتزم', 'وسيتم']);
    const [first] = (await file(id)).drafts;
    await world.answered('reject-draft', { reading: id, number: 1, version: first!.version, reason: 'opinion' });
    expect(await world.codeOf('read-document-again', { reading: id })).toBe('reading.lexicon-unchanged');
    // a mark by hand that was taken back holds no place
    const start = document.indexOf('هذه الجهة أخذت');
    const marked = await world.answered<{ number: number; version: number }>('mark-draft', {
      reading: id,
      start,
      end: start + 40,
    });
    await world.answered('undo-draft', { reading: id, number: marked.number, version: marked.version });
    await codeOf('confirm-lexicon-entry', await propose());
    expect(await file(id)).toMatchObject({ hasNewerLexicon: true });
    for (const caller of [auditor, verifier, administrator, agency])
      expect(await world.codeOf('read-document-again', { reading: id }, caller)).toMatch(/^access\./);
    expect(await world.codeOf('read-document-again', { reading: idOf(77) })).toBe('reading.unknown');

    await runMigrations({ pgPool: world.database.owner });
    await world.answered('read-document-again', { reading: id });
    expect(await world.codeOf('read-document-again', { reading: id })).toBe('reading.again-waits');
    const jobs = await world.database.owner.query('select key from graphile_worker.jobs');
    expect(jobs.rows).toEqual([{ key: `read-document:${id}` }]);
    expect(await readWaiting(world, tools, id)).toBe(1);

    const after = await file(id);
    expect(after.drafts.map((one) => [one.number, one.quote.split(' ')[0], one.state])).toEqual([
      [1, 'تلتزم', 'rejected'],
      [2, 'وسيتم', 'waiting'],
      [3, 'هذه', 'unmarked'],
      [4, 'هذه', 'waiting'],
    ]);
    expect(after).toMatchObject({ hasNewerLexicon: false, reading: { state: 'read', lexiconEntries: 1 } });
    expect(after.reading.againOn).toBeUndefined();
    expect(await readWaiting(world, tools, id)).toBe(0);
    const third = after.drafts[3]!;
    await world.answered('reject-draft', { reading: id, number: 4, version: third.version, reason: 'duplicate' });
  });

  it('keeps what it had where the second reading fails, and may be read again', async () => {
    const id = await reading();
    await codeOf(
      'withdraw-lexicon-entry',
      (await world.answered<{ items: EntryLine[] }>('lexicon-entries', { state: 'in-force' })).items[0]!.id,
    );
    const before = await file(id);
    await world.answered('read-document-again', { reading: id });
    const throws = { id: 'x', read: () => Promise.reject(new Error('a mistake of ours')) };
    await readWaiting(world, { ...tools, reader: throws }, id);
    const after = await file(id);
    expect(after.drafts).toEqual(before.drafts);
    expect(after).toMatchObject({ hasNewerLexicon: true, reading: { state: 'read', lexiconEntries: 1 } });
    await world.answered('read-document-again', { reading: id });
    const input = { reading: id, found: { refusal: { code: 'reading.failed' } } };
    expect(await world.codeOf('keep-second-reading', input)).toBe('access.machine-only');
    // fewer words than before: nothing that was found goes away
    await readWaiting(world, tools, id);
    expect(await quotes(id)).toEqual(['تلتزم', 'هذه', 'وسيتم']);
    expect(await file(id)).toMatchObject({ hasNewerLexicon: false, reading: { lexiconEntries: 0 } });
  });

  it('and was refused, or waits, is not read again', async () => {
    const bytes = Buffer.from('نص قصير', 'utf8');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    sure(await world.files.put(Readable.from([bytes]), { expected: sha256 }));
    await world.answered('keep-file', { sha256, size: bytes.length, mediaType: 'text/plain' });
    const { id } = await world.answered('read-document', {
      file: sha256,
      strategy: 'S',
      source: undefined,
      newSource: {
        ref: 'S-lexicon-short',
        title: text('بلاغ'),
        publisher: 'M',
        kind: 'official',
        address: 'https://example.org/short',
        confidence: 'A',
      },
    });
    expect(await world.codeOf('read-document-again', { reading: id })).toBe('reading.not-read-yet');
  });
});
