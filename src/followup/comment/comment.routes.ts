import { z } from 'zod';
import type { Target } from '../../access/index.ts';
import { ok, refused } from '../../kernel/index.ts';
import { act, type Context, read } from '../../platform/http/endpoint.ts';
import { dayField, localizedTextField, versionField } from '../../platform/http/fields.ts';
import { refuseTarget } from '../../platform/http/run.ts';
import { linkedTarget, mayRead } from '../linked/find-linked.ts';
import { commentById, commentsOn, mentionsOf } from './comment.store.ts';
import { type Commented, commentedKinds } from './comment.ts';
import { whoMayRead, withdrawComment, writeComment } from './write-comment.ts';

const commentedFields = { kind: z.enum(commentedKinds), ref: z.string().trim().min(1).max(200) };
const onRecord = (ctx: Context, about: Commented): Promise<Target> => linkedTarget(ctx, about);

export const commentRoutes = [
  read({
    verb: 'comments',
    right: 'comment.read',
    summary: 'What people say of a record to others who may see it, the oldest first',
    input: z.object(commentedFields),
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          subject: z.object(commentedFields),
          addsTo: z.string().optional(),
          words: localizedTextField.optional(),
          byPerson: z.string(),
          forPersons: z.array(z.string()),
          organisation: z.string().optional(),
          day: dayField,
          at: z.string(),
          withdrawnOn: dayField.optional(),
          version: versionField,
          mentions: z.array(z.string()),
          isMine: z.boolean(),
        }),
      ),
    }),
    target: onRecord,
    run: async (ctx, about) => {
      if (!mayRead(ctx.caller, about.kind, await linkedTarget(ctx, about)))
        return refused('comment.not-for-you', about);
      const found = await commentsOn(ctx.tx, about);
      const mentions = await mentionsOf(
        ctx.tx,
        found.map((one) => one.id),
      );
      return ok({
        items: found.map(({ words, ...one }) => ({
          ...one,
          ...(one.withdrawnOn === undefined ? { words } : {}),
          mentions: one.withdrawnOn === undefined ? (mentions.get(one.id) ?? []) : [],
          isMine: one.byPerson === ctx.caller.person,
        })),
      });
    },
  }),
  read({
    verb: 'comment-readers',
    right: 'comment.write',
    summary: 'Who may be mentioned about a record: those who may see it, by their office',
    input: z.object(commentedFields),
    output: z.object({
      items: z.array(
        z.object({ person: z.string(), office: localizedTextField.optional(), organisation: z.string().optional() }),
      ),
    }),
    target: onRecord,
    run: whoMayRead,
  }),
  act({
    verb: 'write-comment',
    right: 'comment.write',
    summary: 'Say something of a record to those who may see it; those it mentions are told',
    input: z.object({
      about: z.object(commentedFields),
      words: localizedTextField,
      mentions: z.array(z.uuid()).max(20).default([]),
      addsTo: z.uuid().optional(),
    }),
    output: z.object({ id: z.string() }),
    target: (ctx, { about }) => onRecord(ctx, about),
    run: writeComment,
  }),
  act({
    verb: 'withdraw-comment',
    right: 'comment.write',
    summary: 'Take one’s own comment back: it is no longer shown',
    input: z.object({ id: z.uuid() }),
    output: z.object({ id: z.string() }),
    target: async (ctx, { id }) => {
      const comment = await commentById(ctx.tx, id);
      return comment ? onRecord(ctx, comment.subject) : refuseTarget('comment.unknown', { id });
    },
    run: withdrawComment,
  }),
];
