import type { ReportContent, ReportWording } from './report.ts';
import { type ReportPart, reportParts, spelled } from './report-content.rules.ts';
import { inRegisterWords } from './reported-risk.rules.ts';

type Line = Record<string, unknown>;

/**
 * Parts that hold lines: what tells one line from another, and what is said in it one by one. Where nothing is named the
 * whole line is one statement: a figure with its remark, a risk, a photo.
 */
const lineParts: Partial<Record<ReportPart, { head: readonly string[]; names?: readonly string[] }>> = {
  milestones: { head: ['ref'], names: ['expectedOn', 'reachedOn'] },
  figures: { head: ['indicator', 'place', 'split'] },
  money: { head: ['year', 'currency'], names: ['planned', 'paid'] },
  risks: { head: ['risk', 'event'] },
  photos: { head: ['sha256'] },
};

const only = (line: Line, names: readonly string[]): Line =>
  Object.fromEntries(names.filter((name) => line[name] !== undefined).map((name) => [name, line[name]]));

/** One thing said on the page, under a key of its own, as a page that says nothing else. */
type Field = { part: ReportPart; content: ReportContent };

/**
 * Everything the page says, field by field.
 *
 * example  fieldsOf({ rating: 'late', money: [{ year: 2026, currency: 'MAD', paid: '3' }] })
 *          → 'rating' { rating: 'late' } · 'money [2026,"MAD"] paid' { money: [{ year: 2026, currency: 'MAD', paid: '3' }] }
 */
export function fieldsOf(content: ReportContent): Map<string, Field> {
  const found = new Map<string, Field>();
  for (const part of reportParts) {
    const value = content[part];
    if (value === undefined) continue;
    const shape = lineParts[part];
    if (!shape) {
      found.set(part, { part, content: { [part]: value } });
      continue;
    }
    const seen = new Map<string, number>();
    const said = part === 'risks' ? content.risks!.map(inRegisterWords) : value;
    for (const line of said as Line[]) {
      const head = spelled(shape.head.map((name) => line[name] ?? null));
      const again = seen.get(head) ?? 0;
      seen.set(head, again + 1);
      const at = `${part} ${head}${again === 0 ? '' : ` ${again + 1}`}`;
      const named = shape.names?.filter((name) => line[name] !== undefined) ?? [];
      if (named.length === 0) found.set(at, { part, content: { [part]: [line] } as ReportContent });
      for (const name of named)
        found.set(`${at} ${name}`, { part, content: { [part]: [only(line, [...shape.head, name])] } as ReportContent });
    }
  }
  return found;
}

/** The page that says all these fields: those of one line are one line again. */
function pageOf(fields: ReadonlyMap<string, Field>): ReportContent {
  const page: Record<string, unknown> = {};
  const lines = new Map<string, Line>();
  for (const [key, { part, content }] of fields) {
    const shape = lineParts[part];
    if (!shape) {
      page[part] = content[part];
      continue;
    }
    const [said] = content[part] as Line[];
    const name = shape.names?.find((one) => key.endsWith(` ${one}`));
    const at = name ? key.slice(0, -name.length - 1) : key;
    const known = lines.get(at);
    if (known) {
      Object.assign(known, said);
      continue;
    }
    const line = { ...said };
    lines.set(at, line);
    page[part] = [...((page[part] as Line[] | undefined) ?? []), line];
  }
  return page as ReportContent;
}

/** Whose words stand in a field: `both` where both changed it and somebody has to choose. What a side does not say is left out. */
export type Difference = {
  key: string;
  part: ReportPart;
  changedBy: 'mine' | 'theirs' | 'both';
  mine?: ReportContent;
  theirs?: ReportContent;
};

/**
 * Where what I typed and what another person saved meanwhile are not the same, field by field, in the order of the page.
 *
 * base  the page as I had opened it
 */
export function differences(base: ReportContent, mine: ReportContent, theirs: ReportContent): Difference[] {
  const [was, typed, saved] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  const text = (field: Field | undefined): string => spelled(field?.content);
  return [...new Set([...typed.keys(), ...saved.keys()])]
    .filter((key) => text(typed.get(key)) !== text(saved.get(key)))
    .map((key): Difference => {
      const [own, other] = [typed.get(key), saved.get(key)];
      return {
        key,
        part: (own ?? other)!.part,
        changedBy: text(was.get(key)) === text(other) ? 'mine' : text(was.get(key)) === text(own) ? 'theirs' : 'both',
        ...(own ? { mine: own.content } : {}),
        ...(other ? { theirs: other.content } : {}),
      };
    })
    .sort((a, b) => reportParts.indexOf(a.part) - reportParts.indexOf(b.part));
}

/** Their page with my words in the fields chosen. */
export function chosenContent(
  mine: ReportContent,
  theirs: ReportContent,
  keepMine: ReadonlySet<string>,
): ReportContent {
  const [typed, page] = [fieldsOf(mine), fieldsOf(theirs)];
  for (const key of keepMine) {
    const field = typed.get(key);
    if (field) page.set(key, field);
    else page.delete(key);
  }
  return pageOf(page);
}

/** What I had typed and give up for what they saved; undefined when it is nothing. */
export function givenUp(differ: readonly Difference[], keepMine: ReadonlySet<string>): ReportContent | undefined {
  const lost = differ.filter((one) => one.mine && one.changedBy !== 'theirs' && !keepMine.has(one.key));
  if (lost.length === 0) return undefined;
  return pageOf(new Map(lost.map((one) => [one.key, { part: one.part, content: one.mine! }])));
}

/** Who last changed a field, and when; undefined where nobody did since the first wording. wordings  oldest first */
export function changedIn(key: string, wordings: readonly ReportWording[]): ReportWording | undefined {
  const text = (one: ReportWording) => spelled(fieldsOf(one.content).get(key)?.content);
  return wordings.findLast((one, at) => at > 0 && text(one) !== text(wordings[at - 1]!));
}
