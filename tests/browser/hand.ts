import fs from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from 'vitest';

/** What a hand does: keys, clicks, and fields, links and buttons one turns to. */
export type Tally = { keys: number; clicks: number; fields: number };

/** Counts inside the pages of a window, from its next page on. */
export const countHands = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const count = (name: string) => sessionStorage.setItem(name, String(Number(sessionStorage.getItem(name) ?? 0) + 1));
    addEventListener('keydown', () => count('keys'), true);
    addEventListener('click', (event) => event.detail > 0 && count('clicks'), true);
    // a list that opens gives its own field the focus again, once or twice: the hand turned to it once
    let held: EventTarget | null = null;
    addEventListener(
      'focusin',
      ({ target }) => {
        if (target !== held) count('fields');
        held = target;
      },
      true,
    );
  });

export const tallyOf = (page: Page): Promise<Tally> =>
  page.evaluate(() => {
    const of = (name: string) => Number(sessionStorage.getItem(name) ?? 0);
    return { keys: of('keys'), clicks: of('clicks'), fields: of('fields') };
  });

/** Choosing a file opens a window of the system, which no page can count: two clicks each. */
export const CLICKS_OF_A_FILE = 2;

/**
 * Seconds by the keystroke-level model (Card, Moran and Newell, 1980): 0.28 a key, 1.3 a click with its pointing, 1.35 to
 * prepare each field. Looking up, reading and thinking about the words are not in it.
 */
export const secondsOf = ({ keys, clicks, fields }: Tally): number =>
  Math.round(0.28 * keys + 1.3 * clicks + 1.35 * fields);

/** The same in words, as the pages of documentation tell it. */
export const told = (tally: Tally): string =>
  `${tally.keys} keys, ${tally.clicks} clicks, ${tally.fields} fields: ${secondsOf(tally)} seconds`;

/**
 * What a page of documentation tells after `lead` is what was counted: keys exactly, seconds to a tenth, since a screen that comes
 * late takes the focus once more.
 */
export function expectWritten(page: string, lead: string, tally: Tally): void {
  const text = fs.readFileSync(path.join(import.meta.dirname, '../../docs/concepts', page), 'utf8');
  const [, keys, seconds] = /(\d+) keys, .*? fields: (\d+) seconds/.exec(text.split(lead)[1] ?? '') ?? [];
  expect({ lead, keys: Number(keys) }).toEqual({ lead, keys: tally.keys });
  const counted = secondsOf(tally);
  if (Math.abs(Number(seconds) - counted) > 0.1 * counted) expect(`${page} says ${seconds}`).toBe(told(tally));
}
