import type { MapShapes } from '../web/charts/map-geometry.ts';
import { shareClasses } from '../web/charts/share-classes.ts';
import { ShareLegend, ShareMap } from '../web/charts/share-map.tsx';
import { formatNumber } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Spread } from './share.ts';

export type Side = { key: string; name: string; spread: Spread };

/** What regions get for their people, one map for each side, all of one scale and under one legend. */
export function MapsBeside({
  title,
  sides,
  shapes,
  nameOf,
}: {
  title: string;
  sides: readonly Side[];
  shapes: MapShapes;
  nameOf: (region: string) => string;
}) {
  const { words, lang, say } = useSpoken();
  const w = words.shareMap;
  const classes = shareClasses(sides.flatMap(({ spread }) => spread.regions.map((one) => Number(one.perHead))));
  const number = (value: string | number): string => formatNumber(value, lang, 2);
  return (
    <>
      <div className="share-maps">
        {sides.map(({ key, name, spread }) => (
          <figure key={key} data-side={key}>
            <figcaption>{name}</figcaption>
            <ShareMap
              shapes={shapes}
              classes={classes}
              label={`${title} · ${name}`}
              regions={spread.regions.map((one) => ({
                code: one.region,
                name: nameOf(one.region),
                value: Number(one.perHead),
                told: number(one.perHead),
              }))}
            />
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
    </>
  );
}
