-- Results: indicators with versioned definitions, their targets, and the figures reported, cited or verified for them.

create table indicator (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
  strategy text not null references strategy (ref),
  axis text,
  pledge text references pledge (ref),
  project text references project (ref),
  feeds text references indicator (ref),
  level text not null check (level in ('impact', 'outcome', 'output')),
  title jsonb not null,
  owner text references organisation (ref),
  producer text references organisation (ref),
  frequency text not null check (frequency in ('monthly', 'quarterly', 'half-yearly', 'yearly', 'irregular')),
  note jsonb,
  custom jsonb not null default '{}',
  recorded_by uuid,
  version integer not null default 1,
  constraint indicator_axis_of_strategy foreign key (axis, strategy) references axis (ref, strategy),
  constraint indicator_feeds_another check (feeds is distinct from ref)
);
comment on table indicator is 'What is measured: an impact, an outcome or an output of a strategy';
comment on column indicator.id is 'Identifier of the row';
comment on column indicator.ref is 'Permanent human reference, such as T04';
comment on column indicator.strategy is 'Strategy it belongs to';
comment on column indicator.axis is 'Axis of the same strategy, where it has one';
comment on column indicator.pledge is 'Pledge it measures';
comment on column indicator.project is 'Project whose output it is';
comment on column indicator.feeds is 'Indicator above it in the chain of results: an output feeds an outcome, an outcome an impact';
comment on column indicator.level is 'impact, outcome or output';
comment on column indicator.title is 'Title by language';
comment on column indicator.owner is 'Organisation that reports it; empty when nobody is named';
comment on column indicator.producer is 'Organisation that makes the figures; those of an official producer are cited';
comment on column indicator.frequency is 'How often a figure is due: monthly, quarterly, half-yearly, yearly, irregular';
comment on column indicator.note is 'Remark by language';
comment on column indicator.custom is 'Values of the custom fields defined for indicators, by key';
comment on column indicator.recorded_by is 'Person who recorded it; empty when shipped with a pack';
comment on column indicator.version is 'Counts revisions by people; a revision must name the version it read';
create index indicator_strategy on indicator (strategy, level);
create index indicator_pledge on indicator (pledge);
create index indicator_project on indicator (project);
create index indicator_feeds on indicator (feeds);
select ledger_watch('indicator');

create table indicator_definition (
  id uuid primary key,
  indicator text not null references indicator (ref),
  number integer not null check (number >= 1),
  definition jsonb not null,
  perimeter jsonb,
  unit text not null,
  direction text not null check (direction in ('up', 'down')),
  nature text not null check (nature in ('stock', 'flow', 'cumulative', 'rate')),
  decimals integer not null default 0 check (decimals between 0 and 6),
  over_time text not null check (over_time in ('sum', 'last', 'none')),
  over_places text not null check (over_places in ('sum', 'none')),
  over_chain text not null check (over_chain in ('sum', 'none')),
  formula text,
  method jsonb,
  break_reason jsonb,
  plausible_low numeric,
  plausible_high numeric,
  recorded_on date not null,
  recorded_by uuid,
  unique (indicator, number),
  constraint indicator_definition_range check (plausible_low is null or plausible_high is null or plausible_low <= plausible_high)
);
comment on table indicator_definition is 'Versions of what an indicator counts; figures name the version they were made with';
comment on column indicator_definition.id is 'Identifier of the row';
comment on column indicator_definition.indicator is 'The indicator';
comment on column indicator_definition.number is 'Rank of the version, from 1';
comment on column indicator_definition.definition is 'What exactly is counted, by language';
comment on column indicator_definition.perimeter is 'Whom and what it covers and leaves out, by language';
comment on column indicator_definition.unit is 'Unit of every figure: MAD, jobs, MW, %, rank …';
comment on column indicator_definition.direction is 'up: more is better; down: less is better';
comment on column indicator_definition.nature is 'stock at a day, flow of a period, cumulative since the start, or rate';
comment on column indicator_definition.decimals is 'Number of digits shown after the point';
comment on column indicator_definition.over_time is 'How shorter periods make a longer one: sum, last, or none';
comment on column indicator_definition.over_places is 'How the parts of a place make the place: sum, or none';
comment on column indicator_definition.over_chain is 'How the indicators that feed this one make it: sum, or none';
comment on column indicator_definition.formula is 'Formula over other indicators, where the figure is computed and not reported';
comment on column indicator_definition.method is 'How it is measured and by whom, by language';
comment on column indicator_definition.break_reason is 'Why figures of this version are not compared with those of the version before, by language; empty when they are';
comment on column indicator_definition.plausible_low is 'Figures below it are asked about, in unit';
comment on column indicator_definition.plausible_high is 'Figures above it are asked about, in unit';
comment on column indicator_definition.recorded_on is 'Day the version was recorded';
comment on column indicator_definition.recorded_by is 'Person who recorded it; empty when shipped with a pack';
select ledger_watch('indicator_definition');
create trigger append_only before update or delete on indicator_definition for each row execute function ledger_refuse();

