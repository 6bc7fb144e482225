import type { Locator } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { withRole } from '../people.ts';
import { confirmFromToday, type Desk, fillIn, goTo, SLOW, send, transcribe, typeDay } from './desk.ts';

const because = (panel: Locator) => panel.locator('textarea[name="reason.fr"]').fill('Pour le besoin de l’essai.');
const titled = (panel: Locator, title: string) => panel.locator('textarea[name="title.fr"]').fill(title);

/** The forms that two persons fill in, and those of the settings, each sent by hand. */
export function walkActs(at: () => Desk): void {
  const positionOf = async (ref: string) =>
    (await at().who.officer.read<{ position: { stage: string; state: string } }>('project', { ref })).value.position;
  const dayThere = async () => (await at().who.officer.read<{ today: string }>('me')).value.today;

  describe('acts of two persons, sent by hand', () => {
    it('a project under way is taken over: one records, another confirms', SLOW, async () => {
      const { windowOf, who } = at();
      const [page, day] = [await windowOf(who.officer), await dayThere()];
      await fillIn(page, '/desk/projects/J2?act=take-over', async (panel) => {
        await panel.locator('select[name="stage"]').selectOption('feasibility');
        await transcribe(page, panel, 'REP-1', day);
        await because(panel);
      });
      expect(await positionOf('J2')).toMatchObject({ stage: 'identification' });
      await confirmFromToday(await windowOf(who.decider), 'Reprise de situation');
      expect(await positionOf('J2')).toMatchObject({ stage: 'feasibility' });
    });

    it('a higher instruction breaks the door, and never opens it', SLOW, async () => {
      const { windowOf, who } = at();
      const [page, day] = [await windowOf(who.officer), await dayThere()];
      await fillIn(page, '/desk/projects/J2/gates/3?act=instruct', async (panel) => {
        await transcribe(page, panel, 'INS-1', day);
        await because(panel);
      });
      const other = await windowOf(who.decider);
      await confirmFromToday(other, 'Instruction supérieure');
      await goTo(other, '/desk/projects/J2/gates/3');
      expect(await other.locator('.gate-door .door-broken').count()).toBe(1);
      expect(await positionOf('J2')).toMatchObject({ stage: 'appraisal' });
    });

    it.each([
      ['suspend', 'Suspension', 'suspended'],
      ['resume', 'Reprise', 'active'],
      ['cancel', 'Annulation', 'cancelled'],
    ])('%s: one proposes with a reason, another confirms', SLOW, async (act, name, state) => {
      const { windowOf, who } = at();
      await fillIn(await windowOf(who.officer), `/desk/projects/J3?act=${act}`, because);
      await confirmFromToday(await windowOf(who.secondOfficer), name);
      expect(await positionOf('J3')).toMatchObject({ state });
    });
  });

  describe('a record comes out and is withdrawn, sent by hand', () => {
    const address = '/desk/publication/project/WALK-1';
    const standing = async () =>
      (
        await at().who.officer.read<{ record: { state: string } }>('record-publication', {
          kind: 'project',
          ref: 'WALK-1',
        })
      ).value.record.state;

    it('an officer records it, classes it and clears it', SLOW, async () => {
      const { windowOf, who } = at();
      const page = await windowOf(who.officer);
      await fillIn(page, '/desk/projects?act=record', async (panel) => {
        await panel.locator('input[name="ref"]').fill('WALK-1');
        await titled(panel, 'Projet de l’essai');
      });
      await fillIn(page, `${address}?act=class`, (panel) =>
        panel.locator('input[name="class"][value="public"]').check(),
      );
      await fillIn(page, `${address}?act=clear`);
      expect(await standing()).toBe('cleared');
    });

    it('Today leads another person to publish it', SLOW, async () => {
      const { windowOf, who } = at();
      const page = await windowOf(who.decider);
      await goTo(page, '/desk/');
      await page.getByRole('link', { name: 'Projet de l’essai' }).click();
      await page.locator('li.row', { hasText: 'Projet de l’essai' }).locator('input.tick').check();
      await page.locator('form.act button[type="submit"]').click();
      await page.locator('li.row', { hasText: 'Projet de l’essai' }).waitFor({ state: 'detached' });
      expect(await standing()).toBe('published');
    });

    it('a third withdraws it, with a reason the public reads', SLOW, async () => {
      const { windowOf, who } = at();
      await fillIn(await windowOf(who.secondOfficer), `${address}?act=withdraw`, because);
      expect(await standing()).toBe('withdrawn');
    });
  });

  it('a person who left is erased: the name is gone from the list', SLOW, async () => {
    const { windowOf, who, program } = at();
    const leaver = await withRole(program.url, who.administrator, { name: 'Partante de l’essai', role: 'officer' });
    const page = await windowOf(who.administrator);
    const why = (panel: Locator) => panel.locator('textarea[name="reason"]').fill('Fin de mission.');
    // a role that is still held is taken back first
    await goTo(page, `/desk/people/${leaver.id}`);
    await page.getByRole('link', { name: 'Retirer', exact: true }).click();
    await why(page.locator('section.panel'));
    await send(page);
    await fillIn(page, `/desk/people/${leaver.id}?act=leave`, why);
    await page.getByRole('link', { name: 'Effacer ses données' }).first().click();
    await page.locator('section.panel').waitFor();
    await why(page.locator('section.panel'));
    await send(page);
    await page.waitForURL(/\/desk\/people$/);
    await page.locator('h1').waitFor();
    expect(await page.getByText('Partante de l’essai').count()).toBe(0);
  });

  describe('the settings, sent by hand', () => {
    it('a strategy and its axis, recorded and revised', SLOW, async () => {
      const { windowOf, who } = at();
      const page = await windowOf(who.officer);
      const place = '/desk/settings/strategies';
      await fillIn(page, `${place}?act=record`, async (panel) => {
        await titled(panel, 'Stratégie de l’essai');
        await panel.locator('input[name="ref"]').fill('walk');
        await panel.locator('input[name="period"]').fill('2026-2028');
      });
      await fillIn(page, `${place}?act=revise&about=walk`, (panel) => titled(panel, 'Stratégie revue'));
      await fillIn(page, `${place}?act=axis&about=walk`, async (panel) => {
        await panel.locator('input[name="ref"]').fill('walk-1');
        await titled(panel, 'Axe de l’essai');
      });
      await fillIn(page, `${place}?act=revise-axis&about=walk-1`, (panel) => titled(panel, 'Axe revu'));
      await page.getByText('Axe revu').waitFor();
      expect(await page.getByText('Stratégie revue').count()).toBe(1);
    });

    it('a holiday, recorded, revised and removed', SLOW, async () => {
      const { windowOf, who } = at();
      const page = await windowOf(who.administrator);
      const year = (await dayThere()).slice(0, 4);
      const place = `/desk/settings/calendar?year=${year}`;
      await fillIn(page, `${place}&act=record`, async (panel) => {
        await panel.locator('textarea[name="name.fr"]').fill('Jour de l’essai');
        await typeDay(page, 'day', `${year}-12-30`);
        await panel.locator('input[name="source"]').fill('Décret de l’essai');
      });
      const row = (name: string) => page.locator('li.row', { hasText: name });
      await row('Jour de l’essai').getByRole('link', { name: 'Modifier' }).click();
      await page.locator('section.panel textarea[name="name.fr"]').fill('Jour corrigé');
      await send(page);
      await row('Jour corrigé').getByRole('link', { name: 'Retirer' }).click();
      await send(page);
      await row('Jour corrigé').waitFor({ state: 'detached' });
    });

    it('the next version of a checklist, a kind of evidence and the name of a stage', SLOW, async () => {
      const { windowOf, who } = at();
      const page = await windowOf(who.administrator);
      const place = '/desk/settings/gates';
      await fillIn(page, `${place}?act=type`, async (panel) => {
        await panel.locator('input[name="code"]').fill('walk-paper');
        await titled(panel, 'Papier de l’essai');
      });
      await fillIn(page, `${place}?act=revise-type&about=walk-paper`, (panel) => titled(panel, 'Papier revu'));
      await fillIn(page, `${place}?act=issue&about=8`, async (panel) => {
        await panel.locator('button', { hasText: 'Ajouter un critère' }).click();
        const added = panel.locator('fieldset.condition').last();
        await added.locator('textarea').first().fill('Critère de l’essai');
        await added.locator('input[name$=".code"]').fill('walk-criterion');
        await added.locator('summary').click();
        await added.locator('input[value="walk-paper"]').check();
      });
      await fillIn(page, `${place}?act=stage&about=operation`, (panel) => titled(panel, 'Exploitation revue'));
      await page.getByText('Critère de l’essai').waitFor();
      expect(await page.getByText('Papier revu').count()).toBeGreaterThan(0);
    });

    it('a field that nobody foresaw', SLOW, async () => {
      const { windowOf, who } = at();
      const page = await windowOf(who.administrator);
      await fillIn(page, '/desk/settings/fields?act=define', async (panel) => {
        await titled(panel, 'Champ de l’essai');
        await panel.locator('input[name="key"]').fill('walk_field');
      });
      await page.getByText('Champ de l’essai').waitFor();
    });
  });
}
