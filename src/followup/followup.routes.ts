import { z } from 'zod';
import { listTarget } from '../access/index.ts';
import { type Endpoint, read } from '../platform/http/endpoint.ts';
import { dayField } from '../platform/http/fields.ts';
import { getToday } from './get-today.ts';
import { type TodayLine, todayReasons } from './today.ts';

const line = z.looseObject({
  about: z.string(),
  since: dayField,
  days: z.number().int(),
}) as unknown as z.ZodType<TodayLine>;

/** What stands above the domains and looks into all of them. */
export const followupRoutes: Endpoint[] = [
  read({
    verb: 'today',
    right: 'self.read',
    summary: 'What waits for the caller: why, since when, and the verb that answers it; what matters most first',
    input: z.object({ most: z.coerce.number().int().min(1).max(100).default(12) }),
    output: z.object({
      total: z.number().int(),
      groups: z.array(z.object({ why: z.enum(todayReasons), total: z.number().int(), lines: z.array(line) })),
    }),
    target: async () => listTarget,
    run: getToday,
  }),
];
