-- Agreements with partners and what each side owes under them. Partners act: they bring papers on their own obligations, contest a
-- status with a reason, confirm joint minutes.

create table organisation_identifier (
  id uuid primary key,
  organisation text not null references organisation (ref),
  scheme text not null check (scheme ~ '^[A-Z][A-Z0-9-]{1,30}$'),
  value text not null check (value <> ''),
  version integer not null default 1,
  unique (scheme, value)
);
comment on table organisation_identifier is 'Identifiers of a body in registers of others (org-id.guide schemes, IATI organisation identifiers)';
comment on column organisation_identifier.id is 'Identifier of the row';
comment on column organisation_identifier.organisation is 'Body that bears it';
comment on column organisation_identifier.scheme is 'Register: XI-IATI, MA-ICE, US-USAGOV …';
comment on column organisation_identifier.value is 'Identifier in that register';
comment on column organisation_identifier.version is 'Counts revisions by people';
create index organisation_identifier_of on organisation_identifier (organisation);
select ledger_watch('organisation_identifier');

create table partner_agreement (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
  kind text not null check (kind in ('memorandum', 'framework', 'grant', 'loan', 'contract', 'convention')),
  strategy text not null references strategy (ref),
  title jsonb not null,
  summary jsonb,
  signed_on date,
  valid_from date,
  valid_until date,
  terminated_on date,
  termination jsonb,
  termination_act text references file (sha256),
  committee text references committee (ref),
  amount numeric check (amount > 0),
  currency text references currency (code),
  source text references source (ref),
  act text references file (sha256),
  note jsonb,
  recorded_by text not null,
  recorded_on date not null,
  version integer not null default 1,
  constraint partner_agreement_validity check (valid_until is null or valid_from is null or valid_until >= valid_from),
  constraint partner_agreement_money check ((amount is null) = (currency is null)),
  constraint partner_agreement_terminated check ((terminated_on is null) = (termination is null)),
  constraint partner_agreement_rests check (source is not null or act is not null)
);
comment on table partner_agreement is 'A memorandum, grant, loan, contract or convention between the state and others. Whether it is in force is computed from its days, never stored';
comment on column partner_agreement.id is 'Identifier of the row';
comment on column partner_agreement.ref is 'Permanent human reference';
comment on column partner_agreement.kind is 'memorandum, framework, grant, loan, contract or convention';
comment on column partner_agreement.strategy is 'Strategy it serves';
comment on column partner_agreement.title is 'Title by language';
comment on column partner_agreement.summary is 'What it is about, by language, in our own words';
comment on column partner_agreement.signed_on is 'Day it was signed; empty while it is not';
comment on column partner_agreement.valid_from is 'First day it holds';
comment on column partner_agreement.valid_until is 'Last day it holds, with the amendments in force; empty when it names none';
comment on column partner_agreement.terminated_on is 'Day it was ended before its time';
comment on column partner_agreement.termination is 'Why it was ended before its time, by language';
comment on column partner_agreement.termination_act is 'SHA-256 of the act that ended it, where it is held';
comment on column partner_agreement.committee is 'Reference of the joint committee that follows it';
comment on column partner_agreement.amount is 'Amount it names in its currency, with the amendments in force; empty when it names none';
comment on column partner_agreement.currency is 'Currency of that amount';
comment on column partner_agreement.source is 'Source that tells of it, where the act itself is not held';
comment on column partner_agreement.act is 'SHA-256 of the act, where it is held';
comment on column partner_agreement.note is 'Remark by language';
comment on column partner_agreement.recorded_by is 'Person who recorded it, or system:<pack>';
comment on column partner_agreement.recorded_on is 'Day it was recorded here';
comment on column partner_agreement.version is 'Counts revisions by people';
create index partner_agreement_strategy on partner_agreement (strategy);
select ledger_watch('partner_agreement');
create trigger never_deleted before delete on partner_agreement for each row execute function ledger_refuse();

