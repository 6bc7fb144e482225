-- Strategies and what they promise: pledges, the claims they rest on, whether the sources agree, what the institution answers;
-- custom fields; and the memory of what data packs shipped.

create table strategy (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
  title jsonb not null,
  summary jsonb,
  period text not null,
  first_day date not null,
  last_day date not null,
  owner text references organisation (ref),
  sources text[] not null default '{}',
  note jsonb,
  custom jsonb not null default '{}',
  version integer not null default 1,
  constraint strategy_period_order check (first_day <= last_day)
);
comment on table strategy is 'National strategies followed here';
comment on column strategy.id is 'Identifier of the row';
comment on column strategy.ref is 'Permanent human reference, such as morocco-ai-2030';
comment on column strategy.title is 'Title by language';
comment on column strategy.summary is 'Summary by language, in our own words';
comment on column strategy.period is 'Period of the strategy as written: 2024-2030, 2026';
comment on column strategy.first_day is 'First day of the period';
comment on column strategy.last_day is 'Last day of the period, included';
comment on column strategy.owner is 'Organisation that answers for the strategy';
comment on column strategy.sources is 'References of the sources the strategy is known from';
comment on column strategy.note is 'Remark by language';
comment on column strategy.custom is 'Values of the custom fields defined for strategies, by key';
comment on column strategy.version is 'Counts revisions by people; a revision must name the version it read';

create table axis (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
  strategy text not null references strategy (ref),
  title jsonb not null,
  summary jsonb,
  position integer not null check (position >= 0),
  note jsonb,
  version integer not null default 1,
  unique (ref, strategy)
);
comment on table axis is 'Axes of a strategy, in the order the strategy gives them';
comment on column axis.id is 'Identifier of the row';
comment on column axis.ref is 'Permanent human reference';
comment on column axis.strategy is 'Strategy the axis belongs to';
comment on column axis.title is 'Title by language';
comment on column axis.summary is 'Summary by language, in our own words';
comment on column axis.position is 'Rank among the axes of the strategy';
comment on column axis.note is 'Remark by language';
comment on column axis.version is 'Counts revisions by people';
create index axis_strategy on axis (strategy, position);

create table pledge (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
  strategy text not null references strategy (ref),
  axis text,
  kind text not null check (kind in ('state-pledge', 'partner-undertaking', 'joint-pledge', 'rule', 'fact')),
  topic text not null,
  title jsonb not null,
  summary jsonb,
  quantity_value numeric,
  quantity_unit text,
  deadline text,
  place text references place (code),
  owner text references organisation (ref),
  bound text[] not null default '{}',
  definition jsonb,
  baseline_value numeric,
  baseline_unit text,
  baseline_period text,
  yearly_path jsonb,
  measurement jsonb,
  regional_split boolean,
  funding jsonb,
  legal_basis jsonb,
  not_measurable jsonb,
  note jsonb,
  custom jsonb not null default '{}',
  recorded_by uuid,
  version integer not null default 1,
  constraint pledge_axis_of_strategy foreign key (axis, strategy) references axis (ref, strategy),
  constraint pledge_quantity_whole check ((quantity_value is null) = (quantity_unit is null)),
  constraint pledge_baseline_whole check ((baseline_value is null) = (baseline_period is null) and (baseline_value is null) = (baseline_unit is null))
);
comment on table pledge is 'Items of the register: what somebody is held to, and the rules and facts recorded beside them';
comment on column pledge.id is 'Identifier of the row';
comment on column pledge.ref is 'Permanent human reference, such as C01';
comment on column pledge.strategy is 'Strategy in which it was announced';
comment on column pledge.axis is 'Axis of the same strategy, where it has one';
comment on column pledge.kind is 'state-pledge, partner-undertaking, joint-pledge, rule (what a text says ought to be) or fact; only state and joint pledges count as what the state is held to';
comment on column pledge.topic is 'Subject word for grouping: economy, infrastructure, jobs, training, budget, law, partnership …';
comment on column pledge.title is 'Title by language';
comment on column pledge.summary is 'Summary by language, in our own words';
comment on column pledge.quantity_value is 'Amount promised, exact decimal, in quantity_unit; empty when none was given';
comment on column pledge.quantity_unit is 'Unit of the amount: MAD, MW, jobs, graduates, institutes, regions …';
comment on column pledge.deadline is 'Period whose last day is the deadline, as written: 2030, 2026-06, 2024-2026; empty when none was given';
comment on column pledge.place is 'Place it is about; empty for the whole country';
comment on column pledge.owner is 'Organisation that answers for it; empty when nobody is named';
comment on column pledge.bound is 'References of the organisations bound by it';
comment on column pledge.definition is 'What exactly is counted, by language';
comment on column pledge.baseline_value is 'Value before the start, exact decimal, in baseline_unit';
comment on column pledge.baseline_unit is 'Unit of the baseline';
comment on column pledge.baseline_period is 'Period the baseline is about';
comment on column pledge.yearly_path is 'Values expected on the way: list of {period, quantity: {value, unit}}';
comment on column pledge.measurement is 'How it is measured and by whom, by language';
comment on column pledge.regional_split is 'True when the promise is split by region, false when known not to be, empty when unknown';
comment on column pledge.funding is 'Where the money comes from, by language';
comment on column pledge.legal_basis is 'Reference of the text it rests on {ref}, or words by language';
comment on column pledge.not_measurable is 'Why it cannot be measured today, by language: an allowed and published answer';
comment on column pledge.note is 'Remark by language';
comment on column pledge.custom is 'Values of the custom fields defined for pledges, by key';
comment on column pledge.recorded_by is 'Person who recorded it; empty when shipped with a pack';
comment on column pledge.version is 'Counts revisions by people; a revision must name the version it read';
create index pledge_strategy on pledge (strategy, kind);
create index pledge_owner on pledge (owner);

