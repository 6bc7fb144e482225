import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll } from 'vitest';
import { enterExercise, linksIn } from '../exercise-people.ts';
import type { Person } from '../people.ts';
import { type Program, startProgram } from '../program.ts';
import { buildDesk, closeWindows, openBrowser, signedIn } from './browser.ts';
import { goTo, look } from './desk.ts';

/**
 * The exercise, played by several people in one browser: each is signed in, reads French and has a window of their own. It is opened
 * before the tests of a file and gone after them.
 *
 * roles   who they are in the test, and their names in the exercise
 * before  what a file wants to know of them before its tests
 */
export function playExercise<Role extends string>(
  roles: Record<Role, string>,
  before?: (who: Record<Role, Person>) => Promise<void>,
) {
  let program: Program | undefined;
  let browser: Browser | undefined;
  let who: Record<Role, Person> | undefined;
  const windows = new Map<Person, Page>();

  beforeAll(async () => {
    buildDesk();
    program = await startProgram({ args: ['--exercise'] });
    const links = linksIn(program.links);
    const entered: [string, Person][] = [];
    for (const [role, name] of Object.entries<string>(roles)) {
      const person = await enterExercise(program.url, name, links.get(name)!);
      await person.act('revise-me', { lang: 'fr' });
      entered.push([role, person]);
    }
    who = Object.fromEntries(entered) as Record<Role, Person>;
    await before?.(who);
    browser = await openBrowser();
  }, 600_000);
  afterAll(async () => {
    await closeWindows(browser);
    await program?.stop();
    program?.remove();
  });

  const windowOf = async (person: Person): Promise<Page> => {
    const known = windows.get(person);
    if (known) return known;
    const page = await (await signedIn(browser!, program!.url, person.cookie, look)).newPage();
    page.setDefaultTimeout(60_000);
    windows.set(person, page);
    return page;
  };
  return {
    get who() {
      return who!;
    },
    get url() {
      return program!.url;
    },
    get browser() {
      return browser!;
    },
    windowOf,
    /** The window of a person, gone to an address of the desk. */
    at: async (person: Person, address: string): Promise<Page> => {
      const page = await windowOf(person);
      await goTo(page, address);
      return page;
    },
  };
}
