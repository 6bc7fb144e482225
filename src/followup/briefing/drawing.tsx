// biome-ignore-all lint/suspicious/noArrayIndexKey: written once to a drawing, nothing moves afterwards
import type { ReactNode } from 'react';
import type { Day, LocalizedText } from '../../kernel/index.ts';
import type {
  IndicatorDocument,
  PledgeDocument,
  ProjectDocument,
  ProjectSummary,
  Truth,
} from '../../portal/documents.ts';
import { publicChart, unitOf } from '../../portal/indicator-path.rules.ts';
import { along, directionOf, isolate, stretch } from '../../web/charts/direction.ts';
import { DoorShape } from '../../web/charts/door.tsx';
import {
  IndicatorLine,
  type MapRegion,
  type MapShapes,
  PledgeLine,
  RegionMap,
  StageStrip,
} from '../../web/charts/index.ts';
import { At, Dot, Segment } from '../../web/charts/mark.tsx';
import { formatNumber, type PageLang, plain } from '../../web/fmt.tsx';
import { wordsIn } from '../../web/locales/index.ts';
import type { Drawing } from './brief.ts';
import { standing } from './standing.ts';

/** A name on lines of so many letters, at its spaces. */
function wrapped(name: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

type NameProps = { x: string; y: number; text: string; lang: PageLang; letters?: number };

const Name = ({ x, y, text, lang, letters = 14 }: NameProps): ReactNode =>
  wrapped(text, letters).map((line, at) => (
    <text key={at} x={x} y={y + at * 12.5} textAnchor="middle" fontSize={10}>
      {isolate(line, directionOf(lang))}
    </text>
  ));

/** Lines that the longest of some names takes. */
const tallest = (names: readonly string[], letters: number): number =>
  Math.max(1, ...names.map((name) => wrapped(name, letters).length));

/** Marks on top of each other before a second pile begins. */
const TALL = 5;

type Stage = { code: string; title: LocalizedText; marks: readonly Truth[] };

/**
 * Where projects stand: one mark a project, stacked on its stage, stages in the reading direction. A small one
 * names only the stages that hold something.
 */
export function stageCountsDrawing(stages: readonly Stage[], lang: PageLang, isSmall = false): Drawing {
  const width = isSmall ? 500 : 680;
  const letters = isSmall ? 13 : Math.floor(width / stages.length / 5.3);
  const named = stages.map((stage) => plain(stage.title, lang));
  const names = stages.map((stage, at) => (isSmall && stage.marks.length === 0 ? '' : named[at]!));
  const foot = Math.max(1, ...stages.map((stage) => Math.min(stage.marks.length, TALL))) * 15 + 14;
  const height = foot + 30 + tallest(names, letters) * 12.5;
  const dir = directionOf(lang);
  const t = wordsIn(lang);
  // room at both ends for a name wider than its stage
  const side = isSmall ? 0.05 : 0;
  const part = (index: number) => side + (index / stages.length) * (1 - 2 * side);
  const at = (index: number) => along(part(index + 0.5), dir);
  const said = stages.map((stage, index) => `${named[index]} ${formatNumber(stage.marks.length, lang)}`);
  const alt = `${t.text('portal.whereProjectsStand')}${t.text('frame.colon')}${said.join(t.text('frame.comma'))}`;
  return standing(
    <svg direction="ltr" width="100%" height={height} role="img" aria-label={alt}>
      {stages.map((stage, index) => (
        <g key={stage.code}>
          {stage.marks.map((truth, mark) => (
            <At key={mark} x={at(index)} y={foot - 10 - (mark % TALL) * 15}>
              <Dot
                truth={truth}
                r={5.5}
                x={Math.floor(mark / TALL) * 14 - (Math.ceil(stage.marks.length / TALL) - 1) * 7}
              />
            </At>
          ))}
          <line {...stretch(part(index + 0.12), part(index + 0.88), dir)} y1={foot} y2={foot} className="il-zero" />
          <text
            x={at(index)}
            y={foot + 17}
            textAnchor="middle"
            fontSize={13}
            fontWeight={stage.marks.length > 0 ? 600 : 400}
          >
            {isolate(formatNumber(stage.marks.length, lang), dir)}
          </text>
          <Name x={at(index)} y={foot + 33} text={names[index]!} lang={lang} letters={letters} />
        </g>
      ))}
    </svg>,
    { width, height, alt, lang },
  );
}

/** A project as a line of stations with doors between them. */
export function stageLineDrawing({ stages, gates }: ProjectDocument, lang: PageLang): Drawing {
  const dir = directionOf(lang);
  const t = wordsIn(lang);
  const count = stages.length;
  const at = (index: number) => (index + 0.5) / count;
  const names = stages.map((station) => plain(station.title, lang));
  const height = 64 + tallest(names, 14) * 12.5;
  const current = names[stages.findIndex((station) => station.position === 'current')];
  const alt = [t.text('portal.stage'), ...(current === undefined ? [] : [current])].join(t.text('frame.colon'));
  return standing(
    <svg direction="ltr" width="100%" height={height} role="img" aria-label={alt}>
      {stages.slice(0, -1).map((station, index) => (
        <Segment
          key={station.code}
          truth={station.position === 'past' ? station.truth : 'promised'}
          {...stretch(at(index), at(index + 1), dir)}
          y={32}
        />
      ))}
      {gates.map((gate) => (
        <At key={gate.ref} x={along(gate.order / count, dir)} y={32}>
          <DoorShape state={gate.door} dir={dir} />
        </At>
      ))}
      {stages.map((station, index) => (
        <g key={station.code}>
          <At x={along(at(index), dir)} y={32}>
            {station.position === 'current' && <circle className="t-current" r={14} />}
            <Dot truth={station.truth} r={station.position === 'current' ? 9.5 : 8} />
          </At>
          <Name x={along(at(index), dir)} y={72} text={names[index]!} lang={lang} />
        </g>
      ))}
    </svg>,
    { width: 680, height, alt, lang },
  );
}

/** The same in miniature, for a row of a table that says the stage in words. */
export const stageStripDrawing = (
  project: Pick<ProjectSummary, 'stageOrder' | 'truth'>,
  truths: readonly Truth[],
  stage: string,
  lang: PageLang,
): Drawing =>
  standing(<StageStrip order={project.stageOrder} truth={project.truth} truths={truths} lang={lang} />, {
    width: 190,
    height: 22,
    alt: stage,
    lang,
  });

/** The country in regions with their marks; the table beside it says the same in words. */
export const mapDrawing = (
  shapes: MapShapes,
  regions: readonly MapRegion[],
  lang: PageLang,
  alt: string,
  current?: string,
): Drawing =>
  standing(
    <RegionMap shapes={shapes} regions={regions} lang={lang} {...(current === undefined ? {} : { current })} />,
    {
      width: shapes.width,
      height: shapes.height,
      alt,
      lang,
    },
  );

/** Figures of an indicator against what is aimed at; nothing where nothing is known. */
export function indicatorDrawing(indicator: IndicatorDocument, lang: PageLang): Drawing | undefined {
  const chart = publicChart(indicator);
  if (chart.figures.length + chart.marks.length === 0) return undefined;
  return standing(<IndicatorLine chart={chart} unit={unitOf(indicator)} lang={lang} />, {
    width: 700,
    height: 250,
    alt: plain(indicator.title, lang),
    lang,
  });
}

/** A pledge from its announcement to its deadline. */
export const pledgeDrawing = (pledge: PledgeDocument, today: Day, lang: PageLang): Drawing =>
  standing(
    <PledgeLine
      announcedOn={pledge.announcedOn}
      deadline={pledge.deadline}
      today={today}
      truth={pledge.truth ?? 'promised'}
      lang={lang}
    />,
    { width: 620, height: 64, alt: plain(pledge.title, lang), lang },
  );