create table claim (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
  pledge text references pledge (ref),
  source text not null references source (ref),
  speaker jsonb,
  said_on text,
  form text not null check (form in ('summary', 'quote')),
  text jsonb not null,
  locator text,
  span_start integer check (span_start >= 0),
  span_end integer,
  quantity_value numeric,
  quantity_unit text,
  deadline text,
  place text references place (code),
  perimeter jsonb,
  actor jsonb,
  recorded_by uuid,
  version integer not null default 1,
  constraint claim_span_order check ((span_start is null) = (span_end is null) and (span_start is null or span_end > span_start)),
  constraint claim_quantity_whole check ((quantity_value is null) = (quantity_unit is null))
);
comment on table claim is 'One statement of one source. Claims may disagree; none is averaged away or deleted';
comment on column claim.id is 'Identifier of the row';
comment on column claim.ref is 'Permanent human reference, such as C01-1';
comment on column claim.pledge is 'Pledge that rests on it; empty until somebody attaches it';
comment on column claim.source is 'Where it was said';
comment on column claim.speaker is 'Office of the speaker by language, never a person';
comment on column claim.said_on is 'Day or period on which it was said, as far as known';
comment on column claim.form is 'summary (our own words) or quote (only when we hold the document)';
comment on column claim.text is 'The statement by language';
comment on column claim.locator is 'Place in the source: sentence S15, page 12, minute 04:10';
comment on column claim.span_start is 'First character of the quote in the text of the held document, from 0';
comment on column claim.span_end is 'Character after the last one of the quote';
comment on column claim.quantity_value is 'Amount as this source says it, exact decimal, in quantity_unit';
comment on column claim.quantity_unit is 'Unit of that amount';
comment on column claim.deadline is 'Deadline as this source says it';
comment on column claim.place is 'Place as this source says it';
comment on column claim.perimeter is 'What this source counts in, by language';
comment on column claim.actor is 'Who is to act according to this source, by language';
comment on column claim.recorded_by is 'Person who recorded it; empty when shipped with a pack';
comment on column claim.version is 'Counts revisions by people';
create index claim_pledge on claim (pledge);
create index claim_source on claim (source);

create table agreement (
  id uuid primary key,
  pledge text not null references pledge (ref),
  aspect text not null check (aspect in ('amount', 'date', 'perimeter')),
  status text not null check (status in ('confirmed', 'contradicted', 'unverified')),
  reason jsonb not null,
  counter_claim text references claim (ref),
  judged_by uuid,
  judged_as text not null,
  judged_on date not null,
  replaced_on date
);
comment on table agreement is 'Whether the sources of a pledge agree, one aspect at a time. A new judgement is a new row; the earlier one keeps its words and gets replaced_on';
comment on column agreement.id is 'Identifier of the row';
comment on column agreement.pledge is 'Pledge judged';
comment on column agreement.aspect is 'amount, date or perimeter';
comment on column agreement.status is 'confirmed, contradicted or unverified: inside words, published only through three neutral wordings';
comment on column agreement.reason is 'Why, by language';
comment on column agreement.counter_claim is 'The claim that says otherwise, where one does';
comment on column agreement.judged_by is 'Person who judged; empty when shipped with a pack';
comment on column agreement.judged_as is 'Office or system that judged: officer, pack morocco/ai-2030';
comment on column agreement.judged_on is 'Day of the judgement';
comment on column agreement.replaced_on is 'Day on which a later judgement took its place; empty for the one in force';
create unique index agreement_in_force on agreement (pledge, aspect) where replaced_on is null;

