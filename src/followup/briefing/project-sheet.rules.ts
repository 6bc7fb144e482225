import type { CriterionEntry, ProjectDocument, SourceLink, Truth, Withheld } from '../../portal/documents.ts';
import { formatDay, formatPeriod } from '../../web/fmt.tsx';
import type { Words } from '../../web/locales/index.ts';
import type { Block, Brief, Cell, Line } from './brief.ts';
import { stageLineDrawing } from './drawing.tsx';
import { pledgeDeadline, pledgeValue, projectDay, projectFact, projectShare } from './figures.rules.ts';
import { joined, plainLine, say, steady, text } from './line.ts';
import type { ProjectFile } from './material.ts';

/** One project: its line of stations, what is known in figures, what the next door waits for, where it lies. */
export function projectSheet({ project, pledges }: ProjectFile, t: Words): Pick<Brief, 'title' | 'blocks' | 'annexes'> {
  const blocks: Block[] = [
    ...(project.summary ? [{ kind: 'lead', line: [text(project.summary, t)] } satisfies Block] : []),
    ...(project.stages.length > 0
      ? ([{ kind: 'drawing', drawing: stageLineDrawing(project, t.lang) }, { kind: 'legend' }] satisfies Block[])
      : []),
    ...standing(project, t),
    who(project, t),
    ...facts(project, t),
    ...nextGate(project, t),
    ...milestones(project, t),
    ...places(project, t),
    ...serves(pledges, t),
    ...sources(project, t),
  ];
  return { title: text(project.title, t), blocks, annexes: [] };
}

function standing(project: ProjectDocument, t: Words): Block[] {
  const found: Block[] = [];
  if (project.takeOver)
    found.push({
      kind: 'text',
      line: [
        ...say(t, 'portal.takenOver', { day: projectDay(project.ref, 'takeOver.on', project.takeOver.on, t.lang) }),
        ...(project.takeOver.basis ? [` ${text(project.takeOver.basis, t)}`] : []),
      ],
      tone: 'soft',
    });
  if (project.state !== 'active')
    found.push({
      kind: 'text',
      tone: 'attention',
      line: [
        t.find(`words.state-${project.state}`) ?? project.state,
        ...(project.stateChange
          ? [t.text('frame.comma'), formatDay(project.stateChange.on, t.lang), ...reason(project, t)]
          : []),
      ],
    });
  return found;
}

const reason = ({ stateChange }: ProjectDocument, t: Words): Line =>
  stateChange?.reason ? [t.text('frame.colon'), text(stateChange.reason, t)] : [];

function who(project: ProjectDocument, t: Words): Block {
  const stage = project.stages.find((station) => station.code === project.stage);
  const items = [
    {
      label: t.text('papers.owner'),
      line: [project.owner ? text(project.owner.title, t) : t.text('portal.ownerUnknown')],
    },
    ...(project.operator ? [{ label: t.text('papers.operator'), line: [text(project.operator.title, t)] }] : []),
    ...(stage
      ? [
          {
            label: t.text('papers.stage'),
            line: [text(stage.title, t)],
            note: [t.find(`words.truth-${project.truth}`) ?? project.truth],
          },
        ]
      : []),
    ...(project.level === 'project' ? [{ label: t.text('portal.paid'), line: [t.text('frame.notReported')] }] : []),
  ];
  return { kind: 'figures', items: items.map((item) => ({ ...item, isText: true as const })) };
}

const sourceName = (source: SourceLink | Withheld, t: Words): string =>
  'withheld' in source ? (t.find(`words.withheld-${source.what}`) ?? '') : text(source.title, t);

function facts({ ref, facts: known }: ProjectDocument, t: Words): Block[] {
  if (known.length === 0) return [];
  const rows = known.map((fact, at): Cell[] => {
    const figure = projectFact(ref, at, fact, t.lang);
    return [
      { line: [text(fact.label, t)] },
      { line: figure ? [figure] : fact.text ? [text(fact.text, t)] : [t.text('frame.notReported')] },
      {
        line: [
          fact.source ? sourceName(fact.source, t) : '',
          ...(fact.asOf ? [t.text('frame.comma'), formatPeriod(fact.asOf, t.lang)] : []),
        ],
        soft: true,
      },
    ];
  });
  return [
    { kind: 'heading', text: t.text('papers.factsTitle') },
    {
      kind: 'table',
      table: {
        caption: t.text('papers.factsTitle'),
        head: [t.text('papers.fact'), t.text('papers.value'), t.text('papers.source')],
        widths: [32, 26, 42],
        rows,
      },
    },
  ];
}

