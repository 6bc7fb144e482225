import { type DraftKind, draftKinds } from '../draft.ts';
import { readingLanguages } from '../stored-text.ts';
import { cutFamilies } from './cut-traits.ts';
import { Learnt, type TraitWeight } from './learnt.ts';
import { type CutThresholds, type CutWeight, LearntCuts } from './learnt-cuts.ts';
import { traitFamilies } from './traits.ts';

/** What was learnt: which clauses are claims, and where clauses begin. */
export type AllLearnt = { learnt: Learnt; cuts: LearntCuts };

/**
 * Learnt weights as a table: a line a trait, `language family name claim kind=weight kind=weight …`, between tabs; `*` for what
 * holds in all languages. A line `cut language family name weight` is of a place where a clause may begin. The line `threshold`
 * tells from which odds a clause is drafted, `cut threshold` from which one begins where the rules see none, and where they do; `#` begins a remark.
 */
export function weightsIn(table: string): AllLearnt {
  const weights: TraitWeight[] = [];
  const cuts: CutWeight[] = [];
  let threshold: number | undefined;
  let cutThresholds: CutThresholds = { made: 0, kept: 0 };
  for (const [at, line] of table.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (cells[0] === 'threshold') threshold = numberIn(cells[1], at);
    else if (cells[0] === 'cut' && cells[1] === 'threshold')
      cutThresholds = { made: numberIn(cells[2], at), kept: numberIn(cells[3], at) };
    else if (cells[0] === 'cut') cuts.push(cutWeightIn(cells, at));
    else weights.push(weightIn(cells, at));
  }
  if (threshold === undefined) throw new Error('Learnt weights: the line "threshold" is missing.');
  return { learnt: new Learnt(weights, threshold), cuts: new LearntCuts(cuts, cutThresholds) };
}

function cutWeightIn([, language, family, name, weight]: string[], at: number): CutWeight {
  const spoken = readingLanguages.find((one) => one === language);
  const known = family === 'bias' ? family : cutFamilies.find((one) => one === family);
  if (spoken === undefined || !known || name === undefined)
    throw new Error(`Learnt weights, line ${at + 1}: "${language} ${family} ${name}" is no trait of a place to cut.`);
  return { language: spoken, family: known, name, weight: numberIn(weight, at) };
}

function weightIn([language, family, name, claim, ...kinds]: string[], at: number): TraitWeight {
  const spoken = language === '*' ? '' : readingLanguages.find((one) => one === language);
  const known = traitFamilies.find((one) => one === family);
  if (spoken === undefined || !known || !name)
    throw new Error(`Learnt weights, line ${at + 1}: "${language} ${family} ${name}" is no trait of a language.`);
  const told: Partial<Record<DraftKind, number>> = {};
  for (const one of kinds) {
    const [kind, weight] = one.split('=');
    const of = draftKinds.find((each) => each === kind);
    if (!of) throw new Error(`Learnt weights, line ${at + 1}: "${kind}" is no kind.`);
    told[of] = numberIn(weight, at);
  }
  return { language: spoken, family: known, name, claim: numberIn(claim, at), kinds: told };
}

function numberIn(text: string | undefined, at: number): number {
  const value = Number(text);
  if (!text || !Number.isFinite(value)) throw new Error(`Learnt weights, line ${at + 1}: "${text}" is no number.`);
  return value;
}

/** What weighs less decides nothing. */
const LEAST = { claim: 0.04, kind: 0.1, cut: 0.02 };

/** The same as a table, what weighs next to nothing left out. */
export function tableOf(
  weights: readonly TraitWeight[],
  threshold: number,
  remarks: readonly string[],
  cuts: readonly CutWeight[] = [],
  cutThresholds: CutThresholds = { made: 0, kept: 0 },
): string {
  const cutLines = cuts.flatMap(({ language, family, name, weight }) =>
    Math.abs(weight) < LEAST.cut ? [] : [['cut', language, family, name, rounded(weight)].join('\t')],
  );
  if (cuts.length > 0)
    cutLines.push(['cut', 'threshold', rounded(cutThresholds.made), rounded(cutThresholds.kept)].join('\t'));
  const lines = weights.flatMap(({ language, family, name, claim, kinds }) => {
    const told = draftKinds.flatMap((kind) =>
      Math.abs(kinds[kind] ?? 0) < LEAST.kind ? [] : [`${kind}=${rounded(kinds[kind])}`],
    );
    return Math.abs(claim) < LEAST.claim && told.length === 0
      ? []
      : [[language || '*', family, name, rounded(claim), ...told].join('\t')];
  });
  return `${[...remarks.map((one) => `# ${one}`), `threshold\t${rounded(threshold)}`, ...[...lines, ...cutLines].sort()].join('\n')}\n`;
}

const rounded = (value: number | undefined): number => Math.round((value ?? 0) * 100) / 100;
