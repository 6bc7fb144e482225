import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { act, type Context, read } from '../../platform/http/endpoint.ts';
import { dayField, localizedTextField, refField } from '../../platform/http/fields.ts';
import { projectTarget } from '../project-target.ts';
import { nameText, unnameText } from './name-text.ts';
import { textBlocks } from './text-blocks.ts';

const criterion = {
  project: refField,
  gate: z.number().int().min(1).max(8),
  criterion: z.string().min(1).max(60),
};
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
