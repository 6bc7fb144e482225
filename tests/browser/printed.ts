import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';

const font = (): string => {
  const folder = '../../node_modules/@expo-google-fonts/ibm-plex-sans-arabic/400Regular';
  const fonts = path.resolve(import.meta.dirname, folder);
  const file = fs.readdirSync(fonts).find((name) => name.endsWith('.ttf'))!;
  return fs.readFileSync(path.join(fonts, file)).toString('base64');
};

/** A PDF in Arabic as a browser prints it: the letters kept in the order in which they are drawn. One page for each list of sentences. */
export async function printedInArabic(browser: Browser, pages: readonly (readonly string[])[]): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="ar" dir="rtl"><head><style>
    @font-face { font-family: Plex; src: url(data:font/ttf;base64,${font()}) }
    body { font: 14pt/1.7 Plex } section { break-after: page }</style></head><body>
    ${pages.map((sentences) => `<section>${sentences.map((one) => `<p>${one}</p>`).join('')}</section>`).join('')}`);
  await page.evaluate(() => document.fonts.ready);
  const bytes = await page.pdf({ format: 'A4', margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' } });
  await page.close();
  return bytes;
}
