import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
import { attachedFigures } from './attached.ts';
import type { Drawing, Paper } from './brief.ts';
import { faceFiles } from './fonts.ts';
import { colours } from './paper-style.ts';

const here = import.meta.dirname;
const template = fs.readFileSync(path.join(here, 'brief.typ'), 'utf8');
const require = createRequire(import.meta.url);

let compiler: NodeCompiler | undefined;
function opened(): NodeCompiler {
  const { NodeCompiler: Compiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as {
    NodeCompiler: typeof NodeCompiler;
  };
  compiler ??= Compiler.create({ workspace: here, fontArgs: [{ fontPaths: faceFiles() }] });
  return compiler;
}

/** Drawings leave the data and become files beside the template. */
function withFiles(brief: Paper, keep: (drawing: Drawing) => string): unknown {
  const swap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(swap);
    if (typeof value !== 'object' || value === null) return value;
    if ('svg' in value) {
      const { svg: _, ...rest } = value as Drawing;
      return { ...rest, file: keep(value as Drawing) };
    }
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, swap(each)]));
  };
  return swap(brief);
}

/**
 * A paper as tagged PDF with its figures attached as JSON. PDF/A-3a, to be kept for ever; the checks of PDF/UA-1 can be
 * asked for instead. The compiler reads this folder and what is given to it, and no address of the network.
 */
export function pdfOf(brief: Paper, standard: 'a-3a' | 'ua-1' = 'a-3a'): Uint8Array {
  const typst = opened();
  let files = 0;
  try {
    const data = withFiles(brief, ({ svg }) => {
      files += 1;
      const name = `drawing-${files}.svg`;
      typst.mapShadow(path.join(here, name), Buffer.from(svg));
      return name;
    });
    typst.mapShadow(
      path.join(here, 'brief.json'),
      Buffer.from(JSON.stringify({ ...(data as object), colours: colours() })),
    );
    typst.mapShadow(path.join(here, 'figures.json'), Buffer.from(JSON.stringify(attachedFigures(brief), null, 1)));
    return new Uint8Array(typst.pdf({ mainFileContent: template }, { pdfStandard: standard }));
  } finally {
    typst.resetShadow();
    // What the compiler keeps between papers grows without end.
    typst.evictCache(0);
  }
}
