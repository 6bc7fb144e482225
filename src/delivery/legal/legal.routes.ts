import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { act, type Context, read } from '../../platform/http/endpoint.ts';
import { dayField, localizedTextField, refField } from '../../platform/http/fields.ts';
import { projectTarget } from '../project-target.ts';
import { stages } from '../stage.ts';
import { dutyStates } from './duty.ts';
import { nameText, unnameText } from './name-text.ts';
import { textBlocks } from './text-blocks.ts';
import { lawFigures, textDuties } from './text-duties.ts';

const criterion = {
  project: refField,
  gate: z.number().int().min(1).max(8),
  criterion: z.string().min(1).max(60),
};
const count = z.number().int();
const naming = z.object({ text: refField, ...criterion });
const target = (ctx: Context, { project }: { project: string }) => projectTarget(ctx, project);

/** Legal texts and the gates of projects: what waits for which text, and which duties are owed. */
export const legalRoutes = [
  read({
    verb: 'text-blocks',
    right: 'project.read',
    summary: 'Which legal texts hold back which criteria of which gates',
    input: z.object({ text: refField.optional() }),
    output: z.object({
      items: z.array(
        z.object({
          text: z.string(),
          ...criterion,
          namedOn: dayField,
          isBegun: z.boolean(),
          isPassed: z.boolean(),
          title: localizedTextField.optional(),
          holds: z.boolean(),
        }),
      ),
    }),
    target: async () => listTarget,
    run: textBlocks,
  }),
  read({
    verb: 'text-duties',
    right: 'project.read',
    summary: 'What legal texts ask of projects at their gates, and whether it is met: of one text or of one project',
    input: z.object({ text: refField.optional(), project: refField.optional() }),
    output: z.object({
      items: z.array(
        z.object({
          text: z.string(),
          textTitle: localizedTextField.optional(),
          project: z.string(),
          projectTitle: localizedTextField,
          stage: z.enum(stages),
          stageSince: dayField,
          gate: z.number().int(),
          criterion: z.string(),
          title: localizedTextField,
          isBegun: z.boolean(),
          metOn: dayField.optional(),
          state: z.enum(dutyStates),
        }),
      ),
    }),
    target: async () => listTarget,
    run: textDuties,
  }),
  read({
    verb: 'law-figures',
    right: 'project.read',
    summary: 'Texts published of those announced, projects held back by a text, duties met before going live',
    input: z.object({}),
    output: z.object({
      announced: count,
      published: count,
      blocked: count,
      goLive: z.array(
        z.object({
          text: z.string(),
          title: localizedTextField.optional(),
          wentLive: count,
          met: count,
          missed: count,
          notReported: count,
        }),
      ),
    }),
    target: async () => listTarget,
    run: lawFigures,
  }),
  act({
    verb: 'name-text',
    right: 'text.name',
    summary:
      'Let a criterion of a gate wait for a legal text: its evidence is not accepted before the text is published',
    input: naming,
    output: z.object({ ref: z.string() }),
    target,
    run: nameText,
  }),
  act({
    verb: 'unname-text',
    right: 'text.name',
    summary: 'Take the name of a legal text back from a criterion, with the reason',
    input: naming.extend({ words: localizedTextField }),
    output: z.object({ ref: z.string() }),
    target,
    run: unnameText,
  }),
];
