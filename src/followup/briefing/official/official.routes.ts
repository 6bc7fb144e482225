import { z } from 'zod';
import { listTarget } from '../../../access/index.ts';
import { signatureAct } from '../../../access/readers.ts';
import { refused } from '../../../kernel/index.ts';
import { act, type Context, read } from '../../../platform/http/endpoint.ts';
import { refField } from '../../../platform/http/fields.ts';
import { letterNumbered } from '../../letter/letter.schemas.ts';
import { letterById } from '../../letter/letter.store.ts';
import { letterTarget } from '../../letter/letter-target.ts';
import { newLetterTarget } from '../../letter/new-letter-target.ts';
import { recommendationFilters } from '../../recommendation/recommendation.routes.ts';
import { visibleRecommendations } from '../../recommendation/recommendation-file.ts';
import { stocktakeTarget } from '../../stocktake/committee-target.ts';
import { stocktakeFile } from '../../stocktake/stocktake-file.ts';
import { draftConvocations } from './draft-convocations.ts';
import { draftReminder, remindedKinds } from './draft-reminder.ts';
import { handOver, officialOutput, paperAsked } from './hand-over.ts';
import { itemTitles } from './item-titles.ts';
import { letterPaper, slipPaper } from './letter-paper.rules.ts';
import { minutesPaper } from './minutes-paper.rules.ts';
import { deskOf } from './official-paper.ts';
import { recommendationsPaper } from './recommendations-paper.rules.ts';

export const officialRoutes = [
  read({
    verb: 'letter-paper',
    right: 'letter.read',
    summary:
      'A letter of the register on the letterhead of its body, or the slip of what is sent with it, as PDF or Word',
    input: z.object({ id: z.uuid(), paper: z.enum(['letter', 'slip']).default('letter'), ...paperAsked }),
    output: officialOutput,
    target: (ctx, { id }) => letterTarget(ctx, id),
    run: async (ctx: Context, { id, paper, lang, format }) => {
      const letter = await letterById(ctx.tx, id);
      if (!letter) return refused('letter.unknown', { id });
      if (letter.direction === 'incoming')
        return refused('paper.not-ours', { number: `${letter.number}/${letter.year}` });
      if (paper === 'slip' && letter.enclosures.length === 0) return refused('letter.no-enclosure');
      const answered = letter.inAnswerTo === undefined ? undefined : await letterById(ctx.tx, letter.inAnswerTo);
      const delegationAct = letter.delegation === undefined ? undefined : await signatureAct(ctx.tx, letter.delegation);
      const material = {
        letter,
        ...(answered ? { answered } : {}),
        ...(delegationAct === undefined ? {} : { delegationAct }),
      };
      const desk = await deskOf(ctx, letter.body, lang);
      return handOver(paper === 'slip' ? slipPaper(material, desk) : letterPaper(material, desk), format);
    },
  }),
  read({
    verb: 'minutes-paper',
    right: 'stocktake.read',
    summary:
      'The minutes of a stocktake that was held, as PDF or Word; marked a draft until its chair has approved them',
    input: z.object({ id: z.uuid(), ...paperAsked }),
    output: officialOutput,
    target: (ctx, { id }) => stocktakeTarget(ctx, id),
    run: async (ctx: Context, { id, lang, format }) => {
      const file = await stocktakeFile(ctx, id);
      if (!file.ok) return file;
      const { stocktake, items, seats } = file.value;
      if (stocktake.heldOn === undefined) return refused('paper.not-held', { state: stocktake.state });
      const titles = await itemTitles(ctx.tx, items);
      const chair = seats.find((one) => one.seat === 'chair') ?? seats[0];
      return handOver(
        minutesPaper({ file: file.value, titles }, await deskOf(ctx, chair?.organisation ?? '', lang)),
        format,
      );
    },
  }),
  read({
    verb: 'recommendations-paper',
    right: 'recommendation.read',
    summary: 'The follow-up table of recommendations that the caller may read, as filtered, as PDF or Word',
    input: z.object({ ...recommendationFilters, ...paperAsked }),
    output: officialOutput,
    target: async () => listTarget,
    run: async (ctx: Context, { lang, format, ...filter }) => {
      const lines = await visibleRecommendations(ctx, filter);
      const desk = await deskOf(ctx, ctx.caller.organisation ?? '', lang);
      return handOver(recommendationsPaper(lines, desk), format);
    },
  }),
  act({
    verb: 'draft-reminder',
    right: 'letter.write',
    summary: 'Draft a reminder to the body that owes an overdue report, a warning that stands or an action not done',
    input: z.object({
      about: z.object({ kind: z.enum(remindedKinds), ref: z.string().trim().min(1).max(200) }),
      body: refField.optional(),
      answerWithin: z.coerce.number().int().min(1).max(60).default(5),
    }),
    output: letterNumbered,
    target: (ctx, { about, body }) => newLetterTarget(ctx, { body, links: [about] }),
    run: draftReminder,
  }),
  act({
    verb: 'draft-convocations',
    right: 'letter.write',
    summary: 'Draft the convocations to a stocktake: a letter to each other body that sits in its committee',
    input: z.object({ id: z.uuid(), body: refField.optional() }),
    output: z.object({ letters: z.array(letterNumbered.extend({ recipient: z.string() })) }),
    target: (ctx, { id, body }) => newLetterTarget(ctx, { body, links: [{ kind: 'stocktake', ref: id }] }),
    run: draftConvocations,
  }),
];
