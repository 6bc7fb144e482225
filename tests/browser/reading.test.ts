import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arabicSentences } from '../../src/reading/ingest/paper.fixture.ts';
import type { ReadingFile } from '../../src/reading/reading-file.ts';
import { hasPrograms } from '../paper-reader.ts';
import type { Person } from '../people.ts';
import { axeOn } from './axe.ts';
import { type Desk, goTo, languages, openDesk, SLOW } from './desk.ts';
import { printedInArabic } from './printed.ts';

/**
 * A document is dropped; what it promises is accepted, attached and laid aside with the keyboard; another person clears
 * and a third publishes. The document has the real facts in words of our own; where the article itself lies beside the
 * repository it is read as well.
 */
const fixture = path.resolve(import.meta.dirname, '../../fixtures/reading/dakhla-2026.ar.txt');
const article = path.resolve(import.meta.dirname, '../../../shared/documents/ar-ma-seed.txt');
const documents = [fixture, ...(fs.existsSync(article) ? [article] : [])];

let desk: Desk;
let officer: Person;
beforeAll(async () => {
  // a model that may read public documents only: what is dropped here is internal, so nothing is sent to it
  desk = await openDesk({ MUTABAA_MODEL_URL: 'http://127.0.0.1:9/v1', MUTABAA_MODEL_NAME: 'none' });
  officer = desk.who.officer;
  await desk.speak('ar');
}, 300_000);
afterAll(() => desk?.close());

const file = async (id: string) => (await officer.read<ReadingFile>('document-reading', { id })).value;

/** Drops a file on the page, says whose it is, and waits until it was read. returns the reading */
async function drop(page: Page, name: string): Promise<string> {
  await goTo(page, '/desk/readings');
  const form = page.locator('form.act');
  await form.locator('input[type="file"]').setInputFiles(name);
  await form.locator('[data-step="kept"]').waitFor();
  await form.locator('textarea[name="newSource.title.ar"]').fill(`وثيقة ${path.basename(name)}`);
  await form.locator('input[name="newSource.publisher"]').fill('وزارة الانتقال الرقمي');
  await form.locator('input[name="newSource.address"]').fill(`https://example.org/${path.basename(name)}`);
  await form.locator('button[type="submit"]').click();
  await page.locator('.reading-drafts > li').first().waitFor({ timeout: 120_000 });
  return page.url().split('/').at(-1)!;
}

/** The draft that has the focus of the reviewer. */
const current = (page: Page) => page.locator('.reading-drafts > li[data-current]');

/** Presses keys until the draft is decided, as a reviewer would: never the mouse. */
async function decide(page: Page, how: (quote: string) => 'accept' | 'attach' | 'reject'): Promise<string[]> {
  const seen: string[] = [];
  for (;;) {
    const row = page.locator('.reading-drafts > li[data-current][data-state="waiting"]');
    if ((await page.locator('.reading-drafts > li[data-state="waiting"]').count()) === 0) return seen;
    await row.waitFor();
    const number = await row.getAttribute('data-draft');
    const quote = await row.locator('.reading-words').innerText();
    const act = how(quote);
    await row.locator('[data-row]').focus();
    if (act === 'accept') await page.keyboard.press('a');
    else if (act === 'reject') {
      await page.keyboard.press('r');
      await page.locator('.reading-current input[name="reason"]').first().press('Space');
      await page.keyboard.press('Enter');
    } else {
      await page.keyboard.press('t');
      const differences = page.locator('[data-differences]');
      await differences.locator('tbody tr').first().waitFor();
      seen.push(await differences.innerText());
      await page.locator('.reading-current form button[type="submit"]').press('Enter');
    }
    const settled = page.locator(`.reading-drafts > li[data-draft="${number}"]:not([data-state="waiting"])`);
    const refused = page.locator('.reading-current [role="alert"]');
    await settled.or(refused).first().waitFor();
    if ((await settled.count()) === 0) throw new Error(`${quote}: ${await refused.innerText()}`);
  }
}

/** The envelope is in the register already; a visit and its talks bind nobody. */
const howOf = (quote: string) => (/11 مليار/u.test(quote) ? 'attach' : /خلال زيارة/u.test(quote) ? 'reject' : 'accept');

