import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { projectScopes } from '../../delivery/readers.ts';
import { act, type Context, read } from '../../platform/http/endpoint.ts';
import { changesField, dayField, recordedOutput, refField, versionField } from '../../platform/http/fields.ts';
import type { Committee } from './committee.ts';
import { committeeFile, committeeList } from './committee-file.ts';
import { committeeTarget, scopeOfCommittee, seatTarget } from './committee-target.ts';
import { endSeat, nameSeat } from './name-seat.ts';
import { recordCommittee, reviseCommittee } from './record-committee.ts';
import {
  committeeFields,
  committeeInput,
  committeeOutput,
  seatInput,
  seatOutput,
  stocktakeOutput,
} from './stocktake.schemas.ts';

/** A committee not yet recorded lies where what it takes stock of does. */
const newTarget = async (ctx: Context, input: Committee) => ({
  scopes: [
    { kind: 'strategy' as const, id: input.strategy },
    scopeOfCommittee(input),
    ...(input.programme ? ((await projectScopes(ctx.tx, [input.programme], 'owner')).get(input.programme) ?? []) : []),
  ],
});

export const committeeRoutes = [
  read({
    verb: 'committees',
    right: 'stocktake.read',
    summary: 'Committees with their last and next stocktake and the actions they wait for',
    input: z.object({}),
    output: z.object({
      items: z.array(
        committeeOutput.extend({
          next: stocktakeOutput.optional(),
          last: stocktakeOutput.optional(),
          openActions: z.number().int(),
          lateActions: z.number().int(),
        }),
      ),
    }),
    target: async () => listTarget,
    run: committeeList,
  }),
  read({
    verb: 'committee',
    right: 'stocktake.read',
    summary: 'One committee: mandate, seats by office with their dates, stocktakes',
    input: z.object({ ref: refField }),
    output: z.object({
      committee: committeeOutput,
      seats: z.array(seatOutput),
      stocktakes: z.array(stocktakeOutput),
      mayEdit: z.boolean(),
      mayPlan: z.boolean(),
    }),
    target: (ctx, { ref }) => committeeTarget(ctx, ref),
    run: (ctx, { ref }) => committeeFile(ctx, ref),
  }),
  act({
    verb: 'record-committee',
    right: 'committee.edit',
    summary: 'Record a committee of a strategy, a programme or a region',
    input: committeeInput,
    output: recordedOutput,
    target: (ctx, input) => newTarget(ctx, input as Committee),
    run: (ctx, input) => recordCommittee(ctx, input as Committee),
  }),
  act({
    verb: 'revise-committee',
    right: 'committee.edit',
    summary: 'Revise the name, mandate, cadence, end or calendar of a committee',
    input: z.object({ ref: refField, version: versionField, changes: changesField(committeeFields.shape) }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => committeeTarget(ctx, ref),
    run: (ctx, input) => reviseCommittee(ctx, input as Parameters<typeof reviseCommittee>[1]),
  }),
  act({
    verb: 'name-seat',
    right: 'committee.edit',
    summary: 'Name an office that sits in a committee, from a day on',
    input: seatInput,
    output: z.object({ id: z.string() }),
    target: (ctx, { committee }) => committeeTarget(ctx, committee),
    run: (ctx, input) => nameSeat(ctx, input as Parameters<typeof nameSeat>[1]),
  }),
  act({
    verb: 'end-seat',
    right: 'committee.edit',
    summary: 'End a seat of a committee on a day',
    input: z.object({ id: z.uuid(), until: dayField }),
    output: z.object({ id: z.string() }),
    target: (ctx, { id }) => seatTarget(ctx, id),
    run: endSeat,
  }),
];
