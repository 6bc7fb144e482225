import { expect, it } from 'vitest';
import { axeOn } from './axe.ts';
import { languages, SLOW, send } from './desk.ts';
import { playExercise } from './exercise.ts';

/**
 * A bill moves from the council to the assembly and into the gazette: the officer writes each move down, the deputy confirms it in
 * another window; the gate of the project that waited for it then takes its evidence. The officer works with the keyboard alone.
 */
const roles = { officer: 'officer-1', deputy: 'officer-2', owner: 'owner-university', verifier: 'verifier-1' } as const;
const BILL = '/desk/law/X-B1';
const wcag = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const GATE = '/desk/projects/P09/gates/2';

const played = playExercise(roles);

type Standing = { text: { station: string; status: string; waits: boolean } };
const standing = async (): Promise<string> => {
  const { text } = (await played.who.officer.read<Standing>('legal-text', { ref: 'X-B1' })).value;
  return [text.station, text.status, ...(text.waits ? ['waits'] : [])].join(' ');
};
const becomes = (state: string) => expect.poll(standing, { timeout: 60_000 }).toBe(state);

async function confirmed(): Promise<void> {
  const page = await played.at(played.who.deputy, BILL);
  await page.getByRole('link', { name: 'Confirmer' }).click();
  await send(page);
}

it(
  'the officer writes down that the bill came to the assembly, with the keyboard; the deputy confirms it',
  SLOW,
  async () => {
    const page = await played.at(played.who.officer, BILL);
    await page.getByText('date promise dépassée').first().waitFor();
    await page.keyboard.press('a');
    await page.getByLabel('Arrivé à l’étape').focus();
    expect(await page.getByLabel('Arrivé à l’étape').inputValue()).toBe('assembly');
    await page.locator('textarea[name="reference.fr"], input[name="reference.fr"]').first().focus();
    await page.keyboard.type('Communiqué de l’assemblée (exercice)');
    const submit = page.getByRole('button', { name: 'Noter une étape' });
    await submit.focus();
    await page.keyboard.press('Enter');
    await becomes('council draft waits');
    // who wrote it down is not offered to confirm it
    await page.getByText('attend sa confirmation').first().waitFor();
    expect(await page.getByRole('link', { name: 'Confirmer' }).count()).toBe(0);
    expect((await axeOn(page).withTags(wcag).analyze()).violations).toEqual([]);
    await confirmed();
    await becomes('assembly draft');
    expect(await page.getByRole('link', { name: 'Noter une étape' }).count()).toBe(0);
  },
);

it(
  'the evidence of the gate that waits is not accepted before the bill is published, and then it is',
  SLOW,
  async () => {
    const gate = await played.at(played.who.owner, GATE);
    await gate.getByText('la preuve ne s’accepte pas avant sa publication').first().waitFor();
    const file = await played.who.owner.upload('Étude d’options (exercice)');
    const brought = await played.who.owner.act<{ id: string }>('bring-evidence', {
      project: 'P09',
      type: 'options-study',
      title: { authentic: 'fr', fr: 'Étude d’options (exercice)' },
      date: '2031-10-01',
      proves: ['P09/G2/options-compared'],
      sha256: file,
    });
    expect(brought.status, JSON.stringify(brought.value)).toBe(200);
    const accept = async () => (await played.who.verifier.act('accept-evidence', { evidence: brought.value.id })).code;
    expect(await accept()).toBe('evidence.text-not-published');

    const page = await played.at(played.who.officer, BILL);
    await page.getByRole('link', { name: 'Noter une étape' }).click();
    await page.getByLabel('Arrivé à l’étape').selectOption('gazette');
    await page.getByLabel('Numéro du Bulletin officiel').fill('X-340');
    await page
      .locator('textarea[name="reference.fr"], input[name="reference.fr"]')
      .first()
      .fill('Journal officiel (exercice)');
    await send(page);
    await becomes('assembly draft waits');
    expect(await accept()).toBe('evidence.text-not-published');
    await confirmed();
    await becomes('gazette in-force');
    expect(await accept()).toBeUndefined();

    const freed = await played.at(played.who.owner, GATE);
    await freed.getByText('attend le texte').first().waitFor();
    expect(await freed.getByText('la preuve ne s’accepte pas avant sa publication').count()).toBe(0);
    const list = await played.at(played.who.officer, '/desk/law');
    await list.getByText('Textes publiés sur ceux annoncés').waitFor();
    expect(await list.getByText('bloque 1 projet').count()).toBe(0);
  },
);

it('the way of a text reads in every language', SLOW, async () => {
  for (const lang of languages) {
    await played.who.officer.act('revise-me', { lang });
    const page = await played.at(played.who.officer, BILL);
    await page.locator('.sl-stations li[aria-current="step"]').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${lang}`));
    expect((await axeOn(page).withTags(wcag).analyze()).violations).toEqual([]);
  }
});
