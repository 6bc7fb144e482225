import { listTarget, may } from '../access/index.ts';
import { isSamePerson } from '../delivery/index.ts';
import { signatureOf } from '../delivery/on-file.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { entriesWaiting } from '../reading/readers.ts';
import type { TodaySource } from './today.ts';

/** Words that somebody proposed for the reader of documents: for who may confirm them, and for who proposed them to be known. */
export const lexiconToConfirm: TodaySource<Context> = async (ctx) => {
  const mayConfirm = may(ctx.caller, 'lexicon.confirm', listTarget);
  if (!mayConfirm && !may(ctx.caller, 'lexicon.propose', listTarget)) return [];
  const me = signatureOf(ctx);
  return (await entriesWaiting(ctx.tx)).flatMap((one): Awaited<ReturnType<TodaySource<Context>>> => {
    const line = {
      about: one.id,
      kind: 'lexicon-entry',
      title: { authentic: one.language, [one.language]: one.form },
      since: one.proposedOn,
    };
    if (isSamePerson(one.proposedBy, me)) return [{ why: 'recorded', line }];
    return mayConfirm ? [{ why: 'to-confirm', line: { ...line, act: 'confirm-lexicon-entry' } }] : [];
  });
};
