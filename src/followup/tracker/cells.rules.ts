import type { LocalizedText, Refusal } from '../../kernel/index.ts';
import { lineOf } from '../../territory/index.ts';
import { customIn } from './cell-value.rules.ts';
import { usualKey } from './custom-key.rules.ts';
import type { DataRow, Remark } from './layout.ts';
import { depthOf, type Known, type Links } from './links.rules.ts';
import type { LinkField } from './mapping.ts';
import { type MilestoneCell, milestonesOfRow } from './milestone-cells.rules.ts';
import { equalShares } from './place-word.rules.ts';
import { plainWords } from './plain-words.rules.ts';
import type { MappedColumn } from './plan.rules.ts';
import type { CellCount, PlannedRow } from './plan.ts';
import { type Cell, columnLetter } from './sheet.ts';
import { saysNothing } from './silent.rules.ts';
import { localizedIn, refIn, together } from './texts.rules.ts';
import type { TrackerWords } from './tracker-words.ts';

type Given = { links: Links; words: TrackerWords; known: Known; carried: Map<number, Cell>; leaveOut: boolean };
export type CellsRead = { row?: PlannedRow; problems: Remark[]; remarks: Remark[]; cells: CellCount };

/** Problems that a person may choose to leave out by name; the others must be settled. */
const always = new Set(['tracker.unit-missing']);

/** Reads one row: each cell becomes part of the project, or is left out with its reason. */
export function planCells(row: DataRow, columns: readonly MappedColumn[], given: Given): CellsRead {
  const { words, links, known } = given;
  const read: CellsRead = { problems: [], remarks: [], cells: { filled: 0, taken: 0, left: 0, silent: 0 } };
  const values: PlannedRow['values'] = new Map();
  const milestones: MilestoneCell[] = [];
  const places: { column: number; ids: string[]; written: string }[] = [];
  let says: PlannedRow['says'];
  let ref: string | undefined;
  let ownerWritten = '';
  const at = (column: MappedColumn, cell: Cell) => ({
    row: row.row,
    column: letterOf(column),
    header: column.header,
    value: cell.text.slice(0, 200),
  });
  const count = (column: MappedColumn, what: 'taken' | 'left' | 'silent') => {
    if (column.column >= 0 && row.cells.has(column.column) && !row.merged.has(column.column)) read.cells[what]++;
  };
  const refuse = (column: MappedColumn, cell: Cell, refusal: Refusal) => {
    const remark = { code: refusal.code, details: { ...refusal.details, ...at(column, cell) } };
    const isLeft = given.leaveOut && !always.has(refusal.code);
    (isLeft ? read.remarks : read.problems).push(remark);
    count(column, 'left');
  };
  const put = (field: string, value: unknown, column: MappedColumn, cell: Cell) => {
    values.set(field, { value, column: column.column, written: cell.text });
    count(column, 'taken');
  };
  const putText = (field: 'title' | 'summary' | 'note', column: MappedColumn, cell: Cell) => {
    const text = localizedIn(cell.text, column.meaning.lang);
    const before = values.get(field)?.value as LocalizedText | undefined;
    put(field, before ? together(before, text) : text, column, cell);
  };

  for (const [column, cell] of row.cells) if (cell && !row.merged.has(column)) read.cells.filled++;
  for (const column of columns) {
    const cell = cellAt(row, column, given.carried);
    if (!cell) continue;
    const { field, custom } = column.meaning;
    if (saysNothing(cell, words)) count(column, 'silent');
    else if (cell.kind === 'error') refuse(column, cell, { code: 'tracker.formula-failed' });
    else if (field === 'leave') count(column, 'left');
    else if (field === 'title' || field === 'summary' || field === 'note') putText(field, column, cell);
    else if (field === 'ref') {
      const found = refIn(cell.text);
      if (!found) refuse(column, cell, { code: 'tracker.ref-unfit' });
      else {
        ref = found.ref;
        count(column, 'taken');
        if (found.isCleaned) {
          values.set(`custom.${usualKey.ref}`, { value: cell.text, column: column.column, written: cell.text });
          read.remarks.push({ code: 'tracker.ref-cleaned', details: { ...at(column, cell), ref } });
        }
      }
    } else if (
      field === 'place' ||
      field === 'owner' ||
      field === 'operator' ||
      field === 'axis' ||
      field === 'programme'
    ) {
      if (field === 'owner') ownerWritten = cell.text;
      const linked = links.of(field, cell.text, column.header, row.row);
      if (linked.is === 'ids') {
        count(column, 'taken');
        if (field === 'place') places.push({ column: column.column, ids: linked.ids, written: cell.text });
        else values.set(fieldOf[field], { value: linked.ids[0], column: column.column, written: cell.text });
      } else if (linked.is === 'text') keepWritten(values, field, column, cell, count);
      else count(column, 'left');
    } else if (field === 'custom' && custom) {
      if (row.merged.has(column.column) && (custom.type === 'money' || custom.type === 'number')) {
        read.remarks.push({ code: 'tracker.merged-amount', details: at(column, cell) });
        continue;
      }
      const value = customIn(cell, custom, column.meaning, words);
      if (!value.ok) {
        refuse(column, cell, value.refusal);
        continue;
      }
      if (value.value.precision && value.value.precision !== 'day')
        read.remarks.push({ code: 'tracker.day-read-as', details: { ...at(column, cell), day: value.value.value } });
      put(`custom.${custom.key}`, value.value.value, column, cell);
      const means = custom.key === usualKey.status ? meaningOf(cell.text, words) : undefined;
      if (means) says = { word: cell.text, means };
    } else milestones.push({ column, cell });
  }

  for (const one of milestonesOfRow(milestones, words)) {
    if ('refusal' in one) {
      refuse(one.column, one.cell, one.refusal);
      continue;
    }
    for (const { key, milestone, precision } of one.found) {
      values.set(`milestone.${key}`, { value: milestone, column: one.column.column, written: one.cell.text });
      if (precision !== 'day')
        read.remarks.push({
          code: 'tracker.day-read-as',
          details: { ...at(one.column, one.cell), day: milestone.plannedOn },
        });
    }
    for (const column of one.columns) count(column, 'taken');
  }
  const precise = places.sort((a, b) => depthOf(b.ids[0]!, known.places) - depthOf(a.ids[0]!, known.places))[0];
  for (const one of places) {
    const isAround = (code: string): boolean =>
      precise!.ids.every((id) => [...lineOf(id), countryOf(known)].includes(code));
    if (one === precise || one.ids.every(isAround)) continue;
    if (!row.merged.has(one.column)) read.cells.taken--;
    refuse(columns.find((each) => each.column === one.column)!, row.cells.get(one.column)!, {
      code: 'tracker.places-disagree',
    });
  }
  if (precise)
    values.set('works', { value: equalShares(precise.ids), column: precise.column, written: precise.written });

  const title = values.get('title');
  if (!title) {
    const remark = {
      code: 'tracker.title-missing',
      details: {
        row: row.row,
        value: [...row.cells.values()]
          .map((cell) => cell.text)
          .join(' · ')
          .slice(0, 200),
      },
    };
    (given.leaveOut ? read.remarks : read.problems).push(remark);
    read.cells.left += read.cells.taken;
    read.cells.taken = 0;
    return read;
  }
  read.cells.left += read.cells.filled - read.cells.taken - read.cells.left - read.cells.silent;
  const words0 = title.value as LocalizedText;
  const key = ref ? `ref:${ref}` : `title:${plainWords(words0[words0.authentic] ?? '')}|${plainWords(ownerWritten)}`;
  read.row = { row: row.row, key, ...(ref ? { ref } : {}), values, ...(says ? { says } : {}) };
  return read;
}

