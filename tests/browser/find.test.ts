import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, fillIn, goTo, openDesk, SLOW, typeDay } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.speak('fr');
}, 300_000);
afterAll(() => desk?.close());

describe('finding from the desk', () => {
  it(
    'searches from any screen by one key, marks the words, and opens what is found without a mouse',
    SLOW,
    async () => {
      const page = await desk.windowOf(desk.who.officer);
      await goTo(page, '/desk/');
      await page.keyboard.press('/');
      await page.keyboard.type('jazari rabat');
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\?q=jazari/);
      await page.locator('#found-project').waitFor();
      expect(await page.locator('section mark').first().innerText()).toMatch(/jazari|rabat/i);
      await page.locator('h1').focus();
      await page.keyboard.press('j');
      const opened = await page.evaluate(() => document.activeElement?.getAttribute('href'));
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${opened}`);
    },
  );

  it('keeps a list as it is filtered, under a name', SLOW, async () => {
    const page = await desk.windowOf(desk.who.officer);
    await goTo(page, '/desk/projects?stage=identification');
    await page.getByText('Enregistrer cette vue').click();
    await page.locator('.views input[name="name"]').fill('à lancer');
    await page.locator('.views button[type="submit"]').press('Enter');
    await page.locator('.views nav a', { hasText: 'à lancer' }).waitFor();
    await goTo(page, '/desk/projects');
    await page.locator('.views nav a', { hasText: 'à lancer' }).click();
    await page.waitForURL(/stage=identification/);
    await page.getByRole('button', { name: 'Supprimer cette vue' }).click();
    await page.locator('.views nav').waitFor({ state: 'detached' });
  });

  it('holds a risk of the strategy itself beside those of projects, and finds it by its filters', SLOW, async () => {
    const page = await desk.windowOf(desk.who.officer);
    await fillIn(page, '/desk/risks?strategy=morocco-ai-2030&act=risk', async (panel) => {
      await panel
        .locator('textarea[name="cause.fr"], input[name="cause.fr"]')
        .fill('Une seule loi porte tout le calendrier');
      await panel.locator('textarea[name="event.fr"], input[name="event.fr"]').fill('La loi est adoptée après 2027');
      await panel
        .locator('textarea[name="consequence.fr"], input[name="consequence.fr"]')
        .fill('Les projets sur les données attendent');
      await panel.locator('textarea[name="response.fr"], input[name="response.fr"]').fill('Un cadre provisoire');
      await typeDay(page, 'reviewOn', '2030-01-15');
    });
    await page.getByText('La loi est adoptée après 2027').waitFor();
    await goTo(page, '/desk/risks?kind=issue');
    expect(await page.getByText('La loi est adoptée après 2027').count()).toBe(0);
    // without a strategy, it is not said whose a new risk would be: none is offered
    expect(await page.locator('a[href*="act=risk"]').count()).toBe(0);
  });

  it(
    'walks the tree by keyboard: in Arabic the left arrow opens a line and the right one closes it',
    SLOW,
    async () => {
      await desk.speak('ar');
      const page = await desk.windowOf(desk.who.officer);
      await goTo(page, '/desk/tree');
      const rows = page.locator('[role="treegrid"] tbody tr');
      await rows.first().focus();
      const closed = await rows.count();
      await page.keyboard.press('ArrowLeft');
      await page.locator('tr[aria-level="2"]').first().waitFor();
      expect(await rows.first().getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-level'))).toBe('2');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.locator('tr[aria-level="2"]').first().waitFor({ state: 'detached' });
      expect(await rows.count()).toBe(closed);
      await desk.speak('fr');
    },
  );

  it('draws of two thousand bars those in sight, and scrolls within a frame', SLOW, async () => {
    const page = await desk.windowOf(desk.who.officer);
    const day = (n: number) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    const items = Array.from({ length: 2000 }, (_, at) => ({
      ref: `B${at}`,
      title: { authentic: 'fr', fr: `Projet ${at}` },
      points: Array.from({ length: 4 }, (_, n) => ({
        ref: `B${at}/M${n}`,
        on: day(((at * 37) % 1500) + n * 120),
        first: day(((at * 37) % 1500) + n * 100),
        approved: day(((at * 37) % 1500) + n * 110),
        current: day(((at * 37) % 1500) + n * 120),
        truth: (['verified', 'declared', 'promised', 'promised'] as const)[n],
      })),
    }));
    await page.route('**/api/v1/timeline*', (route) =>
      route.fulfill({ json: { today: '2026-11-24', total: items.length, items } }),
    );
    await goTo(page, '/desk/timeline');
    const box = page.locator('[data-timeline]');
    await box.locator('a').first().waitFor();
    expect(await box.locator('.timeline-row').count()).toBeLessThan(60);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const scripting = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((one) => one.name === name)!.value;
      return (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration')) * 1000;
    };
    const spent: number[] = [];
    for (let step = 1; step <= 40; step++) {
      const before = await scripting();
      await box.evaluate((element, top) => {
        element.scrollTop = top;
        return new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
      }, step * 150);
      spent.push((await scripting()) - before);
    }
    spent.sort((a, b) => a - b);
    console.log(
      `   scripting, layout and style for a frame that scrolls 150 pixels: median ${spent[20]!.toFixed(1)} ms, worst ${spent[39]!.toFixed(1)} ms`,
    );
    expect(spent[20]!).toBeLessThan(16);
    await box.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await box.getByText('Projet 1999', { exact: true }).waitFor();
    expect(await box.locator('.timeline-row').count()).toBeLessThan(60);
    await page.unroute('**/api/v1/timeline*');
  });
});
