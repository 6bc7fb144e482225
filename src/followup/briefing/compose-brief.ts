import '../../web/locales/all.ts';
import { truths } from '../../portal/pledge-truth.rules.ts';
import { formatDay, formatNumber } from '../../web/fmt.tsx';
import { type Words, wordsIn } from '../../web/locales/index.ts';
import type { Brief, Line } from './brief.ts';
import { committeeBrief } from './committee.rules.ts';
import { figuresIn, say } from './line.ts';
import type { Material, Sheet } from './material.ts';
import { ministerCard } from './minister.rules.ts';
import { projectSheet } from './project-sheet.rules.ts';
import { regionSheet } from './region-sheet.rules.ts';

const bodyOf = (material: Material, sheet: Sheet, t: Words): Pick<Brief, 'title' | 'blocks' | 'annexes'> => {
  switch (material.kind) {
    case 'committee':
      return committeeBrief(material, sheet, t);
    case 'minister':
      return ministerCard(material, sheet, t);
    case 'project':
      return projectSheet(material, t);
    case 'region':
      return regionSheet(material, sheet, t);
  }
};

/** A paper from what was gathered of one snapshot: pure, so the same snapshot gives the same paper. */
export function composeBrief(material: Material, sheet: Sheet): Brief {
  const t = wordsIn(sheet.lang);
  const ref =
    material.kind === 'project' ? material.project.ref : material.kind === 'region' ? material.region.code : undefined;
  const body = bodyOf(material, sheet, t);
  const readership = sheet.warnings ? 'inside' : 'public';
  const { number, on, sha256 } = sheet.snapshot;
  return {
    kind: material.kind,
    ...(ref === undefined ? {} : { ref }),
    lang: sheet.lang,
    dir: t.dir,
    ...body,
    over: [t.text(`papers.kind-${material.kind}`), ...(ref === undefined ? [] : [' · ', { code: ref }])],
    readership,
    exercise: sheet.exercise,
    snapshot: { number, on, sha256 },
    on,
    today: sheet.today,
    figures: figuresIn(body),
    frame: frameOf(sheet, readership, t),
  };
}

function frameOf({ snapshot, exercise, today }: Sheet, readership: Brief['readership'], t: Words): Brief['frame'] {
  const stamp: Line = [
    ...say(t, 'papers.stamp', {
      snapshot: { code: formatNumber(snapshot.number, t.lang) },
      day: formatDay(snapshot.on, t.lang),
    }),
    t.text('frame.comma'),
    ...(readership === 'public'
      ? [t.text('papers.read-public')]
      : say(t, 'papers.read-inside', { day: formatDay(today, t.lang) })),
  ];
  return {
    brand: t.text('frame.brand'),
    stamp,
    proof: [
      [t.text('papers.rounding')],
      [...say(t, 'papers.hash', { algorithm: { code: 'SHA-256' } }), ' ', { code: snapshot.sha256 }],
      ...(exercise ? [] : [[t.text('frame.rights')]]),
    ],
    exercise: t.text('frame.exercise'),
    figuresTitle: t.text('papers.figuresTitle'),
    figuresHead: [t.text('papers.figureId'), t.text('papers.figurePrinted'), t.text('papers.figureExact')],
    legend: [...truths]
      .filter((truth) => truth !== 'higher-instruction')
      .map((truth) => ({ truth, text: t.text(`words.truth-${truth}`) })),
    page: t.text('papers.page'),
    annex: t.text('papers.annex'),
  };
}
