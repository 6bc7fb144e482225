import { may } from '../../access/index.ts';
import { type Money, ok } from '../../kernel/index.ts';
import type { Party } from '../../partners/index.ts';
import { agreementsByRefs } from '../../partners/readers.ts';
import { checkNewAgreement, type RecordAgreement, recordAgreement } from '../../partners/record-agreement.ts';
import { strategyByRef } from '../../strategy/readers.ts';
import type { OpenEntry, RowFault } from './list-entry.ts';
import type { ReadBody, SaidRow } from './list-row.rules.ts';
import { contentOf, differing } from './same-again.rules.ts';

const fieldOf: Record<string, string> = {
  'agreement.days-out-of-order': 'validUntil',
  'agreement.currency-unknown': 'currency',
  'agreement.rests-on-nothing': 'source',
  'agreement.one-sided': 'partnerParties',
  'agreement.on-both-sides': 'partnerParties',
  'agreement.party-twice': 'partnerParties',
  'agreement.partner-on-state-side': 'stateParties',
  'agreement.committee-of-others': 'committee',
  'strategy.unknown': 'strategy',
  'committee.unknown': 'committee',
  'project.unknown': 'projects',
  'source.unknown': 'source',
  'organisation.unknown': 'partnerParties',
};

/** Rows as agreements: a reference that is there with the same content adds nothing, with another it is told what differs. */
export const agreementEntry: OpenEntry = async (ctx, { write }) => {
  const rows: { row: number; agreement: RecordAgreement }[] = [];
  return {
    async take(more) {
      rows.push(...more.map((one) => ({ row: one.row, agreement: agreementFrom(one) })));
      return [];
    },
    async finish() {
      const faults: RowFault[] = [];
      const refs = rows.map((one) => one.agreement.ref);
      const held = new Map(
        refs.length > 0 ? (await agreementsByRefs(ctx.tx, refs)).map((one) => [one.ref, comparable(one)]) : [],
      );
      const seen = new Map<string, ReturnType<typeof comparable>>();
      let [recorded, repeated] = [0, 0];
      for (const { row, agreement } of rows) {
        const { ref, strategy } = agreement;
        const fault = (at: string | undefined, code: string, details: Record<string, unknown>) =>
          faults.push({ row, at, refusal: { code, details } });
        if (!(await strategyByRef(ctx.tx, strategy))) {
          fault('strategy', 'strategy.unknown', { ref: strategy });
          continue;
        }
        if (!may(ctx.caller, 'partnership.edit', { scopes: [{ kind: 'strategy', id: strategy }] })) {
          fault('strategy', 'access.outside-scope', { right: 'partnership.edit' });
          continue;
        }
        const before = held.get(ref) ?? seen.get(ref);
        if (before) {
          const fields = differing(comparable(agreement), before);
          if (fields.length === 0) repeated++;
          else fault('ref', 'money-import.differs', { ref, fields });
          continue;
        }
        seen.set(ref, comparable(agreement));
        const checked =
          write && faults.length === 0
            ? await recordAgreement(ctx, agreement)
            : await checkNewAgreement(ctx, agreement);
        if (checked.ok) recorded++;
        else fault(fieldOf[checked.refusal.code], checked.refusal.code, checked.refusal.details ?? {});
      }
      return ok({ recorded, repeated, faults });
    },
  };
};

function agreementFrom({ said }: SaidRow): RecordAgreement {
  const { stateParties, partnerParties, amount, currency, projects, ...rest } = said as Record<string, unknown>;
  const parties = (
    [
      ['state', stateParties],
      ['partner', partnerParties],
    ] as const
  ).flatMap(([side, bodies]) => ((bodies as ReadBody[] | undefined) ?? []).map((one): Party => ({ ...one, side })));
  return {
    ...rest,
    ...(amount === undefined ? {} : { amount: { amount, currency } as Money }),
    parties,
    projects: [...new Set((projects as string[] | undefined) ?? [])],
  } as unknown as RecordAgreement;
}

/** What a list says of an agreement, in one order. */
const comparable = (one: RecordAgreement) => ({
  strategy: one.strategy,
  kind: one.kind,
  title: one.title,
  summary: one.summary,
  signedOn: one.signedOn,
  validFrom: one.validFrom,
  validUntil: one.validUntil,
  amount: one.amount,
  committee: one.committee,
  source: one.source,
  note: one.note,
  // a list without projects says nothing of them
  projects: one.projects.length > 0 ? [...one.projects].sort() : undefined,
  parties: one.parties
    .map(({ organisation, side, role }) => ({ organisation, side, role }))
    .sort((a, b) => contentOf(a).localeCompare(contentOf(b))),
});
