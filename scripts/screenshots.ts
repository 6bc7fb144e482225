/**
 * Draws every page and screen of the program into screenshots/, to be looked at.
 *
 *   npm run screenshots [-- FILTER] [--exercise] [--once]
 *
 * FILTER      only names that contain it, such as "desk-" or "portal-home-ar"
 * --exercise  the invented country instead of the shipped register
 * --once      only at 1440 pixels in daylight
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { buildDesk, openBrowser, signedIn } from '../tests/browser/browser.ts';
import {
  deskScreens,
  exercisePages,
  exerciseScreens,
  portalPages,
  readerOf,
  singleScreens,
} from '../tests/browser/pages.ts';
import { cast } from '../tests/cast.ts';
import { enterExercise, linksIn } from '../tests/exercise-people.ts';
import { command } from '../tests/ledger.ts';
import { type Program, startProgram } from '../tests/program.ts';

const args = process.argv.slice(2);
const filter = args.find((each) => !each.startsWith('--')) ?? '';
const isExercise = args.includes('--exercise');
const isOnce = args.includes('--once');
const folder = path.resolve(import.meta.dirname, '../screenshots', isExercise ? 'exercise' : '.');
const langs = ['ar', 'fr'] as const;
const widths = isOnce ? [1440] : [1440, 360];
const schemes = isOnce ? (['light'] as const) : (['light', 'dark'] as const);

type Shot = { name: string; address: string };

async function draw(page: Page, { name, address }: Shot): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  // a desk on a busy machine is idle before it has begun
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true, animations: 'disabled' });
  console.log(`  ${name}`);
}

const wanted = (shots: Shot[]): Shot[] => shots.filter(({ name }) => name.includes(filter));

async function drawPortal(browser: Browser, url: string, pages: Record<string, string>): Promise<void> {
  for (const colorScheme of schemes)
    for (const width of widths) {
      const context = await browser.newContext({ baseURL: url, colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      const shots = langs.flatMap((lang) =>
        Object.entries(pages).map(([name, address]) => ({
          name: `portal-${name}-${lang}-${width}-${colorScheme}`,
          address: `/${lang}${address}`,
        })),
      );
      for (const shot of wanted(shots)) await draw(page, shot);
      await context.close();
    }
}

async function drawDesk(browser: Browser, program: Program): Promise<void> {
  const { officer, administrator, verifier, decider } = await cast(program);
  for (const lang of langs) {
    const locale = lang === 'ar' ? 'ar-MA' : 'fr-FR';
    for (const person of [officer, administrator, verifier]) await person.act('revise-me', { lang });
    for (const colorScheme of schemes)
      for (const width of widths) {
        const look = { locale, colorScheme, viewport: { width, height: 900 } };
        for (const [person, role] of [
          [officer, 'officer'],
          [administrator, 'administrator'],
          [verifier, 'verifier'],
        ] as const) {
          const context = await signedIn(browser, program.url, person.cookie, look);
          const page = await context.newPage();
          const shots = Object.entries(deskScreens(officer.id))
            .filter(([name]) => name === 'today' || role === readerOf(name))
            .map(([name, address]) => ({ name: `desk-${name}-${role}-${lang}-${width}-${colorScheme}`, address }));
          for (const shot of wanted(shots)) await draw(page, shot);
          await context.close();
        }
        const context = await browser.newContext({
          baseURL: program.url,
          ...look,
        });
        const page = await context.newPage();
        const signIn = { name: `desk-sign-in-nobody-${lang}-${width}-${colorScheme}`, address: '/desk/sign-in' };
        for (const shot of wanted([signIn])) await draw(page, shot);
        await context.close();
      }
  }
  // last, since it changes what is public: a page that was withdrawn says since when and why
  const reason = { authentic: 'fr', fr: 'Retiré pour montrer cette page.', ar: 'سُحب لإظهار هذه الصفحة.' };
  await decider.act('withdraw-record', { kind: 'project', ref: 'F6', reason });
  await drawPortal(browser, program.url, { gone: '/projects/F6' });
}

/** The desks of the invented people, where work waits and has been done. */
async function drawExerciseDesk(browser: Browser, program: Program): Promise<void> {
  const links = linksIn((await command(program.folder, ['exercise-links'])).output);
  for (const [name, screens] of Object.entries(exerciseScreens)) {
    const person = await enterExercise(program.url, name, links.get(name)!);
    const all = name === 'officer-1' ? { ...screens, ...(await singleScreens(person.read)) } : screens;
    for (const lang of langs) {
      await person.act('revise-me', { lang });
      for (const colorScheme of schemes)
        for (const width of widths) {
          const look = { locale: lang === 'ar' ? 'ar-MA' : 'fr-FR', colorScheme, viewport: { width, height: 900 } };
          const context = await signedIn(browser, program.url, person.cookie, look);
          const page = await context.newPage();
          const shots = Object.entries(all).map(([screen, address]) => ({
            name: `desk-${screen}-${name}-${lang}-${width}-${colorScheme}`,
            address,
          }));
          for (const shot of wanted(shots)) await draw(page, shot);
          await context.close();
        }
    }
  }
}

buildDesk();
fs.mkdirSync(folder, { recursive: true });
const program = await startProgram({ args: isExercise ? ['--exercise'] : [] });
const browser = await openBrowser();
try {
  if (!filter.startsWith('desk')) await drawPortal(browser, program.url, isExercise ? exercisePages : portalPages);
  if (!filter.startsWith('portal') || filter.includes('gone'))
    await (isExercise ? drawExerciseDesk : drawDesk)(browser, program);
} finally {
  await browser.close();
  await program.stop();
  program.remove();
}
