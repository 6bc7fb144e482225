import type { RecordedCustomField } from '../../platform/custom-field/custom-field.ts';
import { customFieldsOf } from '../../platform/custom-field/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { columnsOf } from './columns.ts';
import { figureRows } from './figure-rows.ts';
import { milestoneRows } from './milestone-rows.ts';
import { projectRows } from './project-rows.ts';
import { moneyRows, reportRows } from './report-rows.ts';
import { type Asked, type Scene, sceneOf } from './scene.ts';
import { type BookColumn, type BookLang, type BookRow, type RowKind, rowKinds } from './workbook.ts';

export type Book = {
  scene: Scene;
  customs: RecordedCustomField[];
  columns: Record<RowKind, BookColumn[]>;
  rows: Record<RowKind, BookRow[]>;
};

export const isBookLang = (lang: string): lang is BookLang => lang === 'ar' || lang === 'fr' || lang === 'en';

/** Rows as they stand now for the caller: those that pass a filter, or those whose keys are named. */
export async function bookOf(ctx: Context, lang: BookLang, asked: Asked): Promise<Book> {
  const scene = await sceneOf(ctx, lang, asked);
  const customs = await customFieldsOf(ctx.tx, 'project');
  const isAsked = (kind: RowKind): boolean =>
    'keys' in asked ? (asked.keys.get(kind)?.size ?? 0) > 0 : (asked.filter.kinds ?? rowKinds).includes(kind);
  const rows: Record<RowKind, BookRow[]> = {
    reports: isAsked('reports') ? reportRows(scene) : [],
    money: isAsked('money') ? moneyRows(scene) : [],
    milestones: isAsked('milestones') ? await milestoneRows(scene) : [],
    figures: isAsked('figures') ? await figureRows(scene) : [],
    projects: isAsked('projects') ? await projectRows(scene, customs) : [],
  };
  const columns = Object.fromEntries(rowKinds.map((kind) => [kind, columnsOf(kind, lang, customs)])) as Book['columns'];
  return { scene, customs, columns, rows };
}
