-- Dependence: who holds what a project stands on, layer by layer, and what partners promised to bring to it.

create table layer_holding (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$'),
  project text not null references project (ref),
  layer text not null check (layer in ('energy', 'chips', 'cloud-software', 'model', 'operator', 'shareholder', 'jurisdiction')),
  organisation text not null references organisation (ref),
  share numeric not null check (share > 0 and share <= 1),
  substitute text references organisation (ref),
  tested_on date,
  switch_months numeric check (switch_months >= 0),
  switch_cost numeric check (switch_cost >= 0),
  switch_currency text references currency (code),
  source text references source (ref),
  note jsonb,
  recorded_by text not null,
  recorded_on date not null,
  removed_on date,
  removed_by text,
  removal_reason jsonb,
  version integer not null default 1,
  constraint layer_holding_substitute_other check (substitute is distinct from organisation),
  constraint layer_holding_tested check (tested_on is null or substitute is not null),
  constraint layer_holding_cost check ((switch_cost is null) = (switch_currency is null)),
  constraint layer_holding_removed check ((removed_on is null) = (removed_by is null) and (removed_on is null) = (removal_reason is null))
);
comment on table layer_holding is 'Who holds a part of something a project stands on: its energy, chips, cloud software, model, operation, shares or law';
comment on column layer_holding.id is 'Identifier of the row';
comment on column layer_holding.ref is 'Permanent human reference: project, then H and a number';
comment on column layer_holding.project is 'Project that stands on it';
comment on column layer_holding.layer is 'energy, chips, cloud-software, model, operator, shareholder or jurisdiction';
comment on column layer_holding.organisation is 'Body that holds it';
comment on column layer_holding.share is 'Share of the layer of this project, above 0, up to 1; those in force of one layer make 1 at most';
comment on column layer_holding.substitute is 'Body that could take its place; empty when nobody named one';
comment on column layer_holding.tested_on is 'Day on which the substitute was tested; empty while it is only named';
comment on column layer_holding.switch_months is 'Number of months it takes to change over; empty when not known';
comment on column layer_holding.switch_cost is 'Cost of changing over, in the currency of the column switch_currency; empty when not known';
comment on column layer_holding.switch_currency is 'Currency of that cost';
comment on column layer_holding.source is 'Source that says so';
comment on column layer_holding.note is 'Remark by language';
comment on column layer_holding.recorded_by is 'Person who recorded it, or system:<pack>';
comment on column layer_holding.recorded_on is 'Day it was recorded here';
comment on column layer_holding.removed_on is 'Day from which it does not hold any more; empty while it holds';
comment on column layer_holding.removed_by is 'Person who removed it';
comment on column layer_holding.removal_reason is 'Why it was removed, by language';
comment on column layer_holding.version is 'Counts changes; an act must name the version it read';
create unique index layer_holding_once on layer_holding (project, layer, organisation) where removed_on is null;
create index layer_holding_organisation on layer_holding (organisation) where removed_on is null;
select ledger_watch('layer_holding');
create trigger never_deleted before delete on layer_holding for each row execute function ledger_refuse();

create table project_output (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$'),
  project text not null references project (ref),
  kind text not null check (kind in ('trainees', 'megawatts')),
  organisation text not null references organisation (ref),
  promised numeric not null check (promised >= 0),
  delivered numeric check (delivered >= 0),
  delivered_on date,
  source text references source (ref),
  note jsonb,
  recorded_by text not null,
  recorded_on date not null,
  version integer not null default 1,
  constraint project_output_once unique (project, kind, organisation),
  constraint project_output_delivered check ((delivered is null) = (delivered_on is null))
);
comment on table project_output is 'Trainees and megawatts that a body promised to bring to a project, beside what it delivered';
comment on column project_output.id is 'Identifier of the row';
comment on column project_output.ref is 'Permanent human reference: project, then O and a number';
comment on column project_output.project is 'Project it is for';
comment on column project_output.kind is 'trainees (persons) or megawatts (of power)';
comment on column project_output.organisation is 'Body that promised it';
comment on column project_output.promised is 'How much was promised: persons, or megawatts';
comment on column project_output.delivered is 'How much was delivered, same unit; empty when nothing was reported, which is not zero';
comment on column project_output.delivered_on is 'Day as of which that was so';
comment on column project_output.source is 'Source that says so';
comment on column project_output.note is 'Remark by language';
comment on column project_output.recorded_by is 'Person who recorded it, or system:<pack>';
comment on column project_output.recorded_on is 'Day it was recorded here';
comment on column project_output.version is 'Counts changes; an act must name the version it read';
create index project_output_organisation on project_output (organisation);
select ledger_watch('project_output');
create trigger never_deleted before delete on project_output for each row execute function ledger_refuse();

