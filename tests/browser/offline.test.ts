import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, withRole } from '../people.ts';
import { openProfile } from './browser.ts';
import { type Wire, wireTo } from './cut.ts';
import { type Desk, goTo, look, openDesk, SLOW, typeDay } from './desk.ts';
import { CLICKS_OF_A_FILE, countHands, expectWritten, secondsOf, tallyOf } from './hand.ts';

/** The page to report with the network cut: written, photographed, submitted, closed, reopened, sent once. */
let desk: Desk;
let wire: Wire;
let writer: Person;
let colleague: Person;
let id: string;
let today: string;
let context: BrowserContext;
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-profile-'));

type Step = { number: number; act: string; byPerson: string; aside?: unknown };
type Photo = { sha256: string; place: string; takenOn: string };
type File = {
  report: { state: string; version: number; content: { rating?: string; explanation?: object; photos?: Photo[] } };
  steps: Step[];
};
const file = async (): Promise<File> => (await desk.who.officer.read<File>('report', { id })).value;
const done = async (answer: Promise<{ status: number; value: unknown }>) => {
  const { status, value } = await answer;
  if (status !== 200) throw new Error(JSON.stringify(value));
};

beforeAll(async () => {
  desk = await openDesk();
  wire = await wireTo(desk.program.url);
  const { who, program } = desk;
  writer = who.owner;
  colleague = await withRole(program.url, who.administrator, {
    name: 'Colleague of the journey',
    role: 'owner',
    organisation: 'MTNRA',
    scope: { kind: 'organisation', id: 'MTNRA' },
  });
  await desk.speak('fr');
  await colleague.act('revise-me', { lang: 'fr' });
  const { strategy } = (await who.officer.read<{ strategy: string }>('project', { ref: 'J1' })).value;
  today = (await who.officer.read<{ today: string }>('me')).value.today;
  const month = new Date(`${today.slice(0, 7)}-01T12:00:00Z`);
  month.setUTCMonth(month.getUTCMonth() - 1);
  await done(
    who.officer.act('record-reporting-calendar', {
      ref: 'MONTHS',
      strategy,
      title: { authentic: 'fr', fr: 'Rapport mensuel' },
      frequency: 'monthly',
      from: month.toISOString().slice(0, 10),
      dueAfter: 10,
      remindBefore: [5],
      escalateAfter: [],
    }),
  );
  await done(who.officer.act('follow-cycles', {}));
  id = (await who.officer.read<{ items: { id: string }[] }>('reports', { project: 'J1' })).value.items[0]!.id;
  context = await open();
  await signIn(writer);
}, 300_000);
afterAll(async () => {
  await context?.close();
  await wire?.close();
  await desk?.close();
  fs.rmSync(profile, { recursive: true, force: true });
});

const open = (isOffline = false) => openProfile(profile, { ...look, baseURL: wire.url, offline: isOffline });

const cookieOf = ({ cookie }: Person) => ({
  name: cookie.slice(0, cookie.indexOf('=')),
  value: cookie.slice(cookie.indexOf('=') + 1),
  url: wire.url,
  httpOnly: true,
  sameSite: 'Lax' as const,
  // a session that a closed browser keeps, as the program sets it
  expires: Math.floor(Date.now() / 1000) + 86_400,
});
const signIn = (person: Person) => context.addCookies([cookieOf(person)]);
const cut = async () => {
  wire.cut();
  await context.setOffline(true);
};
const mend = async () => {
  wire.mend();
  await context.setOffline(false);
};
const at = async (): Promise<Page> => {
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(60_000);
  await goTo(page, `/desk/reports/${id}`);
  return page;
};
const isKept = (page: Page) => page.waitForFunction(() => document.documentElement.dataset.kept !== undefined);
const explanation = (page: Page) => page.locator('textarea[name="explanation.fr"]');
const waiting = (page: Page) => page.locator('.waiting-list li');
const states = (page: Page) =>
  waiting(page).evaluateAll((lines) => lines.map((one) => `${one.dataset.write} ${one.dataset.state}`));
const saveQueued = async (page: Page) => {
  await explanation(page).press('Control+s');
  await page.getByText('l’envoi se fera au retour du réseau').first().waitFor();
};

/** A photo as a camera writes it: large, and with an Exif segment that says where it was taken. */
async function photoOf(page: Page, colour: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (fill) => {
    const canvas = new OffscreenCanvas(2400, 1800);
    const paper = canvas.getContext('2d')!;
    paper.fillStyle = fill;
    paper.fillRect(0, 0, 2400, 1800);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())];
  }, colour);
  const said = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0'), Buffer.from('GPS 33.9716N 6.8498W')]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(said.length + 2, 2);
  const jpeg = Buffer.from(bytes);
  return Buffer.concat([jpeg.subarray(0, 2), head, said, jpeg.subarray(2)]);
}

