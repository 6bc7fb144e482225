import { instanceTarget, may } from '../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Answer } from './allocation.ts';
import { allocationFile } from './allocation-file.ts';

/** A candidate as a paper tells it: what it costs and gives, on which ground, and where the plan puts it; nowhere when it was not chosen. */
export type PlanLine = {
  code: string;
  title?: LocalizedText;
  project?: string;
  cost: string;
  currency: string;
  rural: number;
  region?: string;
  regionName?: LocalizedText;
  benefit?: number;
  unit: LocalizedText;
  source?: string;
  isAssumption: boolean;
  status: Answer['status'];
};

/**
 * The plan of a version, a line for each candidate, to be saved and brought as a paper by the acts that stand. Nothing while it is not solved.
 *
 * refuses  what `allocationFile` refuses; whoever reads a part of the register only is told that it is not there
 */
export async function planLines(
  ctx: Context,
  { ref, number, offset, limit }: { ref: string; number?: number | undefined; offset: number; limit: number },
): Promise<Result<{ total: number; items: PlanLine[] }>> {
  if (!may(ctx.caller, 'allocation.read', instanceTarget)) return refused('allocation.unknown', { ref });
  const file = await allocationFile(ctx, { ref, number, by: 'announced', place: 'works' });
  if (!file.ok) return file;
  const { inputs, answered, titles, names, currency } = file.value;
  if (!inputs || !answered) return ok({ total: 0, items: [] });
  const { answer } = answered;
  const placed = new Map('plan' in answer ? answer.plan.chosen.map((one) => [one.candidate, one.region]) : []);
  const lines = inputs.candidates.map(({ code, project, cost, rural, places, source, isAssumption }): PlanLine => {
    const region = placed.get(code);
    return {
      code,
      ...(titles[code] ? { title: titles[code] } : {}),
      ...(project ? { project } : {}),
      cost,
      currency,
      rural,
      ...(region
        ? {
            region,
            ...(names[region] ? { regionName: names[region] } : {}),
            benefit: places.find((one) => one.region === region)!.benefit,
          }
        : {}),
      unit: inputs.benefit.unit,
      ...(source ? { source } : {}),
      isAssumption,
      status: answer.status,
    };
  });
  return ok({ total: lines.length, items: lines.slice(offset, offset + limit) });
}
