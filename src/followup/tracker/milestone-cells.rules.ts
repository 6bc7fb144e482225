import type { LocalizedText, Refusal } from '../../kernel/index.ts';
import { dayIn } from './cell-value.rules.ts';
import { headerTitle } from './custom-key.rules.ts';
import { plainWords } from './plain-words.rules.ts';
import type { MappedColumn } from './plan.rules.ts';
import type { PlannedMilestone } from './plan.ts';
import type { Cell } from './sheet.ts';
import { localizedIn } from './texts.rules.ts';
import type { TrackerWords } from './tracker-words.ts';
import type { WrittenDay } from './written-day.rules.ts';
import { writtenMilestones } from './written-milestones.rules.ts';

export type MilestoneCell = { column: MappedColumn; cell: Cell };
type Found = { key: string; milestone: PlannedMilestone; precision: WrittenDay['precision'] };
type Read =
  | { column: MappedColumn; cell: Cell; columns: MappedColumn[]; found: Found[] }
  | { column: MappedColumn; cell: Cell; refusal: Refusal };

const edges: Record<'start' | 'end', LocalizedText> = {
  start: { authentic: 'ar', ar: 'انطلاق المشروع', fr: 'Démarrage du projet', en: 'Start of the project' },
  end: { authentic: 'ar', ar: 'نهاية المشروع', fr: 'Achèvement du projet', en: 'End of the project' },
};
const numbered = (n: number): LocalizedText => ({
  authentic: 'ar',
  ar: `المعلم ${n}`,
  fr: `Jalon ${n}`,
  en: `Milestone ${n}`,
});

/** The milestones of one row: beginning, end, dated columns, pairs of title and date, lists in one cell. */
export function milestonesOfRow(cells: readonly MilestoneCell[], words: TrackerWords): Read[] {
  const pairs = new Map<number, { title?: MilestoneCell; day?: MilestoneCell }>();
  const read: Read[] = [];
  for (const one of cells) {
    const { field, number = 1 } = one.column.meaning;
    if (field === 'milestone-title' || field === 'milestone-day')
      pairs.set(number, { ...pairs.get(number), [field === 'milestone-title' ? 'title' : 'day']: one });
    else if (field === 'milestones') read.push(listed(one, words));
    else read.push(dated(one, words));
  }
  for (const [number, { title, day }] of pairs) {
    if (day) read.push(paired(number, title, day, words));
    else if (title) read.push(listed(title, words, number));
  }
  return read;
}

function dated(one: MilestoneCell, words: TrackerWords): Read {
  const { field } = one.column.meaning;
  const on = dayIn(one.cell, words, field === 'start' ? 'first' : 'last');
  if (!on.ok) return { ...one, refusal: on.refusal };
  const edge = field === 'start' || field === 'end' ? field : undefined;
  const found: Found = {
    key: edge ?? plainWords(one.column.header),
    milestone: { title: edge ? edges[edge] : headerTitle(one.column.header), plannedOn: on.value.day },
    precision: on.value.precision,
  };
  return { ...one, columns: [one.column], found: [found] };
}

function paired(number: number, title: MilestoneCell | undefined, day: MilestoneCell, words: TrackerWords): Read {
  const on = dayIn(day.cell, words, 'last');
  if (!on.ok) return { ...day, refusal: on.refusal };
  const found: Found = {
    key: `n${number}`,
    milestone: { title: title ? localizedIn(title.cell.text) : numbered(number), plannedOn: on.value.day },
    precision: on.value.precision,
  };
  return { ...day, columns: title ? [title.column, day.column] : [day.column], found: [found] };
}

/** A cell with several milestones, or with one whose date stands beside its title. */
function listed(one: MilestoneCell, words: TrackerWords, number?: number): Read {
  const list = writtenMilestones(one.cell.text, words);
  if (!list.ok)
    return { ...one, refusal: number === undefined ? list.refusal : { code: 'tracker.milestone-without-day' } };
  const found = list.value.map(
    ({ title, on }): Found => ({
      key: number === undefined ? `in ${plainWords(title)}` : `n${number}`,
      milestone: { title: localizedIn(title), plannedOn: on.day },
      precision: on.precision,
    }),
  );
  return { ...one, columns: [one.column], found };
}
