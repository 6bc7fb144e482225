import type { Locator } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { axeOn } from './axe.ts';
import { choose, confirmFromToday, type Desk, fillIn, goTo, SLOW, send } from './desk.ts';

const write = (panel: Locator, name: string, words: string) =>
  panel.locator(`textarea[name="${name}"], input[name="${name}"]`).fill(words);

const find = (panel: Locator, field: string, ref: string) => choose(panel, field, ref, ref);

/** Records made and revised by hand, with the fields that an administrator added to their kind. */
export function walkRecords(at: () => Desk): void {
  describe('records, made and revised by hand', () => {
    it('an administrator adds a choice to organisations and an amount to projects', SLOW, async () => {
      const { windowOf, who } = at();
      const page = await windowOf(who.administrator);
      await fillIn(page, '/desk/settings/fields?act=define', async (panel) => {
        await write(panel, 'title.fr', 'Priorité de l’essai');
        await panel.locator('select[name="kind"]').selectOption('organisation');
        await write(panel, 'key', 'walk_priority');
        await panel.locator('select[name="type"]').selectOption('choice');
        for (const [n, [code, title]] of [
          ['high', 'Haute'],
          ['low', 'Basse'],
        ].entries()) {
          await write(panel, `choices.${n}.code`, code!);
          await write(panel, `choices.${n}.title.fr`, title!);
        }
      });
      await page.getByText('Haute').waitFor();
      await fillIn(page, '/desk/settings/fields?act=define', async (panel) => {
        await write(panel, 'title.fr', 'Enveloppe de l’essai');
        await write(panel, 'key', 'walk_envelope');
        await panel.locator('select[name="type"]').selectOption('money');
      });
      await fillIn(page, '/desk/settings/fields?act=revise&about=project/walk_envelope', (panel) =>
        write(panel, 'title.fr', 'Enveloppe revue'),
      );
      await page.getByText('Enveloppe revue').waitFor();
    });

    it('an officer records an organisation with it, and finds it by its name', SLOW, async () => {
      const { windowOf, who } = at();
      const page = await windowOf(who.officer);
      await fillIn(page, '/desk/organisations?act=record', async (panel) => {
        await write(panel, 'name.fr', 'Agence de l’essai');
        await write(panel, 'ref', 'WALK-AG');
        await find(panel, 'tutelage', 'MTNRA');
        await panel.locator('select[name="custom.walk_priority"]').selectOption('high');
      });
      await page.waitForURL(/\/desk\/organisations\/WALK-AG$/);
      await page.locator('dd', { hasText: 'Haute' }).waitFor();
      await goTo(page, '/desk/organisations?text=agence%20essai');
      expect(await page.locator('main [data-row]').allInnerTexts()).toEqual(['Agence de l’essai']);
    });

    it('a tutelage that would go in a circle is refused at its field, and nothing is lost', SLOW, async () => {
      const { windowOf, who } = at();
      const page = await windowOf(who.officer);
      await goTo(page, '/desk/organisations/MTNRA?act=edit');
      const panel = page.locator('section.panel');
      await panel.waitFor();
      await find(panel, 'tutelage', 'WALK-AG');
      await panel.locator('button[type="submit"]').press('Enter');
      const problem = panel.locator('[data-field="tutelage"] .problem');
      await problem.waitFor();
      expect(await problem.innerText()).toContain('WALK-AG');
      expect(await panel.locator('[role="alert"]').count()).toBe(0);
      await find(panel, 'tutelage', 'HOG');
      await send(page, panel);
      const { value } = await who.officer.read<{ above: { ref: string }[] }>('organisation', { ref: 'WALK-AG' });
      expect(value.above.map(({ ref }) => ref)).toEqual(['MTNRA', 'HOG']);
    });

    it('the amount is typed on a project, refused at its field when it is none, and shown', SLOW, async () => {
      const { windowOf, who } = at();
      const page = await windowOf(who.officer);
      await goTo(page, '/desk/projects/J2?act=edit');
      const panel = page.locator('section.panel');
      await panel.locator('input[name="custom.walk_envelope.amount"]').fill('beaucoup');
      await panel.locator('button[type="submit"]').press('Enter');
      await panel.locator('[data-field="custom.walk_envelope.amount"] .problem').waitFor();
      await panel.locator('input[name="custom.walk_envelope.amount"]').fill('1500000');
      await send(page, panel);
      const { value } = await who.officer.read<{ custom: object }>('project', { ref: 'J2' });
      expect(value.custom).toMatchObject({ walk_envelope: { amount: '1500000', currency: 'MAD' } });
      await page.locator('dt', { hasText: 'Enveloppe revue' }).waitFor();
    });

    it(
      'an added field and the dates of milestones change on several projects at once, and are taken back',
      SLOW,
      async () => {
        const { windowOf, who } = at();
        for (const project of ['J3', 'J4'])
          await who.officer.act('record-milestone', {
            project,
            title: { authentic: 'fr', fr: 'Jalon de l’essai' },
            plannedOn: '2031-01-10',
          });
        const page = await windowOf(who.officer);
        await goTo(page, '/desk/bulk');
        for (const ref of ['J3', 'J4'])
          await page.locator('.bulk-lines label', { hasText: ref }).locator('input').check();
        const change = page.locator('form.bulk');
        const preview = page.locator('[role="status"] section');
        const enter = async () => {
          await change.locator('button[type="submit"]').press('Enter');
          await preview.locator('button.button').press('Enter');
          await preview.waitFor({ state: 'detached' });
        };
        await page.locator('.bulk-field select').selectOption('custom walk_envelope');
        await change.locator('input[name="custom.walk_envelope.amount"]').fill('beaucoup');
        await change.locator('button[type="submit"]').press('Enter');
        await preview.locator('[role="alert"] li', { hasText: 'J3' }).waitFor();
        expect(await preview.locator('button.button').count()).toBe(0);
        await change.locator('input[name="custom.walk_envelope.amount"]').fill('2000');
        await enter();
        const custom = async () => (await who.officer.read<{ custom: object }>('project', { ref: 'J4' })).value.custom;
        expect(await custom()).toMatchObject({ walk_envelope: { amount: '2000', currency: 'MAD' } });
        await page.locator('[role="status"] button.link').press('Enter');
        await preview.locator('button.button').press('Enter');
        await preview.waitFor({ state: 'detached' });
        expect(await custom()).not.toHaveProperty('walk_envelope');

        await page.locator('.bulk-field select').selectOption('plannedOn');
        await change.locator('select[name="milestones"]').selectOption('open');
        await change.locator('input[name="days"]').fill('20');
        await change.locator('button[type="submit"]').press('Enter');
        await preview.locator('li', { hasText: 'J3/M' }).locator('button').press('Enter');
        await preview.locator('li', { hasText: 'J3/M' }).waitFor({ state: 'detached' });
        await preview.locator('button.button').press('Enter');
        await preview.waitFor({ state: 'detached' });
        const days = async (ref: string) =>
          (await who.officer.read<{ milestones: { plannedOn: string }[] }>('project', { ref })).value.milestones.map(
            (one) => one.plannedOn,
          );
        expect([await days('J3'), await days('J4')]).toEqual([['2031-01-10'], ['2031-01-30']]);
      },
    );
  });

  describe('a paper and a contest, settled by a second person', () => {
    it('one closes a paper on a ground and proposes to open it; another opens it from Today', SLOW, async () => {
      const { windowOf, who } = at();
      const sha256 = await who.officer.upload('papier de l’essai');
      const page = await windowOf(who.officer);
      await goTo(page, `/desk/files/${sha256}?act=classify`);
      const panel = page.locator('section.panel');
      await panel.locator('input[name="class"][value="restricted"]').check();
      await panel.locator('button[type="submit"]').press('Enter');
      await panel.locator('[data-field="ground"] .problem').waitFor();
      await write(panel, 'ground', 'loi 31-13, article 7');
      await send(page, panel);
      await page.locator('dd', { hasText: 'loi 31-13' }).waitFor();
      await fillIn(page, `/desk/files/${sha256}?act=open`, async (form) => {
        await form.locator('input[name="to"][value="public"]').check();
        await write(form, 'reason.fr', 'Rien ne le retient plus.');
      });
      await page.getByText('Vous l’avez inscrit').waitFor();
      const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await confirmFromToday(await windowOf(who.decider), 'Ouverture d’un document');
      const { value } = await who.officer.read<{ class: string; file: object }>('paper', { sha256 });
      expect(value.class).toBe('public');
      expect(value.file).not.toHaveProperty('ground');
    });

    it('an owner contests, and Today leads an officer to answer', SLOW, async () => {
      const { windowOf, who } = at();
      await fillIn(await windowOf(who.owner), '/desk/projects/J1?act=contest', async (panel) => {
        await panel.locator('input[name="subject"][value="place"]').check();
        await write(panel, 'reason.fr', 'Le lieu n’est pas le bon.');
      });
      const page = await windowOf(who.officer);
      await goTo(page, '/desk/');
      await page.getByRole('link', { name: 'Le lieu n’est pas le bon.' }).click();
      const panel = page.locator('section.panel');
      await panel.locator('input[name="outcome"][value="not-upheld"]').check();
      await write(panel, 'reason.fr', 'Le lieu est celui de la convention.');
      await send(page, panel);
      await page.getByText('Le lieu est celui de la convention.').waitFor();
    });
  });
}
