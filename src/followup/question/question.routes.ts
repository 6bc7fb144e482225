import { z } from 'zod';
import { listTarget, type Target } from '../../access/index.ts';
import { act, type Context, read } from '../../platform/http/endpoint.ts';
import { dayField, localizedTextField, pagingFields, refField, versionField } from '../../platform/http/fields.ts';
import { refuseTarget } from '../../platform/http/run.ts';
import { linkedField } from '../letter/letter.schemas.ts';
import { actOnQuestion, answerQuestion, writeReply } from './act-on-question.ts';
import { linkQuestionLetter } from './link-question-letter.ts';
import { chambers, questionActs, questionForms, questionStates, questionWays } from './question.ts';
import { type QuestionLetter, questionFile, questionList, questionTarget, targetOfBody } from './question-file.ts';
import { recordQuestion } from './record-question.ts';

const asked = {
  chamber: z.enum(chambers),
  form: z.enum(questionForms),
  number: z.string().trim().min(1).max(40),
  askedBy: localizedTextField,
  subject: localizedTextField,
  receivedOn: dayField,
  dueOn: dayField,
};
const lineFields = {
  ...asked,
  id: z.string(),
  body: z.string(),
  year: z.number().int(),
  cameBy: z.string().optional(),
  letter: z.string().optional(),
  answeredOn: dayField.optional(),
  state: z.enum(questionStates),
  version: versionField,
};
const on = z.object({ id: z.uuid(), version: versionField });
const acted = z.object({ id: z.string(), version: versionField, state: z.enum(questionStates) });
const onTarget = (ctx: Context, { id }: { id: string }): Promise<Target> => questionTarget(ctx, id);

export const questionRoutes = [
  read({
    verb: 'questions',
    right: 'question.read',
    summary: 'Questions of parliament by body, chamber, form, state and letter, those due first',
    input: z.object({
      body: refField.optional(),
      chamber: z.enum(chambers).optional(),
      form: z.enum(questionForms).optional(),
      state: z.enum(questionStates).optional(),
      late: z.stringbool().optional(),
      letter: z.uuid().optional(),
      ...pagingFields,
    }),
    output: z.object({
      total: z.number().int(),
      items: z.array(z.object({ ...lineFields, isLate: z.boolean() })),
    }),
    target: async () => listTarget,
    run: questionList,
  }),
  read({
    verb: 'question',
    right: 'question.read',
    summary: 'One question of parliament: its reply, the records it needs, its trace, and what one may do with it',
    input: z.object({ id: z.uuid() }),
    output: z.object({
      question: z.object({
        ...lineFields,
        words: localizedTextField.optional(),
        reply: localizedTextField.optional(),
      }),
      isLate: z.boolean(),
      links: z.array(linkedField.extend({ title: localizedTextField.optional() })),
      steps: z.array(
        z.object({
          number: z.number().int(),
          act: z.enum(questionActs),
          from: z.enum(questionStates).optional(),
          to: z.enum(questionStates),
          byPerson: z.string(),
          forPersons: z.array(z.string()),
          day: dayField,
          words: localizedTextField.optional(),
        }),
      ),
      acts: z.array(z.enum(questionActs)),
      letters: z.array(z.custom<QuestionLetter>()),
      mayLink: z.boolean(),
    }),
    target: onTarget,
    run: (ctx, { id }) => questionFile(ctx, id),
  }),
  act({
    verb: 'record-question',
    right: 'question.record',
    summary: 'Record a question of parliament to one’s body, with the records whose figures its reply needs',
    input: z.object({
      ...asked,
      year: z.coerce.number().int().min(1900).max(2200),
      body: refField.optional(),
      words: localizedTextField.optional(),
      cameBy: z.uuid().optional(),
      links: z.array(linkedField).max(50).default([]),
    }),
    output: z.object({ id: z.string(), version: versionField }),
    target: (ctx, { body }) => {
      const own = body ?? ctx.caller.organisation;
      return own === undefined ? refuseTarget('question.not-your-body', { organisation: '' }) : targetOfBody(ctx, own);
    },
    run: recordQuestion,
  }),
  act({
    verb: 'link-question-letter',
    right: 'question.record',
    summary: 'Name the letter by which a question came, or by which its reply left, or take it away again',
    input: on.extend({
      way: z.enum(questionWays),
      letter: z
        .uuid()
        .nullish()
        .transform((given) => given ?? undefined),
    }),
    output: z.object({ version: versionField }),
    target: onTarget,
    run: linkQuestionLetter,
  }),
  act({
    verb: 'write-reply',
    right: 'question.reply',
    summary: 'Write the reply to a question of parliament',
    input: on.extend({ reply: localizedTextField }),
    output: acted,
    target: onTarget,
    run: writeReply,
  }),
  act({
    verb: 'return-reply',
    right: 'question.approve',
    summary: 'Send a reply back to its author with a reason',
    input: on.extend({ words: localizedTextField }),
    output: acted,
    target: onTarget,
    run: (ctx, input) => actOnQuestion(ctx, 'return', input),
  }),
  act({
    verb: 'approve-reply',
    right: 'question.approve',
    summary: 'Approve a reply that somebody else wrote',
    input: on,
    output: acted,
    target: onTarget,
    run: (ctx, input) => actOnQuestion(ctx, 'approve', input),
  }),
  act({
    verb: 'answer-question',
    right: 'question.reply',
    summary: 'Note that an approved reply was given to the chamber, by which letter',
    input: on.extend({ letter: z.uuid().optional() }),
    output: acted,
    target: onTarget,
    run: answerQuestion,
  }),
];
