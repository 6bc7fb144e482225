import { type Day, period } from '../kernel/index.ts';
import {
  type ChartedFigure,
  chartOf,
  type Definition,
  type IndicatorChart,
  type Path,
  pathOf,
  type Target,
} from '../results/index.ts';
import type { IndicatorDocument } from './documents.ts';

/** Values of the whole country by period, whether reported or made by a rule, oldest first. */
const wholes = ({ definitions, figures, computed }: IndicatorDocument): ChartedFigure[] =>
  [
    ...figures.filter((one) => one.split === undefined),
    ...computed.map((one) => ({ ...one, definition: definitions.at(-1)?.number ?? 1 })),
  ].sort((a, b) => (period(a.period).last < period(b.period).last ? -1 : 1));

const definitionsOf = (one: IndicatorDocument): Definition[] => one.definitions as unknown as Definition[];

const nationalTargets = ({ targets }: IndicatorDocument): Target[] =>
  targets.filter((one) => one.place === undefined) as unknown as Target[];

export const unitOf = (one: IndicatorDocument): string => one.definitions.at(-1)?.unit ?? '';

export const lastFigure = (one: IndicatorDocument): ChartedFigure | undefined =>
  wholes(one).findLast((figure) => figure.value !== undefined);

/** Where it stands on a day, by the rule of the desk: a page of an old snapshot says where it stood by what was known. */
export const pathToday = (one: IndicatorDocument, today: Day): Path =>
  pathOf(
    definitionsOf(one),
    nationalTargets(one),
    wholes(one).flatMap(({ period: code, value, definition }) =>
      value === undefined ? [] : [{ period: code, value, definition }],
    ),
    today,
  );

/** Where the line to the next target stands, with as many digits as the definition shows. */
export const expectedOf = (path: Path, decimals: number): string => (path.expected ?? 0).toFixed(decimals);

export const publicChart = (one: IndicatorDocument): IndicatorChart =>
  chartOf(definitionsOf(one), nationalTargets(one), wholes(one));

/** Whether two marks of one kind that stand for one period say different values. */
export const targetsDiffer = (one: IndicatorDocument): boolean => {
  const { marks } = publicChart(one);
  return marks.some((mark) =>
    marks.some((other) => other.kind === mark.kind && other.period === mark.period && other.value !== mark.value),
  );
};
