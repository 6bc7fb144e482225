import { SaxesParser } from 'saxes';
import { BadZip, openZip, type Zip } from '../../platform/spreadsheet/zip.read.ts';
import { MOST_CHARACTERS, MOST_INFLATED } from './limits.ts';
import type { Part } from './parts.rules.ts';
import { superscript } from './pdf/script.rules.ts';
import { Unreadable } from './refuse.ts';

/**
 * A Word file as parts, read as a stream: paragraphs, headings by their style, entries of lists, cells, then footnotes. What
 * tracked changes deleted is left out, what they inserted is kept.
 *
 * throws  Unreadable: 'reading.file-damaged' · 'reading.file-inflates' · 'reading.file-locked' · 'reading.file-too-long'
 * source  ECMA-376 part 1, 17.3 (paragraphs and runs), 17.7 (styles), 17.11 (footnotes), 17.13.5 (revisions)
 */
export async function readDocx(zip: Zip): Promise<Part[]> {
  const styles = await stylesOf(zip);
  const parts = await paragraphsOf(zip, 'word/document.xml', styles);
  for (const notes of ['word/footnotes.xml', 'word/endnotes.xml'])
    if (zip.has(notes)) parts.push(...(await paragraphsOf(zip, notes, styles)));
  return parts;
}

export const isDocx = (zip: Zip): boolean => zip.has('[Content_Types].xml') && zip.has('word/document.xml');

/** Opens an archive, or says as a file why not. */
export function opened(bytes: Buffer): Zip {
  try {
    return openZip(bytes);
  } catch (error) {
    throw error instanceof BadZip ? new Unreadable(`reading.file-${error.reason}`) : error;
  }
}

type Styles = Map<string, { heading: boolean; item: boolean; basedOn?: string }>;
type Names = {
  open: (name: string, its: Record<string, string>) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

async function walk(zip: Zip, name: string, names: Names): Promise<void> {
  const local = (tag: string) => tag.slice(tag.indexOf(':') + 1);
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const its: Record<string, string> = {};
    for (const [key, value] of Object.entries(tag.attributes)) its[local(key)] = String(value);
    names.open(local(tag.name), its);
  });
  parser.on('closetag', (tag) => names.close(local(tag.name)));
  parser.on('text', names.text);
  parser.on('error', () => {
    throw new BadZip('damaged');
  });
  const decoder = new TextDecoder();
  try {
    for await (const chunk of zip.stream(name, MOST_INFLATED)) parser.write(decoder.decode(chunk, { stream: true }));
    parser.close();
  } catch (error) {
    throw error instanceof BadZip ? new Unreadable(`reading.file-${error.reason}`) : error;
  }
}

async function stylesOf(zip: Zip): Promise<Styles> {
  const styles: Styles = new Map();
  if (!zip.has('word/styles.xml')) return styles;
  let id = '';
  await walk(zip, 'word/styles.xml', {
    open: (name, its) => {
      if (name === 'style') {
        id = its.styleId ?? '';
        styles.set(id, { heading: false, item: false });
      }
      const style = styles.get(id);
      if (!style) return;
      if (name === 'basedOn') style.basedOn = its.val ?? '';
      if (name === 'outlineLvl') style.heading = Number(its.val) < 9;
      if (name === 'name' && /^(?:heading \d|title|subtitle)$/i.test(its.val ?? '')) style.heading = true;
      if (name === 'numId' && its.val !== '0') style.item = true;
    },
    close: (name) => {
      if (name === 'style') id = '';
    },
    text: () => {},
  });
  return styles;
}

function looksOf(styles: Styles, id: string): { heading: boolean; item: boolean } {
  const looks = { heading: false, item: false };
  for (let at: string | undefined = id, steps = 0; at && steps < 12; steps += 1) {
    const style = styles.get(at);
    looks.heading ||= style?.heading ?? false;
    looks.item ||= style?.item ?? false;
    at = style?.basedOn;
  }
  return looks;
}

type Paragraph = { text: string; heading: boolean; item: boolean };
/** Left out with all they hold: what was deleted, instructions of fields, the second drawing of the same text, notes about it. */
const left = new Set([
  'del',
  'moveFrom',
  'instrText',
  'Fallback',
  'delText',
  'comment',
  'pPrChange',
  'rPrChange',
  'sdtPr',
  'separator',
]);

async function paragraphsOf(zip: Zip, name: string, styles: Styles): Promise<Part[]> {
  const parts: Part[] = [];
  const open: Paragraph[] = [];
  let [skipped, cells, size] = [0, 0, 0];
  let [isText, isHidden, isRaised] = [false, false, false];
  const say = (text: string) => {
    const paragraph = open.at(-1);
    if (skipped > 0 || isHidden || !paragraph) return;
    size += text.length;
    if (size > MOST_CHARACTERS) throw new Unreadable('reading.file-too-long');
    paragraph.text += isRaised ? superscript(text) : text;
  };
  const starts: Record<string, (its: Record<string, string>) => void> = {
    p: () => open.push({ text: '', heading: false, item: false }),
    tc: () => (cells += 1),
    t: () => (isText = true),
    r: () => ([isHidden, isRaised] = [false, false]),
    vanish: (its) => (isHidden = isOn(its)),
    vertAlign: (its) => (isRaised = its.val === 'superscript'),
    tab: () => say('\t'),
    br: () => say(' '),
    cr: () => say(' '),
    noBreakHyphen: () => say('-'),
    pStyle: (its) => {
      const paragraph = open.at(-1);
      if (paragraph) Object.assign(paragraph, looksOf(styles, its.val ?? ''));
    },
    outlineLvl: (its) => set(open, 'heading', Number(its.val) < 9),
    numId: (its) => set(open, 'item', its.val !== '0'),
  };
  await walk(zip, name, {
    open: (tag, its) => {
      if (skipped > 0 || left.has(tag)) skipped += 1;
      else if (Object.hasOwn(starts, tag)) starts[tag]!(its);
    },
    close: (tag) => {
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      if (tag === 't') isText = false;
      if (tag === 'r') [isHidden, isRaised] = [false, false];
      if (tag === 'tc') cells -= 1;
      if (tag !== 'p') return;
      const paragraph = open.pop();
      const text = paragraph?.text.replaceAll(/[\s\u00a0]*\n[\s]*/g, ' ').trim();
      if (paragraph && text)
        parts.push({
          kind: paragraph.heading ? 'heading' : cells > 0 ? 'cell' : paragraph.item ? 'item' : 'paragraph',
          text,
        });
    },
    text: (text) => {
      if (isText) say(text);
    },
  });
  return parts;
}

const isOn = (its: Record<string, string>): boolean => !['0', 'false', 'off'].includes(its.val ?? '');

function set(open: Paragraph[], key: 'heading' | 'item', value: boolean): void {
  const paragraph = open.at(-1);
  if (paragraph) paragraph[key] = value;
}
