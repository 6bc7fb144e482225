import type { ProjectDocument } from '../../portal/documents.ts';
import { regionShare } from '../../portal/region.rules.ts';
import type { Words } from '../../web/locales/index.ts';
import type { Block, Brief, Cell } from './brief.ts';
import { stageStripDrawing } from './drawing.tsx';
import { paperCount, placePopulation, placeYear, regionCount } from './figures.rules.ts';
import { say, text } from './line.ts';
import type { RegionFile, Sheet } from './material.ts';
import { mapBlock } from './national.rules.ts';

/** What comes to one region: works on its ground, what is meant for it from elsewhere, its people. */
export function regionSheet(file: RegionFile, sheet: Sheet, t: Words): Pick<Brief, 'title' | 'blocks' | 'annexes'> {
  const { region, children, projects } = file;
  const { works, benefit, everywhere, directed } = regionShare(projects, region.code);
  const count = (what: 'works' | 'benefit', value: number) => regionCount(region.code, what, value, t.lang);
  const population = placePopulation(region, t.lang);
  const blocks: Block[] = [
    {
      kind: 'lead',
      line: say(t, 'portal.regionLead', {
        works: say(t, 'portal.worksCount', { n: count('works', works.length) }),
        benefit: say(t, 'portal.benefitCount', { n: count('benefit', directed) }),
      }),
    },
    {
      kind: 'figures',
      items: [
        population
          ? {
              label: t.text('portal.population'),
              line: [population],
              id: population.id,
              ...(region.populationYear === undefined
                ? {}
                : { note: say(t, 'portal.census', { year: placeYear(region.code, region.populationYear) }) }),
            }
          : { label: t.text('portal.population'), line: [t.text('frame.notReported')], isText: true },
        { label: t.text('portal.worksHere'), line: [count('works', works.length)], id: `region:${region.code}.works` },
        {
          label: t.text('portal.benefitHere'),
          line: [count('benefit', directed)],
          id: `region:${region.code}.benefit`,
        },
        { label: t.text('portal.paidHere'), line: [t.text('frame.notReported')], isText: true },
      ],
    },
    { kind: 'heading', text: t.text('portal.worksInRegion') },
    works.length === 0
      ? { kind: 'text', line: [t.text('portal.noWorksHere')], tone: 'soft' }
      : { kind: 'table', table: projectsTable(works, t.text('portal.worksInRegion'), t) },
    ...(benefit.length === 0
      ? []
      : ([
          { kind: 'heading', text: t.text('portal.benefitInRegion') },
          { kind: 'table', table: projectsTable(benefit, t.text('portal.benefitInRegion'), t) },
        ] satisfies Block[])),
    ...(everywhere.length === 0
      ? []
      : ([
          {
            kind: 'text',
            tone: 'soft',
            line: say(t, 'portal.nationalBenefit', {
              n: paperCount(`region.${region.code}.national`, everywhere.length, t.lang),
            }),
          },
        ] satisfies Block[])),
    { kind: 'legend' },
    ...mapBlock(file, sheet, t, region.code, 58),
  ];
  const people: Cell[][] = children.map((child) => {
    const figure = placePopulation(child, t.lang);
    return [
      { line: [text(child.name, t)] },
      figure ? { line: [figure] } : { line: [t.text('frame.notReported')], soft: true },
    ];
  });
  return {
    title: text(region.name, t),
    blocks,
    annexes: [
      {
        title: t.text('papers.provincesAnnex'),
        blocks: [
          {
            kind: 'table',
            table: {
              caption: t.text('papers.provincesAnnex'),
              head: [t.text('papers.province'), t.text('portal.population')],
              widths: [60, 40],
              rows: people,
            },
          },
        ],
      },
    ],
  };
}

function projectsTable(projects: readonly ProjectDocument[], caption: string, t: Words) {
  return {
    caption,
    head: [t.text('papers.project'), t.text('papers.owner'), t.text('papers.stage')],
    widths: [42, 28, 30],
    rows: projects.map((project): Cell[] => {
      const station = project.stages.find((one) => one.code === project.stage);
      const stage = station ? text(station.title, t) : '';
      return [
        { line: [{ code: project.ref }, ` ${text(project.title, t)}`] },
        { line: [project.owner ? text(project.owner.title, t) : t.text('portal.ownerUnknown')] },
        {
          line: [stage],
          mark: project.truth,
          ...(project.stageOrder > 0
            ? {
                drawing: stageStripDrawing(
                  project,
                  project.stages.map((one) => one.truth),
                  stage,
                  t.lang,
                ),
              }
            : {}),
        },
      ];
    }),
  };
}
