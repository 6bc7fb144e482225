import type { HomeDocument, IndicatorDocument, ProjectDocument, SourcesWording } from '../../portal/documents.ts';
import { lastFigure, pathToday, unitOf } from '../../portal/indicator-path.rules.ts';
import { formatDay, formatPeriod, type PageLang } from '../../web/fmt.tsx';
import type { Words } from '../../web/locales/index.ts';
import type { Block, Cell, Figure, Line, Table } from './brief.ts';
import { mapDrawing, stageCountsDrawing } from './drawing.tsx';
import {
  homeCount,
  indicatorFigure,
  indicatorMark,
  paperCount,
  pledgeDeadline,
  pledgeFollowability,
  pledgeProjects,
  pledgeValue,
} from './figures.rules.ts';
import { joined, say, text } from './line.ts';
import type { National, PaperWarning, Sheet } from './material.ts';

/** Parts that the papers on the whole country share. */

/** The first sentence of the home page: how many were announced, and how many carry a number and a deadline. */
export function headline(home: HomeDocument, t: Words): Line {
  const count = (path: string) => ({ n: homeCount(home, path, t.lang) });
  return say(t, 'portal.headline', {
    announced: say(t, 'portal.announced', count('pledges.announced')),
    numbers: say(t, 'portal.carryNumber', count('pledges.withNumber')),
    deadlines: say(t, 'portal.carryDeadline', count('pledges.withDeadline')),
  });
}

export function countsBlock(home: HomeDocument, t: Words, which: readonly string[]): Block {
  const labels: Record<string, string> = {
    'pledges.announced': t.text('papers.announced'),
    'pledges.served': t.text('papers.served'),
    'pledges.verified': t.text('papers.verified'),
    'projects.total': t.text('papers.projects'),
  };
  return {
    kind: 'figures',
    items: which.map((path) => {
      const figure = homeCount(home, path, t.lang);
      return { label: labels[path]!, line: [figure], id: figure.id };
    }),
  };
}

export function stagesBlock({ home, projects }: National, lang: PageLang, isSmall = false): Block {
  const only = projects.filter((one) => one.level === 'project' && one.state !== 'cancelled');
  const stages = home.projects.byStage.map(({ stage, title }) => ({
    code: stage,
    title,
    marks: only.filter((one) => one.stage === stage).map((one) => one.truth),
  }));
  // Cancelled projects are counted nowhere, so the home page and the drawing say the same.
  const figures = home.projects.byStage.map((stage, at) => ({
    ...homeCount(home, `projects.byStage.${at}.count`, lang),
    id: `home:projects.byStage.${stage.stage}`,
  }));
  return { kind: 'drawing', drawing: stageCountsDrawing(stages, lang, isSmall), figures };
}

const marksHere = (projects: readonly ProjectDocument[], code: string) =>
  projects
    .filter((one) => one.level === 'project' && one.state !== 'cancelled')
    .filter((one) => one.works.some((share) => share.place.region === code))
    .map((one) => one.truth);

export function mapBlock(
  { home, projects }: Pick<National, 'home' | 'projects'>,
  sheet: Sheet,
  t: Words,
  current?: string,
  part = 70,
): Block[] {
  if (!sheet.shapes) return [];
  const regions = home.regions.map(({ place }) => ({
    code: place.code,
    name: text(place.name, t),
    marks: marksHere(projects, place.code),
    href: '',
  }));
  const drawing = mapDrawing(sheet.shapes, regions, sheet.lang, t.text('papers.mapAlt'), current);
  return [{ kind: 'drawing', drawing, part }];
}

const refs = (found: readonly { ref: string }[], t: Words, most = 8): Line => [
  ...joined(
    found.slice(0, most).map(({ ref }): Line => [{ code: ref }]),
    t.text('frame.comma'),
  ),
  ...(found.length > most ? ['…'] : []),
];

/** What the snapshot itself asks a committee to speak of. */
export function toDiscuss({ home }: National, t: Words): Line[] {
  const held = home.lines.filter((line) => line.heldByState);
  const lines: Line[] = [];
  const add = (key: 'differ' | 'unserved' | 'unnumbered' | 'unowned', found: readonly { ref: string }[]) => {
    if (found.length > 0)
      lines.push(
        say(t, `papers.${key}`, { n: paperCount(`to-discuss.${key}`, found.length, t.lang), refs: refs(found, t) }),
      );
  };
  add('differ', home.differing);
  add(
    'unserved',
    held.filter((line) => line.projects === 0),
  );
  add(
    'unnumbered',
    held.filter((line) => !line.quantity),
  );
  add(
    'unowned',
    held.filter((line) => !line.owner),
  );
  lines.push([t.text('papers.notReportedPaid')]);
  return lines;
}

export const sourcesWord = (wording: SourcesWording, t: Words): string => t.find(`words.sources-${wording}`) ?? wording;