const truthOf: Record<CriterionEntry['status'], Truth> = {
  'not-brought': 'promised',
  brought: 'declared',
  returned: 'promised',
  accepted: 'verified',
};

function nextGate(project: ProjectDocument, t: Words): Block[] {
  const gate = project.gates.find((one) => one.order === project.stageOrder);
  if (project.stages.length === 0) return [];
  if (!gate) return [{ kind: 'text', line: [t.text('papers.noGate')], tone: 'soft' }];
  const name = (code: string): string => {
    const station = project.stages.find((one) => one.code === code);
    return station ? text(station.title, t) : (t.find(`words.stage-${code}`) ?? code);
  };
  return [
    { kind: 'heading', text: plainLine(say(t, 'papers.nextGate', { from: name(gate.from), to: name(gate.to) })) },
    {
      kind: 'list',
      items: gate.criteria.map((criterion) => ({
        mark: truthOf[criterion.status],
        line: [
          text(criterion.title, t),
          t.text('frame.colon'),
          t.find(`words.criterion-${criterion.status}`) ?? criterion.status,
          ...(criterion.mandatory ? [] : [t.text('frame.comma'), t.text('portal.optional')]),
        ],
      })),
    },
  ];
}

function milestones({ ref, milestones: all }: ProjectDocument, t: Words): Block[] {
  if (all.length === 0) return [];
  const day = (what: string, code: string | undefined): Cell =>
    code === undefined ? { line: ['–'], soft: true } : { line: [projectDay(ref, what, code, t.lang)] };
  return [
    { kind: 'heading', text: t.text('portal.milestones') },
    {
      kind: 'table',
      table: {
        caption: t.text('portal.milestones'),
        head: [
          t.text('papers.milestone'),
          t.text('papers.firstDue'),
          t.text('papers.nowDue'),
          t.text('papers.reached'),
        ],
        widths: [40, 20, 20, 20],
        rows: all.map((one): Cell[] => [
          { line: [text(one.title, t)], mark: one.truth },
          day(`milestones.${one.ref}.firstDue`, one.firstDue),
          day(`milestones.${one.ref}.currentDue`, one.currentDue),
          day(`milestones.${one.ref}.reachedOn`, one.reachedOn),
        ]),
      },
    },
  ];
}

function places({ ref, works, benefit, sharesAssumed }: ProjectDocument, t: Words): Block[] {
  if (works.length + benefit.length === 0) return [];
  const shares = (side: 'works' | 'benefit', of: ProjectDocument['works']): Line =>
    joined(
      of.map((one) =>
        of.length === 1 && Number(one.share) === 1
          ? [text(one.place.name, t)]
          : say(t, 'papers.placeShare', {
              place: text(one.place.name, t),
              share: projectShare(ref, side, one, t.lang),
            }),
      ),
      t.text('frame.comma'),
    );
  const line = (label: string, of: Line): Line => [`${label}${t.text('frame.colon')}`, ...of];
  return [
    { kind: 'heading', text: t.text('papers.placesTitle') },
    {
      kind: 'list',
      items: [
        ...(works.length > 0 ? [{ line: line(t.text('papers.works'), shares('works', works)) }] : []),
        ...(benefit.length > 0 ? [{ line: line(t.text('papers.benefit'), shares('benefit', benefit)) }] : []),
      ],
    },
    ...(sharesAssumed ? [{ kind: 'text', tone: 'soft', line: [t.text('portal.sharesAssumed')] } satisfies Block] : []),
  ];
}

function serves(pledges: ProjectFile['pledges'], t: Words): Block[] {
  if (pledges.length === 0) return [];
  return [
    { kind: 'heading', text: t.text('papers.servesTitle') },
    {
      kind: 'list',
      items: pledges.map((pledge) => ({
        mark: pledge.truth ?? 'promised',
        line: joined(
          [
            [{ code: pledge.ref }, ` ${text(pledge.title, t)}`],
            ...[pledgeValue(pledge, t.lang), pledgeDeadline(pledge, t.lang)].map((one): Line => (one ? [one] : [])),
          ],
          t.text('frame.comma'),
        ),
      })),
    },
  ];
}

function sources({ sources: all }: ProjectDocument, t: Words): Block[] {
  if (all.length === 0) return [];
  return [
    { kind: 'heading', text: t.text('papers.sourcesTitle') },
    {
      kind: 'list',
      items: all.map((source) => ({
        line: [
          text(source.title, t),
          t.text('frame.comma'),
          source.publisherNames ? text(source.publisherNames, t) : steady(source.publisher, t),
          ...(source.publishedOn ? [t.text('frame.comma'), formatPeriod(source.publishedOn, t.lang)] : []),
        ],
      })),
    },
  ];
}
