import { z } from 'zod';
import { instanceTarget } from '../access/index.ts';
import { read } from '../platform/http/endpoint.ts';
import { localizedTextField, refField } from '../platform/http/fields.ts';
import { getFairShare } from './get-fair-share.ts';
import { measures, placeKinds } from './share.ts';

const index = z.number().nullable();
const amount = z.string();
const spreadOutput = z.object({
  theilT: index,
  theilL: index,
  gini: index,
  hoover: index,
  median: amount,
  regions: z.array(z.object({ region: z.string(), population: z.number().int(), amount, perHead: amount, gap: index })),
});
const reachOutput = z.object({
  communes: z.number().int(),
  named: z.number().int(),
  verified: z.number().int(),
});

export const equityRoutes = [
  read({
    verb: 'fair-share',
    right: 'money.read',
    summary:
      'Who gets what of a strategy by region and per head, how unevenly, and what reaches rural and remote communes',
    input: z.object({
      strategy: refField,
      by: z.enum(measures).default('projects'),
      place: z.enum(placeKinds).default('works'),
    }),
    output: z.object({
      measure: z.enum(measures),
      place: z.enum(placeKinds),
      currency: z.string().optional(),
      total: amount,
      national: amount,
      unplaced: amount,
      projects: z.number().int(),
      whole: spreadOutput,
      largest: z.object({ project: z.string(), title: localizedTextField, amount, without: spreadOutput }).optional(),
      inside: z.object({ covered: z.number(), theilT: index, between: index, within: index }),
      rural: z.object({ covered: z.number(), peopleShare: index, amountShare: index, parity: index }),
      reach: reachOutput,
      remote: reachOutput.extend({ kilometres: z.number(), people: z.number().int() }),
      names: z.record(z.string(), localizedTextField),
    }),
    // an index of what one happens to see would say nothing about fairness: who sees all of it may ask
    target: async () => instanceTarget,
    run: getFairShare,
  }),
];
