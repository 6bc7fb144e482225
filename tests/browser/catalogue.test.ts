import { expect, it } from 'vitest';
import type { CatalogueFigures, SolutionFile } from '../../src/catalogue/solution-file.ts';
import { axeOn } from './axe.ts';
import { choose, fillIn, goTo, languages, SLOW, send } from './desk.ts';
import { playExercise } from './exercise.ts';

/**
 * The university submits a solution; a reviewer of another body returns it with the reason, then lists what was mended. It declares
 * where the solution is used with its paper, another person verifies it, and the figure of the catalogue changes.
 */
const roles = {
  university: 'owner-university',
  verifier: 'verifier-1',
  officer: 'officer-1',
  partner: 'partner-1',
} as const;
const CODE = 'XC-DAWRAQ';
const PAGE = `/desk/catalogue/${CODE}`;
const wcag = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

const played = playExercise(roles);

const file = async (): Promise<SolutionFile> =>
  (await played.who.university.read<SolutionFile>('solution', { ref: CODE })).value;
const figures = async (): Promise<CatalogueFigures> =>
  (await played.who.partner.read<CatalogueFigures>('catalogue-figures', {})).value;
/** The figure as the page says it to a partner that the solution does not concern. */
async function figureRead(): Promise<string> {
  const page = await played.windowOf(played.who.partner);
  await goTo(page, '/desk/catalogue');
  const said = await page
    .locator('dt', { hasText: 'Solutions utilisées, preuve vérifiée' })
    .locator('+ dd')
    .innerText();
  return said.replace(/[\u2066-\u2069]/g, '').replace(/[\u00a0\u202f]/g, ' ');
}

