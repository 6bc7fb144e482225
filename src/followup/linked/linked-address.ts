import type { Linked } from './linked.ts';

/** Where the desk shows the record. */
export function linkedAddress({ kind, ref }: Linked): string {
  if (kind === 'gate') {
    const [, project = ref, number = '1'] = /^(.+)\/G(\d)$/.exec(ref) ?? [];
    return `/projects/${encodeURIComponent(project)}/gates/${number}`;
  }
  return `/${kind}s/${encodeURIComponent(ref)}`;
}
