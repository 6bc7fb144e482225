import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arabic } from '../cast.ts';
import { PASSWORD } from '../people.ts';
import { type Desk, look, openDesk, SLOW, transcribe } from './desk.ts';
import { CLICKS_OF_A_FILE, countHands, expectWritten, secondsOf, type Tally, tallyOf, told } from './hand.ts';

/** What two jobs cost the hand of who does them: an answer for the minister with its source, and the first gate of a new officer. */
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.speak('fr');
}, 300_000);
afterAll(() => desk?.close());

const isWritten = (name: string, tally: Tally) => {
  console.log(`   ${name}: ${told(tally)}`);
  expectWritten('human-cost.md', `**${name}**`, tally);
};
const heading = (page: Page) => page.locator('h1').first();

it('a minister’s question is answered with the cited page within a minute, by keyboard alone', SLOW, async () => {
  const page = await desk.windowOf(desk.who.officer);
  await countHands(page.context());
  await page.goto('/desk/');
  await heading(page).waitFor();
  await page.evaluate(() => sessionStorage.clear());
  const began = performance.now();
  // «where do the 500 MW of Dakhla stand, and who said so?»
  await page.keyboard.press('/');
  await page.keyboard.type('dakhla');
  await page.keyboard.press('Enter');
  await page.locator('[id^="found-"]').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/pledges\//);
  await page.locator('blockquote').first().waitFor();
  const quoted = await page.locator('blockquote').first().innerText();
  for (let steps = 0; ; steps++) {
    await page.keyboard.press('j');
    const to = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    if (/\/sources\//.test(to)) break;
    expect(steps).toBeLessThan(20);
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/sources\//);
  await page.getByText(quoted.slice(0, 40)).first().waitFor();
  const machine = performance.now() - began;
  const tally = await tallyOf(page);
  console.log(`   the machine and its pages: ${(machine / 1000).toFixed(1)} s`);
  expect(secondsOf(tally)).toBeLessThanOrEqual(60);
  isWritten('A minister’s question', tally);
});

it('a new officer, from the invitation to the first gate decided', SLOW, async () => {
  const { who, browser, program } = desk;
  const { today } = (await who.officer.read<{ today: string }>('me')).value;
  const sure = async <T>(answer: Promise<{ status: number; value: T }>): Promise<T> => {
    const { status, value } = await answer;
    if (status !== 200) throw new Error(JSON.stringify(value));
    return value;
  };
  for (const [type, code] of [
    ['project-sheet', 'project-sheet'],
    ['owner-designation', 'owner-named'],
  ] as const) {
    const sha256 = await who.owner.upload(`EXEMPLE ${code}`);
    const { id } = await sure(
      who.owner.act<{ id: string }>('bring-evidence', {
        project: 'J1',
        type,
        sha256,
        title: arabic('وثيقة'),
        date: today,
        proves: [`J1/G1/${code}`],
      }),
    );
    await sure(who.verifier.act('accept-evidence', { evidence: id }));
  }
  const invited = await sure(
    who.administrator.act<{ person: string; link: { path: string } }>('invite-person', {
      name: 'New officer',
      email: 'new.officer@example.org',
      lang: 'fr',
    }),
  );
  await sure(
    who.administrator.act('grant-role', {
      person: invited.person,
      role: 'officer',
      scope: { kind: 'instance', id: '*' },
    }),
  );

  const context = await browser.newContext({ baseURL: program.url, ...look });
  await countHands(context);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(invited.link.path);
  await heading(page).waitFor();
  await page.locator('input[name="password"]').pressSequentially(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('a.button[href$="/sign-in"]').press('Enter');
  await page.locator('input[name="name"]').pressSequentially('new.officer@example.org');
  await page.locator('input[name="password"]').pressSequentially(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/?$/);
  // the first line of the day that waits for a decision leads to its gate
  const waiting = page.locator('section', { has: page.locator('h2', { hasText: 'prêts pour la décision' }) });
  await waiting.locator('a').first().press('Enter');
  await page.waitForURL(/\/desk\/projects\/J1/);
  await heading(page).waitFor();
  if (!/gates/.test(page.url())) {
    await page.locator('a[href*="/gates/1"]').first().press('Enter');
    await page.waitForURL(/gates\/1/);
  }
  await page.locator('a[href*="act=decide"]').first().press('Enter');
  const panel = page.locator('section.panel');
  await panel.waitFor();
  await transcribe(page, panel, '14/2026', today);
  await panel.locator('input[name="verdict"][value="pass"]').check();
  await panel.locator('button[type="submit"]').press('Enter');
  await panel.waitFor({ state: 'detached' });
  await page.getByText('Vous l’avez inscrit : une autre personne confirme.').waitFor();
  const tally = await tallyOf(page);
  tally.clicks += CLICKS_OF_A_FILE;
  expect(secondsOf(tally)).toBeLessThanOrEqual(5 * 60);
  isWritten('A new officer’s first gate', tally);
  await context.close();
});
