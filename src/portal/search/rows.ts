import type { LocalizedText } from '../../kernel/index.ts';
import { searchVector } from '../../platform/search/arabic.ts';
import type { World } from '../compose.rules.ts';
import type { SearchRow } from '../publication.store.ts';

const written = (...texts: (LocalizedText | undefined)[]): string[] =>
  texts.flatMap((text) => (text ? [text.ar, text.fr, text.en, text.zgh] : [])).filter((one) => one !== undefined);

/** What a search looks through: titles and references strong, summaries and what claims say weak. */
export function searchRows(world: World): SearchRow[] {
  const row = (
    kind: SearchRow['kind'],
    ref: string,
    title: LocalizedText,
    summary: LocalizedText | undefined,
    others: string[] = [],
  ): SearchRow => ({
    kind,
    ref,
    title,
    ...(summary ? { summary } : {}),
    words: searchVector([ref, ...written(title)], [...written(summary), ...others]),
  });
  return [
    ...[...world.strategies.values()].map((one) =>
      row('strategy', one.ref, one.title, one.summary, written(...one.axes.map((axis) => axis.title))),
    ),
    ...[...world.pledges.values()].map((one) =>
      row('pledge', one.ref, one.title, one.summary, [
        one.topic,
        ...written(
          one.owner?.title,
          one.place?.name,
          ...one.bound.map((body) => body.title),
          ...one.claims.map((claim) => claim.text),
        ),
      ]),
    ),
    ...[...world.projects.values()].map((one) =>
      row(
        'project',
        one.ref,
        one.title,
        one.summary,
        written(one.owner?.title, one.operator?.title, ...one.works.map((part) => part.place.name)),
      ),
    ),
    ...[...world.sources.values()].map((one) =>
      row('source', one.ref, one.title, one.note, [one.publisher, ...written(one.publisherNames)]),
    ),
    ...[...world.organisations.values()].map((one) => row('organisation', one.ref, one.name, one.role)),
    ...[...world.indicators.values()].map((one) =>
      row('indicator', one.ref, one.title, one.definitions.at(-1)?.definition, written(one.note, one.owner?.title)),
    ),
    ...[...world.envelopes.values()].map((one) =>
      row('envelope', one.ref, one.title, one.perimeter, written(one.note)),
    ),
    ...[...world.solutions.values()].map((one) =>
      row('solution', one.ref, one.title, one.purpose, written(one.maker?.title, one.makerName, one.owner?.title)),
    ),
  ];
}