describe.each(documents.map((one) => [path.basename(one), one] as const))('%s', (_name, paper) => {
  let id: string;
  let page: Page;

  it('is dropped, and its claims decided with the keyboard alone', SLOW, async () => {
    page = await desk.windowOf(officer);
    id = await drop(page, paper);
    const before = await file(id);
    expect(before.text).toBe(fs.readFileSync(paper, 'utf8'));
    for (const one of before.drafts) expect(before.text.slice(one.as.start, one.as.end)).toBe(one.quote);
    // j goes on and k comes back, on an Arabic keyboard too
    await current(page).locator('[data-row]').focus();
    const first = await current(page).getAttribute('data-draft');
    await page.keyboard.press('j');
    expect(await current(page).getAttribute('data-draft')).not.toBe(first);
    await page.evaluate(() =>
      globalThis.document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ن', code: 'KeyK', bubbles: true }),
      ),
    );
    expect(await current(page).getAttribute('data-draft')).toBe(first);
    const differences = await decide(page, howOf);
    // the envelope is known: of the whole digital strategy, not of fibre and data centres alone
    expect(differences).toHaveLength(1);
    expect(differences[0]).toContain('C05-2');
    expect(differences[0]).toContain('مجموع استراتيجية المغرب الرقمي');
    expect(differences[0]).toContain('قارن بنفسك');
    const after = await file(id);
    expect(after.reading.counts.waiting).toBe(0);
    const quantities = after.drafts
      .filter((one) => one.state === 'accepted')
      .map((one) => `${one.as.quantity?.value} ${one.as.quantity?.unit}`);
    for (const wanted of ['100000000000 MAD', '50000 jobs', '200000 persons', '500 MW'])
      expect(quantities).toContain(wanted);
    const attached = after.drafts.find((one) => one.state === 'attached');
    expect(attached).toMatchObject({ pledge: 'C05', as: { quantity: { value: '11000000000', unit: 'MAD' } } });
  });

  it('undoes with u, rejects with r, and takes that back as well', SLOW, async () => {
    await page.keyboard.press('j');
    const row = page.locator('.reading-drafts > li[data-state="accepted"]').first();
    await row.locator('[data-row]').focus();
    const number = await row.getAttribute('data-draft');
    const one = page.locator(`.reading-drafts > li[data-draft="${number}"]`);
    await page.keyboard.press('u');
    await page.locator(`.reading-drafts > li[data-draft="${number}"][data-state="waiting"]`).waitFor();
    await one.locator('[data-row]').focus();
    await page.keyboard.press('r');
    await page.locator('.reading-current input[name="reason"]').first().press('Space');
    await page.keyboard.press('Enter');
    await page.locator(`.reading-drafts > li[data-draft="${number}"][data-state="rejected"]`).waitFor();
    await one.locator('[data-row]').focus();
    await page.keyboard.press('u');
    await page.locator(`.reading-drafts > li[data-draft="${number}"][data-state="waiting"]`).waitFor();
    await one.locator('[data-row]').focus();
    await page.keyboard.press('a');
    await page.locator(`.reading-drafts > li[data-draft="${number}"][data-state="accepted"]`).waitFor();
  });

  it('is cleared by a second person and published by a third, never by who accepted it', SLOW, async () => {
    const { secondOfficer, decider } = desk.who;
    const accepted = (await file(id)).drafts.find((one) => one.as.quantity?.unit === 'MW' && one.state === 'accepted')!;
    const record = { kind: 'pledge', ref: accepted.pledge! };
    const version = async () =>
      (await officer.read<{ record: { version: number } }>('record-publication', record)).value.record.version;
    await officer.act('set-class', { ...record, version: await version(), class: 'public' });
    const own = await officer.act<{ code: string }>('clear-record', { ...record, version: await version() });
    expect(own.value.code).toBe('four-eyes.reading-accepted');
    expect((await secondOfficer.act('clear-record', { ...record, version: await version() })).status).toBe(200);
    expect((await officer.act<{ code: string }>('publish-records', { records: [record] })).value.code).toBe(
      'four-eyes.reading-accepted',
    );
    expect((await decider.act('publish-records', { records: [record] })).status).toBe(200);
    const shown = await (await fetch(`${desk.program.url}/ar/pledges/${record.ref}`)).text();
    expect(shown).toContain(accepted.quote.slice(0, 20));
    const { value } = await desk.who.administrator.read<{ items: { actor: string; verb: string }[] }>('leaves', {
      verb: 'accept-draft',
      limit: '200',
    });
    const acts = value.items;
    expect(acts.length).toBeGreaterThan(3);
    const me = (await officer.read<{ person: string }>('me')).value.person;
    expect(new Set(acts.map((one) => one.actor))).toEqual(new Set([`person:${me}`]));
  });
});

