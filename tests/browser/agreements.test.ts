import type { Locator, Page } from '@playwright/test';
import { expect, it } from 'vitest';
import type { Person } from '../people.ts';
import { axeOn } from './axe.ts';
import { languages, look, SLOW, send } from './desk.ts';
import { playExercise } from './exercise.ts';

/**
 * An obligation closed by two organisations of two countries: the agency of one declares its counterpart funds paid, the
 * co-operation agency of the other contests it, and joint minutes that both confirm close it. Each side has its own window.
 */
const roles = {
  officer: 'officer-1',
  secretary: 'officer-2',
  chair: 'decider-1',
  agency: 'owner-agency',
  partner: 'partner-1',
  stranger: 'partner-2',
} as const;
const OBLIGATION = 'XA1/O4';
const AGREEMENT = '/desk/agreements/XA1';

let today: string;
let meeting: string;

const played = playExercise(roles, async (who) => {
  today = (await who.officer.read<{ today: string }>('me')).value.today;
});

const item = (page: Page): Locator => page.locator('li#O4');
const stateOf = async (by: Person): Promise<string> =>
  (await by.read<{ state: string }>('obligation', { ref: OBLIGATION })).value.state;
const becomes = (state: string) => expect.poll(() => stateOf(played.who.officer), { timeout: 60_000 }).toBe(state);
const must = async <T = Record<string, string>>(by: Person, verb: string, input: unknown): Promise<T> => {
  const answer = await by.act<T>(verb, input);
  if (answer.status !== 200) throw new Error(`${verb}: ${answer.status} ${JSON.stringify(answer.value)}`);
  return answer.value;
};
const onMeeting = async (by: Person, verb: string, more: object = {}) => {
  const { stocktake } = (
    await played.who.officer.read<{ stocktake: { version: number } }>('stocktake', { id: meeting })
  ).value;
  return must(by, verb, { id: meeting, version: stocktake.version, ...more });
};
const french = (text: string) => ({ authentic: 'fr', fr: text });

it('the agency sees on Today what it owes, and declares it paid with its paper', SLOW, async () => {
  const page = await played.at(played.who.agency, '/desk/');
  await page.getByRole('link', { name: 'Contrepartie financière de la première année' }).press('Enter');
  await page.waitForURL(/agreements\/XA1/);
  const panel = item(page).locator('section.panel');
  await panel.locator('input[type="file"]').setInputFiles({
    name: 'virement.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('EXERCICE. Ordre de virement de 4 000 000 MAD.'),
  });
  await panel.locator('[data-step="kept"]').waitFor();
  await send(page);
  await becomes('declared');
  await item(page).getByText('déclarée tenue').first().waitFor();
  // it judges nothing of its own
  expect(await item(page).getByRole('link', { name: 'Accepter' }).count()).toBe(0);
});

it('the partner, in its own window, opens the paper and contests it with a reason', SLOW, async () => {
  const page = await played.at(played.who.partner, `${AGREEMENT}?act=trace&about=${OBLIGATION}`);
  const proof = item(page).getByRole('link', { name: 'Ouvrir la preuve' });
  const opened = await played.who.partner.read<{ sha256: string }>('obligation-file', {
    obligation: OBLIGATION,
    step: '2',
  });
  expect(await proof.getAttribute('href')).toContain(opened.value.sha256);
  // who acted for the other side is its own matter: the body is shown
  const trace = await item(page).locator('section.panel').innerText();
  expect(trace).toContain('Agence fictive des chantiers');
  await item(page).getByRole('link', { name: 'Contester l’état' }).press('Enter');
  await item(page).locator('textarea[name="words.fr"]').fill('Le virement ne nous est pas parvenu.');
  await send(page);
  await becomes('contested');
  await item(page).getByText('seul un procès-verbal confirmé des deux côtés').waitFor();
  const links = await item(page).locator('.acts a').allInnerTexts();
  expect(links).toEqual(['Son historique']);
});

