import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Truth } from '../../portal/documents.ts';
import { type Figure, isFigure, type Paper, type Piece } from './brief.ts';
import { colours } from './paper-style.ts';
import { FigureControl } from './word-control.ts';
import { scripts } from './word-scripts.ts';

export type Tone = { size?: number; bold?: boolean; color?: string };
/** A line with the marks that say how true a thing is. */
export type Marked = (Piece | { truth: Truth })[];

/** Words that follow one another become one run: a line may break where their language breaks it, not at a seam. */
const together = (line: Marked): Marked =>
  line.reduce<Marked>((made, piece) => {
    const last = made.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') made[made.length - 1] = last + piece;
    else made.push(piece);
    return made;
  }, []);

/** A reference that begins with a number, '77/AG', would be turned around by the letters that follow it. */
const led = (code: string): string => (/^\d.*[A-Za-z]/.test(code) ? `\u200e${code}` : code);

/** Lines of one paper: runs by script, figures in their controls, marks as small pictures. */
export class Lines {
  readonly brief: Paper;
  readonly isRtl: boolean;
  readonly fonts = { ascii: 'IBM Plex Sans', hAnsi: 'IBM Plex Sans', cs: 'IBM Plex Sans Arabic' };
  /** A face of its own, since a file can carry only one of each name. */
  private readonly strong = {
    ascii: 'IBM Plex Sans SemiBold',
    hAnsi: 'IBM Plex Sans SemiBold',
    cs: 'IBM Plex Sans Arabic SemiBold',
  };
  private readonly known = colours();

  private readonly marks: ReadonlyMap<Truth, Buffer>;

  constructor(brief: Paper, marks: ReadonlyMap<Truth, Buffer>) {
    this.brief = brief;
    this.marks = marks;
    this.isRtl = brief.dir === 'rtl';
  }

  colour = (name: string): string => (this.known[name] ?? '#000000').slice(1);

  private mark = (truth: Truth, { size = 18 }: Tone): ParagraphChild => {
    const wide = Math.round(size * 0.62);
    const alt = this.brief.frame.legend.find((entry) => entry.truth === truth)?.text ?? truth;
    return new ImageRun({
      type: 'png',
      data: this.marks.get(truth)!,
      transformation: { width: wide, height: wide },
      altText: { name: alt, description: alt, title: alt },
    });
  };

  protected runs(line: Marked, tone: Tone): ParagraphChild[] {
    return together(line).flatMap((piece): ParagraphChild[] => {
      if (typeof piece === 'string') return this.words(piece, tone);
      if ('truth' in piece) return [this.mark(piece.truth, tone), this.run(' ', this.isRtl, tone)];
      if (isFigure(piece)) return [this.control(piece, tone)];
      // Between two marks of direction, so that references follow one another in the order of the line.
      return this.isRtl
        ? [this.run('\u200f', true, tone), this.run(led(piece.code), false, tone), this.run('\u200f', true, tone)]
        : [this.run(piece.code, false, tone)];
    });
  }

  /** Runs of one script each: Word takes the direction and the face of a run from one flag. */
  protected words = (text: string, tone: Tone): TextRun[] =>
    this.isRtl ? scripts(text).map((part) => this.run(part.text, part.isArabic, tone)) : [this.run(text, false, tone)];

  protected run(text: string, isArabic: boolean, { size, bold, color }: Tone): TextRun {
    const options: IRunOptions = {
      text,
      font: bold ? this.strong : this.fonts,
      ...(isArabic ? { rightToLeft: true } : {}),
      ...(size ? { size, sizeComplexScript: size } : {}),
      ...(bold ? { bold: false, boldComplexScript: false } : {}),
      ...(color ? { color } : {}),
      language: { value: this.brief.lang === 'fr' ? 'fr-FR' : 'en-GB', bidirectional: 'ar-MA' },
    };
    return new TextRun(options);
  }

  protected control = (figure: Figure, tone: Tone): ParagraphChild =>
    new FigureControl(figure.id, this.words(figure.text, tone)) as unknown as ParagraphChild;

  line(line: Marked, tone: Tone = {}, more: IParagraphOptions = {}): Paragraph {
    return new Paragraph({
      bidirectional: this.isRtl,
      alignment: AlignmentType.START,
      children: this.runs(line, tone),
      ...more,
    });
  }

  protected heading(text: string, level: 1 | 2, isNewPage = false, align: 'start' | 'center' = 'start'): Paragraph {
    const tone =
      level === 1
        ? { size: this.brief.head ? 28 : 40, bold: true, color: this.colour('ink') }
        : { size: 24, bold: true, color: this.colour('green') };
    return this.line([text], tone, {
      heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
      pageBreakBefore: isNewPage,
      alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.START,
      keepNext: true,
      spacing: { before: level === 1 ? 40 : 200, after: 80, line: 264, lineRule: LineRuleType.AUTO },
    });
  }

  protected gap = (): Paragraph =>
    new Paragraph({ children: [], spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT } });
}