create table agreement_party (
  id uuid primary key,
  agreement text not null references partner_agreement (ref),
  organisation text not null references organisation (ref),
  side text not null check (side in ('state', 'partner')),
  role text not null check (role in ('signatory', 'funder', 'implementer', 'beneficiary', 'contractor', 'witness')),
  version integer not null default 1,
  unique (agreement, organisation, role)
);
comment on table agreement_party is 'Who is bound by an agreement, on which side, in which role';
comment on column agreement_party.id is 'Identifier of the row';
comment on column agreement_party.agreement is 'Agreement';
comment on column agreement_party.organisation is 'Body';
comment on column agreement_party.side is 'state or partner';
comment on column agreement_party.role is 'signatory, funder, implementer, beneficiary, contractor or witness';
comment on column agreement_party.version is 'Counts revisions by people';
create index agreement_party_organisation on agreement_party (organisation);
select ledger_watch('agreement_party');

create table agreement_project (
  id uuid primary key,
  agreement text not null references partner_agreement (ref),
  project text not null references project (ref),
  unique (agreement, project)
);
comment on table agreement_project is 'Projects that an agreement serves';
comment on column agreement_project.id is 'Identifier of the row';
comment on column agreement_project.agreement is 'Agreement';
comment on column agreement_project.project is 'Project';
create index agreement_project_of on agreement_project (project);
select ledger_watch('agreement_project');

create table agreement_amendment (
  id uuid primary key,
  agreement text not null references partner_agreement (ref),
  number integer not null check (number >= 1),
  dated date not null,
  reference text not null check (reference <> ''),
  words jsonb not null,
  act text references file (sha256),
  until_before date,
  until_after date,
  amount_before numeric,
  amount_after numeric,
  recorded_by text not null,
  recorded_on date not null,
  unique (agreement, number)
);
comment on table agreement_amendment is 'A dated act that changes a signed agreement. What stood before stays here and in the steps of its obligations';
comment on column agreement_amendment.id is 'Identifier of the row';
comment on column agreement_amendment.agreement is 'Agreement it changes';
comment on column agreement_amendment.number is 'Number of the amendment, from 1';
comment on column agreement_amendment.dated is 'Date of the act';
comment on column agreement_amendment.reference is 'Reference that the act bears';
comment on column agreement_amendment.words is 'What it changes and why, by language';
comment on column agreement_amendment.act is 'SHA-256 of the act, where it is held';
comment on column agreement_amendment.until_before is 'Last day the agreement held before it, where it changes that';
comment on column agreement_amendment.until_after is 'Last day the agreement holds since, where it changes that';
comment on column agreement_amendment.amount_before is 'Amount before it in the currency of the agreement, where it changes that';
comment on column agreement_amendment.amount_after is 'Amount since in the currency of the agreement, where it changes that';
comment on column agreement_amendment.recorded_by is 'Person who recorded it, or system:<pack>';
comment on column agreement_amendment.recorded_on is 'Day it was recorded here';
select ledger_watch('agreement_amendment');
create trigger append_only before update or delete on agreement_amendment for each row execute function ledger_refuse();

