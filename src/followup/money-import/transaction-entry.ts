import { type RowFault as BulkFault, bulkEntry, type RowLine } from '../../finance/enter-bulk.ts';
import type { ReportedLine } from '../../finance/transaction.rules.ts';
import { ok } from '../../kernel/index.ts';
import type { OpenEntry, RowFault } from './list-entry.ts';
import type { SaidRow } from './list-row.rules.ts';

/** Rows as transactions that the State reports. */
export const transactionEntry: OpenEntry = async (ctx, how) => {
  const entry = await bulkEntry(ctx, how);
  return {
    async take(rows) {
      return (await entry.take(rows.map(lineOf))).map(placed);
    },
    async finish() {
      const done = await entry.finish();
      return done.ok ? ok({ ...done.value, faults: done.value.faults.map(placed) }) : done;
    },
  };
};

function lineOf({ row, said }: SaidRow): RowLine {
  const { receiverName, ...line } = said;
  // a body of the register is named once
  const named = said.receiver === undefined && receiverName !== undefined ? { receiverName } : {};
  return { row, line: { ...line, ...named } as unknown as ReportedLine };
}

const placed = ({ row, field, refusal }: BulkFault): RowFault => ({ row, at: field, refusal });
