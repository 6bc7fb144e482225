/**
 * Where the shipped register keeps figures about real institutions, and where a figure finds its source. Each row of a query is a
 * figure: what it is of, what it says, its value (empty: nobody reported it) and where it is from.
 */
export type FigureKind = { title: string; columns: string[]; rows: string };

export const figureKinds: FigureKind[] = [
  {
    title: 'Pledges, as each source told them',
    columns: ['claim.quantity_value', 'pledge.quantity_value'],
    rows: `select c.ref as subject, 'as told' as figure, c.quantity_value || ' ' || c.quantity_unit as value, c.source
      from claim c where c.quantity_value is not null
      union all
      select p.ref, 'promised', p.quantity_value || ' ' || p.quantity_unit, min(c.source)
      from pledge p left join claim c on c.pledge = p.ref and c.quantity_value = p.quantity_value
      where p.quantity_value is not null group by p.ref, p.quantity_value, p.quantity_unit`,
  },
  {
    title: 'Baselines and targets of indicators',
    columns: ['indicator_target.value', 'indicator_target.high'],
    rows: `select ref as subject, kind || ' ' || period as figure, value || coalesce(' to ' || high, '') as value,
        coalesce(source_ref, source->>'en') as source
      from indicator_target`,
  },
  {
    title: 'What indicators came to',
    columns: ['observation.value', 'observation.low', 'observation.high'],
    rows: `select i.ref as subject, coalesce(o.period, 'ever') as figure, coalesce(o.value::text, '') as value, o.source->>'en' as source
      from indicator i left join observation o on o.indicator = i.ref and o.replaced_at is null`,
  },
  {
    title: 'Envelopes',
    columns: ['envelope.amount'],
    rows: `select e.ref as subject, 'voted' as figure, e.amount || ' ' || e.currency as value, min(c.source) as source
      from envelope e left join claim c on c.pledge = e.pledge and c.quantity_value = e.amount
      group by e.ref, e.amount, e.currency
      union all
      select e.ref, one.figure, '', null from envelope e
      cross join (values ('programmed'), ('committed'), ('paid')) as one (figure)
      where not exists (select 1 from envelope_line l where l.envelope = e.ref)`,
  },
  {
    title: 'Data centres, computing and fibre',
    columns: ['asset_report.value'],
    rows: `select a.ref as subject, r.measure || coalesce(' of ' || r.of_what, '') || coalesce(', ' || r.as_of, '') as figure,
        r.value || coalesce(' ' || r.currency, '') as value, coalesce(r.source, r.reference->>'en') as source
      from infrastructure_asset a join asset_report r on r.asset = a.ref
      union all
      select a.ref, one.measure, '', null from infrastructure_asset a
      cross join (values ('installed'), ('energised'), ('renewable-share'), ('cost')) as one (measure)
      where not exists (select 1 from asset_report r where r.asset = a.ref and r.measure = one.measure)`,
  },
  {
    title: 'Institutes: people certified',
    columns: ['cohort_count.count'],
    rows: `select i.ref as subject, 'certified' as figure, '' as value, null as source from institute i`,
  },
  {
    title: 'The open study of Dakhla',
    columns: ['study_model.model'],
    rows: `select s.study as subject, one.key as figure,
        concat_ws(' / ', one.value->>'low', one.value->>'base', one.value->>'high') as value,
        concat_ws(', ', one.value->>'source', case when (one.value->>'isAssumption')::boolean then 'assumption' end) as source
      from study_model s cross join jsonb_each(s.model->'inputs') as one`,
  },
  {
    title: 'What the law sets',
    columns: ['service_norm.value'],
    rows: `select n.ref as subject, n.subject as figure, n.value::text as value, n.legal_text || ' (' || t.sources[1] || ')' as source
      from service_norm n left join legal_text t on t.ref = n.legal_text`,
  },
  {
    title: 'Exchange rates',
    columns: ['currency_rate.rate'],
    rows: `select currency as subject, day || ', ' || standing as figure, rate::text as value, source from currency_rate`,
  },
  {
    title: 'Places of projects',
    columns: ['project_place.share'],
    rows: `select p.ref as subject, l.kind || ' ' || l.place as figure, l.share::text as value,
        case when p.shares_assumed then 'assumption' else coalesce(min(c.source), min(a.sources[1]), min(i.sources[1])) end as source
      from project_place l join project p on p.ref = l.project
      left join project_pledge g on g.project = p.ref left join claim c on c.pledge = g.pledge
      left join infrastructure_asset a on a.project = p.ref left join institute i on i.project = p.ref
      group by p.ref, p.shares_assumed, l.kind, l.place, l.share`,
  },
];

