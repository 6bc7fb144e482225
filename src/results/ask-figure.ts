import { hashOf, newSecret } from '../access/secret.ts';
import { ok, period, type Result, refused } from '../kernel/index.ts';
import { organisationsByRef } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Mailer } from '../platform/mail.ts';
import { placesByCode } from '../territory/readers.ts';
import { figureLinkMail } from './figure-link.mail.ts';
import { addFigureLink, linkById, withdrawLink } from './figure-link.store.ts';
import { linkState } from './figure-link.ts';
import { listDefinitions } from './indicator.store.ts';
import { countryCode, indicatorByRef } from './readers.ts';

const DAY_MS = 86_400_000;

export type AskedFigure = {
  indicator: string;
  period: string;
  place?: string | undefined;
  days: number;
  lang: 'ar' | 'fr' | 'en';
  to?: string | undefined;
};

/** isSent: whether the mail server took it; absent where no address was given */
export type MadeLink = { id: string; path: string; expiresAt: string; isSent?: boolean | undefined };

/**
 * Makes a link that asks one figure of whoever holds it, once. The secret is shown now and kept nowhere.
 *
 * days     how long it serves
 * to       an address that it is sent to once it stands (`sendFigureLink`); used then and kept nowhere
 * refuses  'indicator.unknown' · 'figure.computed' · 'figure.period-not-over' · 'figure.cited-only' · 'place.unknown' · 'figure-link.no-body' (nobody owns or
 *          produces the indicator, so that the figure would be nobody's) · 'figure-link.no-mail' (an address, and no mail can leave)
 */
export async function askFigure(ctx: Context, input: AskedFigure): Promise<Result<MadeLink>> {
  if (input.to !== undefined && !ctx.canMail) return refused('figure-link.no-mail');
  const indicator = await indicatorByRef(ctx.tx, input.indicator);
  const definition = (await listDefinitions(ctx.tx, [input.indicator])).at(-1);
  if (!indicator || !definition) return refused('indicator.unknown', { ref: input.indicator });
  const of = { indicator: indicator.ref, period: input.period };
  if (definition.formula !== undefined) return refused('figure.computed', { ...of, formula: definition.formula });
  if (period(input.period).last > ctx.today) return refused('figure.period-not-over', of);
  const [producer] = indicator.producer ? await organisationsByRef(ctx.tx, [indicator.producer]) : [];
  // a figure that is cited from its producer is nobody's to declare
  if (producer?.citedOnly) return refused('figure.cited-only', of);
  const place = input.place ?? (await countryCode(ctx.tx));
  if ((await placesByCode(ctx.tx, [place])).length === 0) return refused('place.unknown', { code: place });
  const organisation = indicator.owner ?? indicator.producer;
  if (!organisation) return refused('figure-link.no-body', { indicator: indicator.ref });
  const [id, secret] = [ctx.newId(), newSecret()];
  const expiresAt = new Date(ctx.now.getTime() + input.days * DAY_MS).toISOString();
  await addFigureLink(
    ctx.tx,
    {
      id,
      indicator: indicator.ref,
      period: input.period,
      place,
      organisation,
      askedBy: ctx.caller.person ?? 'system:program',
      askedOn: ctx.today,
      expiresAt,
    },
    hashOf(secret),
  );
  return ok({ id, path: `/${input.lang}/one-figure/${secret}`, expiresAt });
}

/** Sends the link that was made to the address that was given, once; what the server does not take is handed over by hand. */
export async function sendFigureLink(
  mailer: Mailer | undefined,
  { to, ...asked }: AskedFigure,
  made: MadeLink,
): Promise<MadeLink> {
  if (to === undefined || !mailer) return made;
  const mail = figureLinkMail({ ...asked, expiresAt: made.expiresAt }, `${mailer.publicUrl}${made.path}`);
  return { ...made, isSent: await mailer.send(to, mail) };
}

/** Withdraws a link that was not used. refuses 'figure-link.unknown' · 'figure-link.closed' */
export async function withdrawFigureLink(ctx: Context, { id }: { id: string }): Promise<Result<{ id: string }>> {
  const link = await linkById(ctx.tx, id);
  if (!link) return refused('figure-link.unknown', { id });
  const state = linkState(link, ctx.now);
  if (state === 'used' || state === 'withdrawn') return refused('figure-link.closed', { state });
  await withdrawLink(ctx.tx, id, ctx.now);
  return ok({ id });
}
