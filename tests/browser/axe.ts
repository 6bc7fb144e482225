import fs from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession, Frame, Page } from '@playwright/test';

/** The engine as its package ships it for pages: read once, and put into a page once for each look. */
const engine = fs.readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** One way in for the life of a page: closing it would also take away a device that another has put beside the page (see desk.passkey.ts). */
const ways = new WeakMap<Page, CDPSession>();
async function wayInto(page: Page): Promise<CDPSession> {
  const way = ways.get(page) ?? (await page.context().newCDPSession(page));
  ways.set(page, way);
  return way;
}

/** Puts the engine into each frame of a page; a frame that lets nothing run is left, as the package itself leaves it. */
async function bring(page: Page): Promise<void> {
  // straight through the debugging protocol, which compiles it once for all pages of a window
  const way = await wayInto(page);
  const { exceptionDetails } = await way.send('Runtime.evaluate', { expression: engine });
  if (exceptionDetails) throw new Error(`axe did not start: ${exceptionDetails.text}`);
  const within = (frame: Frame) => frame.evaluate(engine).catch(() => {});
  await Promise.all(
    page
      .frames()
      .filter((frame) => frame !== page.mainFrame())
      .map(within),
  );
}

/** axe with the engine brought by us: the package would bring a copy twice as large, twice, which takes longer than the look itself. */
class AxeHere extends AxeBuilder {
  readonly #page: Page;
  constructor(page: Page) {
    super({ page, axeSource: 'void 0' });
    this.#page = page;
  }
  override async analyze() {
    await bring(this.#page);
    return super.analyze();
  }
}

/**
 * axe on a page of ours. Everything is looked at in the page itself: another window for each look is for frames of strangers, and we have
 * none. Every rule is tried on every element; what breaks one is told in full, and what keeps them all is not written out.
 */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeHere(page).setLegacyMode(true).options({ resultTypes: ['violations'] });
