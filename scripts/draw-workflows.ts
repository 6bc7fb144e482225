/** Draws the life cycles from their tables into docs/concepts; a test fails when a drawing is stale. */
import fs from 'node:fs';
import path from 'node:path';
import {
  conditionLife,
  decisionLife,
  evidenceLife,
  type LifeCycle,
  projectLife,
  projectStates,
  stages,
  twoPersonLife,
} from '../src/delivery/index.ts';
import { publicationGuards, publicationWorkflow } from '../src/portal/publication.workflow.ts';

const id = (text: string): string => text.replaceAll('-', '_');
const fence = (lines: readonly string[]): string => ['```mermaid', ...lines, '```'].join('\n');

function drawLife<State extends string, Verb extends string>(life: LifeCycle<State, Verb>): string {
  const last = life.states.filter((state) => !life.transitions.some((one) => one.from.includes(state)));
  const steps = life.transitions.flatMap((one) =>
    one.from.map((from) => `  ${id(from)} --> ${id(one.to)}: ${one.verb}`),
  );
  const guards = life.transitions.map((one) => `- **${one.verb}** asks: ${one.guards.join(' · ') || 'nothing'}`);
  return [
    `## ${life.name[0]!.toUpperCase()}${life.name.slice(1)}`,
    life.story,
    fence([
      'stateDiagram-v2',
      ...life.begins.map((state) => `  [*] --> ${id(state)}`),
      ...steps,
      ...last.map((state) => `  ${id(state)} --> [*]`),
    ]),
    guards.join('\n'),
  ].join('\n\n');
}

/** Stages in a row with their gates, and beside them what may happen to a project at any stage. */
function drawProject(): string {
  const walk = stages.slice(1).map((to, i) => `  ${stages[i]} -- "G${i + 1}" --> ${to}`);
  const states = projectLife
    .filter((one) => one.from.some((from) => from !== one.to))
    .flatMap((one) => one.from.filter((from) => from !== one.to).map((from) => `  ${from} --> ${one.to}: ${one.verb}`));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '## A project',
    'Nine stages in a row, a gate between each two.',
    fence(['flowchart LR', ...walk]),
    'At any stage a project is active, suspended or cancelled.',
    fence(['stateDiagram-v2', `  [*] --> ${projectStates[0]}`, ...states]),
    'The whole table, read as: in this state, this verb leads there, when all of this holds; the door behind is drawn so.',
    [
      row(['verb', 'from', 'to', 'stage', 'asks', 'door behind']),
      row(Array(6).fill('---')),
      ...projectLife.map((one) =>
        row([one.verb, one.from.join(', '), one.to, one.stage, one.guards.join(' · '), one.door ?? '']),
      ),
    ].join('\n'),
  ].join('\n\n');
}

const notice =
  'Drawn by `node scripts/run.mjs scripts/draw-workflows.ts` from the tables in the code; do not edit by hand.';

/** Path and text of every drawing. */
export const drawings = (): Map<string, string> =>
  new Map([
    [
      'docs/concepts/life-of-a-project.md',
      `${[
        '# The life of a project, and of what carries it',
        notice,
        'Source: `src/delivery/gate.workflow.ts`. A gate is passed by a decision that rests on accepted evidence, and by nothing else. A take-over and a higher instruction also bring a project further, and never open a door.',
        drawProject(),
        ...[evidenceLife, decisionLife, conditionLife, twoPersonLife].map((life) => drawLife<string, string>(life)),
      ].join('\n\n')}\n`,
    ],
    [
      'docs/concepts/life-of-a-record.md',
      `${[
        '# The life of a record, from draft to the public',
        notice,
        'Source: `src/portal/publication.workflow.ts`.',
        fence([
          'stateDiagram-v2',
          ...publicationWorkflow
            .filter((one) => one.from !== one.to)
            .map((one) => `  ${one.from} --> ${one.to}: ${one.verb}`),
        ]),
        Object.entries(publicationGuards)
          .map(([name, text]) => `- **${name}**: ${text}`)
          .join('\n'),
      ].join('\n\n')}\n`,
    ],
  ]);

if (import.meta.main) {
  for (const [file, text] of drawings()) {
    const target = path.resolve(import.meta.dirname, '..', file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
}
