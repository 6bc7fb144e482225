import type { PlanLine } from './allocation/plan-lines.ts';
import type { ListColumn } from './list-columns.ts';
import { plain } from './web/fmt.tsx';
import { deskAllocation as ar } from './web/locales/ar/desk.allocation.ts';
import { deskAllocation as en } from './web/locales/en/desk.allocation.ts';
import { deskAllocation as fr } from './web/locales/fr/desk.allocation.ts';

const said = { ar, fr, en };
const titled = (word: 'ref' | 'candidate' | 'cost' | 'rural' | 'placedIn' | 'benefit' | 'unit' | 'ground') =>
  [ar.allocation[word], fr.allocation[word], en.allocation[word]] as const;

/** A proposal on paper says in each line that it is none of a decision. */
export const planColumns: ListColumn<PlanLine>[] = [
  { title: titled('ref'), width: 16, says: (one) => one.code },
  { title: titled('candidate'), width: 44, says: (one, lang) => (one.title ? plain(one.title, lang) : one.code) },
  { title: ['المشروع', 'Projet', 'Project'], says: (one) => one.project },
  { title: titled('cost'), as: 'number', says: (one) => one.cost },
  { title: ['العملة', 'Devise', 'Currency'], says: (one) => one.currency },
  { title: titled('rural'), as: 'number', says: (one) => String(one.rural) },
  {
    title: titled('placedIn'),
    width: 30,
    says: (one, lang) =>
      one.region === undefined
        ? said[lang].allocation.notChosen
        : one.regionName
          ? plain(one.regionName, lang)
          : one.region,
  },
  {
    title: titled('benefit'),
    as: 'number',
    says: (one) => (one.benefit === undefined ? undefined : String(one.benefit)),
  },
  { title: titled('unit'), width: 24, says: (one, lang) => plain(one.unit, lang) },
  {
    title: titled('ground'),
    width: 26,
    says: (one, lang) =>
      [one.source, one.isAssumption ? said[lang].allocation.isAssumption : undefined].filter(Boolean).join(' · '),
  },
  {
    title: ['الوضع', 'État', 'State'],
    width: 60,
    says: (one, lang) => `${said[lang].allocationStatuses[one.status]} · ${said[lang].allocation.notDecision}`,
  },
];
