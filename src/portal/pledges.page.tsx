import type { ReactNode } from 'react';
import { Legend } from '../web/charts/index.ts';
import { Text } from '../web/fmt.tsx';
import type { PledgeKind, PledgeSummary, ProjectDocument, SourcesWording } from './documents.ts';
import { sourcesWordings } from './documents.ts';
import { type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import type { PledgeFilter } from './page-filter.rules.ts';
import { Empty, ItemRow, PledgeRow } from './parts.tsx';

export const pledgeKinds: readonly PledgeKind[] = [
  'state-pledge',
  'joint-pledge',
  'partner-undertaking',
  'rule',
  'fact',
];

export type PledgesData = {
  shown: readonly PledgeSummary[];
  /** Projects of the same snapshot, for pledges that are counted in places. */
  projects: readonly ProjectDocument[];
  filter: PledgeFilter;
  owners: readonly NonNullable<PledgeSummary['owner']>[];
};

type Option = { value: string; label: ReactNode };

/** A list of choices in a plain GET form: the filter stands in the address. */
export const Choice = ({
  name,
  label,
  any,
  value,
  options,
}: {
  name: string;
  label: ReactNode;
  any: ReactNode;
  value: string | undefined;
  options: Option[];
}): ReactNode => (
  <label>
    {label}
    <select name={name} defaultValue={value ?? ''}>
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);

/** What was promised: the whole register, filtered by the address. */
export const pledgesPage: Page<PledgesData> = (data, ctx) => {
  const t = wordsOf(ctx);
  const held = data.shown.filter((line) => line.heldByState);
  const others = data.shown.filter((line) => !line.heldByState);
  return (
    <Paper
      ctx={ctx}
      section="pledges"
      title={t.text('frame.pledges')}
      description={t.text('portal.pledgesDescription')}
    >
      <section className="lead">
        <h1>{t('portal.pledgesTitle')}</h1>
        <p>{t('portal.pledgesLead')}</p>
      </section>
      <Filters data={data} ctx={ctx} />
      <Legend lang={ctx.lang} />
      {data.shown.length === 0 && <Empty>{t('portal.noneFits')}</Empty>}
      {held.length > 0 && (
        <section>
          <h2>{t('portal.heldByState', { n: held.length })}</h2>
          <ul>
            {held.map((line) => (
              <PledgeRow key={line.ref} pledge={line} projects={data.projects} ctx={ctx} />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2>{t('portal.otherItems', { n: others.length })}</h2>
          <p className="sub">{t('portal.otherItemsSub')}</p>
          <ul className="plain">
            {others.map((line) => (
              <ItemRow key={line.ref} item={line} ctx={ctx} />
            ))}
          </ul>
        </section>
      )}
    </Paper>
  );
};

function Filters({ data: { filter, owners }, ctx }: { data: PledgesData; ctx: PageContext }): ReactNode {
  const t = wordsOf(ctx);
  return (
    <form className="filters" action={`/${ctx.lang}/pledges`}>
      <label className="wide">
        {t('portal.wordsInTitle')}
        <input name="q" type="search" defaultValue={filter.q} />
      </label>
      <Choice
        name="kind"
        label={t('portal.kind')}
        any={t('portal.all')}
        value={filter.kind}
        options={pledgeKinds.map((kind) => ({ value: kind, label: t.text(`words.kind-${kind}`) }))}
      />
      <Choice
        name="sources"
        label={t('frame.sources')}
        any={t('portal.all')}
        value={filter.sources}
        options={sourcesWordings.map((wording: SourcesWording) => ({
          value: wording,
          label: t.text(`words.sources-${wording}`),
        }))}
      />
      <Choice
        name="owner"
        label={t('portal.owner')}
        any={t('portal.all')}
        value={filter.owner}
        options={owners.map((owner) => ({ value: owner.ref, label: <Text value={owner.title} lang={ctx.lang} /> }))}
      />
      <Choice
        name="lacks"
        label={t('portal.lacks')}
        any={t('portal.all')}
        value={filter.lacks}
        options={[
          { value: 'number', label: t.text('portal.lacksNumber') },
          { value: 'deadline', label: t.text('portal.lacksDeadline') },
          { value: 'project', label: t.text('portal.lacksProject') },
        ]}
      />
      <button type="submit">{t('portal.show')}</button>
    </form>
  );
}