async function addPhoto(page: Page, n: number, photo: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter une photo' }).click();
  await page
    .locator(`[data-field="photos.${n}.sha256"] input[type="file"]`)
    .setInputFiles({ name: 'IMG_2026.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.locator(`[data-field="photos.${n}.sha256"] [data-step="kept"]`).waitFor();
  await page.locator(`textarea[name="photos.${n}.title.fr"]`).pressSequentially(`Chantier ${n}`);
  const place = page.locator(`[data-field="photos.${n}.place"] input[role="combobox"]`);
  await place.pressSequentially('Casa');
  await page.locator('[role="option"][data-key]').first().waitFor();
  await place.press('ArrowDown');
  await place.press('Enter');
  await typeDay(page, `photos.${n}.takenOn`, today);
}

it(
  'a report and two photos, written and submitted with the network cut, outlive a closed browser and arrive once',
  SLOW,
  async () => {
    await countHands(context);
    const first = await at();
    await isKept(first);
    await cut();
    await first.reload();
    await first.getByText('Pas de réseau en ce moment').waitFor();
    await first.locator('input[name="rating"][value="late"]').press('Space');
    await explanation(first).pressSequentially('Écrit sur le chantier, sans réseau.');
    await first.locator('input[name="money.0.paid"]').pressSequentially('1250,5');
    await first.locator('input[name="money.0.currency"]').pressSequentially('MAD');
    const photos = [await photoOf(first, '#246'), await photoOf(first, '#a63')];
    for (const [n, photo] of photos.entries()) await addPhoto(first, n, photo);
    await saveQueued(first);
    await first.getByRole('link', { name: 'Déposer le rapport' }).press('Enter');
    await first.waitForFunction(() => document.activeElement?.getAttribute('type') === 'submit');
    await first.keyboard.press('Enter');
    await first.getByText('Le rapport est écrit et déposé sans réseau').waitFor();
    const all = ['photo waiting', 'photo waiting', 'write-report waiting', 'submit-report waiting'];
    expect(await states(first)).toEqual(all);
    expect(await waiting(first).first().innerText()).toMatch(/attend le réseau · depuis le .+ · \d+\sko/);

    // the page of documentation says what was counted here
    const tally = await tallyOf(first);
    tally.clicks += CLICKS_OF_A_FILE * photos.length;
    expect(secondsOf(tally)).toBeLessThanOrEqual(8 * 60);
    expectWritten('cycles.md', 'counts what the hand does:', tally);

    await context.close();
    context = await open(true);
    const page = await at();
    await waiting(page).first().waitFor();
    expect(await states(page)).toEqual(all);
    await page.locator('.photos img').nth(1).waitFor();
    // nothing that waits is shown on a page that the network cannot give
    expect((await file()).report.version).toBe(1);

    // two tabs come back to the network at once
    const other = await context.newPage();
    await goTo(other, `/desk/reports/${id}`);
    await mend();
    await expect.poll(async () => (await file()).report.state, { timeout: 120_000 }).toBe('submitted');
    await waiting(page).first().waitFor({ state: 'detached' });
    const { report, steps } = await file();
    expect(steps.map((one) => one.act)).toEqual(['write', 'submit']);
    expect(report.content).toMatchObject({
      rating: 'late',
      explanation: { fr: 'Écrit sur le chantier, sans réseau.' },
    });
    expect(report.content.photos).toHaveLength(2);
    await other.close();

    for (const { sha256, takenOn, place } of report.content.photos!) {
      expect([takenOn, place.length > 0]).toEqual([today, true]);
      const kept = await fetch(`${desk.program.url}/api/v1/files/${sha256}?report=${id}`, {
        headers: { Cookie: writer.cookie },
      });
      const bytes = Buffer.from(await kept.arrayBuffer());
      expect(photos[0]!.includes('Exif') && photos[0]!.includes('GPS 33.9716N')).toBe(true);
      expect([bytes.includes('Exif'), bytes.includes('GPS'), bytes.readUInt16BE(0)]).toEqual([false, false, 0xffd8]);
      expect(sizeOf(bytes)).toEqual([1600, 1200]);
    }
  },
);

/** Width and height that a JPEG says in its frame. */
function sizeOf(jpeg: Buffer): [number, number] {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2))
    if ([0xc0, 0xc1, 0xc2].includes(jpeg[at + 1]!)) return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)];
  throw new Error('no frame in the picture');
}

it('what a colleague saved meanwhile is shown field by field, and both values survive', SLOW, async () => {
  const { version } = (await file()).report;
  await done(desk.who.officer.act('return-report', { id, version, reason: { authentic: 'fr', fr: 'À compléter.' } }));
  const page = await at();
  await cut();
  await explanation(page).fill('Ma version du retard.');
  await page.locator('input[name="rating"][value="at-risk"]').press('Space');
  await saveQueued(page);
  const now = (await file()).report;
  await done(
    colleague.act('write-report', {
      id,
      version: now.version,
      content: { ...now.content, rating: 'on-path', explanation: { authentic: 'fr', fr: 'La version du collègue.' } },
    }),
  );
  await mend();
  const panel = page.locator('section.conflict');
  await panel.waitFor();
  const field = (key: string) => panel.locator(`[data-conflict="${key}"]`);
  expect(await field('explanation').innerText()).toMatch(/Ma version du retard[\s\S]*La version du collègue/);
  await field('explanation')
    .getByText(/Changé par/)
    .waitFor();
  expect(await field('rating').count()).toBe(1);
  expect(await field('photos').count()).toBe(0);
  await field('explanation').locator('input[type="radio"]').nth(1).check();
  await panel.locator('button[type="submit"]').press('Enter');
  await panel.waitFor({ state: 'detached' });
  const after = await file();
  expect(after.report.content).toMatchObject({ rating: 'at-risk', explanation: { fr: 'La version du collègue.' } });
  expect(after.report.content.photos).toHaveLength(2);
  // mine that was given up stays in the trace, theirs that was replaced in the ledger
  expect(after.steps.at(-1)!.aside).toMatchObject({ explanation: { fr: 'Ma version du retard.' } });
  const said = await desk.who.officer.read<{ items: { content: { rating: string }; person?: string }[] }>(
    'report-wordings',
    { id },
  );
  expect(said.value.items.filter((one) => one.person === colleague.id).map((one) => one.content.rating)).toEqual([
    'on-path',
  ]);
  expect(await waiting(page).count()).toBe(0);
});