it('the university submits a solution, and nobody else reads it before its review', SLOW, async () => {
  expect(await figureRead()).toBe('2 sur 3');
  const page = await played.windowOf(played.who.university);
  await goTo(page, '/desk/catalogue');
  await page.keyboard.press('a');
  const panel = page.locator('section.panel');
  await panel.locator('input[name="ref"]').fill(CODE);
  await panel.locator('[name="name.fr"]').first().fill('Carafe à données (exercice)');
  await panel.locator('[name="purpose.fr"]').first().fill('Range les relevés des compteurs (exercice)');
  await panel.locator('select[name="sector"]').selectOption('water');
  await choose(panel, 'maker', 'X-UNI', 'X-UNI');
  await panel.locator('input[name="licence"]').fill('MIT');
  // a criterion answered without a source is refused in a sentence, and nothing is kept
  await panel.locator('select[name="made.built.answer"]').selectOption('yes');
  await panel.locator('[name="reference.fr"]').first().fill('Fiche technique (exercice)');
  await panel.locator('button[type="submit"]').press('Enter');
  expect(await panel.getByRole('alert').innerText()).toContain('conçue dans le pays');
  await panel.locator('[name="made.built.reference.fr"]').first().fill('Liste de l’équipe (exercice)');
  await send(page);
  await page.locator(`a[href="${PAGE}"]`).waitFor();

  const other = await played.windowOf(played.who.partner);
  await goTo(other, '/desk/catalogue');
  expect(await other.locator(`a[href="${PAGE}"]`).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Accepter et inscrire' }).count()).toBe(0);
});

it('is returned with the reason, mended, and listed by a reviewer of another body', SLOW, async () => {
  const page = await played.windowOf(played.who.verifier);
  await fillIn(page, `${PAGE}?act=return`, async (panel) => {
    await panel.locator('[name="words.fr"]').first().fill('Qui détient les droits ?');
  });
  const own = await played.windowOf(played.who.university);
  await goTo(own, PAGE);
  await own.getByText('Qui détient les droits ?').waitFor();
  // the form holds what was submitted: one thing is mended
  await own.getByRole('link', { name: 'Proposer à nouveau' }).click();
  const panel = own.locator('section.panel');
  expect(await panel.locator('input[name="licence"]').inputValue()).toBe('MIT');
  await choose(panel, 'owner', 'X-UNI', 'X-UNI');
  await send(own);
  await goTo(page, PAGE);
  await page.getByRole('link', { name: 'Accepter et inscrire' }).click();
  await send(page);

  const { solution, submissions } = await file();
  expect(submissions.map((one) => one.status)).toEqual(['returned', 'accepted']);
  expect(solution).toMatchObject({ isListed: true, owner: 'X-UNI', outcome: 'open', met: ['built'] });
  expect(await figureRead()).toBe('2 sur 4');
});

it('is used where its maker says, once another person verified it: the figure changes', SLOW, async () => {
  const own = await played.windowOf(played.who.university);
  await fillIn(own, `${PAGE}?act=declare`, async (panel) => {
    await choose(panel, 'user', 'X-FONDS', 'X-FONDS');
    await panel.locator('input[name="since"]').fill('2031-06');
    await panel
      .locator('input[type="file"]')
      .setInputFiles({ name: 'pv.txt', mimeType: 'text/plain', buffer: Buffer.from('Procès-verbal (exercice)') });
    await panel.locator('[data-step="kept"]').waitFor();
  });
  expect((await file()).solution).toMatchObject({ use: 'declared', waits: 1 });
  expect(await figureRead()).toBe('2 sur 4');
  expect(await own.getByRole('link', { name: 'Vérifier l’usage' }).count()).toBe(0);

  const page = await played.windowOf(played.who.officer);
  await goTo(page, PAGE);
  await page.getByRole('link', { name: 'Vérifier l’usage' }).click();
  await send(page);
  expect(await figureRead()).toBe('3 sur 4');
  expect((await figures()).sectors).toContainEqual({ sector: 'water', listed: 1, inUse: 1 });
  // what shows it can be opened
  const [use] = (await file()).uses;
  const opened = await page.request.get(`/api/v1/files/${use!.file}`);
  expect(await opened.text()).toBe('Procès-verbal (exercice)');
});

it.each([...languages])(
  'the catalogue, a solution and the register of AI systems can be used by everybody (%s)',
  SLOW,
  async (lang) => {
    await played.who.officer.act('revise-me', { lang });
    const page = await played.windowOf(played.who.officer);
    const register = ['/desk/ai-systems?act=record', '/desk/ai-systems/XAI-2?act=review', '/desk/ai-systems/XAI-3'];
    for (const address of ['/desk/catalogue?act=submit', PAGE, `${PAGE}?act=declare`, ...register]) {
      await goTo(page, address);
      expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${lang}`));
      expect((await axeOn(page).withTags(wcag).analyze()).violations).toEqual([]);
    }
  },
);

it('its maker asks for it to be taken off; only another body confirms, and the figure changes', SLOW, async () => {
  await played.who.officer.act('revise-me', { lang: 'fr' });
  const own = await played.windowOf(played.who.university);
  await goTo(own, PAGE);
  await own.getByRole('link', { name: 'Proposer la radiation' }).click();
  await own.locator('section.panel [name="words.fr"]').first().fill('Plus entretenue (exercice)');
  await send(own);
  await own.getByText('Plus entretenue (exercice)').waitFor();
  expect(await own.getByRole('link', { name: 'Confirmer la radiation' }).count()).toBe(0);
  // it stays on the list until somebody else has confirmed
  expect(await figureRead()).toBe('3 sur 4');

  const page = await played.windowOf(played.who.verifier);
  await goTo(page, PAGE);
  await page.getByRole('link', { name: 'Confirmer la radiation' }).click();
  await send(page);
  await page.getByText('radiée le').first().waitFor();
  const { solution, delistings } = await file();
  expect(solution).toMatchObject({ isListed: false });
  expect(delistings.at(-1)).toMatchObject({ status: 'confirmed', isReasonPublic: false });
  expect(await figureRead()).toBe('2 sur 3');
});
