import { z } from 'zod';
import { ok } from '../kernel/index.ts';
import { act, type Endpoint, read } from '../platform/http/endpoint.ts';
import { removeView, saveView, shareView } from './save-view.ts';
import { viewsFor } from './saved-view.store.ts';
import { viewLists } from './saved-view.ts';
import { listTarget } from './scope.ts';

const id = z.object({ id: z.uuid() });
const everyone = async () => listTarget;

export const savedViewRoutes: Endpoint[] = [
  read({
    verb: 'saved-views',
    right: 'self.read',
    summary: 'Views of lists that the caller keeps, and those that others share',
    input: z.object({ list: z.enum(viewLists).optional() }),
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          list: z.enum(viewLists),
          name: z.string(),
          query: z.string(),
          shared: z.boolean(),
          isMine: z.boolean(),
        }),
      ),
    }),
    target: everyone,
    run: async (ctx, { list }) => ok({ items: await viewsFor(ctx.tx, ctx.caller.person!, list) }),
  }),
  act({
    verb: 'save-view',
    right: 'self.edit',
    summary: 'Keep a list with its filters under a name',
    input: z.object({
      list: z.enum(viewLists),
      name: z.string().trim().min(1).max(80),
      query: z
        .string()
        .max(2000)
        .regex(/^[^\s#<>"]*$/, { message: 'filters as they stand in the address, without the question mark' }),
    }),
    output: id,
    target: everyone,
    run: saveView,
  }),
  act({
    verb: 'remove-view',
    right: 'self.edit',
    summary: 'Remove a view that the caller keeps',
    input: id,
    output: id,
    target: everyone,
    run: removeView,
  }),
  act({
    verb: 'share-view',
    right: 'view.share',
    summary: 'Offer a view of one’s own to everybody, or take a shared one back',
    input: z.object({ id: z.uuid(), shared: z.boolean() }),
    output: id,
    target: everyone,
    run: shareView,
  }),
];
