import { type Measure, placeKinds, type Spread } from '../equity/index.ts';
import { MapsBeside } from '../equity/maps-beside.tsx';
import { UnevenTable } from '../equity/uneven.tsx';
import type { MapShapes } from '../web/charts/map-geometry.ts';
import { formatMoneyShort, formatNumber } from '../web/fmt.tsx';
import { ChoiceFilter, Filters } from '../web/kit/lists.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { AllocationFile } from './allocation-file.ts';
import { useNames } from './told.tsx';

const compared: readonly Measure[] = ['announced', 'signed', 'paid'];

/** What regions would get by the plan beside what they have today: two maps of one scale, one legend, and the same values in a table. */
export function Compared({ file, shapes }: { file: AllocationFile; shapes: MapShapes }) {
  const { words, say } = useSpoken();
  const { region } = useNames(file);
  const w = words.allocation;
  const { today, answered } = file;
  const plan = answered?.spread;
  const sides = [
    { key: 'today', name: w.today, spread: today.spread },
    ...(plan ? [{ key: 'proposed', name: w.proposed, spread: plan }] : []),
  ];
  return (
    <section data-compared="">
      <h2>{w.compare}</h2>
      <p className="note">
        {say(w.todayIs, { measure: words.shareMeasures[today.by], place: words.sharePlaces[today.place] })}{' '}
        {say(words.fairShare.perInhabitant, { currency: file.currency })} {words.shareMap.key}
      </p>
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="by"
          label={words.fairShare.by}
          any={words.shareMeasures.announced}
          options={compared.slice(1).map((one) => ({ value: one, label: words.shareMeasures[one] }))}
        />
        <ChoiceFilter
          name="place"
          label={words.fairShare.place}
          any={words.sharePlaces.works}
          options={placeKinds.slice(1).map((one) => ({ value: one, label: words.sharePlaces[one] }))}
        />
      </Filters>
      <MapsBeside title={w.compare} sides={sides} shapes={shapes} nameOf={region} />
      <RegionTable file={file} plan={plan} />
      <h3>{words.fairShare.uneven}</h3>
      <UnevenTable rows={sides.map(({ name, spread }) => ({ name, of: spread }))} />
    </section>
  );
}

function RegionTable({ file, plan }: { file: AllocationFile; plan: Spread | undefined }) {
  const { words, lang } = useSpoken();
  const { region } = useNames(file);
  const w = words.allocation;
  const proposed = new Map(plan?.regions.map((one) => [one.region, one]));
  const money = (amount: string): string => formatMoneyShort(amount, file.currency, lang);
  const signed = (value: string): string => `${Number(value) > 0 ? '+' : ''}${formatNumber(value, lang, 2)}`;
  const heads = [
    words.shareMap.people,
    w.amountToday,
    w.headToday,
    ...(plan ? [w.amountProposed, w.headProposed, w.difference] : []),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys
    <section className="scroll-x" tabIndex={0} aria-label={words.shareMap.table}>
      <table className="account" data-twin="">
        <caption>{words.shareMap.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.shareMap.region}</th>
            {heads.map((one) => (
              <th key={one} scope="col" className="num">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {file.today.spread.regions.map((one) => {
            const other = proposed.get(one.region);
            const cells = [
              ['people', formatNumber(one.population, lang)],
              ['amount-today', money(one.amount)],
              ['today', formatNumber(one.perHead, lang, 2)],
              ...(other
                ? [
                    ['amount-proposed', money(other.amount)],
                    ['proposed', formatNumber(other.perHead, lang, 2)],
                    ['difference', signed((Number(other.perHead) - Number(one.perHead)).toFixed(2))],
                  ]
                : []),
            ] as const;
            return (
              <tr key={one.region} data-region={one.region}>
                <th scope="row">{region(one.region)}</th>
                {cells.map(([name, value]) => (
                  <td key={name} className="num" data-cell={name}>
                    <bdi>{value}</bdi>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
