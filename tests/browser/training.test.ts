import { expect, it } from 'vitest';
import type { CohortFile } from '../../src/people/cohort-file.ts';
import type { Funnel } from '../../src/people/training-figures.ts';
import { axeOn } from './axe.ts';
import { choose, fillIn, goTo, languages, SLOW, send, typeDay } from './desk.ts';
import { playExercise } from './exercise.ts';

/**
 * The university opens a cohort and declares it step by step, up to work at twelve months; a verifier of another body verifies each count
 * in another window. The agency declares nearly the same people: the officer sees it, writes down how many, and the sum shows both.
 */
const roles = {
  officer: 'officer-1',
  university: 'owner-university',
  agency: 'owner-agency',
  verifier: 'verifier-1',
} as const;
const COHORT = 'XT-AI/C6';
const PAGE = `/desk/cohorts/${encodeURIComponent(COHORT)}`;
const wcag = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

const played = playExercise(roles);

const file = async (ref = COHORT): Promise<CohortFile> =>
  (await played.who.verifier.read<CohortFile>('cohort', { ref })).value;
const stands = async (): Promise<string[]> =>
  (await file()).cohort.stands.map((one) => ('total' in one ? `${one.is} ${one.total}` : one.is));

async function declares(step: string, day: string, total: number, parts: Record<string, number> = {}): Promise<void> {
  const page = await played.windowOf(played.who.university);
  await fillIn(page, `${PAGE}?act=report`, async (panel) => {
    await panel.locator('select[name="step"]').selectOption(step);
    await typeDay(page, 'countedOn', day);
    await panel.locator('input[name="total"]').fill(String(total));
    await panel.locator('[name="reference.fr"]').first().fill('Liste (exercice)');
    for (const [part, value] of Object.entries(parts)) await panel.locator(`input[name="${part}"]`).fill(String(value));
  });
}

async function verified(): Promise<void> {
  const page = await played.windowOf(played.who.verifier);
  await goTo(page, PAGE);
  await page.getByRole('link', { name: 'Vérifier l’effectif' }).click();
  await send(page);
}

it('the university opens a cohort from the page of its institute', SLOW, async () => {
  const page = await played.windowOf(played.who.university);
  await goTo(page, '/desk/training/X-INS-1');
  await page.keyboard.press('a');
  const panel = page.locator('section.panel');
  await choose(panel, 'programme', 'XT-AI', 'XT-AI');
  await panel.locator('input[name="intake"]').fill('2029-03');
  await typeDay(page, 'endsOn', '2030-02-28');
  await panel.locator('input[name="places"]').fill('150');
  await send(page);
  await page.locator(`a[href="${PAGE}"]`).waitFor();
  expect(await stands()).toEqual(Array.from({ length: 6 }, () => 'not-reported'));
});

it('declares each step up to work at twelve months; another body verifies each', SLOW, async () => {
  await declares('enrolled', '2029-03-31', 140, { 'sex.female': 61, 'area.rural': 22, 'region.r91': 100 });
  expect(await stands()).toContain('declared 140');
  // its own people are not offered to verify it
  const own = await played.windowOf(played.who.university);
  await goTo(own, PAGE);
  await own.getByText('attend sa vérification').waitFor();
  expect(await own.getByRole('link', { name: 'Vérifier l’effectif' }).count()).toBe(0);
  await verified();
  await declares('completed', '2030-02-28', 118);
  await verified();

  // more certified than had finished: refused in a sentence, nothing is kept
  await goTo(own, `${PAGE}?act=report`);
  const panel = own.locator('section.panel');
  await panel.locator('select[name="step"]').selectOption('certified');
  await panel.locator('input[name="total"]').fill('119');
  await panel.locator('[name="reference.fr"]').first().fill('Procès-verbal (exercice)');
  await panel.locator('button[type="submit"]').press('Enter');
  expect(await panel.getByRole('alert').innerText()).toContain('(119) au-dessus de « formations achevées » (118)');

  await declares('certified', '2030-03-05', 110, { 'sex.female': 50 });
  await verified();
  await declares('employed-6', '2030-09-01', 55);
  await verified();
  await declares('employed-12', '2031-03-01', 71);
  await verified();
  expect(await stands()).toEqual([
    'not-reported',
    'verified 140',
    'verified 118',
    'verified 110',
    'verified 55',
    'verified 71',
  ]);
  await goTo(own, PAGE);
  await own.getByText('50,7 %').waitFor();
  expect((await axeOn(own).withTags(wcag).analyze()).violations).toEqual([]);
});

it(
  'nearly the same people at the agency are seen, written down, and taken off beside the gross sum',
  SLOW,
  async () => {
    const made = await played.who.agency.act<{ ref: string }>('record-cohort', {
      programme: 'XT-AI',
      institute: 'X-INS-2',
      intake: '2029-03',
      endsOn: '2030-02-28',
    });
    const other = made.value.ref;
    await played.who.agency.act('report-cohort-count', {
      cohort: other,
      version: 1,
      step: 'certified',
      countedOn: '2030-03-05',
      total: 111,
      reference: { authentic: 'fr', fr: 'Procès-verbal (exercice)' },
    });
    const page = await played.windowOf(played.who.officer);
    await goTo(page, '/desk/training?institute=&by=year');
    const pair = page.getByRole('link', { name: `${COHORT} · ${other}` });
    await pair.click();
    const panel = page.locator('section.panel');
    await choose(panel, 'other', other, other);
    await panel.locator('input[name="least"]').fill('90');
    await panel.locator('input[name="most"]').fill('100');
    await panel.locator('[name="reference.fr"]').first().fill('Listes rapprochées (exercice)');
    await send(page);
    await page.getByText('90 à 100').waitFor();

    const funnel = (await played.who.officer.read<Funnel>('training-funnel', { by: 'year' })).value;
    expect(funnel.suspected.some((one) => one.first === COHORT || one.second === COHORT)).toBe(false);
    const net = funnel.rows.flatMap((row) =>
      row.cells.filter((one) => one.step === 'certified' && one.net?.gross === 840),
    );
    // 110 and 111 of this intake beside 310 and 309 of the other of that year
    expect(net[0]?.net).toEqual({ gross: 840, least: 740, most: 750 });
    await goTo(page, '/desk/training?by=year');
    const row = page.getByRole('row', { name: '2029' });
    expect(await row.innerText()).toContain('brut 840');
    expect(await row.innerText()).toMatch(/net entre 740\s*–\s*750/);
  },
);

it.each([...languages])('page of training and page of a cohort can be used by everybody (%s)', SLOW, async (lang) => {
  await played.who.officer.act('revise-me', { lang });
  const page = await played.windowOf(played.who.officer);
  for (const address of ['/desk/training', PAGE, '/desk/training/X-INS-1']) {
    await goTo(page, address);
    expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${lang}`));
    expect((await axeOn(page).withTags(wcag).analyze()).violations).toEqual([]);
  }
});
