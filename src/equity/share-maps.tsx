import type { MapShapes } from '../web/charts/map-geometry.ts';
import { shareClasses } from '../web/charts/share-classes.ts';
import { ShareLegend, ShareMap } from '../web/charts/share-map.tsx';
import { formatNumber, plain } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { FairShare, RegionShare } from './share.ts';

/** Regions on a map by what they get for their people, with and without the largest project on one scale, and the same values in a table. */
export function ShareMaps({ found, shapes }: { found: FairShare; shapes: MapShapes }) {
  const { words, lang, say } = useSpoken();
  const w = words.shareMap;
  const { whole, largest, currency } = found;
  const unit = currency === undefined ? words.fairShare.perMillion : say(words.fairShare.perInhabitant, { currency });
  const spreads = [
    { name: words.fairShare.everything, regions: whole.regions },
    ...(largest ? [{ name: words.fairShare.withoutLargest, regions: largest.without.regions }] : []),
  ];
  const classes = shareClasses(spreads.flatMap(({ regions }) => regions.map((one) => Number(one.perHead))));
  const number = (value: string | number): string => formatNumber(value, lang, 2);
  const nameOf = (code: string): string => (found.names[code] ? plain(found.names[code]!, lang) : code);
  const shaded = ({ region, perHead }: RegionShare) => ({
    code: region,
    name: nameOf(region),
    value: Number(perHead),
    told: number(perHead),
  });
  return (
    <section>
      <h2>{w.title}</h2>
      <p className="note">
        {unit} {w.key}
      </p>
      <div className="share-maps">
        {spreads.map(({ name, regions }) => (
          <figure key={name}>
            <figcaption>{name}</figcaption>
            <ShareMap shapes={shapes} regions={regions.map(shaded)} classes={classes} label={`${w.title} · ${name}`} />
          </figure>
        ))}
      </div>
      <ShareLegend
        classes={classes}
        nothing={w.nothing}
        range={({ low, high }) => (
          <bdi>{low === high ? number(low) : say(w.range, { low: number(low), high: number(high) })}</bdi>
        )}
      />
      <p className="note">{shapes.regions.length > 0 ? w.rights : w.noBoundaries}</p>
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
              {spreads.map(({ name }) => (
                <th key={name} scope="col" className="num">
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
                {spreads.map(({ name, regions }) => (
                  <td key={name} className="num">
                    <bdi>{number(regions[at]!.perHead)}</bdi>
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
