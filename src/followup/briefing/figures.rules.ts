import type {
  HomeDocument,
  IndicatorDocument,
  PledgeDocument,
  PledgeSummary,
  ProjectDocument,
} from '../../portal/documents.ts';
import { formatNumber, formatPeriod, formatQuantity, formatShare, type PageLang } from '../../web/fmt.tsx';
import type { Figure } from './brief.ts';

/** Figures as they stand in a snapshot, each under the name by which it can be asked for again. */

const counted = (id: string, value: number, lang: PageLang): Figure => ({
  id,
  value: String(value),
  text: formatNumber(value, lang),
});

const amount = (id: string, { value, unit }: { value: string; unit: string }, lang: PageLang): Figure => ({
  id,
  value,
  unit,
  text: formatQuantity({ value, unit }, lang),
});

const when = (id: string, code: string, lang: PageLang): Figure => ({
  id,
  value: code,
  text: formatPeriod(code, lang),
});

/** A count of the home page. example  homeCount(home, 'pledges.announced', 'ar') → { id: 'home:pledges.announced', value: '10', … } */
export function homeCount(home: HomeDocument, path: string, lang: PageLang): Figure {
  const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], home);
  return counted(`home:${path}`, value as number, lang);
}

type Pledge = Pick<PledgeDocument | PledgeSummary, 'ref' | 'quantity' | 'deadline'>;
export const pledgeValue = (pledge: Pledge, lang: PageLang): Figure | undefined =>
  pledge.quantity && amount(`pledge:${pledge.ref}.value`, pledge.quantity, lang);
export const pledgeDeadline = (pledge: Pledge, lang: PageLang): Figure | undefined =>
  pledge.deadline === undefined ? undefined : when(`pledge:${pledge.ref}.deadline`, pledge.deadline, lang);
export const pledgeFollowability = (ref: string, score: number, lang: PageLang): Figure =>
  counted(`pledge:${ref}.followability`, score, lang);
export const pledgeProjects = (ref: string, projects: number, lang: PageLang): Figure =>
  counted(`pledge:${ref}.projects`, projects, lang);

type Ranged = { period: string; value: string; low?: string | undefined; high?: string | undefined };

/** A value of an indicator, with the ends of its range where it is one. */
const ranged = (id: string, one: Ranged, unit: string, lang: PageLang): [Figure, ...Figure[]] => {
  const end = (what: 'low' | 'high', value: string | undefined): Figure[] =>
    value === undefined ? [] : [amount(`${id}.${what}`, { value, unit }, lang)];
  return [amount(id, { value: one.value, unit }, lang), ...end('low', one.low), ...end('high', one.high)];
};

/** A mark of an indicator; two that stand for one period are told apart by their own reference. */
export function indicatorMark(
  { ref, targets }: IndicatorDocument,
  mark: Ranged & { ref: string; kind: 'baseline' | 'target' },
  unit: string,
  lang: PageLang,
): [Figure, ...Figure[]] {
  const rivals = targets.filter((one) => one.kind === mark.kind && one.period === mark.period && !one.place);
  const own = rivals.length > 1 ? `/${mark.ref}` : '';
  return ranged(`indicator:${ref}.${mark.kind}@${mark.period}${own}`, mark, unit, lang);
}

export const indicatorFigure = (ref: string, figure: Ranged, unit: string, lang: PageLang): [Figure, ...Figure[]] =>
  ranged(`indicator:${ref}.figure@${figure.period}`, figure, unit, lang);

export const projectFact = (
  ref: string,
  at: number,
  { quantity }: ProjectDocument['facts'][number],
  lang: PageLang,
): Figure | undefined => quantity && amount(`project:${ref}.facts.${at}`, quantity, lang);

export const projectDay = (ref: string, what: string, code: string, lang: PageLang): Figure =>
  when(`project:${ref}.${what}`, code, lang);

export const projectShare = (
  ref: string,
  side: 'works' | 'benefit',
  { place, share }: ProjectDocument['works'][number],
  lang: PageLang,
): Figure => ({ id: `project:${ref}.${side}.${place.code}`, value: share, text: formatShare(share, lang) });

export const placePopulation = (
  place: { code: string; population?: number; populationYear?: number },
  lang: PageLang,
): Figure | undefined =>
  place.population === undefined ? undefined : counted(`place:${place.code}.population`, place.population, lang);
export const placeYear = (code: string, year: number): Figure => ({
  id: `place:${code}.populationYear`,
  value: String(year),
  text: String(year),
});

export const regionCount = (code: string, what: 'works' | 'benefit', value: number, lang: PageLang): Figure =>
  counted(`region:${code}.${what}`, value, lang);

/** A count that belongs to the paper itself, made from records it lists. */
export const paperCount = (what: string, value: number, lang: PageLang): Figure =>
  counted(`paper:${what}`, value, lang);
