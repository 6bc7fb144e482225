import fs from 'node:fs';
import path from 'node:path';

export type Import = { from: string; to: string; typeOnly: boolean };

/**
 * Domains in layers: a file may import from its own folder, from folders listed before it in its row, never from what stands above.
 * Words and rules (`index.ts` and what it re-exports) are open to other domains of the same layer, stores never are.
 */
export const layers: string[][] = [
  ['kernel'],
  ['analysis'],
  ['ledger', 'access', 'platform'],
  [
    'territory',
    'documents',
    'partners',
    'law',
    'strategy',
    'delivery',
    'results',
    'finance',
    'people',
    'infrastructure',
    'services',
    'catalogue',
    'ai-systems',
  ],
  ['dependence', 'equity', 'allocation', 'reading', 'followup', 'forecast', 'standards', 'portal', 'seeding'],
  ['web', 'desk', 'cli', ''],
];

const importLine =
  /^\s*(?:import|export)\s+(type\s+)?[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Every import between our own files, as written. */
export function importsOf(root: string, file: string): Import[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found: Import[] = [];
  for (const match of text.matchAll(importLine)) {
    const to = match[2] ?? match[3] ?? match[4]!;
    const target = to.startsWith('.') ? path.normalize(path.join(path.dirname(file), to)) : to;
    found.push({ from: file, to: target, typeOnly: match[1] !== undefined });
  }
  return found;
}

export function sourceFiles(root: string, folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name));
}

export const domainOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
export const layerOf = (domain: string): number => layers.findIndex((layer) => layer.includes(domain));
export const isTest = (file: string): boolean => /\.(test|fixture)\.tsx?$/.test(file);
/** What is shown: pages, screens and their parts are the only files with markup. */
export const isView = (file: string): boolean => file.endsWith('.tsx');
export const roleOf = (file: string): string =>
  /\.(rules|workflow|store|routes|page|screen|property|table)\.tsx?$/.exec(file)?.[1] ?? '';

/** Why an import may not stand, or undefined when it may. */
export function wrongArrow({ from, to, typeOnly }: Import): string | undefined {
  if (isTest(from) || !from.startsWith('src/')) return undefined;
  const own = domainOf(from);
  if (!to.startsWith('src/')) {
    if (own === 'kernel' || own === 'analysis') return 'uses nothing but itself';
    if (['rules', 'workflow'].includes(roleOf(from)) && !typeOnly) return 'a rule uses no library and no machinery';
    if (from.startsWith('src/ledger/proof/')) return 'proof code imports the kernel only';
    return undefined;
  }
  const other = domainOf(to);
  if (own === other) {
    if (
      ['rules', 'workflow'].includes(roleOf(from)) &&
      ['store', 'routes', 'page', 'screen'].includes(roleOf(to)) &&
      !typeOnly
    )
      return 'a rule does not know where things are kept or shown';
    if (roleOf(from) === 'store' && ['routes', 'page', 'screen'].includes(roleOf(to)))
      return 'a store does not know who asks';
    return undefined;
  }
  if (own === 'kernel') return 'the kernel imports nothing';
  if (from.startsWith('src/ledger/proof/') && other !== 'kernel') return 'proof code imports the kernel only';
  // Pages, screens and papers speak to readers: in the shared words, numbers and drawings.
  if (other === 'web' && (['portal', 'desk'].includes(own) || from.startsWith('src/followup/briefing/')))
    return undefined;
  // A domain keeps its screens beside its rules; they are drawn with the shared kit and told by the desk who is signed in.
  if (isView(from) && (['web', 'desk'].includes(other) || typeOnly)) return undefined;
  if (layerOf(other) > layerOf(own)) return `${own} stands below ${other}`;
  if (roleOf(to) === 'store' && !['seeding'].includes(own))
    return 'another domain is reached through its index or readers, never its store';
  if (
    ['rules', 'workflow'].includes(roleOf(from)) &&
    other !== 'kernel' &&
    other !== 'analysis' &&
    !typeOnly &&
    ['store', 'routes', ''].includes(roleOf(to)) &&
    path.basename(to) !== 'index.ts'
  )
    return "a rule uses another domain's index";
  return undefined;
}
