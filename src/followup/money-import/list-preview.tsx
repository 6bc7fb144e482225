import { Code, Num } from '../../web/fmt.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ListPreview, ListProblem } from './import-list.ts';

/** As the program says it, with a sentence for each thing that is wrong. */
export type ToldPreview = Omit<ListPreview, 'problems'> & { problems: (ListProblem & { sentence?: string })[] };

/** What an import would add, and every wrong cell: its row, its column, what it holds and why it cannot be taken. */
export function ListPreviewView({ preview }: { preview: ToldPreview }) {
  const { words, lang, say, text } = useSpoken();
  const w = words.lists;
  return (
    <div data-tracker="shown">
      <dl className="facts">
        {(['rows', 'recorded', 'repeated', 'wrong'] as const).map((name) => (
          <div key={name} data-count={name}>
            <dt>{w[name]}</dt>
            <dd>
              <Num value={preview[name]} lang={lang} />
            </dd>
          </div>
        ))}
      </dl>
      {preview.asides.length > 0 && (
        <p className="note">{text(w.asides, { rows: preview.asides.join(words.shell.comma) })}</p>
      )}
      {preview.problems.length > 0 && (
        <section data-tracker="problems">
          <h2>
            {words.tracker.problems} <small>{<Num value={preview.wrong} lang={lang} />}</small>
          </h2>
          <p className="note">
            {preview.wrong > preview.problems.length
              ? say(w.firstOf, { shown: preview.problems.length, all: preview.wrong })
              : words.tracker.problemsLead}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys */}
          <section className="scroll-x" tabIndex={0} aria-label={words.tracker.problems}>
            <table className="account wrong-cells">
              <thead>
                <tr>
                  <th scope="col" className="num">
                    {w.row}
                  </th>
                  <th scope="col">{w.column}</th>
                  <th scope="col">{w.value}</th>
                  <th scope="col">{w.why}</th>
                </tr>
              </thead>
              <tbody>
                {preview.problems.map((one, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as it came and never moves
                  <tr key={at} data-wrong={`${one.column}${one.row}`}>
                    <td className="num">
                      <Num value={one.row} lang={lang} />
                    </td>
                    <td>
                      {one.column && <Code>{one.column}</Code>} <bdi>{one.header}</bdi>
                    </td>
                    <td>
                      <bdi>{one.value}</bdi>
                    </td>
                    <td>{one.sentence ?? one.code}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      )}
    </div>
  );
}
