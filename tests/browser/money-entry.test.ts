import type { Page } from '@playwright/test';
import { expect, it } from 'vitest';
import { axeOn } from './axe.ts';
import { signedIn } from './browser.ts';
import { choose, fillIn, goTo, languages, look, SLOW, send, typeDay } from './desk.ts';
import { playExercise } from './exercise.ts';

/**
 * Money entered at the desk: a budget that one person records and another approves, a funding, an engagement and its paiement, and a
 * rate; each refusal at its field, and the sums of the project and of its strategy moved by what was entered.
 */
const roles = {
  officer: 'officer-1',
  decider: 'decider-1',
  administrator: 'admin-1',
  university: 'owner-university',
} as const;
const PROJECT = '/desk/projects/P04';

let today: string;

const played = playExercise(roles, async (who) => {
  today = (await who.officer.read<{ today: string }>('me')).value.today;
});

/** What the program knows of the money of the project: last approved budget, signed funding, engaged and paid. */
async function sums(): Promise<(string | undefined)[]> {
  // biome-ignore lint/suspicious/noExplicitAny: a view of many parts
  const { value } = await played.who.officer.read<any>('project-money', { project: 'P04' });
  const said = (one: unknown) => (typeof one === 'string' ? one : undefined);
  return [
    said(value.budgets.last?.total.value),
    said(value.funded.signed),
    said(value.engaged.value),
    said(value.paid.value),
  ];
}
/** A form about money is whole once its currencies are there. */
const whole = (page: Page) =>
  page.locator('section.panel select[name$="currency"] option').first().waitFor({ state: 'attached' });
const problemsOf = (page: Page) => page.locator('section.panel .problem').allInnerTexts();
/** Sends what is open, knowing that it will be refused beside a field. */
async function refused(page: Page): Promise<string[]> {
  await page.locator('section.panel button[type="submit"]').press('Enter');
  await page.locator('section.panel .problem').first().waitFor();
  return problemsOf(page);
}

it(
  'a budget is recorded line by line; what is wrong is said at its field, and its author does not approve it',
  SLOW,
  async () => {
    expect(await sums()).toEqual([undefined, undefined, undefined, undefined]);
    const page = await played.windowOf(played.who.officer);
    await goTo(page, `${PROJECT}?act=budget`);
    await whole(page);
    const panel = page.locator('section.panel');
    await panel.locator('textarea[name="authority.fr"]').fill('Conseil d’administration');
    await panel.locator('input[name="reference"]').fill('CA-2031-7');
    await typeDay(page, 'dated', today);
    await panel.locator('input[name="lines.0.amount"]').fill('6 000 000,505');
    await panel.getByRole('button', { name: 'Ajouter une ligne' }).press('Enter');
    await panel.locator('input[name="lines.1.year"]').fill(today.slice(0, 4));
    await panel.locator('input[name="lines.1.amount"]').fill('2 000 000');
    // the same year twice is told before anything is sent
    expect(await refused(page)).toEqual([expect.stringContaining('Cette année revient')]);
    expect(await panel.locator('[data-field="lines.1.year"] .problem').count()).toBe(1);
    await panel.locator('select[name="lines.1.nature"]').selectOption('operation');
    // a coin too fine is refused by the program, at the very line
    await panel.locator('button[type="submit"]').press('Enter');
    await panel.locator('[data-field="lines.0.amount"] .problem').waitFor();
    expect((await problemsOf(page)).join()).toContain('6000000.505');
    await panel.locator('input[name="lines.0.amount"]').fill('6 000 000,50');
    await send(page);
    const row = page.locator('[data-budget="1"]');
    await row.getByText('attend l’approbation d’une seconde personne').waitFor();
    await row.getByText('Vous l’avez saisi').waitFor();
    expect(await row.getByRole('link', { name: 'Approuver le budget' }).count()).toBe(0);
    expect((await sums())[0]).toBeUndefined();
  },
);

it('another person finds it among those that wait, and approves it', SLOW, async () => {
  const page = await played.windowOf(played.who.decider);
  await goTo(page, '/desk/money?strategy=x-digital-2035');
  const waiting = page.locator('#waiting-budgets [data-budget]', { hasText: 'CA-2031-7' });
  await waiting.getByRole('link', { name: 'Approuver le budget' }).press('Enter');
  await page.locator('section.panel').waitFor();
  await send(page);
  await expect.poll(async () => (await sums())[0]).toBe('8000000.50');
  await goTo(page, PROJECT);
  await page.locator('[data-budget="1"]').getByText('approuvé').first().waitFor();
});

