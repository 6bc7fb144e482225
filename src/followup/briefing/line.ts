import type { LocalizedText } from '../../kernel/index.ts';
import { plain } from '../../web/fmt.tsx';
import type { Words } from '../../web/locales/index.ts';
import { type Block, type Figure, isFigure, type Line, type Paper, type Piece } from './brief.ts';

type Values = Record<string, Piece | Line>;

/** A message of the catalogue with pieces for its values; `n` is a figure, and its value chooses the form. */
export function say<K extends Parameters<Words['pieces']>[0]>(t: Words, key: K, values: Values = {}): Line {
  const n = values.n as Figure | undefined;
  const pieces = (
    t.pieces as unknown as (key: string, values: Record<string, { value: string }>) => (string | { name: string })[]
  )(key, n ? { n: { value: n.value } } : {});
  return pieces.flatMap((piece): Line => {
    if (typeof piece === 'string') return [piece];
    const value = values[piece.name];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
  });
}

/** Lines one after the other with something between them; what is empty leaves nothing behind. */
export const joined = (lines: readonly Line[], between: string): Line =>
  lines.filter((line) => line.length > 0).flatMap((line, at) => (at === 0 ? line : [between, ...line]));

/** Free text of the register, as one piece. */
export const text = (value: LocalizedText, t: Words): string => steady(plain(value, t.lang), t);

/** In an Arabic line a Latin name or a number at its edge would pull what stands beside it to its own side. */
export const steady = (said: string, t: Words): string =>
  t.lang === 'ar' ? said.replace(/^(?=[A-Za-z])/, RLM).replace(/(?<=[A-Za-z0-9])$/, RLM) : said;
const RLM = '\u200f';

/** A line as plain text. */
export const plainLine = (line: Line): string =>
  line.map((piece) => (typeof piece === 'string' ? piece : 'id' in piece ? piece.text : piece.code)).join('');

const linesOf = (block: Block): Line[] => {
  switch (block.kind) {
    case 'lead':
    case 'text':
      return [block.line];
    case 'heading':
      return block.sub ? [block.sub] : [];
    case 'figures':
      return block.items.flatMap((item) => [item.line, item.note ?? []]);
    case 'table':
      return block.table.rows.flat().map((cell) => cell.line);
    case 'list':
      return block.items.map((item) => item.line);
    case 'aligned':
      return block.lines;
    case 'columns':
      return block.columns.flatMap((column) => column.lines);
    case 'drawing':
      return [block.figures ?? []];
    default:
      return [];
  }
};

/** Every figure of a paper, once, in the order in which it is read. */
export function figuresIn({ blocks, annexes }: Pick<Paper, 'blocks' | 'annexes'>): Figure[] {
  const found = new Map<string, Figure>();
  for (const block of [...blocks, ...annexes.flatMap((annex) => annex.blocks)])
    for (const piece of linesOf(block).flat()) if (isFigure(piece) && !found.has(piece.id)) found.set(piece.id, piece);
  return [...found.values()];
}
