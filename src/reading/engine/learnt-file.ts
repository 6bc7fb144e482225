import { type DraftKind, draftKinds } from '../draft.ts';
import { readingLanguages } from '../stored-text.ts';
import { Learnt, type TraitWeight } from './learnt.ts';
import { traitFamilies } from './traits.ts';

/**
 * Learnt weights as a table: a line a trait, `language family name claim kind=weight kind=weight …`, between tabs; `*` for what
 * holds in all languages. The line `threshold` tells from which odds a clause is drafted; `#` begins a remark.
 */
export function weightsIn(table: string): Learnt {
  const weights: TraitWeight[] = [];
  let threshold: number | undefined;
  for (const [at, line] of table.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (cells[0] === 'threshold') threshold = numberIn(cells[1], at);
    else weights.push(weightIn(cells, at));
  }
  if (threshold === undefined) throw new Error('Learnt weights: the line "threshold" is missing.');
  return new Learnt(weights, threshold);
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
const LEAST = { claim: 0.04, kind: 0.1 };

/** The same as a table, what weighs next to nothing left out. */
export function tableOf(weights: readonly TraitWeight[], threshold: number, remarks: readonly string[]): string {
  const lines = weights.flatMap(({ language, family, name, claim, kinds }) => {
    const told = draftKinds.flatMap((kind) =>
      Math.abs(kinds[kind] ?? 0) < LEAST.kind ? [] : [`${kind}=${rounded(kinds[kind])}`],
    );
    return Math.abs(claim) < LEAST.claim && told.length === 0
      ? []
      : [[language || '*', family, name, rounded(claim), ...told].join('\t')];
  });
  return `${[...remarks.map((one) => `# ${one}`), `threshold\t${rounded(threshold)}`, ...lines.sort()].join('\n')}\n`;
}

const rounded = (value: number | undefined): number => Math.round((value ?? 0) * 100) / 100;
