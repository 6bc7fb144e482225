import type { Page } from '@playwright/test';
import { expect, it } from 'vitest';
import { SLOW, send, typeDay } from './desk.ts';
import { playExercise } from './exercise.ts';

/** A transfer that has to bring each step's own evidence, on the screens of several bodies. */
const roles = {
  officer: 'officer-1',
  owner: 'owner-agency',
  verifier: 'verifier-1',
  partner: 'partner-1',
} as const;
let today: string;
const TRANSFER = '/desk/transfers/XK1%2FT1';
const text = (fr: string) => ({ authentic: 'fr', fr });

const played = playExercise(roles, async (who) => {
  today = (await who.officer.read<{ today: string }>('me')).value.today;
});

const versionOf = async (): Promise<number> =>
  (await played.who.officer.read<{ transfer: { version: number } }>('transfer', { ref: 'XK1/T1' })).value.transfer
    .version;
const stepOf = async (): Promise<number> =>
  (await played.who.officer.read<{ transfer: { step: number } }>('transfer', { ref: 'XK1/T1' })).value.transfer.step;

/** Brings the log of joint operation that this form asks for, on that paper. */
async function bringLog(page: Page, words: string): Promise<void> {
  const panel = page.locator('section.panel');
  await panel
    .locator('input[type="file"]')
    .setInputFiles({ name: 'journal.txt', mimeType: 'text/plain', buffer: Buffer.from(words) });
  await panel.locator('[data-step="kept"]').waitFor();
  await panel.locator('textarea[name="title.fr"]').fill('Journal d’exploitation conjointe');
  await typeDay(page, 'dated', today);
  await typeDay(page, 'from', '2031-06-02');
  await typeDay(page, 'until', '2031-07-01');
}

it('a transfer at step 2 does not reach step 3 on the evidence of step 2', SLOW, async () => {
  expect(await stepOf()).toBe(2);
  const training = await played.who.owner.act('claim-transfer-step', {
    transfer: 'XK1/T1',
    version: await versionOf(),
    step: 3,
    kind: 'training-record',
    file: '0'.repeat(64),
    title: text('État de formation'),
    dated: today,
    people: 12,
  });
  expect(JSON.stringify(training)).toContain('transfer.wrong-evidence');
  // the form asks for step 3's own kind; the very paper of step 2, brought under that name, is known
  const page = await played.at(played.who.owner, `${TRANSFER}?act=claim`);
  await page.getByText('étape 2 sur 5').first().waitFor();
  await page.getByText('journal d’exploitation conjointe couvrant').first().waitFor();
  await bringLog(page, 'EXERCISE. XK1/T1 step 2');
  await page.locator('section.panel button[type="submit"]').press('Enter');
  await page.getByText('Ce document a été accepté pour l’étape 2 ; il ne prouve pas l’étape 3').waitFor();
  expect(await stepOf()).toBe(2);
});

it('and reaches it on its own evidence, brought by one body and accepted by another', SLOW, async () => {
  const page = await played.at(played.who.owner, `${TRANSFER}?act=claim`);
  await bringLog(page, 'Journal des trente jours');
  await send(page);
  await page.getByText('attend son jugement').first().waitFor();
  expect(await page.getByRole('link', { name: 'Accepter la preuve' }).count()).toBe(0);
  expect(await stepOf()).toBe(2);
  const judge = await played.at(played.who.verifier, TRANSFER);
  await judge.getByRole('link', { name: 'Accepter la preuve' }).press('Enter');
  await send(judge);
  await judge.getByText('étape 3 sur 5').first().waitFor();
  await judge.getByText('hors tutelle').first().waitFor();
  expect(await stepOf()).toBe(3);
  // what the other partner of the exercise has nothing to do with, it does not see
  expect(JSON.stringify(await played.who.partner.read('transfer', { ref: 'XK1/T1' }))).toContain(
    'access.outside-scope',
  );
  const list = await played.at(played.who.partner, '/desk/transfers');
  await list.getByText('Aucun transfert de savoir-faire').waitFor();
});
