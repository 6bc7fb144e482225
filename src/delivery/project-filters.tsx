import type { LocalizedText } from '../kernel/localized.ts';
import { codeWord } from '../web/kit/code-word.ts';
import { ChoiceFilter, Filters, SearchFilter } from '../web/kit/lists.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { projectStates, stages } from './stage.ts';
import { say as plainOf } from './words.tsx';

type Choices = {
  regions: readonly { code: string; name: LocalizedText }[];
  strategies: readonly { ref: string; title: LocalizedText }[];
};

/** Filters of projects as they stand in the address, for what the program is asked; `text` is the words looked for. */
export const askedProjects = ({ text, ...query }: Record<string, string>): Record<string, string | undefined> => ({
  level: query.level ?? 'project',
  stage: query.stage,
  state: query.state,
  place: query.place,
  strategy: query.strategy,
  owner: query.owner,
  operator: query.operator,
  pledge: query.pledge,
  parent: query.parent,
  q: text,
});

/** The filters of every screen that shows projects: the same in the list and on the timeline. */
export function ProjectFilters({ regions, strategies }: Choices) {
  const { words, lang } = useSpoken();
  return (
    <Filters label={words.list.filters}>
      <SearchFilter label={words.projects.searchLabel} />
      <ChoiceFilter
        name="stage"
        label={words.list.stage}
        any={words.list.any}
        options={stages.map((one) => ({ value: one, label: codeWord('stage', one, lang) }))}
      />
      <ChoiceFilter
        name="state"
        label={words.list.state}
        any={words.list.any}
        options={projectStates.map((one) => ({ value: one, label: codeWord('state', one, lang) }))}
      />
      <ChoiceFilter
        name="place"
        label={words.list.region}
        any={words.list.any}
        options={regions.map((one) => ({ value: one.code, label: plainOf(one.name, lang) }))}
      />
      {strategies.length > 1 && (
        <ChoiceFilter
          name="strategy"
          label={words.projects.strategy}
          any={words.list.any}
          options={strategies.map((one) => ({ value: one.ref, label: plainOf(one.title, lang) }))}
        />
      )}
    </Filters>
  );
}
