import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  type IParagraphOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, Cell, Drawing, Figure, Line, Table as PaperTable } from './brief.ts';
import { pictureOf } from './picture.ts';
import { Lines } from './word-lines.ts';

const exact = ({ value, unit }: Figure): string => (unit ? `${value} ${unit}` : value);

/** Turns the blocks of a paper into paragraphs and tables of one language. */
export class Page extends Lines {
  private readonly width = this.brief.kind === 'minister' ? 440 : 620;

  async all(): Promise<(Paragraph | Table)[]> {
    const { brief } = this;
    return [
      ...this.head(),
      ...(await this.blocks(brief.blocks)),
      ...(await this.annexes()),
      ...(brief.head && brief.figures.length === 0 ? [] : this.figuresPage()),
    ];
  }

  /** The head of the body on an official paper; what kind of paper it is and its title on any other. */
  private head(): Paragraph[] {
    const { head, over, title } = this.brief;
    if (!head) return [this.line(over, { color: this.colour('soft'), size: 18 }), this.heading(title, 1)];
    const tight = { spacing: { after: 0, line: 260, lineRule: LineRuleType.AUTO } };
    return [...head.lines.map((one) => this.line([one], { bold: true, size: 19 }, tight)), this.gap(), this.gap()];
  }

  private figuresPage(): (Paragraph | Table)[] {
    const { brief } = this;
    const soft = this.colour('soft');
    return [
      this.heading(brief.frame.figuresTitle, 2, true),
      ...brief.frame.proof.map((line) => this.line(line, { color: soft, size: 16 })),
      this.figuresIndex(),
    ];
  }

  private async annexes(): Promise<(Paragraph | Table)[]> {
    const found: (Paragraph | Table)[] = [];
    for (const [at, annex] of this.brief.annexes.entries()) {
      found.push(this.heading(`${this.brief.frame.annex} ${at + 1} · ${annex.title}`, 2, at === 0));
      found.push(...(await this.blocks(annex.blocks)));
    }
    return found;
  }

  private async blocks(blocks: readonly Block[]): Promise<(Paragraph | Table)[]> {
    const found: (Paragraph | Table)[] = [];
    for (const block of blocks) found.push(...(await this.block(block)));
    return found;
  }

  private async block(block: Block): Promise<(Paragraph | Table)[]> {
    const soft = this.colour('soft');
    switch (block.kind) {
      case 'heading':
        return [this.heading(block.text, 2), ...(block.sub ? [this.line(block.sub, { color: soft, size: 18 })] : [])];
      case 'lead':
        return [
          this.line(
            block.line,
            { size: 25 },
            { spacing: { before: 40, after: 140, line: 290, lineRule: LineRuleType.AUTO } },
          ),
        ];
      case 'text':
        return [
          this.line(block.line, block.tone ? { color: block.tone === 'soft' ? soft : this.colour('brick') } : {}),
        ];
      case 'figures':
        return [this.figures(block), this.gap()];
      case 'table':
        return [await this.table(block.table), this.gap()];
      case 'list':
        return block.items.map(({ line, mark }) =>
          this.line(
            [...(mark ? [{ truth: mark }] : ['– ']), ...line],
            {},
            { indent: { start: 280, hanging: 280 }, spacing: { after: 40, line: 276, lineRule: LineRuleType.AUTO } },
          ),
        );
      case 'drawing':
        return [await this.drawing(block.drawing, (this.width * (block.part ?? 100)) / 100)];
      case 'title':
        return [this.heading(block.text, 1, false, block.align)];
      case 'aligned':
        return block.lines.map((line) =>
          this.line(line, block.strong ? { bold: true, size: 25 } : {}, {
            alignment: this.aligned(block.align),
            spacing: { after: 30, line: 290, lineRule: LineRuleType.AUTO },
          }),
        );
      case 'columns':
        return [
          this.columns(block),
          ...(block.space ? Array.from({ length: 5 }, () => this.line([' '])) : [this.gap()]),
        ];
      case 'legend':
        return [
          this.line(
            this.brief.frame.legend.flatMap(({ truth, text }, at) => [
              ...(at === 0 ? [] : ['\u00a0\u00a0\u00a0 ']),
              { truth },
              text,
            ]),
            { color: soft, size: 16 },
          ),
        ];
    }
  }

  private columns({ columns }: Extract<Block, { kind: 'columns' }>): Table {
    const cells = columns.map(
      ({ lines, align }) =>
        new TableCell({
          children: lines.map((line) =>
            this.line(
              line,
              {},
              { alignment: this.aligned(align), spacing: { after: 20, line: 290, lineRule: LineRuleType.AUTO } },
            ),
          ),
          borders: { top: this.none, bottom: this.none, left: this.none, right: this.none },
          width: { size: 100 / columns.length, type: WidthType.PERCENTAGE },
        }),
    );
    return this.grid(
      [new TableRow({ children: cells })],
      columns.map(() => 1),
    );
  }

