import { bulkEntry } from '../../finance/enter-bulk.ts';
import type { ReportedLine } from '../../finance/transaction.rules.ts';
import { ok } from '../../kernel/index.ts';
import type { OpenEntry } from './list-entry.ts';

/** Rows as transactions that the State reports. */
export const transactionEntry: OpenEntry = async (ctx, how) => {
  const entry = await bulkEntry(ctx, how);
  return {
    async take(rows) {
      const faults = await entry.take(
        rows.map(({ row, said }) => {
          const { receiverName, ...line } = said;
          // a body of the register is named once
          const named = said.receiver === undefined && receiverName !== undefined ? { receiverName } : {};
          return { row, line: { ...line, ...named } as unknown as ReportedLine };
        }),
      );
      return faults.map(({ row, field, refusal }) => ({ row, at: field, refusal }));
    },
    async finish() {
      const done = await entry.finish();
      return done.ok ? ok({ ...done.value, faults: [] }) : done;
    },
  };
};