it(
  'a sentence that no reader found becomes a draft, by keys and by mouse, and is taken back with u',
  SLOW,
  async () => {
    const page = await desk.windowOf(officer);
    const { value } = await officer.read<{ items: { id: string }[] }>('document-readings', {});
    const id = value.items.at(-1)!.id;
    await goTo(page, `/desk/readings/${id}`);
    const rows = page.locator('.reading-drafts > li');
    const before = await rows.count();
    await rows.first().locator('[data-row]').focus();
    // before the first draft stands what an official said: no commitment, but a sentence
    await page.keyboard.press('b');
    const chosen = page.locator('.reading-mark blockquote');
    const first = await chosen.innerText();
    expect(first).toContain('مفتوح أمام الجميع');
    await page.keyboard.press('b');
    expect(await chosen.innerText()).not.toBe(first);
    await page.keyboard.press('x');
    expect(await chosen.innerText()).toContain(first);
    await page.keyboard.press('Escape');
    await chosen.waitFor({ state: 'detached' });
    await page.keyboard.press('b');
    await page.keyboard.press('m');
    const marked = page.locator('.reading-drafts > li[data-current][data-state="waiting"]');
    await marked.waitFor();
    expect(await marked.locator('.reading-words').innerText()).toBe(first);
    expect(await marked.innerText()).toContain('حُددت يدويا');
    await page.keyboard.press('u');
    await page.waitForFunction((n) => document.querySelectorAll('.reading-drafts > li').length === n, before);
    // three clicks take a paragraph, as anywhere
    await page.locator('.reading-text p', { hasText: '14.000' }).click({ clickCount: 3 });
    await chosen.waitFor();
    expect(await chosen.innerText()).toContain('14.000 شخص سنة 2022');
    await page.locator('.reading-mark [data-hotkey="m"]').click();
    await marked.waitFor();
    const { drafts, reading } = await file(id);
    expect(drafts.at(-1)).toMatchObject({ state: 'waiting', as: { quantity: { value: '14000', unit: 'persons' } } });
    expect(reading.counts).toMatchObject({ waiting: 1, marked: 1 });
    // the words that were marked are not marked twice
    await page.locator('.reading-text p', { hasText: '14.000' }).click({ clickCount: 3 });
    await page.locator('.reading-mark [data-hotkey="m"]').click();
    expect(await page.locator('.reading-mark [role="alert"]').innerText()).toContain(String(drafts.length));
    await page.keyboard.press('Escape');
  },
);

it('what two documents say is compared side by side, and what one became takes in the other', SLOW, async () => {
  const page = await desk.windowOf(officer);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reading-'));
  const paper = (name: string, millions: number) => {
    const at = path.join(folder, name);
    fs.writeFileSync(
      at,
      `تعتزم الوكالة الوطنية للموانئ توسيع ميناء آسفي بغلاف قدره ${millions} مليون درهم قبل متم سنة 2028.`,
    );
    return at;
  };
  const other = await drop(page, paper('خطاب.txt', 900));
  const id = await drop(page, paper('بلاغ.txt', 850));
  fs.rmSync(folder, { recursive: true });
  await current(page).locator('[data-row]').focus();
  await page.keyboard.press('s');
  const beside = page.locator('[data-repetitions] section');
  await beside.waitFor();
  const seen = await beside.innerText();
  for (const words of ['850', '900', 'مختلفان', 'خطاب.txt']) expect(seen).toContain(words);
  await page.keyboard.press('a');
  await page.locator('.reading-offer').waitFor();
  const { pledge } = (await file(id)).drafts[0]!;
  await page.keyboard.press('l');
  await page.waitForURL(`**/desk/readings/${other}?**`);
  const form = page.locator('.reading-current form');
  await form.locator(`[data-differences="${pledge}"]`).waitFor();
  await form.locator('button[type="submit"]').press('Enter');
  await page.locator('.reading-drafts > li[data-state="attached"]').waitFor();
  expect((await file(other)).drafts[0]).toMatchObject({ state: 'attached', pledge });
});

