import fs from 'node:fs';
import path from 'node:path';

const design = path.resolve(import.meta.dirname, '../../web/design');
const read = (name: string): string =>
  fs.readFileSync(path.join(design, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The colours of the light page; the ground of a sheet of paper is white. */
export const colours = (): Record<string, string> => {
  const light = /:root \{([\s\S]*?)\}/.exec(read('tokens.css'))?.[1] ?? '';
  const found = Object.fromEntries(
    [...light.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]),
  );
  return { ...found, ground: '#ffffff', card: '#ffffff' };
};

/** Two colours mixed, as the style sheet asks a browser to. example  mixed('#000000', 40, '#ffffff') → '#999999' */
export function mixed(one: string, percent: number, other: string): string {
  const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [a, b] = [parts(one), parts(other)];
  const channel = (at: number) => Math.round((a[at]! * percent + b[at]! * (100 - percent)) / 100);
  return `#${[0, 1, 2].map((at) => channel(at).toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The sheet of the charts for drawings that stand alone: renderers outside a browser know neither variables nor mixed
 * colours, pointers nor widths of a screen, so these are written out or left away; only what paints is kept.
 */
function written(): string {
  const known = colours();
  const value = (name: string): string => known[name] ?? '#000000';
  const sheet =
    `svg text { fill: var(--soft); } text.soft { fill: var(--soft); } .t-current { fill: none; stroke: var(--rule); stroke-width: 1; } ${read('charts.css')}`
      .replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
      .replace(
        /color-mix\(in srgb, var\(--([\w-]+)\) (\d+)%, var\(--([\w-]+)\)\)/g,
        (_, one: string, part: string, other: string) => mixed(value(one), Number(part), value(other)),
      )
      .replace(/var\(--([\w-]+)\)/g, (_, name: string) => value(name));
  return [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .map(([, selectors, rules]) => {
      const kept = selectors!.split(',').filter((selector) => !selector.includes(':'));
      const painted = rules!.split(';').filter((rule) => /^\s*(fill|stroke|opacity|paint-order)/.test(rule));
      return kept.length === 0 || painted.length === 0
        ? ''
        : `${kept.join(',').trim()}{${painted.join(';')}}`.replace(/\s+/g, ' ');
    })
    .join('')
    .replaceAll('<', '');
}

let sheet: string | undefined;
export const drawingStyle = (): string => (sheet ??= written());