create table indicator_target (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,80}$'),
  indicator text not null references indicator (ref),
  definition integer not null,
  kind text not null check (kind in ('baseline', 'target')),
  period text not null,
  first_day date not null,
  last_day date not null,
  place text references place (code),
  value numeric not null,
  high numeric,
  source jsonb,
  source_ref text references source (ref),
  note jsonb,
  set_on date not null,
  set_by uuid,
  replaces text references indicator_target (ref),
  constraint indicator_target_definition foreign key (indicator, definition) references indicator_definition (indicator, number),
  constraint indicator_target_order check (first_day <= last_day),
  constraint indicator_target_range check (high is null or high >= value)
);
comment on table indicator_target is 'Baselines and targets, every version kept; one stands until another replaces it, and several may stand side by side where sources differ';
comment on column indicator_target.id is 'Identifier of the row';
comment on column indicator_target.ref is 'Permanent human reference, such as T04/2026';
comment on column indicator_target.indicator is 'The indicator';
comment on column indicator_target.definition is 'Version of the definition it is meant with';
comment on column indicator_target.kind is 'baseline or target';
comment on column indicator_target.period is 'Period it is about, as written: 2026, 2030, 2024-2026';
comment on column indicator_target.first_day is 'First day of the period';
comment on column indicator_target.last_day is 'Last day of the period, included';
comment on column indicator_target.place is 'Place it is about; empty for the whole country';
comment on column indicator_target.value is 'Value, exact decimal, in the unit of the definition; the low end of a range';
comment on column indicator_target.high is 'High end of a range, in the same unit; empty when it is one value';
comment on column indicator_target.source is 'Where it is said, by language';
comment on column indicator_target.source_ref is 'Source of the register that says it';
comment on column indicator_target.note is 'What differs or is uncertain, by language';
comment on column indicator_target.set_on is 'Day it was set or became known';
comment on column indicator_target.set_by is 'Person who recorded it; empty when shipped with a pack';
comment on column indicator_target.replaces is 'Target that this one replaces';
create index indicator_target_indicator on indicator_target (indicator, last_day);
create unique index indicator_target_replaces on indicator_target (replaces) where replaces is not null;
select ledger_watch('indicator_target');
create trigger append_only before update or delete on indicator_target for each row execute function ledger_refuse();

