import { type Context, Hono } from 'hono';
import {
  claimsTable,
  csvOf,
  figuresTable,
  indicatorsTable,
  markedAsExercise,
  type OpenTable,
  pledgesTable,
  projectsTable,
  sourcesTable,
} from './open-data.rules.ts';
import type { PortalReader, Snapshot } from './snapshot.ts';

/** Terms of a part of the data, shown wherever it is exported. */
export type Attribution = { files: string; terms: string; credit: string };

export type OpenDataOptions = { reader: PortalReader; attributions?: readonly Attribution[]; exercise?: boolean };

const tables: Record<string, (reader: PortalReader, snapshot: number) => Promise<OpenTable>> = {
  pledges: async (reader, n) => pledgesTable(await reader.documents('pledge', undefined, n)),
  claims: async (reader, n) => claimsTable(await reader.documents('pledge', undefined, n)),
  projects: async (reader, n) => projectsTable(await reader.documents('project', undefined, n)),
  indicators: async (reader, n) => indicatorsTable(await reader.documents('indicator', undefined, n)),
  figures: async (reader, n) => figuresTable(await reader.documents('indicator', undefined, n)),
  sources: async (reader, n) => sourcesTable(await reader.documents('source', undefined, n)),
};

const kinds = [
  'home',
  'strategy',
  'pledge',
  'project',
  'source',
  'organisation',
  'indicator',
  'envelope',
  'solution',
] as const;

/**
 * Open data under `/open-data/<snapshot>/`: `pledges.csv`, `claims.csv`, `projects.csv`, `indicators.csv`,
 * `figures.csv`, `sources.csv`, `documents.json` and `datapackage.json` (Frictionless Data Package) that describes them, with the terms of use. `latest` leads to the
 * current snapshot. `?excel` puts the mark in front of a CSV by which Excel knows UTF-8.
 */
export function openDataApp({ reader, attributions = [], exercise = false }: OpenDataOptions): Hono {
  const app = new Hono();
  const marked = (table: OpenTable): OpenTable => (exercise ? markedAsExercise(table) : table);

  app.get('/latest/:file', async (c) => {
    const newest = await reader.currentSnapshot();
    return newest ? c.redirect(`../${newest.number}/${c.req.param('file')}`, 302) : c.notFound();
  });

  app.get('/:snapshot{[1-9][0-9]{0,8}}/:file', async (c) => {
    const number = Number(c.req.param('snapshot'));
    const file = c.req.param('file');
    const [newest, snapshot] = [await reader.currentSnapshot(), await reader.snapshot(number)];
    if (!newest || !snapshot) return c.notFound();
    // A withdrawal changes what an earlier snapshot shows, so the newest number is part of the tag.
    const tag = `"${number}.${newest.number}.${file}"`;
    c.header('ETag', tag);
    c.header('Cache-Control', 'public, max-age=60');
    c.header('Access-Control-Allow-Origin', '*');
    if (c.req.header('If-None-Match')?.replace(/^W\//, '') === tag) return c.body(null, 304);
    if (file === 'datapackage.json') return c.json(await description(snapshot));
    if (file === 'documents.json') return c.json(await documents(snapshot));
    const name = file.replace(/[.]csv$/, '');
    const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
    return file.endsWith('.csv') && table ? csv(c, marked(await table(reader, number))) : c.notFound();
  });

  const csv = (c: Context, table: OpenTable): Response => {
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="${table.name}.csv"`);
    return c.body(`${c.req.query('excel') === undefined ? '' : '\ufeff'}${csvOf(table)}`);
  };

  const documents = async (snapshot: Snapshot) => {
    const items = [];
    for (const kind of kinds) items.push(...(await reader.documents(kind, undefined, snapshot.number)));
    return { snapshot, ...(exercise ? { exercise } : {}), items: items.map(({ snapshot: _, ...one }) => one) };
  };

  const description = async (snapshot: Snapshot) => ({
    profile: 'tabular-data-package',
    name: `mutabaa-snapshot-${snapshot.number}`,
    version: String(snapshot.number),
    created: snapshot.at,
    ...(exercise ? { description: 'EXERCISE: everything in it is invented.' } : {}),
    'mutabaa:manifest-sha256': snapshot.sha256,
    licenses: attributions.map(({ files, terms, credit }) => ({ title: terms, path: files, credit })),
    resources: await Promise.all(
      Object.entries(tables).map(async ([name, table]) => ({
        name,
        path: `${name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: {
          fields: marked(await table(reader, snapshot.number)).columns.map(([column, description]) => ({
            name: column,
            type: 'string',
            description,
          })),
        },
      })),
    ),
  });

  return app;
}
