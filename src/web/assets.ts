import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** A file that pages ask for. Its address holds its hash, so a browser may keep it for ever. */
export type Asset = { body: Buffer<ArrayBuffer>; type: string };

const here = import.meta.dirname;
const sheets = ['tokens.css', 'base.css', 'charts.css', 'portal.css'];

const stamped = (name: string, body: Buffer): string => {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return `/assets/${name.replace(/(\.\w+)$/, `.${hash}$1`)}`;
};

/** Comments and spaces out: enough for sheets of our own, where no string holds a brace. */
export const minified = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

function build(): { files: Map<string, Asset>; css: string; fonts: Record<string, string> } {
  const files = new Map<string, Asset>();
  const fonts: Record<string, string> = {};
  for (const name of fs.readdirSync(path.join(here, 'fonts')).filter((file) => file.endsWith('.woff2'))) {
    const body = fs.readFileSync(path.join(here, 'fonts', name));
    const address = stamped(name, body);
    fonts[name] = address;
    files.set(address, { body, type: 'font/woff2' });
  }
  const source = sheets.map((name) => fs.readFileSync(path.join(here, 'design', name), 'utf8')).join('\n');
  const linked = minified(source).replace(/url\(["']\.\.\/fonts\/([\w.-]+)["']\)/g, (_, name: string) => {
    if (!fonts[name]) throw new Error(`no font ${name}`);
    return `url(${fonts[name]})`;
  });
  const body = Buffer.from(linked);
  const css = stamped('portal.css', body);
  files.set(css, { body, type: 'text/css; charset=utf-8' });
  return { files, css, fonts };
}

let built: ReturnType<typeof build> | undefined;
const all = (): ReturnType<typeof build> => (built ??= build());

/** Every asset by its address, such as `/assets/portal.1a2b3c4d5e.css`. */
export const assets = (): ReadonlyMap<string, Asset> => all().files;
export const styleAddress = (): string => all().css;
export const fontAddress = (name: string): string => all().fonts[`${name}.woff2`] ?? '';

/** The answer to `GET /assets/…`, or undefined when there is no such file. */
export function assetResponse(address: string): Response | undefined {
  const asset = assets().get(address);
  return (
    asset &&
    new Response(asset.body, {
      headers: { 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=31536000, immutable' },
    })
  );
}
