import { z } from 'zod';
import { ok, refused } from '../kernel/index.ts';
import { act, read } from '../platform/http/endpoint.ts';
import {
  dayField,
  localizedTextField,
  pagingFields,
  placeCodeField,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { listCalendars, listHolidays } from './calendar.store.ts';
import { holidayKinds, holidayStatuses } from './calendar.ts';
import { listPlaces } from './place.store.ts';
import { placeLevels } from './place.ts';
import { childrenOf, measuresOf, placeByCode, searchPlaces } from './readers.ts';
import { recordHoliday } from './record-holiday.ts';
import { removeHoliday } from './remove-holiday.ts';
import { reviseCalendar } from './revise-calendar.ts';
import { reviseHoliday } from './revise-holiday.ts';

const placeOutput = z.object({
  code: z.string(),
  level: z.enum(placeLevels),
  parent: z.string().optional(),
  kind: z.string(),
  name: localizedTextField,
  population: z.number().int().optional(),
});

const holiday = {
  day: dayField,
  name: localizedTextField,
  kind: z.enum(holidayKinds),
  status: z.enum(holidayStatuses),
  source: z.string().trim().min(1),
};
const weekday = z.number().int().min(1).max(7);
const calendarFields = {
  title: localizedTextField,
  weekend: z.array(weekday),
  workingTime: z.record(z.string(), z.unknown()),
};

export const territoryRoutes = [
  read({
    verb: 'places',
    right: 'place.read',
    summary: 'Places by level, parent or name, closest name first',
    input: z.object({
      level: z.enum(placeLevels).optional(),
      parent: placeCodeField.optional(),
      q: z.string().trim().optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(placeOutput) }),
    run: async (ctx, { level, parent, q, offset, limit }) => {
      const found = q
        ? (await searchPlaces(ctx.tx, q, { level, limit: 300 })).filter(
            (place) => !parent || place.code.startsWith(`${parent}.`) || place.parent === parent,
          )
        : await listPlaces(ctx.tx, { ...(level ? { level } : {}), ...(parent ? { parent } : {}) });
      return ok({ total: found.length, items: found.slice(offset, offset + limit) });
    },
  }),
  read({
    verb: 'place',
    right: 'place.read',
    summary: 'One place with its units below and its census figures',
    input: z.object({ code: placeCodeField }),
    output: z.object({ place: placeOutput, children: z.array(placeOutput), measures: z.array(z.unknown()) }),
    run: async (ctx, { code }) => {
      const place = await placeByCode(ctx.tx, code);
      if (!place) return refused('place.unknown', { code });
      return ok({ place, children: await childrenOf(ctx.tx, code), measures: await measuresOf(ctx.tx, code) });
    },
  }),
  read({
    verb: 'calendars',
    right: 'calendar.read',
    summary: 'Working calendars',
    input: z.object({}),
    output: z.object({ items: z.array(z.object({ ref: z.string(), ...calendarFields, version: versionField })) }),
    run: async (ctx) => ok({ items: await listCalendars(ctx.tx) }),
  }),
  read({
    verb: 'holidays',
    right: 'calendar.read',
    summary: 'Days without work of a calendar',
    input: z.object({ calendar: refField, year: z.coerce.number().int().min(1900).max(2200).optional() }),
    output: z.object({
      items: z.array(z.object({ id: z.string(), calendar: z.string(), ...holiday, version: versionField })),
    }),
    run: async (ctx, { calendar, year }) => ok({ items: await listHolidays(ctx.tx, calendar, year) }),
  }),
  act({
    verb: 'record-holiday',
    right: 'calendar.edit',
    summary: 'Add a day without work',
    input: z.object({ calendar: refField, ...holiday }),
    output: z.object({ id: z.string(), version: versionField }),
    run: recordHoliday,
  }),
  act({
    verb: 'revise-holiday',
    right: 'calendar.edit',
    summary: 'Revise a day without work',
    input: z.object({ id: z.uuid(), version: versionField, changes: z.object(holiday).partial() }),
    output: z.object({ version: versionField }),
    run: reviseHoliday,
  }),
  act({
    verb: 'remove-holiday',
    right: 'calendar.edit',
    summary: 'Take a day without work out of its calendar',
    input: z.object({ id: z.uuid(), version: versionField }),
    output: z.object({ removed: z.literal(true) }),
    run: removeHoliday,
  }),
  act({
    verb: 'revise-calendar',
    right: 'calendar.edit',
    summary: 'Revise weekend or working hours',
    input: z.object({ ref: refField, version: versionField, changes: z.object(calendarFields).partial() }),
    output: z.object({ version: versionField }),
    run: reviseCalendar,
  }),
];
