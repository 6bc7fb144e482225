import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demands } from './coverage.ts';
import { type Desk, goTo, openDesk, SLOW } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.speak('ar');
}, 300_000);
afterAll(() => desk?.close());

describe('each demand has a page that says its figure in Arabic', () => {
  const pages = demands.flatMap((one) =>
    'page' in one ? [one, ...(one.also ? [{ id: one.id, ...one.also }] : [])] : [],
  );
  it.each(pages)('$id on $page', SLOW, async ({ page, says }) => {
    const window = await desk.windowOf(desk.who.officer);
    await goTo(window, page);
    // directions are marked around numbers by signs that nobody sees, and spaces may be of those that do not break
    const shown = await window.locator('main').innerText();
    const said = shown.replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '').replace(/[\u00a0\u202f]/g, ' ');
    expect(said).toMatch(says);
  });
});
