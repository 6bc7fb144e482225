import { expect, it } from 'vitest';
import { axeOn } from './axe.ts';
import { languages, SLOW, send } from './desk.ts';
import { playExercise } from './exercise.ts';

/**
 * The feasibility of a data centre, as Dakhla's would go: its author moves the inputs, names the sources that were missing, saves and
 * brings the version; a verifier of another body accepts it; the gate that waited for it takes its evidence and opens.
 */
const roles = {
  officer: 'officer-1',
  author: 'owner-university',
  owner: 'owner-agency',
  verifier: 'verifier-1',
  decider: 'decider-1',
} as const;
const MODEL = '/desk/studies/XS4/model';
const GATE = '/desk/projects/P02/gates/3';
const wcag = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const text = (fr: string) => ({ authentic: 'fr', fr });

const evidence: string[] = [];

const played = playExercise(roles);

type Saved = { versions: { number: number; review?: string }[]; outcome: { finance: { base: { npv: number } } } };
const saved = async (): Promise<Saved> => (await played.who.officer.read<Saved>('study-model', { study: 'XS4' })).value;
const reviews = async (): Promise<string> =>
  (await saved()).versions.map((one) => `${one.number} ${one.review ?? 'saved'}`).join(', ');
const accept = async (id: string) => (await played.who.verifier.act('accept-evidence', { evidence: id })).code;

it(
  'the author moves an input and sees the whole study again at once; names what was missing, and saves',
  SLOW,
  async () => {
    const page = await played.at(played.who.author, MODEL);
    const npv = page.locator('[data-figure="npv"]');
    const before = await npv.innerText();
    const took = await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>('[data-input="pricePerKwMonth"] input[type="range"]')!;
      const figure = document.querySelector('[data-figure="npv"]')!;
      const changed = new Promise<number>((done) =>
        new MutationObserver(() => done(performance.now())).observe(figure, {
          subtree: true,
          childList: true,
          characterData: true,
        }),
      );
      const from = performance.now();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(slider, '240');
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      return (await changed) - from;
    });
    console.log(`   from the slider to the figure: ${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(1000);
    expect(await npv.innerText()).not.toBe(before);
    await page.getByText('modifiée, non enregistrée').waitFor();
    for (const [input, base] of [
      ['pricePerKwMonth', '225'],
      ['utilisation', '0.72'],
    ] as const) {
      const row = page.locator(`[data-input="${input}"]`);
      await row.getByLabel('central').last().fill(base);
      await row.getByRole('checkbox').uncheck();
      await row.getByLabel('Source').last().fill('S-x-journal');
    }
    await page.locator('textarea[name="note.fr"]').fill('Prix et utilisation sourcés');
    await page.getByRole('button', { name: 'Enregistrer la version 2' }).press('Enter');
    await expect.poll(reviews, { timeout: 60_000 }).toBe('1 returned, 2 saved');
    await page.getByText('Version 2').first().waitFor();
    // what the screen computed is what the program answers
    const shown = (await npv.innerText())
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace('−', '-')
      .replace(',', '.');
    const { outcome } = await saved();
    expect(Number.parseFloat(shown)).toBeCloseTo(outcome.finance.base.npv, 1);
    expect((await axeOn(page).withTags(wcag).analyze()).violations).toEqual([]);
  },
);

it('brought by its author, it is accepted by a verifier of another body, and by nobody of its own', SLOW, async () => {
  for (const [type, criterion] of [
    ['feasibility-study', 'feasibility-accepted'],
    ['cost-estimate', 'cost-estimated'],
  ] as const) {
    const file = await played.who.owner.upload(`${type} (exercice)`);
    const brought = await played.who.owner.act<{ id: string }>('bring-evidence', {
      ...{ project: 'P02', type, title: text(`${type} (exercice)`), date: '2031-10-01' },
      ...{ proves: [`P02/G3/${criterion}`], sha256: file },
    });
    expect(brought.status, JSON.stringify(brought.value)).toBe(200);
    evidence.push(brought.value.id);
  }
  const page = await played.at(played.who.author, MODEL);
  await page.getByRole('link', { name: 'Soumettre à la revue' }).first().click();
  await send(page);
  await expect.poll(reviews, { timeout: 60_000 }).toBe('1 returned, 2 waiting');
  expect(await accept(evidence[0]!)).toBe('evidence.study-not-accepted');
  const own = await played.at(played.who.author, '/desk/studies/XS4');
  await own.getByText('Modèle de faisabilité').first().waitFor();
  expect(await own.getByRole('link', { name: 'Accepter la version' }).count()).toBe(0);
  const review = await played.at(played.who.verifier, '/desk/studies/XS4');
  await review.getByRole('link', { name: 'Accepter la version' }).first().click();
  await review.locator('section.panel textarea[name="findings.fr"]').fill('Faisable au prix retenu (exercice)');
  await send(review);
  await expect.poll(reviews, { timeout: 60_000 }).toBe('1 returned, 2 accepted');
});

it('its gate takes the evidence that waited, and opens', SLOW, async () => {
  for (const id of evidence) expect(await accept(id)).toBeUndefined();
  const gate = await played.at(played.who.owner, GATE);
  await gate.getByText('Faisabilité d’un centre de données au Sud').first().waitFor();
  expect(await gate.getByText('la preuve ne s’accepte pas avant l’étude').count()).toBe(0);
  const today = (await played.who.officer.read<{ today: string }>('me')).value.today;
  const recorded = await played.who.officer.act<{ id: string }>('record-decision', {
    ...{ gate: 'P02/G3', verdict: 'pass', authority: text('Comité fictif (exercice)') },
    ...{ instrument: text('Compte rendu (exercice)'), reference: 'X-2031-G3', date: today },
    act: await played.who.officer.upload('Décision (exercice)'),
  });
  expect(recorded.status, JSON.stringify(recorded.value)).toBe(200);
  const confirmed = await played.who.decider.act('confirm-decision', { decision: recorded.value.id });
  expect(confirmed.status, JSON.stringify(confirmed.value)).toBe(200);
  const project = await played.who.officer.read<{ stage: string }>('project', { ref: 'P02' });
  expect(JSON.stringify(project.value)).toContain('"appraisal"');
  // the project says what an accepted study computes, and that its year measures nothing
  const { items } = (await played.who.officer.read<{ items: object[] }>('accepted-models', { project: 'P02' })).value;
  expect(items).toMatchObject([{ study: 'XS4', number: 2, isSynthetic: true }]);
});

it('reads in every language, and refuses a file of hours with its place', SLOW, async () => {
  for (const lang of languages) {
    await played.who.author.act('revise-me', { lang });
    const page = await played.at(played.who.author, MODEL);
    await page.locator('[data-results]').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${lang}`));
    expect((await axeOn(page).withTags(wcag).analyze()).violations).toEqual([]);
  }
  await played.who.author.act('revise-me', { lang: 'fr' });
  const page = await played.at(played.who.author, MODEL);
  const rows = Array.from({ length: 8760 }, (_, hour) => `${hour},${hour === 4 ? '1.5' : '0.5'},0.2`);
  const csv = ['hour,wind_cf,solar_cf', ...rows].join('\n');
  const file = { name: 'heures.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.locator('[data-step="kept"]').waitFor();
  await page.getByText('Les heures du nouveau fichier').waitFor();
  await page.getByRole('button', { name: 'Enregistrer la version 3' }).press('Enter');
  await page.getByText('Ligne 6, colonne wind_cf').waitFor();
  expect((await saved()).versions).toHaveLength(2);
});
