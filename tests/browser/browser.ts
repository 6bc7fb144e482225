import fs from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { ensureWeb } from '../../scripts/setup.mjs';

/** The Chromium of the machine: named in MUTABAA_CHROMIUM, or found on the PATH. */
function chromiumPath(): string {
  const found =
    process.env.MUTABAA_CHROMIUM ??
    (process.env.PATH ?? '')
      .split(path.delimiter)
      .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => path.join(folder, name)))
      .find((file) => fs.existsSync(file));
  if (!found) throw new Error('Chromium is needed: install it, or name it in MUTABAA_CHROMIUM.');
  return found;
}

/**
 * A page is looked at for a second or two: what the engine's optimising compilers do meanwhile, in threads of their own, costs more than
 * it ever gives back. The language is the same without them; test:deep keeps them.
 */
const quick = process.env.MUTABAA_DEEP ? [] : ['--js-flags=--no-maglev,--no-turbofan'];

const started = () => ({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage', ...quick],
  // without a locale of UTF-8 it finds no file that has an Arabic name
  env: { ...process.env, LANG: process.env.LANG ?? 'C.UTF-8' },
});

let running: Promise<Browser> | undefined;
/** One browser for the files that follow each other in a process; it ends with the process. */
export function openBrowser(): Promise<Browser> {
  running ??= chromium.launch(started());
  return running;
}

/** What a file leaves at its end: no window of its own, and with them nothing that they kept. */
export async function closeWindows(browser: Browser | undefined): Promise<void> {
  for (const context of browser?.contexts() ?? []) await context.close();
}

/** A browser with a profile of its own on disk: closed and opened again it has what it kept. */
export const openProfile = (
  folder: string,
  options: Parameters<typeof chromium.launchPersistentContext>[1],
): Promise<BrowserContext> => chromium.launchPersistentContext(folder, { ...started(), ...options });

/** Builds the desk when it is older than its sources, so that a browser sees what the code says. */
export const buildDesk = (): void => ensureWeb();

/** A context with the session of somebody who signed in over HTTP: cookie is 'name=value'. */
export async function signedIn(
  browser: Browser,
  url: string,
  cookie: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, ...options });
  const [name, value] = [cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1)];
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
  return context;
}
