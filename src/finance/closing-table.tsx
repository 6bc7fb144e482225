import { Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { AccountWhole } from './closing.rules.ts';
import type { ClosingLine } from './closing.ts';
import type { EnvelopeFile } from './envelope-file.ts';
import { Exact } from './exact.tsx';

export type Axes = EnvelopeFile['axes'];

/** The name of an axis of an envelope, or that it is allotted to none. */
export function AxisName({ axis, axes }: { axis: string | undefined; axes: Axes }) {
  const { lang, words } = useSpoken();
  const found = axes.find((one) => one.ref === axis);
  if (axis === undefined) return <em>{words.envelopes.notAllotted}</em>;
  return found ? <Text value={found.title} lang={lang} /> : <bdi>{axis}</bdi>;
}

const columns = ['programmed', 'carriedIn', 'committed', 'paid', 'carriedOver', 'lapsed'] as const;

/** A closing account row by row and whole, to the centime; a silent row says so and decides nothing. */
export function ClosingTable({
  lines,
  whole,
  axes,
  currency,
  title,
}: {
  lines: readonly ClosingLine[];
  whole: AccountWhole;
  axes: Axes;
  currency: string;
  title: string;
}) {
  const { words, say } = useSpoken();
  const hasSilence = lines.some((line) => line.carriedOver === undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys
    <section className="scroll-x" tabIndex={0} aria-label={title}>
      <table className="account">
        <caption>
          {say(words.money.inCurrency, { currency })} · {words.closing.balance}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.money.axis}</th>
            {columns.map((one) => (
              <th key={one} scope="col" className="num">
                {words.closing[one]}
              </th>
            ))}
            {hasSilence && (
              <th scope="col" className="num">
                {words.closing.unaccounted}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.axis ?? ''} data-axis={line.axis ?? ''}>
              <th scope="row">
                <AxisName axis={line.axis} axes={axes} />
              </th>
              {columns.map((one) => (
                <td key={one} className="num">
                  <Exact
                    amount={line[one]}
                    silent={one === 'carriedOver' || one === 'lapsed' ? words.closing.undecided : words.closing.silent}
                  />
                </td>
              ))}
              {hasSilence && <td className="num" />}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.closing.whole}</th>
            {columns.map((one) => (
              <td key={one} className="num">
                <Exact amount={whole[one]} />
              </td>
            ))}
            {hasSilence && (
              <td className="num">
                <Exact amount={whole.unaccounted} />
              </td>
            )}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