create table observation (
  id uuid primary key,
  indicator text not null references indicator (ref),
  definition integer not null,
  period text not null,
  first_day date not null,
  last_day date not null,
  place text not null references place (code),
  split text not null default '',
  value numeric,
  low numeric,
  high numeric,
  missing text check (missing in ('not-reported', 'not-applicable', 'not-yet-due', 'suppressed', 'undefined-ratio')),
  status text not null check (status in ('reported', 'verified', 'returned', 'cited')),
  organisation text references organisation (ref),
  source jsonb,
  evidence text references file (sha256),
  note jsonb,
  reported_by text,
  reported_for text[] not null default '{}',
  reported_on date not null,
  known_from timestamptz not null,
  judged_by text,
  judged_for text[] not null default '{}',
  judged_on date,
  independence text check (independence in ('independent', 'same-tutelage', 'self')),
  reason jsonb,
  replaced_at timestamptz,
  constraint observation_definition foreign key (indicator, definition) references indicator_definition (indicator, number),
  constraint observation_order check (first_day <= last_day),
  constraint observation_value_or_reason check ((value is null) <> (missing is null)),
  constraint observation_range check ((low is null) = (high is null) and (low is null or (value is not null and low <= value and value <= high))),
  constraint observation_two_persons check (reported_by is null or judged_by is null or not ((reported_by || reported_for) && (judged_by || judged_for))),
  constraint observation_judged check (status not in ('verified', 'returned') or (judged_by is not null and judged_on is not null and independence is not null)),
  constraint observation_return_reason check (status <> 'returned' or reason is not null)
);
comment on table observation is 'Figures: one for each indicator, version, period, place and part; a correction adds a row and closes the one before';
comment on column observation.id is 'Identifier of the figure';
comment on column observation.indicator is 'The indicator';
comment on column observation.definition is 'Version of the definition it was made with';
comment on column observation.period is 'Period it is about, as written';
comment on column observation.first_day is 'First day of the period';
comment on column observation.last_day is 'Last day of the period, included';
comment on column observation.place is 'Place it is about; the country for a national figure';
comment on column observation.split is 'Part it is about, as sorted pairs: sex=f;milieu=rural; empty for the whole';
comment on column observation.value is 'Value, exact decimal, in the unit of the definition; zero is a value';
comment on column observation.low is 'Low end of the range around the value, in the same unit';
comment on column observation.high is 'High end of the range around the value, in the same unit';
comment on column observation.missing is 'Why there is no value: not-reported, not-applicable, not-yet-due, suppressed, undefined-ratio';
comment on column observation.status is 'reported by its owner, verified or returned by another, or cited from an official producer';
comment on column observation.organisation is 'Organisation in whose name it was reported';
comment on column observation.source is 'Where the figure is taken from, by language';
comment on column observation.evidence is 'Paper behind it, SHA-256 hex';
comment on column observation.note is 'Remark by language';
comment on column observation.reported_by is 'Person who reported it; empty when shipped with a pack';
comment on column observation.reported_for is 'Persons whom they stood in for at that moment';
comment on column observation.reported_on is 'Day it was reported';
comment on column observation.known_from is 'Instant from which it was known here';
comment on column observation.judged_by is 'Person who verified or returned it';
comment on column observation.judged_for is 'Persons whom the judge stood in for';
comment on column observation.judged_on is 'Day it was judged';
comment on column observation.independence is 'independent, same-tutelage or self: how far reporter and judge stand apart';
comment on column observation.reason is 'Reason given by the judge, by language; required to return';
comment on column observation.replaced_at is 'Instant from which a correction stands in its place; empty while it stands';
create unique index observation_standing on observation (indicator, place, split, last_day, period, definition) include (value) where replaced_at is null;
create index observation_history on observation (indicator, place, split, known_from);
create index observation_waiting on observation (reported_on) where status = 'reported' and replaced_at is null;
select ledger_watch('observation');

create function observation_keeps_its_words() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.status not in ('reported', 'cited') or new.replaced_at is not null then
      raise exception 'figure.born-judged' using errcode = 'MU003';
    end if;
    return new;
  end if;
  if (to_jsonb(new) - array['status', 'judged_by', 'judged_for', 'judged_on', 'independence', 'reason', 'replaced_at'])
     <> (to_jsonb(old) - array['status', 'judged_by', 'judged_for', 'judged_on', 'independence', 'reason', 'replaced_at']) then
    raise exception 'figure.keeps-its-words' using errcode = 'MU003';
  end if;
  if new.status <> old.status and not (old.status = 'reported' and new.status in ('verified', 'returned')) then
    raise exception 'figure.already-judged' using errcode = 'MU003';
  end if;
  if old.replaced_at is not null then raise exception 'figure.keeps-its-words' using errcode = 'MU003'; end if;
  return new;
end $$;
comment on function observation_keeps_its_words() is 'A figure is born reported or cited, is judged once and replaced once; its words never change';
create trigger keeps_its_words before insert or update on observation for each row execute function observation_keeps_its_words();
create trigger never_deleted before delete on observation for each row execute function ledger_refuse();

alter table custom_field drop constraint custom_field_kind_check;
alter table custom_field add constraint custom_field_kind_check
  check (kind in ('strategy', 'pledge', 'source', 'organisation', 'project', 'indicator'));