create table organisation_holder (
  organisation text primary key references organisation (ref),
  holder text references organisation (ref),
  source text references source (ref),
  note jsonb,
  recorded_by text not null,
  recorded_on date not null,
  version integer not null default 1,
  constraint organisation_holder_other check (holder is distinct from organisation)
);
comment on table organisation_holder is 'Who holds a body: its parent company, or the state whose agency it is. Bodies of one ultimate holder count as one where a page asks for groups';
comment on column organisation_holder.organisation is 'Body that is held';
comment on column organisation_holder.holder is 'Body that holds it; empty when it turned out that none does';
comment on column organisation_holder.source is 'Source that says so';
comment on column organisation_holder.note is 'Remark by language';
comment on column organisation_holder.recorded_by is 'Person who recorded it last';
comment on column organisation_holder.recorded_on is 'Day it was recorded here';
comment on column organisation_holder.version is 'Counts changes; an act must name the version it read';
select ledger_watch('organisation_holder', 'organisation');
create trigger never_deleted before delete on organisation_holder for each row execute function ledger_refuse();

create table dependence_mark (
  code text primary key check (code in ('concentrated', 'highly-concentrated', 'funding-threshold', 'sole-holder')),
  value numeric not null check (value > 0 and value <= 1),
  reason jsonb not null,
  set_by text not null,
  set_on date not null,
  version integer not null default 1
);
comment on table dependence_mark is 'Marks that the country set for itself where it does not take those shipped with the program';
comment on column dependence_mark.code is 'concentrated and highly-concentrated (index from which a sum is said to be so), funding-threshold (share of its need below which a project falls), sole-holder (share of a layer above which its holder counts as the only one)';
comment on column dependence_mark.value is 'Mark, an index or a share, above 0, up to 1';
comment on column dependence_mark.reason is 'Why it was set, by language';
comment on column dependence_mark.set_by is 'Person who set it last';
comment on column dependence_mark.set_on is 'Day it was set';
comment on column dependence_mark.version is 'Counts changes; an act must name the version it read';
select ledger_watch('dependence_mark', 'code');
create trigger never_deleted before delete on dependence_mark for each row execute function ledger_refuse();

-- ---------------------------------------------------------------- what the indices rest on has changed
create table dependence_change (
  transaction xid8 primary key
);
comment on table dependence_change is 'Derived: one row for each transaction that changed what indices of dependence rest on. Which rows a reader sees tells whether an index kept in memory still stands';
comment on column dependence_change.transaction is 'Transaction that changed it';

create function dependence_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  insert into dependence_change values (pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;
comment on function dependence_changed() is 'Notes that this transaction changed what indices of dependence rest on; takes no lock that another could wait for';
create trigger dependence_changed after insert or update or delete on funding for each statement execute function dependence_changed();
create trigger dependence_changed after insert or update or delete on money_sum for each statement execute function dependence_changed();
create trigger dependence_changed after insert or update or delete on project_output for each statement execute function dependence_changed();
create trigger dependence_changed after insert or update or delete on layer_holding for each statement execute function dependence_changed();
create trigger dependence_changed after insert or update or delete on organisation_holder for each statement execute function dependence_changed();
create trigger dependence_changed after insert or update or delete on dependence_mark for each statement execute function dependence_changed();
create trigger dependence_changed after insert or update or delete on currency_rate for each statement execute function dependence_changed();
create trigger dependence_changed after insert or update of axis, strategy, state, level on project for each statement execute function dependence_changed();