export function pledgesTable({ pledges }: National, t: Words): Table {
  return {
    caption: t.text('papers.pledgesAnnex'),
    head: (['ref', 'pledge', 'amount', 'deadline', 'sources', 'servedBy'] as const).map((key) =>
      t.text(`papers.${key}`),
    ),
    widths: [8, 32, 18, 13, 20, 9],
    rows: pledges
      .filter((pledge) => pledge.heldByState)
      .map((pledge): Cell[] => {
        const [value, deadline] = [pledgeValue(pledge, t.lang), pledgeDeadline(pledge, t.lang)];
        const follow = pledgeFollowability(pledge.ref, pledge.followability.score, t.lang);
        return [
          { line: [{ code: pledge.ref }], mark: pledge.truth ?? 'promised' },
          { line: [text(pledge.title, t)] },
          value ? { line: [value] } : { line: [t.text('portal.noNumber')], soft: true },
          deadline ? { line: [deadline] } : { line: [t.text('charts.noDeadline')], soft: true },
          {
            line: [
              sourcesWord(pledge.sources, t),
              t.text('frame.comma'),
              ...say(t, 'portal.followable', { score: follow, of: '10' }),
            ],
          },
          { line: [pledgeProjects(pledge.ref, pledge.projects.length, t.lang)] },
        ];
      }),
  };
}

const urgency = ['late', 'at-risk', 'on-path', 'reached', 'not-measurable'];

/** Indicators, those that ask for attention first; a state that nobody can measure says why in the register. */
export function indicatorsTable(
  indicators: readonly IndicatorDocument[],
  sheet: Sheet,
  t: Words,
  most?: number,
): Table {
  const rows = indicators
    .map((one) => ({ one, path: pathToday(one, sheet.today) }))
    .sort((a, b) => urgency.indexOf(a.path.state) - urgency.indexOf(b.path.state))
    .map(({ one, path }): Cell[] => {
      const unit = unitOf(one);
      const last = lastFigure(one);
      const dated = ([value, ...ends]: Figure[], code: string): Line => {
        const [low, high] = ends.length === 1 ? [value!, ends[0]!] : ends;
        return say(t, 'papers.inPeriod', {
          value: low && high ? say(t, 'portal.between', { low, high }) : value!,
          period: formatPeriod(code, t.lang),
        });
      };
      const standing = one.targets.filter(
        (mark) => mark.kind === 'target' && !mark.place && !one.targets.some((other) => other.replaces === mark.ref),
      );
      const nextPeriod = path.next?.period ?? standing.at(0)?.period;
      const shown = most === undefined ? standing : standing.filter((mark) => mark.period === nextPeriod);
      return [
        { line: [{ code: one.ref }] },
        { line: [text(one.title, t)] },
        last?.value === undefined
          ? { line: [t.text('frame.notReported')], soft: true }
          : {
              line: dated(indicatorFigure(one.ref, { ...last, value: last.value }, unit, t.lang), last.period),
              mark: last.status === 'verified' || last.status === 'cited' ? 'verified' : 'declared',
            },
        shown.length === 0
          ? { line: [t.text('portal.noTarget')], soft: true }
          : {
              line: joined(
                shown.map((mark) => dated(indicatorMark(one, mark, unit, t.lang), mark.period)),
                t.text('frame.comma'),
              ),
              mark: 'promised',
            },
        {
          line: [t.find(`words.path-${path.state}`) ?? path.state],
          ...(path.state === 'not-measurable' ? { soft: true as const } : {}),
        },
      ];
    });
  return {
    caption: t.text('papers.indicatorsAnnex'),
    head: (['ref', 'indicator', 'lastFigure', 'target', 'state'] as const).map((key) => t.text(`papers.${key}`)),
    widths: [14, 30, 21, 22, 13],
    rows: most === undefined ? rows : rows.slice(0, most),
  };
}

export function regionsTable({ home }: National, t: Words): Table {
  return {
    caption: t.text('papers.regionsAnnex'),
    head: [t.text('papers.region'), t.text('portal.worksHere'), t.text('portal.benefitHere')],
    widths: [50, 25, 25],
    rows: home.regions.map(({ place }, at): Cell[] => [
      { line: [text(place.name, t)] },
      { line: [{ ...homeCount(home, `regions.${at}.works`, t.lang), id: `home:regions.${place.code}.works` }] },
      { line: [{ ...homeCount(home, `regions.${at}.benefit`, t.lang), id: `home:regions.${place.code}.benefit` }] },
    ]),
  };
}

export function warningsTable(warnings: readonly PaperWarning[], t: Words): Table {
  return {
    caption: t.text('papers.warningsAnnex'),
    head: (['warning', 'about', 'since', 'asked'] as const).map((key) => t.text(`papers.${key}`)),
    widths: [36, 34, 15, 15],
    rows: warnings.map(({ title, about, since, role }): Cell[] => [
      { line: [title] },
      { line: [{ code: about.ref }, ...(about.name ? [` ${about.name}`] : [])] },
      { line: [formatDay(since, t.lang)] },
      { line: [t.text(`papers.asked-${role}`)] },
    ]),
  };
}

/** The heaviest warnings, for a front page; nothing where the paper is public. */
export function warningsBlocks(warnings: readonly PaperWarning[] | undefined, t: Words, most: number): Block[] {
  if (!warnings) return [];
  const n = paperCount('warnings', warnings.length, t.lang);
  return [
    { kind: 'heading', text: t.text('papers.warningsTitle'), sub: say(t, 'papers.warningsCount', { n }) },
    {
      kind: 'list',
      items: warnings.slice(0, most).map(({ title, about, since }) => ({
        line: [
          title,
          t.text('frame.colon'),
          { code: about.ref },
          ...(about.name ? [` ${about.name}`] : []),
          t.text('frame.comma'),
          `${t.text('papers.since')} `,
          formatDay(since, t.lang),
        ],
      })),
    },
  ];
}
