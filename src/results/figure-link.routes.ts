import { z } from 'zod';
import { instanceTarget, type Target } from '../access/index.ts';
import { isDecimalText, missingReasons, ok } from '../kernel/index.ts';
import { act, type Context, read } from '../platform/http/endpoint.ts';
import { dayField, periodField, placeCodeField, refField } from '../platform/http/fields.ts';
import { answerFigure, figureQuestion } from './answer-figure.ts';
import { askFigure, sendFigureLink, withdrawFigureLink } from './ask-figure.ts';
import { linkById, linksOf } from './figure-link.store.ts';
import { linkState, linkStates } from './figure-link.ts';
import { indicatorByRef, indicatorTarget } from './readers.ts';

const secretField = z.string().regex(/^[A-Za-z0-9_-]{20,100}$/);
const langField = z.enum(['ar', 'fr', 'en']);
const words = z.unknown();

const targetOf = async (ctx: Context, ref: string, place?: string): Promise<Target> => {
  const indicator = await indicatorByRef(ctx.tx, ref);
  return indicator ? indicatorTarget(indicator, place) : instanceTarget;
};

/** One figure through a link: asked for by who may report it, answered by who holds the link. */
export const figureLinkRoutes = [
  act({
    verb: 'ask-figure',
    right: 'figure.report',
    summary: 'Make a link that asks one figure of whoever holds it, once; sent to an address where mail can leave',
    input: z.object({
      indicator: refField,
      period: periodField,
      place: placeCodeField.optional(),
      days: z.number().int().min(1).max(60).default(14),
      lang: langField.default('ar'),
      to: z.email().max(200).optional(),
    }),
    output: z.object({ id: z.string(), path: z.string(), expiresAt: z.string(), isSent: z.boolean().optional() }),
    target: (ctx, { indicator, place }) => targetOf(ctx, indicator, place),
    run: askFigure,
    afterwards: sendFigureLink,
    secret: true,
  }),
  act({
    verb: 'withdraw-figure-link',
    right: 'figure.report',
    summary: 'Withdraw a link that asks for a figure and was not used',
    input: z.object({ id: z.uuid() }),
    output: z.object({ id: z.string() }),
    target: async (ctx, { id }) => {
      const link = await linkById(ctx.tx, id);
      return link ? targetOf(ctx, link.indicator, link.place) : instanceTarget;
    },
    run: withdrawFigureLink,
  }),
  read({
    verb: 'figure-links',
    right: 'indicator.read',
    summary: 'Links that ask for figures of an indicator, what became of them, and whether one can be sent by mail',
    input: z.object({ indicator: refField }),
    output: z.object({
      canMail: z.boolean(),
      items: z.array(
        z.object({
          id: z.string(),
          indicator: z.string(),
          period: z.string(),
          place: z.string(),
          organisation: z.string(),
          askedBy: z.string(),
          askedOn: dayField,
          expiresAt: z.string(),
          usedAt: z.string().optional(),
          withdrawnAt: z.string().optional(),
          state: z.enum(linkStates),
        }),
      ),
    }),
    target: (ctx, { indicator }) => targetOf(ctx, indicator),
    run: async (ctx, { indicator }) =>
      ok({
        canMail: ctx.canMail,
        items: (await linksOf(ctx.tx, indicator)).map((one) => ({ ...one, state: linkState(one, ctx.now) })),
      }),
  }),
  read({
    verb: 'figure-question',
    right: 'public.sign-in',
    summary: 'What a link asks for, to whoever holds it',
    input: z.object({ secret: secretField }),
    output: z.object({
      indicator: z.string(),
      title: words,
      definition: words,
      unit: z.string(),
      period: z.string(),
      place: words,
      expiresAt: z.string(),
    }),
    run: figureQuestion as (ctx: Context, input: { secret: string }) => ReturnType<typeof figureQuestion>,
    secret: true,
  }),
  act({
    verb: 'answer-figure',
    right: 'public.sign-in',
    summary: 'Report the one figure that a link asks for; the link serves no more',
    input: z.object({
      secret: secretField,
      value: z
        .string()
        .refine(isDecimalText, { message: 'an exact decimal number as text, such as "12.5"' })
        .optional(),
      missing: z.enum(missingReasons as [string, ...string[]]).optional(),
      note: z.string().trim().min(1).max(2000).optional(),
      lang: langField.default('ar'),
    }),
    output: z.object({ status: z.literal('reported') }),
    run: (ctx, input) => answerFigure(ctx, input as Parameters<typeof answerFigure>[1]),
    secret: true,
  }),
];
