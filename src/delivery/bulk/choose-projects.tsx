import { Code, Text } from '../../web/fmt.tsx';
import { Nothing } from '../../web/kit/lists.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { RecordedProject } from '../project.store.ts';

/** The projects of the list, each to be chosen, or all of them. */
export function ChooseProjects({
  projects,
  chosen,
  onChosen,
}: {
  projects: readonly RecordedProject[];
  chosen: ReadonlySet<string>;
  onChosen: (next: ReadonlySet<string>) => void;
}) {
  const { words, lang, say } = useSpoken();
  const n = projects.filter((one) => chosen.has(one.ref)).length;
  if (projects.length === 0) return <Nothing>{words.list.nothing}</Nothing>;
  return (
    <fieldset className="bulk-lines">
      <legend>{say(words.bulk.chosen, { n })}</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={n > 0 && n === projects.length}
          onChange={(event) => onChosen(new Set(event.target.checked ? projects.map((one) => one.ref) : []))}
        />
        <span>{words.bulk.all}</span>
      </label>
      <ul className="rows">
        {projects.map((one) => (
          <li key={one.ref} className="row">
            <label className="row-text check">
              <input
                type="checkbox"
                checked={chosen.has(one.ref)}
                onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.target.checked) next.add(one.ref);
                  else next.delete(one.ref);
                  onChosen(next);
                }}
              />
              <span>
                <Text value={one.title} lang={lang} /> <Code>{one.ref}</Code>
              </span>
            </label>
            <span className="row-side note">
              <Organisation reference={one.owner} none={words.projects.noOwner} />
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