it('a funding is announced, then signed on its day; without the day it is refused there', SLOW, async () => {
  const page = await played.windowOf(played.who.officer);
  await fillIn(page, `${PROJECT}?act=funding`, async (panel) => {
    await whole(page);
    await choose(panel, 'organisation', 'X-AGC', /.+/);
    await panel.locator('input[name="amount"]').fill('5 000 000');
  });
  expect((await sums())[1]).toBe('0.00');
  await goTo(page, `${PROJECT}?act=revise-funding&about=P04%2FF1`);
  await whole(page);
  await page.locator('section.panel select[name="standing"]').selectOption('signed');
  await refused(page);
  expect(await page.locator('[data-field="signedOn"] .problem').count()).toBe(1);
  await typeDay(page, 'signedOn', today);
  await send(page);
  await expect.poll(async () => (await sums())[1]).toBe('5000000.00');
});

it('an engagement and its paiement move the sums; more than was engaged is refused at its amount', SLOW, async () => {
  const page = await played.windowOf(played.who.officer);
  const before = await overview();
  const entry = '/desk/money/transactions?project=P04&act=transaction';
  await fillIn(page, entry, async (panel) => {
    await whole(page);
    await panel.locator('input[name="lines.0.ref"]').fill('E-2031-1');
    await panel.locator('input[name="lines.0.amount"]').fill('1 000,25');
    await choose(panel, 'lines.0.provider', 'X-AGC', /.+/);
  });
  await goTo(page, entry);
  await whole(page);
  const panel = page.locator('section.panel');
  await panel.locator('select[name="lines.0.step"]').selectOption('paiement');
  await panel.locator('input[name="lines.0.ref"]').fill('P-2031-1');
  await panel.locator('input[name="lines.0.amount"]').fill('1 000,26');
  await choose(panel, 'lines.0.provider', 'X-AGC', /.+/);
  await choose(panel, 'lines.0.follows', 'E-2031', 'E-2031-1');
  await refused(page);
  expect(await page.locator('[data-field="lines.0.amount"] .problem').innerText()).toContain('1000.25');
  await panel.locator('input[name="lines.0.amount"]').fill('400,25');
  await send(page);
  await expect.poll(sums).toEqual(['8000000.50', '5000000.00', '1000.25', '400.25']);
  const after = await overview();
  expect(after.engaged - before.engaged).toBe(100_025n);
  expect(after.paid - before.paid).toBe(40_025n);
  await goTo(page, PROJECT);
  const money = page.locator('#money');
  await money.getByText('1 000,25', { exact: false }).or(money.getByText('1 000,25')).first().waitFor();
});

it('a transaction is taken back by its opposite; the engagement that a paiement rests on is not', SLOW, async () => {
  const page = await played.windowOf(played.who.officer);
  await goTo(page, '/desk/money/transactions?project=P04');
  const reverse = async (ref: string) => {
    const line = page.locator(`[data-transaction="${ref}"]`);
    await line.locator('summary').press('Enter');
    await line.getByRole('link', { name: 'L’annuler par l’inverse' }).press('Enter');
    await line.locator('section.panel textarea[name="words.fr"]').fill('Saisie deux fois.');
  };
  await reverse('E-2031-1');
  await page.locator('section.panel button[type="submit"]').press('Enter');
  await page.locator('section.panel .refused').waitFor();
  expect(await page.locator('section.panel .refused').innerText()).toContain('transaction.above-step-before');
  await goTo(page, '/desk/money/transactions?project=P04');
  await reverse('P-2031-1');
  await send(page);
  await expect.poll(async () => (await sums())[3]).toBe('0.00');
});

it(
  'what a partner reported is matched with what the State reports by a third person, counted once, and unmatched',
  SLOW,
  async () => {
    const line = { project: 'P12', step: 'disbursement', currency: 'USD', provider: 'X-PART', receiver: 'X-UNI' };
    const recorded = await played.who.university.act('record-transactions', {
      project: 'P12',
      lines: [{ ...line, ref: '2031/P12/D2', day: '2031-09-16', amount: '120000.00' }],
    });
    expect(recorded.status).toBe(200);
    const unmatched = async () => {
      const { value } = await played.who.officer.read<{ total: number; items: { ref: string }[] }>('transactions', {
        project: 'P12',
        reported: 'unmatched',
      });
      return value.items.map((one) => one.ref);
    };
    expect(await unmatched()).toEqual(['PART-31-2']);
    const page = await played.windowOf(played.who.officer);
    const open = async (act: string) => {
      await goTo(page, '/desk/money/transactions?project=P12');
      const row = page.locator('[data-transaction="PART-31-2"]');
      await row.locator('summary').press('Enter');
      await row.getByRole('link', { name: act }).press('Enter');
      return row.locator('section.panel');
    };
    const panel = await open('Rapprocher de ce que déclare l’État');
    await choose(panel, 'stateSide', '2031', '2031/P12/D2');
    // the days differ: without a word it is refused at its field
    await refused(page);
    expect(await page.locator('[data-field="words.fr"] .problem').innerText()).toContain('dites pourquoi');
    await panel.locator('textarea[name="words.fr"]').fill('Quatre jours entre le versement et la réception.');
    await send(page);
    await expect.poll(unmatched).toEqual([]);
    const undoing = await open('Défaire le rapprochement');
    await undoing.locator('textarea[name="reason.fr"]').fill('C’était un autre versement.');
    await send(page);
    await expect.poll(unmatched).toEqual(['PART-31-2']);
  },
);