  private readonly aligned = (align: 'start' | 'center' | 'end') =>
    align === 'center' ? AlignmentType.CENTER : align === 'end' ? AlignmentType.END : AlignmentType.START;

  footer(): Paragraph {
    const tone = { size: 14, color: this.colour('soft') };
    return new Paragraph({
      bidirectional: this.isRtl,
      alignment: AlignmentType.START,
      children: [
        ...this.runs([...this.brief.frame.stamp, ` · ${this.brief.frame.page} `], tone),
        new TextRun({ children: [PageNumber.CURRENT], ...tone, font: this.fonts }),
      ],
    });
  }

  // ---------------------------------------------------------------- tables and drawings

  private readonly none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

  private cell(children: Paragraph[], part: number, border: 'top' | 'bottom'): TableCell {
    const rule = { style: BorderStyle.SINGLE, size: 4, color: this.colour('hair') } as const;
    const borders = { top: this.none, bottom: this.none, left: this.none, right: this.none, [border]: rule };
    return new TableCell({
      children,
      borders,
      width: { size: part, type: WidthType.PERCENTAGE },
      verticalAlign: border === 'top' ? VerticalAlign.TOP : VerticalAlign.CENTER,
      margins: { top: 50, bottom: 50, left: 60, right: 60 },
    });
  }

  private grid(rows: TableRow[], widths: readonly number[]): Table {
    const whole = widths.reduce((sum, part) => sum + part, 0);
    const wide = this.width * 15;
    return new Table({
      rows,
      visuallyRightToLeft: this.isRtl,
      layout: TableLayoutType.FIXED,
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: widths.map((part) => Math.round((part / whole) * wide)),
    });
  }

  private figures({ items }: Extract<Block, { kind: 'figures' }>): Table {
    const soft = this.colour('soft');
    const plain = { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } };
    const cells = items.map((item) =>
      this.cell(
        [
          this.line([item.label], { color: soft, size: 16 }, plain),
          this.line(item.line, item.isText ? { size: 20, bold: true } : { size: 40 }, {
            spacing: { after: 20, line: 480 },
          }),
          ...(item.note ? [this.line(item.note, { color: soft, size: 16 }, plain)] : []),
          ...(item.id ? [this.line([{ code: item.id }], { color: soft, size: 11 }, plain)] : []),
        ],
        100 / items.length,
        'top',
      ),
    );
    return this.grid(
      [new TableRow({ children: cells })],
      items.map(() => 1),
    );
  }

  private async table({ head, widths, rows }: PaperTable): Promise<Table> {
    const whole = widths.reduce((sum, part) => sum + part, 0);
    const small = { spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO } };
    const part = (at: number) => (widths[at]! / whole) * 100;
    const header = head.map((name, at) =>
      this.cell([this.line([name], { bold: true, color: this.colour('soft'), size: 16 }, small)], part(at), 'bottom'),
    );
    const body: TableRow[] = [];
    for (const row of rows) {
      const cells: TableCell[] = [];
      for (const [at, cell] of row.entries())
        cells.push(this.cell(await this.inside(cell, part(at), small), part(at), 'bottom'));
      body.push(new TableRow({ children: cells, cantSplit: true }));
    }
    return this.grid([new TableRow({ children: header, tableHeader: true }), ...body], widths);
  }

  private async inside(cell: Cell, part: number, small: IParagraphOptions): Promise<Paragraph[]> {
    const tone = { size: 17, ...(cell.soft ? { color: this.colour('soft') } : {}) };
    const line = this.line([...(cell.mark ? [{ truth: cell.mark }] : []), ...cell.line], tone, small);
    return cell.drawing ? [line, await this.drawing(cell.drawing, (this.width * part) / 100 - 12)] : [line];
  }

  private async drawing({ svg, alt, width, height }: Drawing, wide: number): Promise<Paragraph> {
    const shown = Math.min(wide, width);
    const data = await pictureOf(svg, Math.round(shown * 2.5));
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      // A picture is as high as it is, whatever the text around it asks for.
      spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: 'png',
          data: Buffer.from(data),
          transformation: { width: Math.round(shown), height: Math.round((shown / width) * height) },
          altText: { name: alt.slice(0, 60), description: alt, title: alt.slice(0, 60) },
        }),
      ],
    });
  }

  private figuresIndex(): Table {
    const small = { spacing: { after: 0, line: 220, lineRule: LineRuleType.AUTO } };
    const size = 14;
    const cell = (line: Line) => this.cell([this.line(line, { size }, small)], 33, 'bottom');
    return this.grid(
      [
        new TableRow({ tableHeader: true, children: this.brief.frame.figuresHead.map((name) => cell([name])) }),
        ...this.brief.figures.map(
          (figure) =>
            new TableRow({
              children: [cell([{ code: figure.id }]), cell([figure]), cell([{ code: exact(figure) }])],
            }),
        ),
      ],
      [40, 30, 30],
    );
  }
}
