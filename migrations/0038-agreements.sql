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
  committee text,
  amount numeric check (amount > 0),
  currency text references currency (code),
  source text references source (ref),
  act text references file (sha256),
  note jsonb,
  recorded_by text not null,
  recorded_on date not null,
  version integer not null default 1,
  constraint partner_agreement_validity check (valid_until is null or valid_from is null or valid_until >= valid_from),
  constraint partner_agreement_money check ((amount is null) = (currency is null))
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
comment on column partner_agreement.committee is 'Reference of the joint committee that follows it';
comment on column partner_agreement.amount is 'Amount it names, if it names one';
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

alter table funding add constraint funding_agreement foreign key (agreement) references partner_agreement (ref);
alter table money_transaction add constraint money_transaction_agreement foreign key (agreement) references partner_agreement (ref);