it('an administrator records an official rate and withdraws it; nobody else is offered either', SLOW, async () => {
  const page = await played.windowOf(played.who.administrator);
  const address = '/desk/money/rates?act=record-rate';
  const fill = async (rate: string) => {
    await page.locator('section.panel input[name="rate"]').fill(rate);
    await page.locator('section.panel input[name="source"]').fill('Banque centrale, bulletin du jour');
  };
  await goTo(page, address);
  await fill('0');
  await refused(page);
  expect(await page.locator('[data-field="rate"] .problem').count()).toBe(1);
  await fill('9,8765');
  await send(page);
  const row = page.locator(`[data-rate$="${today} official"]`).first();
  await row.getByText('9,8765').waitFor();
  // the same day and kind again is refused at the day
  await goTo(page, address);
  await fill('9,9');
  await refused(page);
  expect(await page.locator('[data-field="day"] .problem').count()).toBe(1);
  await goTo(page, '/desk/money/rates');
  await row.getByRole('link', { name: 'Retirer ce cours' }).press('Enter');
  await row.locator('section.panel textarea[name="reason.fr"]').fill('Deux chiffres intervertis.');
  await send(page);
  await row.getByText('Deux chiffres intervertis.').waitFor();
  const other = await played.windowOf(played.who.officer);
  await goTo(other, address);
  expect(await other.locator('section.panel').count()).toBe(0);
  expect(await other.getByRole('link', { name: 'Retirer ce cours' }).count()).toBe(0);
});

it('transfers and studies are one step from agreements', SLOW, async () => {
  const page = await played.windowOf(played.who.officer);
  await goTo(page, '/desk/agreements');
  // each screen is there before the next step: a key sent to a crumb that is being replaced goes nowhere
  const stepTo = async (from: string, name: string, to: RegExp) => {
    await page.locator('h1', { hasText: from }).waitFor();
    await page.locator('.crumb').getByRole('link', { name }).press('Enter');
    await page.waitForURL(to, { waitUntil: 'commit' });
  };
  await stepTo('Accords', 'Études', /desk\/studies/);
  await stepTo('Études', 'Transferts', /desk\/transfers/);
});

it('the forms have no fault that axe finds and fit a phone', SLOW, async () => {
  const faults: unknown[] = [];
  const overflow: unknown[] = [];
  const addresses = [
    '/desk/projects/P04?act=funding',
    '/desk/projects/P02?act=budget',
    '/desk/money/transactions?project=P04&act=transaction',
    '/desk/money/rates',
  ];
  for (const lang of languages) {
    await played.who.officer.act('revise-me', { lang });
    for (const width of [1440, 390]) {
      const context = await signedIn(played.browser, played.url, played.who.officer.cookie, {
        ...look,
        viewport: { width, height: 844 },
      });
      const phone = await context.newPage();
      for (const address of addresses) {
        await goTo(phone, address);
        if (address.includes('act=')) await phone.locator('section.panel select').first().waitFor();
        const { violations } = await axeOn(phone).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
        faults.push(...violations.map(({ id, nodes }) => [address, lang, width, id, nodes[0]?.html]));
        const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) overflow.push([lang, width, address, wide]);
      }
      await context.close();
    }
  }
  expect(faults).toEqual([]);
  expect(overflow).toEqual([]);
});

/** Engaged and paid of the strategy, in centimes. */
async function overview(): Promise<{ engaged: bigint; paid: bigint }> {
  const { value } = await played.who.officer.read<{ levels: Record<'engaged' | 'paid', { amount?: string }> }>(
    'money-overview',
    { strategy: 'x-digital-2035' },
  );
  const cents = (amount = '0'): bigint => {
    const [whole, part = ''] = amount.split('.');
    return BigInt(whole + part.padEnd(2, '0'));
  };
  return { engaged: cents(value.levels.engaged.amount), paid: cents(value.levels.paid.amount) };
}
