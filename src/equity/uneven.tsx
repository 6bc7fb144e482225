import { Link } from 'react-router';
import { formatNumber, formatShare, Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { FairShare, Unevenness } from './share.ts';

/** The indices of all there is and of all but the largest project, and how much of it lies inside regions. */
export function Uneven({ found }: { found: FairShare }) {
  const { words, lang, say } = useSpoken();
  const w = words.fairShare;
  const { largest, whole, inside } = found;
  return (
    <section>
      <h2>{w.uneven}</h2>
      <p>{whole.hoover === null ? w.notDefined : say(w.toMove, { share: percent(whole.hoover, lang) })}</p>
      <UnevenTable
        rows={[
          { name: w.everything, of: whole },
          ...(largest ? [{ name: w.withoutLargest, of: largest.without }] : []),
        ]}
      />
      {largest && (
        <p className="note">
          {w.largestIs}{' '}
          <Link to={`/projects/${encodeURIComponent(largest.project)}`}>
            <Text value={largest.title} lang={lang} />
          </Link>
          {': '}
          <bdi>
            {formatNumber(largest.amount, lang, 2)} {found.currency}
          </bdi>
        </p>
      )}
      <p className="note">
        {inside.theilT === null
          ? w.insideUnknown
          : say(w.inside, {
              covered: percent(inside.covered, lang),
              between: index(inside.between, lang),
              within: index(inside.within, lang),
            })}
      </p>
    </section>
  );
}

/** The indices of several ways in which something lies in regions, one a row. */
export function UnevenTable({ rows }: { rows: readonly { name: string; of: Unevenness }[] }) {
  const { words } = useSpoken();
  const w = words.fairShare;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys
    <section className="scroll-x" tabIndex={0} aria-label={w.uneven}>
      <table className="account">
        <thead>
          <tr>
            <th scope="col">{w.counted}</th>
            {[w.theilT, w.theilL, w.gini, w.hoover, w.medianHead].map((one) => (
              <th key={one} scope="col" className="num">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <Row key={name} name={name} of={of} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ name, of }: { name: string; of: Unevenness }) {
  const { words, lang } = useSpoken();
  return (
    <tr>
      <th scope="row">{name}</th>
      {[of.theilT, of.theilL, of.gini].map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three cells that never move
        <td key={at} className="num">
          {one === null ? <span className="soft">{words.fairShare.none}</span> : <bdi>{index(one, lang)}</bdi>}
        </td>
      ))}
      <td className="num">{of.hoover === null ? '—' : <bdi>{percent(of.hoover, lang)}</bdi>}</td>
      <td className="num">
        <bdi>{formatNumber(of.median, lang, 2)}</bdi>
      </td>
    </tr>
  );
}

type Lang = Parameters<typeof formatShare>[1];
const index = (value: number | null, lang: Lang): string =>
  value === null ? '—' : formatNumber(value.toFixed(3), lang, 3);
export const percent = (share: number, lang: Lang): string => formatShare(share.toFixed(4), lang, 1);
