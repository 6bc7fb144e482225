import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decoded, encodingOf } from './encoding.rules.ts';
import { MOST_CHARACTERS, MOST_MARKUP } from './limits.ts';
import type { Part } from './parts.rules.ts';
import { superscript } from './pdf/script.rules.ts';
import { Unreadable } from './refuse.ts';

/** The text of a page before it is one: by what it says of itself where its bytes do not contradict. */
export function markupText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? '';
  const found = encodingOf(bytes) ?? 'utf-8';
  if (found.startsWith('utf') || !said) return decoded(bytes, found);
  try {
    return decoded(bytes, said);
  } catch {
    return decoded(bytes, found);
  }
}

const LEFT_OUT =
  'script,style,noscript,template,nav,footer,aside,form,iframe,svg,button,select,[hidden],[aria-hidden="true"]';
const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

type Root = { childNodes: ArrayLike<Node>; textContent: string | null };

/**
 * The readable part of a page: what Firefox shows in its reading view, or the whole body where that leaves most of it out, as
 * it does with pages of tables.
 *
 * throws  Unreadable: 'reading.file-too-long'
 */
export function readHtml(markup: string): Part[] {
  if (markup.length > MOST_MARKUP) throw new Unreadable('reading.file-too-long');
  const framed = inFrame(markup);
  const whole = parseHTML(framed).document;
  for (const each of whole.querySelectorAll(LEFT_OUT)) each.remove();
  const title = whole.querySelector('h1')?.textContent?.trim() || whole.title?.trim() || '';
  const { parts: body, depth } = partsOf(whole.body);
  // its time grows with the cube of the depth; pages that people read lie less than a hundred elements deep
  const article = depth > 120 ? undefined : readable(framed);
  const kept = article && lengthOf(article) > 0.5 * lengthOf(body) ? article : body;
  const hasTitle = kept.slice(0, 4).some((part) => part.text === title);
  return title && !hasTitle ? [{ kind: 'heading', text: title.replaceAll(/\s+/g, ' ') }, ...kept] : kept;
}

/** The parser does not add what pages may leave out, so that a body without a head before it would be lost. */
function inFrame(markup: string): string {
  const title = /<title[^>]*>([^<]*)/i.exec(markup)?.[1] ?? '';
  const body = markup
    .replace(/<head\b[^>]*>[\s\S]*?<\/head\s*>/i, '')
    .replaceAll(/<!doctype[^>]*>|<\?xml[^>]*>|<\/?(?:html|head|body)\b[^>]*>|<title\b[^>]*>[^<]*<\/title\s*>/gi, '');
  return `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
}

const lengthOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.text.length, 0);

function readable(markup: string): Part[] | undefined {
  try {
    const { document } = parseHTML(markup);
    const read = new Readability(document as unknown as Document, {
      serializer: (node) => node,
      maxElemsToParse: 200_000,
    });
    const content = read.parse()?.content as Root | undefined;
    return content ? partsOf(content).parts : undefined;
  } catch {
    // the reading view is a help, never a condition
    return undefined;
  }
}

/** Walks without calling itself: a page may lie thousands of elements deep. */
function partsOf(root: Root): { parts: Part[]; depth: number } {
  const parts: Part[] = [];
  const around: string[] = [];
  let depth = 0;
  let text = '';
  let size = 0;
  const close = () => {
    const said = text.replaceAll(/[\s\u00a0]+/g, ' ').trim();
    text = '';
    if (said === '') return;
    size += said.length;
    if (size > MOST_CHARACTERS) throw new Unreadable('reading.file-too-long');
    parts.push({ kind: kindOf(around), text: said });
  };
  type Step = { node: Node } | { leaves: string };
  const steps: Step[] = [...Array.from(root.childNodes)].reverse().map((node) => ({ node }));
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leaves' in step) {
      if (BLOCKS.has(step.leaves)) close();
      around.pop();
      continue;
    }
    const { node } = step;
    if (node.nodeType === 3)
      text += around.includes('SUP') ? superscript(node.textContent ?? '') : (node.textContent ?? '');
    if (node.nodeType !== 1) continue;
    const tag = (node as Element).tagName.toUpperCase();
    if (tag === 'BR') {
      // a break after a sentence, or the second of two, ends a paragraph
      if (/(?:[.!?؟:؛»]|\n)\s*$/u.test(text)) close();
      else text += '\n';
      continue;
    }
    if (BLOCKS.has(tag)) close();
    around.push(tag);
    depth = Math.max(depth, around.length);
    steps.push({ leaves: tag });
    for (const child of Array.from(node.childNodes).reverse()) steps.push({ node: child });
  }
  close();
  return { parts, depth };
}

function kindOf(around: readonly string[]): Part['kind'] {
  for (const tag of [...around].reverse()) {
    if (/^H[1-6]$/.test(tag)) return 'heading';
    if (tag === 'LI' || tag === 'DD') return 'item';
    if (tag === 'TD' || tag === 'TH') return 'cell';
  }
  return 'paragraph';
}