-- ---------------------------------------------------------------- obligations of both sides
create table agreement_obligation (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$'),
  agreement text not null references partner_agreement (ref),
  number integer not null check (number >= 1),
  kind text not null check (kind in ('feasibility-study', 'technical-assistance', 'technology-transfer', 'counterpart-funds', 'training-places', 'study-access', 'land', 'other')),
  side text not null check (side in ('state', 'partner')),
  debtor text not null references organisation (ref),
  creditor text not null references organisation (ref),
  title jsonb not null,
  quantity_value numeric check (quantity_value > 0),
  quantity_unit text,
  amount numeric check (amount > 0),
  currency text references currency (code),
  due_on date,
  first_due_on date,
  consequence jsonb,
  project text references project (ref),
  criterion text references gate_criterion (id),
  holds_up text references agreement_obligation (ref),
  note jsonb,
  state text not null check (state in ('open', 'declared', 'returned', 'met', 'contested', 'waived')),
  recorded_by text not null,
  recorded_on date not null,
  version integer not null default 1,
  unique (agreement, number),
  constraint agreement_obligation_quantity check ((quantity_value is null) = (quantity_unit is null)),
  constraint agreement_obligation_money check ((amount is null) = (currency is null)),
  constraint agreement_obligation_between check (debtor <> creditor),
  constraint agreement_obligation_order check (holds_up is distinct from ref)
);
comment on table agreement_obligation is 'What one side of an agreement owes the other. Late and days left are computed from its day, never stored';
comment on column agreement_obligation.id is 'Identifier of the row';
comment on column agreement_obligation.ref is 'Permanent human reference: agreement, then O and a number';
comment on column agreement_obligation.agreement is 'Agreement it is owed under';
comment on column agreement_obligation.number is 'Number of the obligation within its agreement, from 1';
comment on column agreement_obligation.kind is 'feasibility-study, technical-assistance, technology-transfer, counterpart-funds, training-places, study-access, land or other';
comment on column agreement_obligation.side is 'Side that owes it: state or partner';
comment on column agreement_obligation.debtor is 'Body that owes it, a party on that side';
comment on column agreement_obligation.creditor is 'Body it is owed to, a party on the other side';
comment on column agreement_obligation.title is 'What is owed, by language';
comment on column agreement_obligation.quantity_value is 'How many are owed, in the unit of quantity_unit; empty when it is not counted';
comment on column agreement_obligation.quantity_unit is 'Unit of that quantity';
comment on column agreement_obligation.amount is 'Amount owed in the currency of the column currency; empty when it is not money';
comment on column agreement_obligation.currency is 'Currency of that amount';
comment on column agreement_obligation.due_on is 'Day it is due, amendments included; empty when the agreement names none. A day off means the next working day';
comment on column agreement_obligation.first_due_on is 'Day it was due when it was first recorded';
comment on column agreement_obligation.consequence is 'What follows when it is not met, by language';
comment on column agreement_obligation.project is 'Project it serves, and holds up when it is not met';
comment on column agreement_obligation.criterion is 'Criterion of a gate that waits for it';
comment on column agreement_obligation.holds_up is 'Obligation of the same agreement that waits for it';
comment on column agreement_obligation.note is 'Remark by language';
comment on column agreement_obligation.state is 'open, declared (the debtor brought its evidence), returned, met, contested, or waived by an amendment';
comment on column agreement_obligation.recorded_by is 'Person who recorded it, or system:<pack>';
comment on column agreement_obligation.recorded_on is 'Day it was recorded here';
comment on column agreement_obligation.version is 'Counts changes; an act must name the version it read';
create index agreement_obligation_due on agreement_obligation (due_on) where state in ('open', 'declared', 'returned', 'contested');
create index agreement_obligation_debtor on agreement_obligation (debtor, state);
create index agreement_obligation_creditor on agreement_obligation (creditor, state);
create index agreement_obligation_project on agreement_obligation (project);
select ledger_watch('agreement_obligation');
create trigger never_deleted before delete on agreement_obligation for each row execute function ledger_refuse();