const fieldOf = { owner: 'owner', operator: 'operator', axis: 'axis', programme: 'parent' } as const;

const countryOf = (known: Known): string => known.places.find((one) => one.level === 'country')?.id ?? '';

const letterOf = (column: MappedColumn): string => (column.column < 0 ? column.header : columnLetter(column.column));

/** The cell of a column in a row: its own, the one above where columns are filled down, or the title of its section. */
function cellAt(row: DataRow, column: MappedColumn, carried: Map<number, Cell>): Cell | undefined {
  if (column.column < 0) {
    const text = column.column === -1 ? row.sections.axis : row.sections.programme;
    return text ? { kind: 'text', text } : undefined;
  }
  const cell = row.cells.get(column.column);
  if (!column.meaning.fillDown) return cell;
  if (cell) carried.set(column.column, cell);
  return cell ?? carried.get(column.column);
}

function keepWritten(
  values: PlannedRow['values'],
  field: LinkField,
  column: MappedColumn,
  cell: Cell,
  count: (column: MappedColumn, what: 'taken') => void,
): void {
  const key = `custom.${usualKey[field]}`;
  const before = values.get(key)?.value;
  values.set(key, {
    value: before ? `${before} · ${cell.text}` : cell.text,
    column: column.column,
    written: cell.text,
  });
  count(column, 'taken');
}

/** What a status word means: the whole cell, or its beginning. */
function meaningOf(text: string, words: TrackerWords): string | undefined {
  const plain = plainWords(text);
  const known = words.statuses.flatMap((one) => one.words.map((word) => ({ word, means: one.means })));
  return known
    .filter((one) => plain === one.word || plain.startsWith(`${one.word} `))
    .sort((a, b) => b.word.length - a.word.length)[0]?.means;
}
