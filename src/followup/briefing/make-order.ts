import { pictureOf } from './picture.ts';
import type { Made, Order } from './press.ts';
import { pdfOf } from './typeset.ts';

const TYPST = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
const RESVG = '@resvg/resvg-js';

/** One order, done in the thread it is called in. `isThere` tells whether a package is installed on this machine. */
export async function makeOrder(order: Order, isThere: (name: string) => boolean): Promise<Made> {
  try {
    if (order.make === 'pdf')
      return isThere(TYPST) ? { bytes: pdfOf(order.brief, order.standard) } : { missing: TYPST };
    if (!isThere(RESVG)) return { missing: RESVG };
    if (order.make === 'png') return { bytes: await pictureOf(order.svg, order.width) };
    const { wordOf } = await import('./word.ts');
    return { bytes: await wordOf(order.brief) };
  } catch (error) {
    return { broken: (error as Error).stack ?? String(error) };
  }
}
