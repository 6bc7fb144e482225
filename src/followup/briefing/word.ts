import fs from 'node:fs';
import { Document, Footer, Header, LineRuleType, Packer } from 'docx';
import { createElement } from 'react';
import type { Truth } from '../../portal/documents.ts';
import { truths } from '../../portal/pledge-truth.rules.ts';
import { Mark } from '../../web/charts/index.ts';
import type { Paper } from './brief.ts';
import { faceFiles, faces } from './fonts.ts';
import { pictureOf } from './picture.ts';
import { standing } from './standing.ts';
import { Page } from './word-page.ts';

/** A paper as a Word file: right-to-left paragraphs and tables, runs split by script, each figure in a control that bears its id. */
export async function wordOf(brief: Paper): Promise<Uint8Array> {
  const page = new Page(brief, await markPictures(brief));
  const children = await page.all();
  const isCard = brief.kind === 'minister';
  const size = isCard ? 18 : ['letter', 'reminder', 'transmittal', 'convocation'].includes(brief.kind) ? 23 : 20;
  const marks = [...(brief.exercise ? [brief.frame.exercise] : []), ...(brief.head?.draft ? [brief.head.draft] : [])];
  const margin = isCard ? 620 : 1080;
  const document = new Document({
    title: brief.title,
    creator: brief.frame.brand,
    description: brief.frame.figuresTitle,
    features: { updateFields: false },
    fonts: faces.map(({ family, weight }, at) => ({
      name: weight === 600 ? `${family} SemiBold` : family,
      data: fs.readFileSync(faceFiles()[at]!),
    })),
    styles: {
      default: {
        document: {
          run: {
            font: page.fonts,
            size,
            sizeComplexScript: size,
            color: page.colour('ink'),
          },
          paragraph: { spacing: { line: brief.dir === 'rtl' ? 340 : 300, lineRule: LineRuleType.AUTO, after: 100 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: isCard ? { width: 8391, height: 11906 } : { width: 11906, height: 16838 },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        ...(marks.length > 0
          ? {
              headers: {
                default: new Header({
                  children: marks.map((mark) =>
                    page.line([mark], { bold: true, color: page.colour('saffron-ink'), size: 16 }),
                  ),
                }),
              },
            }
          : {}),
        footers: { default: new Footer({ children: [page.footer()] }) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The marks of truth as small pictures: no face of ours has such letters. */
async function markPictures({ lang }: Paper): Promise<Map<Truth, Buffer>> {
  const made = new Map<Truth, Buffer>();
  for (const truth of truths) {
    const { svg } = standing(createElement(Mark, { truth, size: 18 }), { width: 18, height: 18, alt: truth, lang });
    made.set(truth, Buffer.from(await pictureOf(svg, 72)));
  }
  return made;
}
