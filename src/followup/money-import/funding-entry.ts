import { may } from '../../access/index.ts';
import { projectScopes } from '../../delivery/readers.ts';
import { sourcesByRef } from '../../documents/readers.ts';
import type { Funding } from '../../finance/index.ts';
import { knownEnvelopes, listFundings } from '../../finance/readers.ts';
import { checkedNewFunding, type RecordFunding, recordFunding } from '../../finance/record-funding.ts';
import { ok } from '../../kernel/index.ts';
import { agreementsByRefs } from '../../partners/readers.ts';
import type { OpenEntry, RowFault } from './list-entry.ts';
import type { SaidRow } from './list-row.rules.ts';
import { besideRecords, differing, type OfList } from './same-again.rules.ts';

type Row = OfList & { row: number; ref?: string | undefined; said: Partial<RecordFunding>; funding: RecordFunding };

const fieldOf: Record<string, string> = {
  'organisation.unknown': 'organisation',
  'amount.currency-unknown': 'currency',
  'amount.not-positive': 'amount',
  'amount.finer-than-coin': 'amount',
  'funding.years-out-of-order': 'lastYear',
  'funding.signature-missing': 'signedOn',
  'funding.in-the-future': 'signedOn',
};

/** What makes it the same money, whatever became of its amount, its standing and its years since. */
const identityOf = (one: RecordFunding): string =>
  JSON.stringify([one.project, one.organisation, one.instrument, one.nature, one.currency]);

/** Money under two agreements, or out of two envelopes, is not the same. */
const maySame = (said: Partial<RecordFunding>, held: RecordFunding): boolean =>
  (['agreement', 'envelope'] as const).every(
    (field) => said[field] === undefined || held[field] === undefined || said[field] === held[field],
  );

/**
 * Rows as fundings. What says the same as a funding of the register is that funding; what the register holds with another amount, standing or
 * years is told, and revised by a person: a list that comes again never counts money twice.
 */
export const fundingEntry: OpenEntry = async (ctx, { write }) => {
  const rows: Row[] = [];
  return {
    async take(more) {
      rows.push(...more.map(rowOf));
      return [];
    },
    async finish() {
      const faults: RowFault[] = [];
      const projects = [...new Set(rows.map((one) => one.funding.project))];
      const scopes = projects.length > 0 ? await projectScopes(ctx.tx, projects, 'owner') : new Map();
      const open = rows.filter(({ row, funding: { project } }) => {
        const lies = scopes.get(project) ?? [];
        const refusal =
          lies.length === 0
            ? { code: 'project.unknown', details: { project } }
            : may(ctx.caller, 'funding.edit', { scopes: lies })
              ? undefined
              : { code: 'access.outside-scope', details: { right: 'funding.edit' } };
        if (refusal) faults.push({ row, at: 'project', refusal });
        return !refusal;
      });
      const held = (projects.length > 0 ? await listFundings(ctx.tx, { projects }) : [])
        .filter((one) => one.standing !== 'withdrawn')
        .map((one) => ({ ref: one.ref, identity: identityOf(one), contents: [one] as [Funding] }));
      const named = open.filter((one) => one.ref !== undefined);
      const unnamed = open.filter((one) => one.ref === undefined);
      const differs = ({ row, ref: own }: Row, ref: string, fields: string[]) =>
        faults.push({
          row,
          at: own ? 'ref' : 'amount',
          refusal: { code: 'money-import.differs', details: { ref, fields } },
        });
      let repeated = 0;
      for (const row of named) {
        const own = held.find((one) => one.ref === row.ref);
        const fields = own ? differing(row.said, own.contents[0]) : [];
        if (!own)
          faults.push({ row: row.row, at: 'ref', refusal: { code: 'funding.unknown', details: { ref: row.ref } } });
        else if (fields.length > 0) differs(row, own.ref, fields);
        else repeated++;
      }
      const others = held.filter((one) => !named.some((row) => row.ref === one.ref));
      const beside = besideRecords(unnamed, others, (row, one) => maySame(row.said, one.contents[0]));
      for (const { row, held: other, fields } of beside.changed) differs(row, other.ref, fields);
      repeated += beside.repeated.length;
      const known = await knownOf(beside.fresh);
      for (const { row, funding } of beside.fresh) {
        const missing = known(funding);
        if (missing) {
          faults.push({ row, ...missing });
          continue;
        }
        const checked =
          write && faults.length === 0 ? await recordFunding(ctx, funding) : await checkedNewFunding(ctx, funding);
        if (!checked.ok) faults.push({ row, at: fieldOf[checked.refusal.code], refusal: checked.refusal });
      }
      return ok({ recorded: beside.fresh.length, repeated, faults });
    },
  };

  /** The first of what a funding names that is not there. */
  async function knownOf(fresh: readonly Row[]): Promise<(one: RecordFunding) => Omit<RowFault, 'row'> | undefined> {
    const wanted = (field: 'envelope' | 'agreement' | 'source') => [
      ...new Set(fresh.flatMap((one) => one.funding[field] ?? [])),
    ];
    const [envelopes, agreements, sources] = [wanted('envelope'), wanted('agreement'), wanted('source')];
    const there = {
      envelope: new Set(envelopes.length > 0 ? await knownEnvelopes(ctx.tx, envelopes) : []),
      agreement: new Set(
        agreements.length > 0 ? (await agreementsByRefs(ctx.tx, agreements)).map((one) => one.ref) : [],
      ),
      source: new Set(sources.length > 0 ? (await sourcesByRef(ctx.tx, sources)).map((one) => one.ref) : []),
    };
    const code = { envelope: 'envelope.not-there', agreement: 'agreement.unknown', source: 'source.unknown' } as const;
    return (one) => {
      const field = (['envelope', 'agreement', 'source'] as const).find(
        (each) => one[each] !== undefined && !there[each].has(one[each]),
      );
      return field && { at: field, refusal: { code: code[field], details: { ref: one[field] } } };
    };
  }
};

function rowOf({ row, said: { ref, ...said } }: SaidRow): Row {
  const given = said as unknown as RecordFunding;
  const funding: RecordFunding = {
    ...given,
    nature: given.nature ?? 'investment',
    standing: given.standing ?? (given.signedOn ? 'signed' : 'announced'),
  };
  return { row, ref: ref as string | undefined, identity: identityOf(funding), said: given, funding };
}