it('another partner sees nothing of it', SLOW, async () => {
  const page = await played.at(played.who.stranger, '/desk/agreements');
  await page.getByText('Contrat du centre de données').waitFor();
  expect(await page.getByText('don pour les services numériques').count()).toBe(0);
  await page.goto(`${played.url}${AGREEMENT}`);
  await page.getByText('access.outside-scope').or(page.getByRole('alert')).first().waitFor();
  expect(await page.getByText('Contrepartie financière').count()).toBe(0);
});

it('the joint committee takes it up by rule, and writes down what both agree on', SLOW, async () => {
  meeting = (await must(played.who.officer, 'plan-stocktake', { committee: 'X-JOINT', plannedOn: today, length: 600 }))
    .id!;
  await must(played.who.officer, 'draw-agenda', { id: meeting });
  await onMeeting(played.who.secretary, 'freeze-agenda');
  await onMeeting(played.who.secretary, 'open-stocktake');
  const { seats, items } = (
    await played.who.officer.read<{
      seats: { id: string }[];
      items: { id: string; subject?: { kind: string; ref: string } }[];
    }>('stocktake', { id: meeting })
  ).value;
  await must(played.who.secretary, 'record-attendance', {
    id: meeting,
    seats: seats.map((seat) => ({ seat: seat.id, presence: 'present' })),
  });
  const contested = items.find((one) => one.subject?.kind === 'obligation' && one.subject.ref === OBLIGATION)!;
  for (const one of items)
    if (one !== contested)
      await must(played.who.secretary, 'settle-agenda-item', {
        item: one.id,
        state: 'deferred',
        note: french('Plus tard.'),
      });
  const page = await played.at(played.who.secretary, `/desk/stocktakes/${meeting}?act=decide&about=${contested.id}`);
  const panel = page.locator('section.panel');
  await panel
    .locator('textarea[name="words.fr"]')
    .fill('L’avis de crédit du 10 octobre, présenté en séance, vaut preuve.');
  await panel.locator('select[name="outcome"]').selectOption('met');
  await send(page);
  await page.getByText('Issue de l’obligation contestée').first().waitFor();
  await onMeeting(played.who.chair, 'close-stocktake');
  await onMeeting(played.who.secretary, 'write-minutes', {
    minutes: french('Les deux parties conviennent du paiement.'),
  });
  await onMeeting(played.who.chair, 'approve-minutes');
  // one side has approved: that closes nothing
  expect(await stateOf(played.who.officer)).toBe('contested');
});

it(
  'with the partner’s confirmation it is met, in both windows, and nobody contests it alone any more',
  SLOW,
  async () => {
    const page = await played.at(played.who.partner, '/desk/');
    await page.getByRole('link', { name: 'Comité conjoint du don' }).first().press('Enter');
    await page.waitForURL(/stocktakes/);
    await page.getByRole('link', { name: 'Confirmer le compte rendu' }).press('Enter');
    await send(page);
    await becomes('met');
    for (const person of [played.who.partner, played.who.agency]) {
      const shown = await played.at(person, `${AGREEMENT}?act=trace&about=${OBLIGATION}`);
      await item(shown).getByText('tenue', { exact: true }).first().waitFor();
      await item(shown).getByText('Contestation close par procès-verbal commun').waitFor();
      expect(await item(shown).getByRole('link', { name: 'Contester l’état' }).count()).toBe(0);
    }
  },
);

it.each(languages)('the screens are right in %s, on a phone too', SLOW, async (lang) => {
  await played.who.partner.act('revise-me', { lang });
  await played.who.officer.act('revise-me', { lang });
  for (const [person, address] of [
    [played.who.partner, `${AGREEMENT}?act=trace&about=${OBLIGATION}`],
    [played.who.officer, '/desk/agreements?act=record'],
    [played.who.officer, `${AGREEMENT}?act=amend`],
    [played.who.officer, `${AGREEMENT}?act=recordObligation`],
  ] as const) {
    const page = await played.at(person, address);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForLoadState('networkidle');
      const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map(({ id, nodes }) => `${address} ${id} ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize(look.viewport);
  }
});