it('whose text was damaged says what was mended, and what no reader was given', SLOW, async () => {
  const paper = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-paper-')), 'damaged.txt');
  fs.writeFileSync(paper, 'تعتزم الحكومة االستثمار في الذكاء االصطناعي.\n\nوستكوّن الحكومة 900 شاب قبل سنة 2030.\n');
  const page = await desk.windowOf(officer);
  const id = await drop(page, paper);
  expect((await file(id)).reading).toMatchObject({
    repaired: ['lam-alef'],
    troubles: [{ reader: 'model', code: 'class-not-sent', times: 1, share: 1 }],
  });
  const told = page.locator('.reading-told');
  await told.nth(1).waitFor();
  expect(await told.allInnerTexts()).toEqual([
    expect.stringMatching(/قارن كل عدد بالصفحة[\s\S]*«االصطناعي» صارت «الاصطناعي»/),
    expect.stringMatching(/القارئ الآلي الإضافي[\s\S]*صنفها لا يسمح/),
  ]);
  await desk.speak('fr');
  await goTo(page, `/desk/readings/${id}`);
  await told.nth(1).waitFor();
  expect(await told.allInnerTexts()).toEqual([
    expect.stringMatching(/comparez chaque nombre[\s\S]*Le lam-alef a été corrigé/),
    expect.stringMatching(/Le modèle de langue[\s\S]*sa classe ne le permet pas/),
  ]);
});

it.skipIf(!hasPrograms('pdftoppm'))(
  'the numbers of a PDF that was put in order are compared with its page and confirmed, one by one',
  SLOW,
  async () => {
    await desk.speak('ar');
    const page = await desk.windowOf(officer);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reading-'));
    const paper = path.join(folder, 'مطبوع.pdf');
    const [centre, envelope] = arabicSentences as [string, string, ...string[]];
    fs.writeFileSync(paper, await printedInArabic(desk.browser, [[centre], [envelope]]));
    const id = await drop(page, paper);
    fs.rmSync(folder, { recursive: true });
    const { text, reading, drafts } = await file(id);
    expect(reading.repaired).toContain('drawn-order');
    // a full stop after a number that went over to the next line stays behind it
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(centre);
    expect(drafts.map((one) => one.toConfirm)).toEqual([
      ['500', '2030'],
      ['11000000000', '2024-2026'],
    ]);
    const picture = page.locator('.reading-sheet img');
    const drawn = () =>
      picture.evaluate(async (one: HTMLImageElement) => {
        await one.decode();
        return [new URL(one.src).searchParams.get('page'), one.naturalHeight > 1000];
      });
    await current(page).locator('[data-row]').focus();
    expect(await drawn()).toEqual(['1', true]);
    await page.keyboard.press('a');
    const form = page.locator('.reading-current form');
    const boxes = form.locator('input[name="confirmed[]"]');
    await boxes.first().waitFor();
    // each number in words of the register and in those of the page
    expect(await form.locator('[data-field="confirmed"]').innerText()).toMatch(/500 ميغاواط[\s\S]*بحلول عام 2030/u);
    await form.locator('button[type="submit"]').press('Enter');
    await boxes.first().press('Space');
    await form.locator('button[type="submit"]').press('Enter');
    await page.locator('.reading-current [role="alert"], .reading-current .problem').first().waitFor();
    expect((await file(id)).drafts[0]!.state).toBe('waiting');
    await boxes.nth(1).press('Space');
    await form.locator('button[type="submit"]').press('Enter');
    await page.locator('.reading-drafts > li[data-draft="1"][data-state="accepted"]').waitFor();
    expect((await file(id)).drafts[0]!.steps[0]).toMatchObject({ act: 'accept', confirmed: ['500', '2030'] });
    // the next draft stands on the next page, and attaching asks as accepting does
    await page.locator('.reading-drafts > li[data-draft="2"][data-current]').waitFor();
    await page.waitForFunction(() => document.querySelector('.reading-sheet img')?.getAttribute('src')?.endsWith('=2'));
    expect(await drawn()).toEqual(['2', true]);
    const width = () => picture.evaluate((one) => one.getBoundingClientRect().width);
    const large = await width();
    await page.keyboard.press('z');
    expect(await width()).toBeLessThan(large);
    await page.keyboard.press('t');
    await form.locator('[data-differences]').waitFor();
    await boxes.first().press('Space');
    await boxes.nth(1).press('Space');
    await form.locator('button[type="submit"]').press('Enter');
    await page.locator('.reading-drafts > li[data-draft="2"][data-state="attached"]').waitFor();
    const beyond = await officer.read<{ code: string }>('document-page', { reading: id, page: '3' });
    expect(beyond.value.code).toBe('reading.page-unknown');
  },
);

