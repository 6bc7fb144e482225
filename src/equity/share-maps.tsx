import type { MapShapes } from '../web/charts/map-geometry.ts';
import { formatNumber, plain } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { MapsBeside, type Side } from './maps-beside.tsx';
import type { FairShare } from './share.ts';

/** Regions on a map by what they get for their people, with and without the largest project on one scale, and the same values in a table. */
export function ShareMaps({ found, shapes }: { found: FairShare; shapes: MapShapes }) {
  const { words, lang, say } = useSpoken();
  const w = words.shareMap;
  const { whole, largest, currency } = found;
  const unit = currency === undefined ? words.fairShare.perMillion : say(words.fairShare.perInhabitant, { currency });
  const sides: Side[] = [
    { key: 'all', name: words.fairShare.everything, spread: whole },
    ...(largest ? [{ key: 'without-largest', name: words.fairShare.withoutLargest, spread: largest.without }] : []),
  ];
  const number = (value: string | number): string => formatNumber(value, lang, 2);
  const nameOf = (code: string): string => (found.names[code] ? plain(found.names[code]!, lang) : code);
  return (
    <section>
      <h2>{w.title}</h2>
      <p className="note">
        {unit} {w.key}
      </p>
      <MapsBeside title={w.title} sides={sides} shapes={shapes} nameOf={nameOf} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys */}
      <section className="scroll-x" tabIndex={0} aria-label={w.table}>
        <table className="account" data-twin="">
          <caption>
            {w.table}
            {words.shell.colon}
            {unit}
          </caption>
          <thead>
            <tr>
              <th scope="col">{w.region}</th>
              <th scope="col" className="num">
                {w.people}
              </th>
              {sides.map(({ key, name }) => (
                <th key={key} scope="col" className="num">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {whole.regions.map((one, at) => (
              <tr key={one.region} data-region={one.region}>
                <th scope="row">{nameOf(one.region)}</th>
                <td className="num">
                  <bdi>{formatNumber(one.population, lang)}</bdi>
                </td>
                {sides.map(({ key, spread }) => (
                  <td key={key} className="num" data-cell={key}>
                    <bdi>{number(spread.regions[at]!.perHead)}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
