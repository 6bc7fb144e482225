import type { LocalizedText } from '../kernel/localized.ts';
import { plain } from '../web/fmt.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { CellText } from './cell-text.tsx';
import type { FunnelRow, Grouping } from './funnel.rules.ts';

type Titled = { ref: string; title: LocalizedText };

/** From applied to employed, one row for each group; what nobody reported reads so and is never zero. */
export function FunnelTable({
  rows,
  by,
  titles,
}: {
  rows: readonly FunnelRow[];
  by: Grouping;
  titles: readonly Titled[];
}) {
  const { words } = useSpoken();
  const steps = rows[0]?.cells ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys
    <section className="scroll-x" tabIndex={0} aria-label={words.training.cohorts}>
      <table className="book-moves">
        <thead>
          <tr>
            <th scope="col">{words.groupings[by]}</th>
            {steps.map((one) => (
              <th key={one.step} scope="col">
                {words.trainingSteps[one.step]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <KeyText by={by} value={row.key} titles={titles} />
              </th>
              {row.cells.map((one) => (
                <td key={one.step}>
                  <CellText cell={one} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function KeyText({ by, value, titles }: { by: Grouping; value: string; titles: readonly Titled[] }) {
  const { words, lang } = useSpoken();
  const parts: Record<string, string> = words.countParts;
  const named: Record<string, string> = { ...words.audiences, ...words.credentials, all: words.groupings.all };
  if (parts[value]) return <>{parts[value]}</>;
  if (by === 'region') return <PlaceName code={value} />;
  const title = titles.find((one) => one.ref === value)?.title;
  return <bdi>{title ? plain(title, lang) : (named[value] ?? value)}</bdi>;
}
