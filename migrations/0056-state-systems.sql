-- Systems of the State: where they are hosted, where they shall be, and what a legal text asks of both; legal delays beside it.

create table service_norm (
  id uuid primary key,
  ref text not null unique,
  subject text not null unique check (subject in ('sensitive-system', 'sensitive-data', 'administrative-act', 'investment-file')),
  value integer not null check (value >= 1),
  legal_text text not null references legal_text (ref),
  words jsonb not null,
  version integer not null default 1,
  constraint service_norm_level check (subject not in ('sensitive-system', 'sensitive-data') or value <= 2)
);
comment on table service_norm is 'What a legal text asks of the hosting of a class of systems, or the delay that it gives for a kind of procedure; data of the country';
comment on column service_norm.id is 'Identifier of the row';
comment on column service_norm.ref is 'Reference, such as hosting-sensitive-data';
comment on column service_norm.subject is 'Class of systems, or kind of procedure, that it is about';
comment on column service_norm.value is 'Level of qualification (1 or 2) that hosting of the class needs, or calendar days that the procedure may take';
comment on column service_norm.legal_text is 'Legal text that says so';
comment on column service_norm.words is 'What the text asks, in our words, by language';
comment on column service_norm.version is 'Counts revisions by people';
select ledger_watch('service_norm');

create table state_system (
  id uuid primary key,
  ref text not null unique,
  title jsonb not null,
  strategy text not null references strategy (ref),
  administration text not null references organisation (ref),
  owner text references organisation (ref),
  sensitivity text not null check (sensitivity in ('ordinary', 'sensitive-system', 'sensitive-data')),
  project text references project (ref),
  note jsonb,
  recorded_on date not null,
  version integer not null default 1
);
comment on table state_system is 'An information system of the State; what is said of its hosting stands in hosting_statement. Not published';
comment on column state_system.id is 'Identifier of the row';
comment on column state_system.ref is 'Reference, such as SYS-CIVIL';
comment on column state_system.title is 'Name by language';
comment on column state_system.strategy is 'Strategy that it belongs to';
comment on column state_system.administration is 'Administration that it serves and that tells of it';
comment on column state_system.owner is 'Organisation that owns it, where that is another one';
comment on column state_system.sensitivity is 'ordinary, sensitive-system or sensitive-data';
comment on column state_system.project is 'Project that migrates it';
comment on column state_system.note is 'What should be known of the record, by language';
comment on column state_system.recorded_on is 'Day it was recorded';
comment on column state_system.version is 'Counts revisions by people';
select ledger_watch('state_system');
create trigger never_deleted before delete on state_system for each row execute function ledger_refuse();

create table hosting_statement (
  id uuid primary key,
  system text not null references state_system (ref),
  number integer not null check (number >= 1),
  kind text not null check (kind in ('hosting', 'target', 'migration')),
  provider text references organisation (ref),
  provider_name jsonb,
  location text check (location in ('home', 'abroad')),
  country text check (country ~ '^[A-Z]{2}$'),
  level integer check (level between 0 and 2),
  asset text references infrastructure_asset (ref),
  as_of date not null,
  due date,
  source text references source (ref),
  reference jsonb,
  status text not null check (status in ('declared', 'verified', 'returned')),
  organisation text not null references organisation (ref),
  recorded_by text not null,
  recorded_for text[] not null default '{}',
  recorded_on date not null,
  settled_by text,
  settled_for text[] not null default '{}',
  settled_on date,
  settled_body text references organisation (ref),
  answer jsonb,
  unique (system, number),
  constraint hosting_statement_due check ((kind = 'target') = (due is not null)),
  constraint hosting_statement_country check (country is null or location = 'abroad'),
  constraint hosting_statement_ground check (source is not null or reference is not null),
  constraint hosting_statement_settled check (
    (status = 'declared') = (settled_by is null) and (settled_by is null) = (settled_on is null) and (settled_by is null) = (settled_body is null)),
  constraint hosting_statement_two_persons check (settled_by is distinct from recorded_by),
  constraint hosting_statement_two_bodies check (settled_body is distinct from organisation),
  constraint hosting_statement_answer check (status <> 'returned' or answer is not null)
);
comment on table hosting_statement is 'What an administration says of the hosting of a system: now, promised, or moved; another body verifies it or returns it';
comment on column hosting_statement.id is 'Identifier of the statement';
comment on column hosting_statement.system is 'The system';
comment on column hosting_statement.number is 'Number among the statements on the system, from 1';
comment on column hosting_statement.kind is 'hosting (where it is), target (where it shall be, by a day), migration (done)';
comment on column hosting_statement.provider is 'Organisation that hosts; empty where not reported';
comment on column hosting_statement.provider_name is 'Who hosts, by language, where that is no organisation of the register';
comment on column hosting_statement.location is 'home or abroad; empty where not reported';
comment on column hosting_statement.country is 'Country abroad, ISO 3166-1 alpha-2';
comment on column hosting_statement.level is 'Level of qualification of the provider: 0 none, 1, 2; empty where not reported';
comment on column hosting_statement.asset is 'Asset of the register that hosts it';
comment on column hosting_statement.as_of is 'Day on which it is so, was promised, or was moved';
comment on column hosting_statement.due is 'Day by which the migration is promised; of a target only';
comment on column hosting_statement.source is 'Source that says so';
comment on column hosting_statement.reference is 'Paper that says so, by language, where it is no source of the register';
comment on column hosting_statement.status is 'declared, verified or returned';
comment on column hosting_statement.organisation is 'Administration in whose name it is said';
comment on column hosting_statement.recorded_by is 'Person who said it';
comment on column hosting_statement.recorded_for is 'Persons for whom they acted';
comment on column hosting_statement.recorded_on is 'Day it was said';
comment on column hosting_statement.settled_by is 'Person who verified or returned it';
comment on column hosting_statement.settled_for is 'Persons for whom they acted';
comment on column hosting_statement.settled_on is 'Day it was verified or returned';
comment on column hosting_statement.settled_body is 'Organisation in whose name it was verified or returned';
comment on column hosting_statement.answer is 'Remark of who verified, or reason of who returned it, by language';
create index hosting_statement_waits on hosting_statement (system) where status = 'declared';
select ledger_watch('hosting_statement');
create trigger never_deleted before delete on hosting_statement for each row execute function ledger_refuse();
