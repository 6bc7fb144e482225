import { z } from 'zod';
import { recordClasses } from '../documents/index.ts';
import { act, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  refField,
  sha256Field,
  versionField,
} from '../platform/http/fields.ts';
import { classifyPaper } from './classify-paper.ts';
import { idField } from './delivery.schemas.ts';
import { evidenceClasses, openingEvents } from './evidence.ts';
import { getPaper, openingTarget, type PaperView, paperTarget } from './get-paper.ts';
import { type ProposeOpening, proposeOpening } from './propose-opening.ts';
import { confirmOpening, refuseOpening } from './settle-opening.ts';

const fileFields = {
  title: localizedTextField.optional(),
  class: z.enum(recordClasses),
  ground: z.string().trim().min(1).max(400).optional(),
  opensOn: z.string().trim().min(1).max(60).optional(),
  reviewOn: dayField.optional(),
  retention: z.string().trim().min(1).max(60),
};

/** Papers by their hash: what they are, who may see them, and how they open. */
export const paperRoutes = [
  read({
    verb: 'paper',
    right: 'file.read',
    summary: 'A kept file: class, ground, review, what it serves, who proposed to open it',
    input: z.object({ sha256: sha256Field }),
    output: z.custom<PaperView>(),
    target: (ctx, { sha256 }) => paperTarget(ctx, sha256, 'all-sides'),
    run: getPaper,
  }),
  act({
    verb: 'classify-file',
    right: 'source.edit',
    summary: 'Set class, ground, opening event and retention of a file; opening it takes two persons',
    input: z.object({ sha256: sha256Field, version: versionField, changes: changesField(fileFields) }),
    output: z.object({ version: versionField }),
    run: classifyPaper,
  }),
  act({
    verb: 'propose-opening',
    right: 'opening.propose',
    summary: 'Propose to open a paper because what it waited for has happened',
    input: z.object({
      sha256: sha256Field,
      to: z.enum(['public', 'internal']),
      event: z.enum(openingEvents).optional(),
      happenedOn: dayField.optional(),
      shownBy: idField.optional(),
      source: refField.optional(),
      reason: localizedTextField,
    }),
    output: z.object({ id: z.string() }),
    target: (ctx, { sha256 }) => paperTarget(ctx, sha256),
    run: (ctx, input) => proposeOpening(ctx, input as ProposeOpening),
  }),
  act({
    verb: 'confirm-opening',
    right: 'opening.confirm',
    summary: 'Open the paper that another person proposed to open',
    input: z.object({ opening: idField }),
    output: z.object({ sha256: sha256Field, class: z.enum(evidenceClasses) }),
    target: (ctx, { opening }) => openingTarget(ctx, opening),
    run: confirmOpening,
  }),
  act({
    verb: 'refuse-opening',
    right: 'opening.confirm',
    summary: 'Leave a paper as it is, with the reason',
    input: z.object({ opening: idField, reason: localizedTextField }),
    output: z.object({ sha256: sha256Field }),
    target: (ctx, { opening }) => openingTarget(ctx, opening),
    run: refuseOpening,
  }),
];
