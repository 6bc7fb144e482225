import type { Day } from '../kernel/day.ts';
import type { DoorState } from '../portal/documents.ts';
import { StageLine } from '../web/charts/stage-line.tsx';
import type { DeskLang } from '../web/kit/words.tsx';
import type { GateView } from './gate-view.ts';
import type { ProjectView } from './get-project.ts';
import { stageOrder, stages } from './stage.ts';
import { stageText } from './words.tsx';

type Station = Parameters<typeof StageLine>[0]['stages'][number];

/** How a passed stage is drawn: by the door behind it, solid only where every accepted proof was looked at from outside. */
function truthBehind(gate: GateView | undefined): Station['truth'] {
  if (gate?.door === 'broken') return 'higher-instruction';
  if (gate?.door === 'before-follow-up') return 'before-follow-up';
  const isSolid = gate?.criteria.every(
    (one) =>
      !one.mandatory || one.evidence.some((each) => each.status === 'accepted' && !('withheld' in each) && each.solid),
  );
  return isSolid ? 'verified' : 'declared';
}

/** The nine stations of a project with its doors, as the desk knows them today. */
export function ProjectLine({ project, today, lang }: { project: ProjectView; today: Day; lang: DeskLang }) {
  const { position } = project;
  if (!position) return null;
  const here = stageOrder(position.stage);
  return (
    <StageLine
      lang={lang}
      today={today}
      state={position.state}
      stages={stages.map((code): Station => {
        const order = stageOrder(code);
        return {
          code,
          order,
          title: stageText(code, lang),
          position: order < here ? 'past' : order === here ? 'current' : 'ahead',
          truth: order < here ? truthBehind(project.gates[order - 1]) : order === here ? 'declared' : 'promised',
          ...(order === here && project.stageSince ? { enteredOn: project.stageSince } : {}),
        };
      })}
      gates={project.gates.map((gate) => ({
        ref: gate.ref,
        order: gate.number,
        from: gate.from,
        to: gate.to,
        door: gate.door as DoorState,
        criteria: gate.criteria.map((one) => ({ ...one, evidence: [] })) as never,
        conditions: [],
        owed: [],
      }))}
    />
  );
}
