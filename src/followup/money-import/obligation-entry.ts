import { may } from '../../access/index.ts';
import { type Money, ok, type Quantity } from '../../kernel/index.ts';
import { boundParties, type Obligation } from '../../partners/index.ts';
import { agreementScopes, agreementsByRefs, listObligations } from '../../partners/readers.ts';
import { checkNewObligation, type RecordObligation, recordObligation } from '../../partners/record-obligation.ts';
import { plainWords } from '../tracker/plain-words.rules.ts';
import type { OpenEntry, RowFault } from './list-entry.ts';
import type { SaidRow } from './list-row.rules.ts';
import { besideRecords, type OfList } from './same-again.rules.ts';

type Row = OfList & { row: number; said: RecordObligation };

const fieldOf: Record<string, string> = {
  'obligation.one-side': 'creditor',
  'agreement.currency-unknown': 'currency',
  'project.unknown': 'project',
};

/**
 * Rows as obligations of agreements. Who is owed may be left out where one body alone is bound on the other side. What says the same as an
 * obligation of the register is that obligation; what differs from it is told, and corrected or amended by a person.
 */
export const obligationEntry: OpenEntry = async (ctx, { write }) => {
  const said: SaidRow[] = [];
  return {
    async take(more) {
      said.push(...more);
      return [];
    },
    async finish() {
      const faults: RowFault[] = [];
      const refs = [...new Set(said.map((one) => one.said.agreement as string))];
      const agreements = new Map(
        refs.length > 0 ? (await agreementsByRefs(ctx.tx, refs)).map((one) => [one.ref, one]) : [],
      );
      const scopes = refs.length > 0 ? await agreementScopes(ctx.tx, refs) : new Map();
      const rows = said.flatMap((one): Row[] => {
        const ref = one.said.agreement as string;
        const agreement = agreements.get(ref);
        const fault = (at: string, code: string, details: Record<string, unknown>): Row[] => {
          faults.push({ row: one.row, at, refusal: { code, details } });
          return [];
        };
        if (!agreement) return fault('agreement', 'agreement.unknown', { ref });
        if (!may(ctx.caller, 'partnership.edit', { scopes: scopes.get(ref) ?? [] }))
          return fault('agreement', 'access.outside-scope', { right: 'partnership.edit' });
        const bound = boundParties(agreement.parties);
        const own = bound.find((each) => each.organisation === one.said.debtor)?.side;
        const facing = [...new Set(bound.filter((each) => own && each.side !== own).map((each) => each.organisation))];
        const creditor = one.said.creditor ?? (facing.length === 1 ? facing[0] : undefined);
        if (own === undefined) return fault('debtor', 'obligation.not-a-party', { organisation: one.said.debtor });
        if (creditor === undefined)
          return fault('creditor', 'money-import.cell-empty', { field: 'creditor', bodies: facing });
        if (one.said.quantity !== undefined && one.said.unit === undefined)
          return fault('unit', 'money-import.cell-empty', { field: 'unit' });
        const content = contentFrom({ ...one.said, creditor });
        return [{ row: one.row, identity: identityOf(content), said: content }];
      });
      const held = (refs.length > 0 ? await listObligations(ctx.tx, { agreements: refs }) : []).map((one) => ({
        ref: one.ref,
        identity: identityOf(one),
        // an amendment may have moved its day: a list that says the first one says nothing new
        contents: [one, { ...one, dueOn: one.firstDueOn }] as [object, object],
      }));
      const beside = besideRecords(rows, held);
      for (const { row, held: other, fields } of beside.changed)
        faults.push({
          row: row.row,
          at: 'title',
          refusal: { code: 'money-import.differs', details: { ref: other.ref, fields } },
        });
      for (const { row, said: content } of beside.fresh) {
        const checked =
          write && faults.length === 0
            ? await recordObligation(ctx, content)
            : await checkNewObligation(ctx, agreements.get(content.agreement)!.parties, content);
        if (checked.ok) continue;
        const { code, details } = checked.refusal;
        const stranger = details?.organisation === content.creditor ? 'creditor' : 'debtor';
        faults.push({ row, at: fieldOf[code] ?? stranger, refusal: checked.refusal });
      }
      return ok({ recorded: beside.fresh.length, repeated: beside.repeated.length, faults });
    },
  };
};

/** The same thing owed: between whom, under which agreement, of which kind and under which name. */
const identityOf = ({ agreement, debtor, creditor, kind, title }: RecordObligation | Obligation): string =>
  JSON.stringify([agreement, debtor, creditor, kind, plainWords(title[title.authentic] ?? '')]);

function contentFrom({ amount, currency, quantity, unit, ...rest }: Record<string, unknown>): RecordObligation {
  return {
    ...rest,
    ...(amount === undefined ? {} : { amount: { amount, currency } as Money }),
    ...(quantity === undefined ? {} : { quantity: { value: quantity, unit } as Quantity }),
  } as unknown as RecordObligation;
}
