import { listProjects, milestonesOfProject } from '../delivery/readers.ts';
import { type Day, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { listBudgets } from './budget.store.ts';
import { paidWithoutEngagement } from './chain.store.ts';
import { baseCurrency, ratesBetween } from './count-money.ts';
import { listFundings } from './funding.store.ts';
import { moneyTotals } from './money-totals.ts';
import { commissioningOf, projectMoney } from './project-money.rules.ts';
import type { ProjectMoney } from './project-money.ts';
import { addTotals } from './totals.rules.ts';

/** The money of one project. refuses 'project.unknown' */
export async function getProjectMoney(
  ctx: Pick<Context, 'tx' | 'today'>,
  project: string,
): Promise<Result<ProjectMoney>> {
  const { tx, today } = ctx;
  const [found] = await listProjects(tx, { refs: [project] });
  if (!found) return refused('project.unknown', { project });
  const base = await baseCurrency(tx);
  const budgets = await listBudgets(tx, { projects: [project] });
  const fundings = await listFundings(tx, { projects: [project] });
  const days = [
    ...budgets.map((one) => one.dated),
    ...fundings.map((one) => one.signedOn ?? one.recordedOn),
    today,
  ].sort();
  const totals = [
    ...(await moneyTotals(tx, { projects: [project] }, ['step', 'side', 'year'])),
    ...(await moneyTotals(tx, { projects: [project], reported: 'unmatched' }, ['step', 'side', 'year'])),
  ];
  const milestones = await milestonesOfProject(tx, project);
  return ok(
    projectMoney(
      {
        project,
        today,
        base,
        book: await ratesBetween(tx, days[0] as Day, days.at(-1) as Day),
        budgets,
        fundings,
        totals,
        paidWithoutEngagement: await paidWithoutEngagement(tx, project),
        commissioning: commissioningOf({ stage: found.position?.stage, stageSince: found.stageSince }, milestones),
      },
      (these) => addTotals(these, base.decimals),
    ),
  );
}
