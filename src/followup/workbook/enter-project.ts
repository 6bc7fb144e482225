import type { Project } from '../../delivery/project.ts';
import { reviseProject } from '../../delivery/revise-project.ts';
import type { LocalizedText, Result } from '../../kernel/index.ts';
import type { RecordedCustomField } from '../../platform/custom-field/custom-field.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { type ChangedRow, wouldBe } from './compare.rules.ts';
import { textWith } from './content.rules.ts';
import type { Planned } from './plan.ts';
import type { BookLang } from './workbook.ts';

/** Revises how a project is described: its title and the fields that were added to projects. */
export function enterProject(ctx: Context, { book }: Planned, one: ChangedRow): Promise<Result<unknown>> {
  const { lang, projects } = book.scene;
  const project = projects.get(one.row.key)!;
  const changes: Partial<Project> = {};
  if (one.changes.has('title')) changes.title = textWith(project.title, lang, wouldBe(one, 'title'))!;
  const custom: Record<string, unknown> = { ...project.custom };
  const touched = book.customs.filter(({ key }) =>
    [`custom.${key}`, `custom.${key}.currency`].some((column) => one.changes.has(column)),
  );
  for (const field of touched) {
    const value = customValue(field, project.custom?.[field.key], one, lang);
    if (value === undefined) delete custom[field.key];
    else custom[field.key] = value;
  }
  if (touched.length > 0) changes.custom = custom;
  return reviseProject(ctx, { ref: one.row.key, version: one.row.version, changes });
}

function customValue(field: RecordedCustomField, before: unknown, one: ChangedRow, lang: BookLang): unknown {
  const id = `custom.${field.key}`;
  const text = wouldBe(one, id);
  if (field.type === 'localized-text') return textWith(before as LocalizedText | undefined, lang, text);
  if (text === undefined) return undefined;
  if (field.type === 'money') return { amount: text, currency: wouldBe(one, `${id}.currency`) };
  return field.type === 'yes-no' ? text === 'true' : text;
}