create table obligation_step (
  id uuid primary key,
  obligation text not null references agreement_obligation (ref),
  number integer not null check (number >= 1),
  act text not null check (act in ('record', 'declare', 'accept', 'return', 'contest', 'settle', 'amend', 'waive', 'correct')),
  from_state text,
  to_state text not null,
  by_person text not null,
  for_persons text[] not null default '{}',
  organisation text references organisation (ref),
  side text not null check (side in ('state', 'partner', 'independent', 'joint')),
  day date not null,
  words jsonb,
  file text references file (sha256),
  amendment integer check (amendment >= 1),
  decision uuid references committee_decision (id),
  due_before date,
  due_after date,
  unique (obligation, number),
  constraint obligation_step_return check (act not in ('return', 'contest', 'correct') or words is not null),
  constraint obligation_step_evidence check (act <> 'declare' or file is not null),
  constraint obligation_step_amendment check (case when act in ('amend', 'waive') then amendment is not null else act = 'record' or amendment is null end),
  constraint obligation_step_settled check ((act = 'settle') = (decision is not null))
);
comment on table obligation_step is 'The trace of an obligation: every act on it, by which body, in order';
comment on column obligation_step.id is 'Identifier of the step';
comment on column obligation_step.obligation is 'The obligation';
comment on column obligation_step.number is 'Number of the step, from 1';
comment on column obligation_step.act is 'record, declare, accept, return, contest, settle (by joint minutes), amend or waive (by an amendment), correct (the record said it wrong)';
comment on column obligation_step.from_state is 'State before; empty for the first step';
comment on column obligation_step.to_state is 'State after';
comment on column obligation_step.by_person is 'Person who did it, or system:<pack>';
comment on column obligation_step.for_persons is 'Persons whom they stood in for at that moment';
comment on column obligation_step.organisation is 'Body in whose name it was done: what the other side sees of it';
comment on column obligation_step.side is 'state, partner, independent (a verifier of neither side) or joint (both sides in joint minutes)';
comment on column obligation_step.day is 'Day of the act';
comment on column obligation_step.words is 'What was said with it, by language; the reason of a return or a contest';
comment on column obligation_step.file is 'Paper brought as its evidence, by its SHA-256';
comment on column obligation_step.amendment is 'Number of the amendment of the agreement that did it, or that brought the obligation';
comment on column obligation_step.decision is 'Decision of the joint committee that closed the contest';
comment on column obligation_step.due_before is 'Day it was due before an amendment or a correction that moves it';
comment on column obligation_step.due_after is 'Day it is due since';
create index obligation_step_decision on obligation_step (decision) where decision is not null;
create index obligation_step_file on obligation_step (file) where file is not null;
select ledger_watch('obligation_step');
create trigger append_only before update or delete on obligation_step for each row execute function ledger_refuse();

create function obligation_moves_with_step() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'open' then raise exception 'obligation.moved-without-act' using errcode = 'MU003'; end if;
    return new;
  end if;
  if (new.state <> old.state or new.due_on is distinct from old.due_on) and not exists (
    select 1 from obligation_step s where s.obligation = new.ref and s.from_state = old.state and s.to_state = new.state
      and s.number = (select max(number) from obligation_step where obligation = new.ref)
      and (new.due_on is not distinct from old.due_on or (s.act in ('amend', 'correct') and s.due_after is not distinct from new.due_on))) then
    raise exception 'obligation.moved-without-act' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function obligation_moves_with_step() is 'An obligation moves only with the step that says who moved it, and its day only with an amendment or a correction that says why';
create trigger moves_with_step before insert or update on agreement_obligation for each row execute function obligation_moves_with_step();

-- ---------------------------------------------------------------- joint minutes
alter table agenda_item drop constraint agenda_item_subject_kind_check;
alter table agenda_item add constraint agenda_item_subject_kind_check check (subject_kind in ('project', 'programme', 'gate', 'milestone', 'criterion', 'condition', 'indicator', 'pledge', 'region', 'action', 'risk', 'obligation'));

alter table committee_decision add column obligation text references agreement_obligation (ref);
alter table committee_decision add column outcome text check (outcome in ('met', 'owed'));
alter table committee_decision add constraint committee_decision_settles check ((obligation is null) = (outcome is null));
comment on column committee_decision.obligation is 'Contested obligation that it closes, once both sides have confirmed the minutes';
comment on column committee_decision.outcome is 'What the two sides agree on: met, or still owed';
create index committee_decision_obligation on committee_decision (obligation) where obligation is not null;

alter table funding add constraint funding_agreement foreign key (agreement) references partner_agreement (ref);
alter table money_transaction add constraint money_transaction_agreement foreign key (agreement) references partner_agreement (ref);