describe('a word that the reader does not know', () => {
  const form = 'أخذت على عاتقها';
  const sentence = 'هذه الجهة أخذت على عاتقها 120 مدرسة في القرى.';
  const unknown = 'هذه الجهة أخذت على عاتقها 300 مدرسة في القرى';
  const written = (name: string) => {
    const at = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-lexicon-')), name);
    fs.writeFileSync(at, `تلتزم الحكومة بإحداث 60.000 منصب شغل في أفق 2031.\n\n${unknown}.\n\n${name}\n`);
    return at;
  };
  const found = (page: Page) => page.locator('.reading-drafts > li', { hasText: unknown });
  let page: Page;
  let first: string;

  it('is tried and proposed by an officer with the keyboard alone', SLOW, async () => {
    await desk.speak('ar');
    page = await desk.windowOf(officer);
    first = await drop(page, written('قبل.txt'));
    expect(await found(page).count()).toBe(0);
    await goTo(page, '/desk/lexicon');
    await page.locator('h1').focus();
    await page.keyboard.press('n');
    const panel = page.locator('section.panel');
    await panel.locator('select[name="language"]:focus').waitFor();
    const next = (words = '') => page.keyboard.press('Tab').then(() => page.keyboard.type(words));
    await next();
    await next(form);
    await next(sentence);
    await next('عبارة متداولة في البلاغات');
    for (;;) {
      await page.keyboard.press('Tab');
      if ((await page.locator('[data-try]:focus').count()) > 0) break;
    }
    await page.keyboard.press('Enter');
    const trial = panel.locator('[data-trial]');
    await trial.waitFor();
    expect(await trial.locator('.trial-sides > div').first().innerText()).toContain('لا مسودة');
    expect(await trial.locator('.trial-sides > div').last().innerText()).toContain('مشروع');
    // it stands in the document that was just read
    expect(await trial.innerText()).toContain(unknown);
    await page.keyboard.press('Tab');
    while ((await panel.locator('button[type="submit"]:focus').count()) === 0) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panel.waitFor({ state: 'detached' });
    const row = page.locator('[data-entry][data-state="proposed"]');
    expect(await row.innerText()).toContain('يؤكدها شخص آخر');
    expect(await row.locator('a', { hasText: 'أكّد' }).count()).toBe(0);
  });

  it('is confirmed by another from Today, and then finds what was not found before', SLOW, async () => {
    const other = await desk.windowOf(desk.who.secondOfficer);
    await goTo(other, '/desk/');
    await other.locator('a[href*="/desk/lexicon?act=confirm"]').press('Enter');
    await other.locator('section.panel [data-trial]').waitFor();
    await other.locator('section.panel button[type="submit"]:focus').press('Enter');
    await other.locator('[data-entry][data-state="in-force"]').waitFor();
    await drop(page, written('بعد.txt'));
    await found(page).waitFor();
    // the document that was read before is read again: what is new is added to its drafts
    await goTo(page, `/desk/readings/${first}`);
    await page.locator('[data-again]').press('Enter');
    await found(page).waitFor({ timeout: 120_000 });
    await found(page).locator('[data-row]').press('Enter');
    await found(page).locator('details summary').press('Enter');
    expect(await found(page).locator('details').innerText()).toContain('مضافة إلى المعجم');
    expect(await page.locator('[data-again]').count()).toBe(0);
  });
});

it.each(languages)('fits a phone and stands up to axe in %s', SLOW, async (lang) => {
  await desk.speak(lang);
  const page = await desk.windowOf(officer);
  const { value } = await officer.read<{ items: { id: string }[] }>('document-readings', {});
  await page.setViewportSize({ width: 360, height: 780 });
  for (const at of ['/desk/readings', `/desk/readings/${value.items[0]!.id}`, '/desk/lexicon?act=add']) {
    await goTo(page, at);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, at).toBeLessThanOrEqual(0);
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map((one) => `${one.id} ${one.nodes[0]?.target.join(' ')}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});
