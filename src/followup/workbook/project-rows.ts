import { listStages } from '../../delivery/readers.ts';
import { organisationsByRef } from '../../partners/readers.ts';
import type { RecordedCustomField } from '../../platform/custom-field/custom-field.ts';
import { saying } from './report-rows.ts';
import { keysOf, type Scene } from './scene.ts';
import { type BookLang, type BookRow, said } from './workbook.ts';

/** Projects as they are described; the stage is there to be read, since only acts move it. */
export async function projectRows(scene: Scene, customs: readonly RecordedCustomField[]): Promise<BookRow[]> {
  const { tx } = scene.ctx;
  const keys = keysOf(scene, 'projects');
  const stages = new Map((await listStages(tx)).map((one) => [one.stage as string, one.title]));
  const owners = [...new Set([...scene.projects.values()].flatMap((one) => one.owner ?? []))];
  const named = new Map((await organisationsByRef(tx, owners)).map((one) => [one.ref, one.name]));
  return [...scene.projects.values()]
    .filter((one) => !keys || keys.has(one.ref))
    .map((project) => ({
      kind: 'projects',
      key: project.ref,
      way: 'register',
      version: project.version,
      isOpen: scene.mayOn('project.revise', project.ref),
      keptIn: { table: 'project', row: project.id },
      values: saying({
        id: project.ref,
        title: said(project.title, scene.lang),
        stage: project.position && said(stages.get(project.position.stage), scene.lang),
        owner: project.owner && said(named.get(project.owner), scene.lang),
        ...Object.assign({}, ...customs.map((one) => customValues(one, project.custom?.[one.key], scene.lang))),
      }),
    }));
}

function customValues(field: RecordedCustomField, value: unknown, lang: BookLang): Record<string, string | undefined> {
  const id = `custom.${field.key}`;
  if (value === undefined || value === null) return {};
  if (field.type === 'money') {
    const { amount, currency } = value as { amount: string; currency: string };
    return { [id]: amount, [`${id}.currency`]: currency };
  }
  if (field.type === 'localized-text') return { [id]: said(value as Parameters<typeof said>[0], lang) };
  return { [id]: String(value) };
}
