import type { Context } from '../../platform/http/endpoint.ts';
import type { Words } from '../../web/locales/index.ts';
import { visibleWarnings } from '../list-warnings.ts';
import { listWarningRules } from '../warning-rule.store.ts';
import { text } from './line.ts';
import type { Material, PaperWarning } from './material.ts';

/** The warnings that the caller may read, the heaviest first, as a paper tells them once it knows the names of its snapshot. */
export async function paperWarnings(ctx: Context, t: Words): Promise<(material: Material) => PaperWarning[]> {
  const titles = new Map((await listWarningRules(ctx.tx)).map((rule) => [rule.code as string, text(rule.title, t)]));
  const found = await visibleWarnings(ctx);
  return (material) => {
    const names = namesIn(material, t);
    return found.map(({ rule, subject, project, since, role }) => ({
      title: titles.get(rule) ?? rule,
      about: { ref: subject.ref, name: names.get(subject.ref) ?? names.get(project ?? '') ?? '' },
      since,
      role,
    }));
  };
}

function namesIn(material: Material, t: Words): Map<string, string> {
  if (material.kind === 'project' || material.kind === 'region') return new Map();
  return new Map([
    ...[...material.projects, ...material.indicators].map((one) => [one.ref, text(one.title, t)] as const),
    ...material.home.regions.map(({ place }) => [place.code, text(place.name, t)] as const),
  ]);
}
