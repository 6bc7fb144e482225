import { z } from 'zod';
import { listTarget } from '../access/index.ts';
import { read } from '../platform/http/endpoint.ts';
import { dayField, localizedTextField, pagingFields, refField } from '../platform/http/fields.ts';
import { fundingStandings } from './funding.ts';
import { moneyOverview } from './money-overview.ts';
import { flowStandings } from './money-summed.ts';
import { rateStandings } from './rate.ts';

const shown = z.object({
  amount: z.string().optional(),
  lines: z.number().int(),
  indicative: z.number().int(),
  unconverted: z.number().int(),
});
const titled = z.object({ ref: z.string(), title: localizedTextField });

export const moneyOverviewRoutes = [
  read({
    verb: 'money-overview',
    right: 'money.read',
    summary: 'Money of a strategy: promised, signed and paid, from source to axis to region, and per head',
    input: z.object({ strategy: refField, ...pagingFields }),
    output: z.object({
      strategy: titled,
      currency: z.string(),
      levels: z.object({ announced: shown, signed: shown, engaged: shown, paid: shown, unmatched: shown }),
      flows: z.array(
        z.object({
          standing: z.enum(flowStandings),
          sources: z.array(z.object({ source: z.string(), axis: z.string().optional(), shown })),
          regions: z.array(z.object({ axis: z.string().optional(), region: z.string().optional(), shown })),
        }),
      ),
      regions: z.array(
        z.object({
          region: z.string().optional(),
          population: z.number().int().optional(),
          works: shown,
          benefit: shown,
          perHead: z.string().optional(),
        }),
      ),
      fundings: z.array(
        z.object({
          ref: z.string(),
          project: z.string(),
          axis: z.string().optional(),
          organisation: z.string(),
          standing: z.enum(fundingStandings),
          amount: z.string(),
          currency: z.string(),
          day: dayField,
          shown,
          rates: z.array(
            z.object({
              id: z.string(),
              currency: z.string(),
              day: dayField,
              rate: z.string(),
              standing: z.enum(rateStandings),
              source: z.string(),
            }),
          ),
        }),
      ),
      fundingsTotal: z.number().int(),
      names: z.array(titled),
    }),
    target: async () => listTarget,
    run: moneyOverview,
  }),
];
