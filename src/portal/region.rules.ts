import { decimal, decimalText, multiplyDecimals, trimDecimal } from '../kernel/index.ts';
import type { ProjectDocument } from './documents.ts';

const lies = (shares: ProjectDocument['works'], region: string): boolean =>
  shares.some((share) => share.place.region === region);
const national = (shares: ProjectDocument['works']): boolean => shares.some((share) => share.place.level === 'country');

/** What comes to one region, cancelled projects left out: works in it, benefit to it alone, what serves the whole country. */
export function regionShare(projects: readonly ProjectDocument[], region: string) {
  const only = projects.filter((project) => project.level === 'project' && project.state !== 'cancelled');
  const works = only.filter((project) => lies(project.works, region));
  const benefit = only.filter((project) => !works.includes(project) && lies(project.benefit, region));
  return {
    only,
    works,
    benefit,
    everywhere: only.filter(
      (project) => !works.includes(project) && !benefit.includes(project) && national(project.benefit),
    ),
    /** All that are meant for it, wherever they are built. */
    directed: works.filter((project) => lies(project.benefit, region)).length + benefit.length,
  };
}

/** A percentage as published, as a share of one. example  shareOfPercent('87.6') → '0.876' */
export const shareOfPercent = (percent: string): string =>
  decimalText(trimDecimal(multiplyDecimals(decimal(percent), decimal('0.01'))));
