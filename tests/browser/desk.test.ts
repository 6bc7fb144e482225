import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../people.ts';
import { walkActs } from './desk.acts.ts';
import { walkPasskey } from './desk.passkey.ts';
import { walkRecords } from './desk.records.ts';
import { type Desk, goTo, look, openDesk, paper, SLOW, send, transcribe, typeDay } from './desk.ts';

/** The desk in a browser: people bring, judge, decide and confirm on screen, each in a window of their own. */
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.speak('fr');
}, 300_000);
afterAll(() => desk?.close());

describe('a project passes its first gate on screen', () => {
  const gate = '/desk/projects/J1/gates/1';
  let today: string;

  it('lets one in by name and password, and to where one wanted to go', SLOW, async () => {
    const me = await desk.who.officer.read<{ email: string; today: string }>('me');
    today = me.value.today;
    const context = await desk.browser.newContext({ baseURL: desk.program.url, ...look });
    const page = await context.newPage();
    await page.goto('/desk/projects/J1');
    await page.waitForURL(/sign-in/);
    await page.locator('input[name="name"]').fill(me.value.email);
    await page.locator('input[name="password"]').fill('not the password');
    await page.keyboard.press('Enter');
    await page.locator('[role="alert"]').waitFor();
    await page.locator('input[name="password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/desk\/projects\/J1$/);
    await page.locator('h1').first().waitFor();
    await context.close();
  });

  it('has the owner bring a paper for each criterion, by keyboard but for the file', SLOW, async () => {
    const page = await desk.windowOf(desk.who.owner);
    for (const name of ['fiche.txt', 'designation.txt']) {
      await goTo(page, gate);
      // the first that still waits for its paper
      await page.getByRole('link', { name: 'Apporter une preuve' }).first().focus();
      await page.keyboard.press('Enter');
      const panel = page.locator('section.panel');
      await panel.waitFor();
      // nothing is sent while something is missing, and it is said where
      await panel.locator('button[type="submit"]').focus();
      await page.keyboard.press('Enter');
      expect(await panel.locator('.problem').count()).toBeGreaterThan(0);
      const type = panel.locator('select[name="type"]');
      if (!(await type.inputValue())) await type.selectOption({ index: 1 });
      await panel.locator('input[type="file"]').setInputFiles(paper(name));
      await panel.locator('[data-field="sha256"] [data-step="kept"]').waitFor();
      await typeDay(page, 'date', today);
      await panel.locator('button[type="submit"]').focus();
      await page.keyboard.press('Enter');
      await panel.waitFor({ state: 'detached' });
    }
    const project = await desk.who.officer.read<{ readiness: { missing: { status: string }[] } }>('project', {
      ref: 'J1',
    });
    expect(project.value.readiness.missing.map(({ status }) => status)).toEqual(['brought', 'brought']);
  });

  it('offers who brought a paper no way to judge it', SLOW, async () => {
    const page = await desk.windowOf(desk.who.owner);
    await goTo(page, gate);
    expect(await page.getByRole('link', { name: 'Accepter' }).count()).toBe(0);
  });

  it('has the verifier accept with two keys each: a, and Enter', SLOW, async () => {
    const page = await desk.windowOf(desk.who.verifier);
    await goTo(page, '/desk/review');
    for (let left = 2; left > 0; left--) {
      await page
        .locator('h2', { hasText: 'File d’attente' })
        .locator('small', { hasText: String(left) })
        .waitFor();
      await page.keyboard.press('a');
      await page.locator('section.panel button[type="submit"]').waitFor();
      await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'submit');
      await page.keyboard.press('Enter');
      await page.locator('section.panel').waitFor({ state: 'detached' });
    }
    // No paper is left; the figures that the register ships as declared go on waiting below.
    await page.locator('h2', { hasText: 'File d’attente' }).waitFor({ state: 'detached' });
  });

  it('has an officer transcribe the decision, and not confirm it', SLOW, async () => {
    const page = await desk.windowOf(desk.who.officer);
    await goTo(page, `${gate}?act=decide`);
    const panel = page.locator('section.panel');
    await transcribe(page, panel, '12/2026', today);
    await panel.locator('input[name="verdict"][value="pass"]').check();
    await panel.locator('button[type="submit"]').click();
    await panel.waitFor({ state: 'detached' });
    await page.getByText('Vous l’avez inscrit : une autre personne confirme.').waitFor();
  });

  it('has the decider compare it with the act and confirm; the door opens', SLOW, async () => {
    const page = await desk.windowOf(desk.who.decider);
    await goTo(page, '/desk/');
    await goTo(page, gate);
    await page.getByRole('link', { name: 'Confirmer' }).first().click();
    await page.locator('section.panel').waitFor();
    await send(page);
    await page.locator('.door-open').first().waitFor();
    const project = await desk.who.officer.read<{ position: { stage: string } }>('project', { ref: 'J1' });
    expect(project.value.position.stage).toBe('prefeasibility');
  });
});

walkActs(() => desk);
walkPasskey(() => desk);
walkRecords(() => desk);
