import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageLang } from '../../web/fmt.tsx';
import type { Drawing } from './brief.ts';
import { drawingStyle } from './paper-style.ts';

/** Families of a drawing, that of its language first: a renderer that falls back to another forgets the weight. */
export const familiesOf = (lang: PageLang): string =>
  lang === 'ar' ? 'IBM Plex Sans Arabic, IBM Plex Sans' : 'IBM Plex Sans, IBM Plex Sans Arabic';

/** A piece put at a place in per cent becomes one moved by pixels: not every renderer knows an svg inside an svg. */
const moved = (markup: string, width: number): string =>
  markup.replace(/<svg((?: [xy]="[^"]*")+)>((?:(?!<\/?svg).)*)<\/svg>/g, (_, place: string, inner: string) => {
    const at = (name: string): number => {
      const value = new RegExp(` ${name}="([^"]*)"`).exec(place)?.[1] ?? '0';
      return value.endsWith('%') ? (Number.parseFloat(value) * width) / 100 : Number(value);
    };
    return `<g transform="translate(${at('x').toFixed(2)} ${at('y').toFixed(2)})">${inner}</g>`;
  });

/** A chart of the pages as a file of its own: its size in pixels, its styles inside, no links. */
export function standing(
  chart: ReactNode,
  { width, height, alt, lang }: Omit<Drawing, 'svg'> & { lang: PageLang },
): Drawing {
  const markup = moved(renderToStaticMarkup(chart), width)
    .replace(
      / (x|x1|x2|cx)="([\d.]+)%"/g,
      (_, name: string, part: string) => ` ${name}="${((Number(part) * width) / 100).toFixed(2)}"`,
    )
    .replace(/^<svg ([^>]*)>/, (_, given: string) => {
      const kept = given.replace(/\b(width|height|role|aria-[a-z]+)="[^"]*" ?/g, '');
      const box = /viewBox=/.test(kept) ? '' : ` viewBox="0 0 ${width} ${height}"`;
      return `<svg xmlns="http://www.w3.org/2000/svg" ${kept}${box} width="${width}" height="${height}" font-family="${familiesOf(lang)}"><style>${drawingStyle()}</style>`;
    })
    .replace(/<\/?a\b[^>]*>/g, (tag) => tag.replace(/^<(\/?)a\b/, '<$1g').replace(/ (href|aria-label)="[^"]*"/g, ''));
  return { svg: markup, alt, width, height };
}