create table clarification (
  id uuid primary key,
  pledge text not null references pledge (ref),
  organisation text not null references organisation (ref),
  text jsonb not null,
  given_on date not null,
  source text references source (ref),
  recorded_by uuid,
  replaced_on date
);
comment on table clarification is 'What an institution answers where sources differ; shown above the sources, without verdict';
comment on column clarification.id is 'Identifier of the row';
comment on column clarification.pledge is 'Pledge it is about';
comment on column clarification.organisation is 'Institution that answers';
comment on column clarification.text is 'Its words, in their authentic language, with translations';
comment on column clarification.given_on is 'Day on which it was given';
comment on column clarification.source is 'Where it was published, when it was';
comment on column clarification.recorded_by is 'Person who recorded it';
comment on column clarification.replaced_on is 'Day on which the same institution gave a newer one; empty for the one in force';
create index clarification_pledge on clarification (pledge);

create table custom_field (
  id text primary key,
  kind text not null check (kind in ('strategy', 'pledge', 'source', 'organisation', 'project')),
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  type text not null check (type in ('text', 'localized-text', 'number', 'day', 'yes-no', 'choice')),
  title jsonb not null,
  unit text,
  choices jsonb,
  required boolean not null default false,
  retired_on date,
  version integer not null default 1,
  unique (kind, key),
  constraint custom_field_choice_has_choices check ((type = 'choice') = (choices is not null))
);
comment on table custom_field is 'Fields that nobody foresaw, added by an administrator to a kind of record. Definitions are retired, never deleted';
comment on column custom_field.id is 'kind/key';
comment on column custom_field.kind is 'Kind of record that carries the field';
comment on column custom_field.key is 'Name of the value inside the column custom of that record';
comment on column custom_field.type is 'text, localized-text, number (exact decimal as text), day, yes-no or choice';
comment on column custom_field.title is 'Label by language';
comment on column custom_field.unit is 'Unit of a number, where it has one';
comment on column custom_field.choices is 'For a choice: list of {code, title}';
comment on column custom_field.required is 'True when a record must fill it from now on';
comment on column custom_field.retired_on is 'Day from which it is no longer asked for';
comment on column custom_field.version is 'Counts revisions by people';

create table pack_record (
  id text primary key,
  kind text not null,
  ref text not null,
  pack text not null,
  pack_version text not null,
  base jsonb not null,
  unique (kind, ref)
);
comment on table pack_record is 'What a data pack shipped, field by field, as last loaded: the common ancestor when a newer pack and local edits differ';
comment on column pack_record.id is 'kind:ref';
comment on column pack_record.kind is 'Kind of record: place, organisation, source, pledge, claim …';
comment on column pack_record.ref is 'Reference of the record inside its kind';
comment on column pack_record.pack is 'Pack that shipped it, such as morocco/ai-2030';
comment on column pack_record.pack_version is 'Version of the pack that last shipped or changed it';
comment on column pack_record.base is 'The record as shipped, in the words of its domain';

create table pack_proposal (
  id uuid primary key,
  kind text not null,
  ref text not null,
  field text not null,
  base jsonb,
  ours jsonb,
  theirs jsonb,
  pack text not null,
  pack_version text not null,
  status text not null default 'proposed' check (status in ('proposed', 'accepted', 'rejected', 'replaced')),
  decided_by uuid,
  decided_on date,
  reason text,
  constraint pack_proposal_decided check ((status in ('accepted', 'rejected')) = (decided_by is not null) and (decided_by is null) = (decided_on is null))
);
comment on table pack_proposal is 'Changes that a newer pack proposes. What is in the register stays as it is until a person decides';
comment on column pack_proposal.id is 'Identifier of the row';
comment on column pack_proposal.kind is 'Kind of record';
comment on column pack_proposal.ref is 'Reference of the record';
comment on column pack_proposal.field is 'Field of the record; * when the whole record is new or no longer shipped';
comment on column pack_proposal.base is 'Value shipped before';
comment on column pack_proposal.ours is 'Value in the register when the newer pack was loaded';
comment on column pack_proposal.theirs is 'Value in the newer pack';
comment on column pack_proposal.pack is 'Pack that proposes';
comment on column pack_proposal.pack_version is 'Version of the pack that proposes';
comment on column pack_proposal.status is 'proposed, accepted, rejected, or replaced by the proposal of a still newer version';
comment on column pack_proposal.decided_by is 'Person who accepted or rejected';
comment on column pack_proposal.decided_on is 'Day of that decision';
comment on column pack_proposal.reason is 'Why, in the words of the person';
create unique index pack_proposal_open on pack_proposal (kind, ref, field) where status = 'proposed';

select ledger_watch('strategy');
select ledger_watch('axis');
select ledger_watch('pledge');
select ledger_watch('claim');
select ledger_watch('agreement');
select ledger_watch('clarification');
select ledger_watch('custom_field');
select ledger_watch('pack_record');
select ledger_watch('pack_proposal');
