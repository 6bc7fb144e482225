import type { ListColumn } from './list-columns.ts';
import type { ListedService } from './services/service-file.ts';
import type { ListedSystem, ShownHosting } from './services/system-file.ts';
import type { PageLang } from './web/fmt/number.ts';
import { plain } from './web/fmt.tsx';
import { deskServices as ar } from './web/locales/ar/desk.services.ts';
import { deskServices as en } from './web/locales/en/desk.services.ts';
import { deskServices as fr } from './web/locales/fr/desk.services.ts';

const said = { ar, fr, en };

/** Where it is in one cell: provider, place, level, day, and how true that is. */
const hosting = (of: ShownHosting | undefined, lang: PageLang): string => {
  const words = said[lang];
  const unknown = words.systems.notReported;
  if (!of) return unknown;
  const { provider, providerName, location, country, level } = of;
  return [
    provider ?? (providerName ? plain(providerName, lang) : unknown),
    location ? [words.hostingLocations[location], country].filter(Boolean).join(' ') : unknown,
    level === undefined ? unknown : words.hostingLevels[level],
    of.asOf,
    words.saidStatuses[of.status],
  ].join(' · ');
};

/** The class of the record stands first: the file is not to be passed on. */
export const systemColumns: ListColumn<ListedSystem>[] = [
  {
    title: [ar.systems.class, fr.systems.class, en.systems.class],
    width: 16,
    says: (one, lang) => said[lang].systemClasses[one.class],
  },
  { title: [ar.systems.ref, fr.systems.ref, en.systems.ref], width: 16, says: (one) => one.ref },
  {
    title: [ar.systems.name, fr.systems.name, en.systems.name],
    width: 48,
    says: (one, lang) => plain(one.title, lang),
  },
  {
    title: [ar.systems.administration, fr.systems.administration, en.systems.administration],
    says: (one) => one.administration,
  },
  {
    title: [ar.systems.sensitivity, fr.systems.sensitivity, en.systems.sensitivity],
    width: 24,
    says: (one, lang) => said[lang].sensitivities[one.sensitivity],
  },
  { title: [ar.systems.now, fr.systems.now, en.systems.now], width: 60, says: (one, lang) => hosting(one.now, lang) },
  {
    title: [ar.systems.does, fr.systems.does, en.systems.does],
    width: 18,
    says: (one, lang) => said[lang].satisfies[one.does],
  },
  {
    title: [ar.systems.target, fr.systems.target, en.systems.target],
    width: 60,
    says: (one, lang) => hosting(one.target, lang),
  },
  { title: [ar.systems.due, fr.systems.due, en.systems.due], says: (one) => one.target?.due },
  {
    title: [ar.systems.way, fr.systems.way, en.systems.way],
    width: 24,
    says: (one, lang) => said[lang].systemWays[one.way],
  },
];

const orUnknown = (value: string | number | undefined, lang: PageLang): string =>
  value === undefined ? said[lang].systems.notReported : String(value);

export const serviceColumns: ListColumn<ListedService>[] = [
  { title: [ar.systems.ref, fr.systems.ref, en.systems.ref], width: 16, says: (one) => one.ref },
  {
    title: [ar.systems.name, fr.systems.name, en.systems.name],
    width: 48,
    says: (one, lang) => plain(one.title, lang),
  },
  {
    title: [ar.systems.administration, fr.systems.administration, en.systems.administration],
    says: (one) => one.administration,
  },
  {
    title: [ar.services.procedure, fr.services.procedure, en.services.procedure],
    width: 24,
    says: (one, lang) => said[lang].procedures[one.procedure],
  },
  {
    title: [ar.services.delay, fr.services.delay, en.services.delay],
    says: (one, lang) => orUnknown(one.delay?.days, lang),
  },
  {
    title: [ar.services.period, fr.services.period, en.services.period],
    says: (one, lang) => orUnknown(one.last?.period, lang),
  },
  {
    title: [ar.serviceCounts.requests, fr.serviceCounts.requests, en.serviceCounts.requests],
    says: (one, lang) => orUnknown(one.last?.requests, lang),
  },
  {
    title: [ar.services.completion, fr.services.completion, en.services.completion],
    says: (one, lang) => orUnknown(one.last?.use.completion, lang),
  },
  {
    title: [ar.services.inTimeShare, fr.services.inTimeShare, en.services.inTimeShare],
    says: (one, lang) => orUnknown(one.last?.use.inTimeShare, lang),
  },
  {
    title: [ar.services.medianDays, fr.services.medianDays, en.services.medianDays],
    says: (one, lang) => orUnknown(one.last?.medianDays, lang),
  },
  {
    title: [ar.services.punctual, fr.services.punctual, en.services.punctual],
    width: 24,
    says: (one, lang) => said[lang].punctuals[one.punctual],
  },
  {
    title: [ar.services.state, fr.services.state, en.services.state],
    says: (one, lang) => (one.last ? said[lang].saidStatuses[one.last.status] : orUnknown(undefined, lang)),
  },
];
