-- Assets: data centres, computing, clouds and fibre, beside the projects that build them, and what is reported of them with its source.

create table infrastructure_asset (
  id uuid primary key,
  ref text not null unique,
  kind text not null check (kind in ('data-centre', 'ai-compute', 'cloud', 'fibre', 'other')),
  title jsonb not null,
  strategy text not null references strategy (ref),
  project text references project (ref),
  place text references place (code),
  place_words jsonb,
  operator text references organisation (ref),
  owner text references organisation (ref),
  jurisdiction jsonb,
  phases jsonb not null default '[]',
  note jsonb,
  sources text[] not null default '{}',
  confidence text not null check (confidence in ('A', 'B', 'C')),
  recorded_on date not null,
  version integer not null default 1
);
comment on table infrastructure_asset is 'What a strategy builds to compute, keep and carry data; it stands beside the stage of its project';
comment on column infrastructure_asset.id is 'Identifier of the row';
comment on column infrastructure_asset.ref is 'Reference, such as A-DAKHLA';
comment on column infrastructure_asset.kind is 'data-centre, ai-compute, cloud, fibre or other';
comment on column infrastructure_asset.title is 'Name by language';
comment on column infrastructure_asset.strategy is 'Strategy that it belongs to';
comment on column infrastructure_asset.project is 'Project that builds it; its stage is shown beside it';
comment on column infrastructure_asset.place is 'Place where it stands; empty where not reported';
comment on column infrastructure_asset.place_words is 'The place as its source says it, where that is no place of the register';
comment on column infrastructure_asset.operator is 'Organisation that runs it; empty where not reported';
comment on column infrastructure_asset.owner is 'Organisation that owns it; empty where not reported';
comment on column infrastructure_asset.jurisdiction is 'Law under which it and its operator stand, by language; empty where not reported';
comment on column infrastructure_asset.phases is 'Parts in which it is built: number from 1, name by language, period for which it is due';
comment on column infrastructure_asset.note is 'What should be known of the record, by language';
comment on column infrastructure_asset.sources is 'Sources it is known from';
comment on column infrastructure_asset.confidence is 'A official, B serious press, C weak source';
comment on column infrastructure_asset.recorded_on is 'Day it was recorded';
comment on column infrastructure_asset.version is 'Counts revisions by people';
select ledger_watch('infrastructure_asset');
create trigger never_deleted before delete on infrastructure_asset for each row execute function ledger_refuse();

create table asset_report (
  id uuid primary key,
  asset text not null references infrastructure_asset (ref),
  number integer not null check (number >= 1),
  phase integer check (phase >= 1),
  measure text not null check (measure in (
    'announced', 'contracted', 'installed', 'energised', 'renewable-share', 'hourly-share', 'fibre-km', 'fibre-sites', 'cost')),
  of_what text check (of_what in ('it-load', 'facility', 'generation', 'not-stated')),
  value numeric not null check (value >= 0),
  currency text references currency (code),
  as_of text not null,
  stated jsonb,
  source text references source (ref),
  reference jsonb,
  status text not null check (status in ('declared', 'verified', 'returned')),
  organisation text references organisation (ref),
  shipped_as text unique,
  recorded_by text not null,
  recorded_for text[] not null default '{}',
  recorded_on date not null,
  settled_by text,
  settled_for text[] not null default '{}',
  settled_on date,
  answer jsonb,
  unique (asset, number),
  constraint asset_report_of_what check ((measure in ('announced', 'contracted', 'installed', 'energised')) = (of_what is not null)),
  constraint asset_report_currency check ((measure = 'cost') = (currency is not null)),
  constraint asset_report_share check (measure not in ('renewable-share', 'hourly-share') or value <= 1),
  constraint asset_report_ground check (source is not null or reference is not null),
  constraint asset_report_settled check ((status = 'declared') = (settled_by is null) and (settled_by is null) = (settled_on is null)),
  constraint asset_report_two_persons check (settled_by is distinct from recorded_by),
  constraint asset_report_answer check (status <> 'returned' or answer is not null)
);
comment on table asset_report is 'What is reported of an asset on a day or for a year, from its source; another person verifies it or returns it';
comment on column asset_report.id is 'Identifier of the report';
comment on column asset_report.asset is 'The asset';
comment on column asset_report.number is 'Number among the reports on the asset, from 1';
comment on column asset_report.phase is 'Number of its phase, from 1; empty for the whole asset';
comment on column asset_report.measure is 'MW announced, contracted, installed or energised; share of renewable energy over the year or hour by hour; km or sites of fibre; cost';
comment on column asset_report.of_what is 'What the MW measure: it-load, facility, generation, or not-stated where the source does not say';
comment on column asset_report.value is 'MW, share from 0 to 1, km, number of sites, or money';
comment on column asset_report.currency is 'Currency of a cost';
comment on column asset_report.as_of is 'Day, month or year for which it is reported';
comment on column asset_report.stated is 'The words of the source where they say more or less than the figure, by language';
comment on column asset_report.source is 'Source that says so';
comment on column asset_report.reference is 'Paper that says so, by language, where it is no source of the register';
comment on column asset_report.status is 'declared, verified or returned';
comment on column asset_report.organisation is 'Organisation in whose name it was reported';
comment on column asset_report.shipped_as is 'Reference under which a pack shipped it; empty where a person reported it';
comment on column asset_report.recorded_by is 'Person who reported it, or the pack that shipped it';
comment on column asset_report.recorded_for is 'Persons whom they stood in for';
comment on column asset_report.recorded_on is 'Day it was recorded';
comment on column asset_report.settled_by is 'Person who verified or returned it; never who reported it';
comment on column asset_report.settled_for is 'Persons whom they stood in for';
comment on column asset_report.settled_on is 'Day of that';
comment on column asset_report.answer is 'What was said with it, by language; why it was returned';
select ledger_watch('asset_report');
create trigger never_deleted before delete on asset_report for each row execute function ledger_refuse();
create index infrastructure_asset_project on infrastructure_asset (project) where project is not null;
