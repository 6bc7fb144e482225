import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { standingOf } from './agreement.rules.ts';
import { agreementsByRefs } from './agreement.store.ts';
import type { StudyFacts, TransferFacts } from './know-how-warnings.rules.ts';
import { criteriaOfStudies } from './study/criterion.store.ts';
import { listStudies } from './study/study.store.ts';
import { listTransfers } from './transfer/transfer.store.ts';

/** Every transfer as the finders of warnings read it. Over: its agreement was ended; one that merely ran out still owes what it promised. */
export async function transferFacts(tx: Tx, today: Day): Promise<TransferFacts[]> {
  const transfers = await listTransfers(tx);
  const refs = [...new Set(transfers.map((one) => one.agreement))];
  const agreements = new Map((await agreementsByRefs(tx, refs)).map((one) => [one.ref, one]));
  return transfers.map((one) => ({
    ...one,
    isOver: standingOf(agreements.get(one.agreement)!, today) === 'ended',
  }));
}

/** Every study as the finders of warnings read it. */
export async function studyFacts(tx: Tx, today: Day): Promise<StudyFacts[]> {
  const studies = await listStudies(tx);
  const names = await criteriaOfStudies(
    tx,
    studies.map((one) => one.ref),
    today,
  );
  return studies.map((one) => ({ ...one, names: names.get(one.ref) ?? [] }));
}
