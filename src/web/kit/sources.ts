import type { LocalizedText } from '../../kernel/localized.ts';
import { tryRead } from '../client.ts';
import { plain } from '../fmt.tsx';
import type { Found } from './search-field.tsx';
import type { DeskLang } from './words.tsx';

type Named = { ref: string; name: LocalizedText };
type Titled = { ref: string; title: LocalizedText };

const ENOUGH = 30;
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0652]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .toLowerCase();

let organisationsKept: Promise<Named[]> | undefined;

/** All organisations, read once: there are a few hundred at most, and names are needed on every screen. */
export const organisations = (): Promise<Named[]> =>
  (organisationsKept ??= tryRead<{ items: Named[] }>('organisations', { limit: 500 }).then((answer) => {
    if (answer.ok) return answer.value.items;
    organisationsKept = undefined;
    return [];
  }));

export const forgetOrganisations = (): void => {
  organisationsKept = undefined;
};

const amongTexts = (items: Found[], text: string): Found[] =>
  items.filter((one) => folded(`${one.label} ${one.id}`).includes(folded(text))).slice(0, ENOUGH);

export const findOrganisation =
  (lang: DeskLang) =>
  async (text: string): Promise<Found[]> =>
    amongTexts(
      (await organisations()).map((one) => ({ id: one.ref, label: plain(one.name, lang), hint: one.ref })),
      text,
    );

/** Places by name in Arabic or French; the program knows spellings that differ. */
export const findPlace =
  (lang: DeskLang) =>
  async (text: string): Promise<Found[]> => {
    const answer = await tryRead<{ items: { code: string; name: LocalizedText; level: string; kind: string }[] }>(
      'places',
      text.trim() ? { q: text.trim(), limit: ENOUGH } : { level: 'region', limit: ENOUGH },
    );
    return answer.ok
      ? answer.value.items.map((one) => ({ id: one.code, label: plain(one.name, lang), hint: one.code }))
      : [];
  };

/** Any list of titled records: pledges, sources, projects, strategies. */
export const findTitled =
  (noun: string, lang: DeskLang) =>
  async (text: string): Promise<Found[]> => {
    const answer = await tryRead<{ items: Titled[] }>(noun, { limit: 500 });
    return answer.ok
      ? amongTexts(
          answer.value.items.map((one) => ({ id: one.ref, label: plain(one.title, lang), hint: one.ref })),
          text,
        )
      : [];
  };

export const findIndicator =
  (lang: DeskLang) =>
  async (text: string): Promise<Found[]> => {
    const answer = await tryRead<{ items: { indicator: Titled }[] }>('indicators', { limit: 500 });
    return answer.ok
      ? amongTexts(
          answer.value.items.map(({ indicator: { ref, title } }) => ({
            id: ref,
            label: plain(title, lang),
            hint: ref,
          })),
          text,
        )
      : [];
  };

/** Axes of one strategy. */
export const findAxis =
  (strategy: string, lang: DeskLang) =>
  async (text: string): Promise<Found[]> => {
    const answer = await tryRead<{ axes: Titled[] }>('strategy', { ref: strategy });
    return answer.ok
      ? amongTexts(
          answer.value.axes.map((one) => ({ id: one.ref, label: plain(one.title, lang), hint: one.ref })),
          text,
        )
      : [];
  };

/** Programmes of one strategy. */
export const findProgramme =
  (strategy: string, lang: DeskLang) =>
  async (text: string): Promise<Found[]> => {
    const answer = await tryRead<{ items: Titled[] }>('projects', { level: 'programme', strategy, limit: 500 });
    return answer.ok
      ? amongTexts(
          answer.value.items.map((one) => ({ id: one.ref, label: plain(one.title, lang), hint: one.ref })),
          text,
        )
      : [];
  };

let peopleKept: Promise<{ id: string; name?: string }[]> | undefined;

/** Names of people, for those who may see them; an id without a name is somebody whose values were erased. */
export const people = (): Promise<{ id: string; name?: string }[]> =>
  (peopleKept ??= tryRead<{ people: { id: string; name?: string }[] }>('people').then((answer) => {
    if (answer.ok) return answer.value.people;
    peopleKept = undefined;
    return [];
  }));

export const forgetPeople = (): void => {
  peopleKept = undefined;
};

export const findPerson = async (text: string): Promise<Found[]> =>
  amongTexts(
    (await people()).map((one) => ({ id: one.id, label: one.name ?? one.id.slice(0, 8) })),
    text,
  );
