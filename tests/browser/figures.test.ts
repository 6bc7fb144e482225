import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, goTo, openDesk, SLOW } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.speak('fr');
}, 300_000);
afterAll(() => desk?.close());

describe('figures of an indicator on screen', () => {
  it('are reported by one person: a line that is wrong is named, and nothing is kept', SLOW, async () => {
    const page = await desk.windowOf(desk.who.owner);
    await goTo(page, '/desk/indicators?state=not-measurable&text=T21');
    await page.locator('[data-row]').click();
    await page.waitForURL(/indicators\/T21/);
    await page.getByRole('link', { name: 'Déclarer des chiffres' }).click();
    const panel = page.locator('section.panel');
    await panel.locator('input[name="items.0.period"]').fill('2025');
    await panel.locator('input[name="items.0.value"]').fill('1200');
    await panel.locator('input[name="items.1.period"]').fill('2029');
    await panel.locator('input[name="items.1.value"]').fill('9');
    await panel.locator('button[type="submit"]').click();
    await panel.locator('[role="alert"] li', { hasText: 'Ligne 2' }).waitFor();
    const before = await desk.who.officer.read<{ figures: unknown[] }>('indicator', { ref: 'T21' });
    expect(before.value.figures).toEqual([]);
    await panel.locator('input[name="items.1.period"]').fill('');
    await panel.locator('input[name="items.1.value"]').fill('');
    await panel.locator('button[type="submit"]').click();
    await panel.waitFor({ state: 'detached' });
    await page.locator('table').getByText('Déclaré', { exact: true }).waitFor();
  });

  it('are verified by another, beside the evidence that waits', SLOW, async () => {
    const page = await desk.windowOf(desk.who.verifier);
    await goTo(page, '/desk/review');
    const line = page.locator('li.row', { hasText: 'Emplois liés à l’intelligence artificielle' });
    await line.getByRole('link', { name: 'Vérifier', exact: true }).click();
    await page.locator('section.panel button[type="submit"]').click();
    await line.waitFor({ state: 'detached' });
    await goTo(page, '/desk/indicators/T21');
    await page.locator('table').getByText('Vérifié', { exact: true }).waitFor();
  });

  it('are not verified by who reported them: the refusal says so in a sentence', SLOW, async () => {
    // One person in both seats: the role is not what stops them.
    await desk.who.administrator.act('grant-role', {
      person: desk.who.owner.id,
      role: 'verifier',
      scope: { kind: 'instance', id: '*' },
    });
    const reported = await desk.who.owner.act('report-figures', {
      items: [{ indicator: 'T22', period: '2025', value: '300' }],
    });
    expect(reported.status).toBe(200);
    const page = await desk.windowOf(desk.who.owner);
    await goTo(page, '/desk/review');
    const line = page.locator('li.row', { hasText: 'Diplômés formés' });
    await line.getByRole('link', { name: 'Vérifier', exact: true }).click();
    await page.locator('section.panel button[type="submit"]').click();
    await page.locator('[role="alert"]', { hasText: 'four-eyes.reporter-verifies' }).waitFor();
    expect(await page.locator('[role="alert"]').innerText()).toMatch(/autre personne/);
  });
});