it('a session that is over keeps what was written, and only for who wrote it', SLOW, async () => {
  const page = await at();
  await cut();
  await explanation(page).fill('Écrit avant la fin de la session.');
  await saveQueued(page);
  await context.clearCookies();
  await mend();
  await page.getByText('La session est terminée').waitFor();
  await signIn(colleague);
  const before = (await file()).report.version;
  await goTo(page, '/desk/outbox');
  await page.getByText('Rien n’attend').waitFor();
  expect((await file()).report.version).toBe(before);
  await context.clearCookies();
  await signIn(writer);
  await goTo(page, '/desk/outbox');
  await expect.poll(async () => (await file()).steps.at(-1)!.byPerson, { timeout: 60_000 }).toBe(writer.id);
  await expect
    .poll(async () => (await file()).report.content.explanation, { timeout: 60_000 })
    .toMatchObject({ fr: 'Écrit avant la fin de la session.' });
});

it('the program refuses in its own right what was written by somebody else', SLOW, async () => {
  const { version, content } = (await file()).report;
  const answer = await fetch(`${desk.program.url}/api/v1/write-report`, {
    method: 'POST',
    headers: { Cookie: colleague.cookie, 'Content-Type': 'application/json', 'Mutabaa-For': writer.id },
    body: JSON.stringify({ id, version, content }),
  });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([409, 'request.other-person']);
  expect((await file()).report.version).toBe(version);
});

it('a browser without room says so, and the words stay on the page', SLOW, async () => {
  const page = await at();
  await isKept(page);
  const fill = (isFull: boolean) =>
    page.evaluate((full) => {
      const store = IDBObjectStore.prototype as unknown as { add: unknown; real?: unknown };
      store.real ??= store.add;
      store.add = full
        ? () => {
            throw new DOMException('no room', 'QuotaExceededError');
          }
        : store.real;
    }, isFull);
  await fill(true);
  await cut();
  await explanation(page).fill('Sans place ni réseau.');
  await explanation(page).press('Control+s');
  await page.getByText('Il n’y a plus de place dans ce navigateur').waitFor();
  expect(await explanation(page).inputValue()).toBe('Sans place ni réseau.');
  await fill(false);
  await saveQueued(page);
  await mend();
  await expect
    .poll(async () => (await file()).report.content.explanation, { timeout: 60_000 })
    .toMatchObject({ fr: 'Sans place ni réseau.' });
});

it('signing out warns of what waits, and leaves nothing of the person behind', SLOW, async () => {
  const page = await at();
  await cut();
  await explanation(page).fill('Jamais envoyé.');
  await saveQueued(page);
  const signOut = async () => {
    await page.locator('details.who summary').click();
    await page.getByRole('button', { name: 'Quitter' }).click();
  };
  await signOut();
  await page.getByText(/pas encore arrivée/).waitFor();
  const held = () =>
    page.evaluate(async (person) => {
      const names = (await caches.keys()).filter((name) => name.includes(person));
      const drafts = Object.keys(localStorage).filter((key) => key.includes(person));
      const db = await new Promise<IDBDatabase>((resolve) => {
        const asked = indexedDB.open('mutabaa');
        asked.onsuccess = () => resolve(asked.result);
      });
      const writes = await new Promise<number>((resolve) => {
        const asked = db.transaction('writes').objectStore('writes').count();
        asked.onsuccess = () => resolve(asked.result);
      });
      db.close();
      return { names: names.length, drafts: drafts.length, writes };
    }, writer.id);
  expect(await held()).toMatchObject({ names: 1, writes: 1 });
  await page.getByRole('button', { name: 'Sortir et effacer ce navigateur' }).click();
  await page.waitForURL(/sign-in/);
  expect(await held()).toEqual({ names: 0, drafts: 0, writes: 0 });
  // without a network the desk now opens for nobody, and the session ends with the first page that has one
  await page.goto(`/desk/reports/${id}`);
  await page.getByText('pas de réponse', { exact: false }).or(page.locator('section.broken')).first().waitFor();
  await mend();
  await page.goto(`/desk/reports/${id}`);
  await page.waitForURL(/sign-in/);
});
