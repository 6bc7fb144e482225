import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { Bars } from '../web/charts/bars.tsx';
import type { MapShapes } from '../web/charts/map-geometry.ts';
import { read } from '../web/client.ts';
import { formatNumber, formatShare, Num, plain, Text } from '../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing } from '../web/kit/lists.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { Reached } from './reached.tsx';
import { type FairShare, type Measure, measures, placeKinds, type RegionShare } from './share.ts';
import { ShareMaps } from './share-maps.tsx';
import { Uneven } from './uneven.tsx';

type Titled = { ref: string; title: LocalizedText };

/** The strategy that is asked for, else the first of the register. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { strategy: wanted, by, place } = Object.fromEntries(new URL(request.url).searchParams);
  const strategies = (await read<{ items: Titled[] }>('strategies')).items;
  const strategy = wanted ?? strategies[0]?.ref;
  const [found, shapes] = strategy
    ? await Promise.all([read<FairShare>('fair-share', { strategy, by, place }), read<MapShapes>('region-shapes')])
    : [];
  return { strategies, strategy, found, shapes };
}

/** Who gets what: per head of each region, how unevenly, with and without the largest project, in rural and remote communes. */
export function Component() {
  const { strategies, strategy, found, shapes } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang } = useSpoken();
  const may = useMay();
  const w = words.fairShare;
  const shown = strategies.find((one) => one.ref === strategy);
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{w.lead}</p>
      {may('allocation.read') && (
        <p className="crumb">
          <Link to="/allocations">{words.allocation.title}</Link>
        </p>
      )}
      <Filters label={words.list.filters}>
        {strategies.length > 1 && (
          <ChoiceFilter
            name="strategy"
            label={w.strategy}
            any={shown ? plain(shown.title, lang) : words.list.any}
            options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
          />
        )}
        <ChoiceFilter
          name="by"
          label={w.by}
          any={words.shareMeasures.projects}
          options={measures.slice(1).map((one) => ({ value: one, label: words.shareMeasures[one] }))}
        />
        <ChoiceFilter
          name="place"
          label={w.place}
          any={words.sharePlaces.works}
          options={placeKinds.slice(1).map((one) => ({ value: one, label: words.sharePlaces[one] }))}
        />
      </Filters>
      {!found || !shapes || found.projects === 0 ? (
        <Nothing>{w.nothing}</Nothing>
      ) : (
        <>
          <Placed found={found} />
          <Regions found={found} />
          <ShareMaps found={found} shapes={shapes} />
          <Uneven found={found} />
          <Reached found={found} />
        </>
      )}
    </>
  );
}

/** How much there is, and how much of it lies in no region. */
function Placed({ found }: { found: FairShare }) {
  const { words } = useSpoken();
  const w = words.fairShare;
  return (
    <dl className="pairs">
      <dt>{w.total}</dt>
      <dd>
        <Shared found={found} amount={found.total} />
      </dd>
      <dt>{w.national}</dt>
      <dd>
        <Shared found={found} amount={found.national} />
      </dd>
      <dt>{w.unplaced}</dt>
      <dd>
        <Shared found={found} amount={found.unplaced} />
      </dd>
    </dl>
  );
}

/** An amount of what is shared out: so many projects, parts of one included, or money. */
function Shared({ found, amount }: { found: FairShare; amount: string }) {
  const { words, lang, say } = useSpoken();
  if (found.currency === undefined)
    return <bdi>{say(words.fairShare.ofProjects, { count: formatNumber(amount, lang, 2) })}</bdi>;
  return (
    <bdi>
      {formatNumber(amount, lang, 2)} {found.currency}
    </bdi>
  );
}

const truthOf: Record<Measure, 'promised' | 'declared' | 'verified'> = {
  projects: 'declared',
  announced: 'promised',
  signed: 'declared',
  paid: 'verified',
};

/** Regions from the most per head to the least, each with how far it lies from the one in the middle. */
function Regions({ found }: { found: FairShare }) {
  const { words, lang, say } = useSpoken();
  const w = words.fairShare;
  const regions = [...found.whole.regions].sort((a, b) => Number(b.perHead) - Number(a.perHead));
  const most = Number(regions[0]?.perHead ?? 0);
  return (
    <section>
      <h2>{w.regions}</h2>
      <p className="note">
        {found.currency === undefined ? w.perMillion : say(w.perInhabitant, { currency: found.currency })}{' '}
        {say(w.median, { value: formatNumber(found.whole.median, lang, 2) })}
      </p>
      <Bars
        lang={lang}
        bars={regions.map((one) => ({
          key: one.region,
          label: found.names[one.region] ? <Text value={found.names[one.region]!} lang={lang} /> : one.region,
          value: <Num value={one.perHead} lang={lang} digits={2} />,
          part: Number(one.perHead) === 0 ? undefined : Number(one.perHead) / most,
          truth: truthOf[found.measure],
          note: <Gap region={one} found={found} />,
        }))}
      />
    </section>
  );
}

function Gap({ region, found }: { region: RegionShare; found: FairShare }) {
  const { words, lang, say } = useSpoken();
  const w = words.fairShare;
  const people = say(w.inhabitants, { people: formatNumber(region.population, lang) });
  return (
    <>
      <Shared found={found} amount={region.amount} /> · {people}
      {region.gap !== null && (
        <>
          {' · '}
          {region.gap < 1
            ? say(region.gap < 0 ? w.below : w.above, { share: formatShare(Math.abs(region.gap).toFixed(4), lang, 0) })
            : say(w.times, { value: formatNumber((region.gap + 1).toFixed(1), lang, 1) })}
        </>
      )}
    </>
  );
}