/** Thousands of figures of one source each, told by their number. */
export const censusKinds: { title: string; columns: string[]; rows: string }[] = [
  {
    title: 'People and households of places',
    columns: ['place.population', 'place.population_urban', 'place.population_rural', 'place.households', 'place.population_year'],
    rows: `select 'S-hcp-rgph-2024' as source, count(population) + count(population_urban) + count(population_rural) + count(households) as figures
      from place`,
  },
  {
    title: 'Areas and points of labels on the map',
    columns: ['place.area_km2', 'place.label_latitude', 'place.label_longitude'],
    rows: `select 'S-osm-geoboundaries' as source, count(area_km2) + count(label_latitude) + count(label_longitude) as figures from place`,
  },
  {
    title: 'Measures of places',
    columns: ['place_measure.value', 'place_measure.year'],
    rows: `select source, count(*) as figures from place_measure group by source order by source`,
  },
]; // biome-ignore format: tables

/** Numbers of the register itself, which say nothing about an institution. */
export const ownNumbers = [
  /\.version$/,
  /\.position$/,
  /\.number$/,
  /\.decimals$/,
  /_snapshot$/,
  /\.snapshot$/,
  /^ledger_/,
  /^desk_search/,
  /^schema_migration\./,
  /^snapshot\./,
  /\.definition$/,
  /\.phase$/,
  /^file\.size$/,
  // rules that an administration sets for itself, and may change
  /^gate_template_criterion\.minimum_value$/,
  /^warning_rule\./,
];

/**
 * Sentences that a pack ships about real institutions, whose numbers are figures too: the columns of a table that hold them, and
 * what must be found for a record of it: a source of its own, or of the pledge, figure or claim that it speaks of.
 */
export const proseKinds: { table: string; columns: string[]; sourced: string }[] = [
  { table: 'strategy', columns: ['title', 'summary', 'note'], sourced: 'cardinality(r.sources) > 0' },
  { table: 'pledge', columns: ['title', 'summary', 'definition', 'not_measurable', 'measurement', 'note'], sourced: 'exists (select 1 from claim c where c.pledge = r.ref)' },
  { table: 'claim', columns: ['text', 'perimeter'], sourced: 'r.source is not null' },
  { table: 'infrastructure_asset', columns: ['title', 'note', 'place_words'], sourced: 'cardinality(r.sources) > 0' },
  { table: 'asset_report', columns: ['stated'], sourced: 'r.source is not null' },
  { table: 'institute', columns: ['title', 'subject', 'status_note', 'place_note'], sourced: 'cardinality(r.sources) > 0' },
  { table: 'legal_text', columns: ['title', 'duty', 'date_words', 'status_note'], sourced: 'cardinality(r.sources) > 0' },
  { table: 'envelope', columns: ['title', 'perimeter', 'note'], sourced: 'exists (select 1 from claim c where c.pledge = r.pledge)' },
  { table: 'indicator', columns: ['title', 'note'], sourced: "exists (select 1 from indicator_target t where t.indicator = r.ref and (t.source_ref is not null or t.source is not null)) or exists (select 1 from observation o where o.indicator = r.ref and o.source is not null) or exists (select 1 from claim c where c.pledge = r.pledge)" },
  { table: 'indicator_target', columns: ['note'], sourced: 'r.source_ref is not null or r.source is not null' },
  { table: 'observation', columns: ['note'], sourced: 'r.source is not null' },
  { table: 'project', columns: ['title', 'summary', 'note'], sourced: 'exists (select 1 from project_pledge g join claim c on c.pledge = g.pledge where g.project = r.ref) or exists (select 1 from infrastructure_asset a where a.project = r.ref and cardinality(a.sources) > 0)' },
  { table: 'organisation', columns: ['name', 'role', 'note'], sourced: "r.note->>'ar' ~ 'S-[a-z]' or exists (select 1 from legal_text l where l.authority = r.ref) or exists (select 1 from pledge p join claim c on c.pledge = p.ref where r.ref = any (p.bound)) or exists (select 1 from infrastructure_asset a where r.ref in (a.owner, a.operator) and cardinality(a.sources) > 0)" },
  { table: 'study', columns: ['title', 'question', 'note'], sourced: 'exists (select 1 from study_model m where m.study = r.ref)' },
]; // biome-ignore format: a table
