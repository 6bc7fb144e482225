-- The register of AI systems: what each is for, on which data, in which class of risk, who can stop it, and its reviews by others.

create table ai_system (
  id uuid primary key,
  ref text not null unique,
  title jsonb not null,
  purpose jsonb not null,
  strategy text not null references strategy (ref),
  administration text not null references organisation (ref),
  state text not null check (state in ('planned', 'in-use', 'stopped')),
  since text,
  data jsonb,
  data_class text check (data_class in ('public', 'internal', 'personal', 'sensitive')),
  risk text check (risk in ('minimal', 'limited', 'high', 'prohibited')),
  risk_basis text references legal_text (ref),
  stopped_by jsonb,
  stopped_how jsonb,
  review_due date,
  project text references project (ref),
  solution text references solution (ref),
  texts text[] not null default '{}',
  reference jsonb,
  stopped_on date,
  stop_reason jsonb,
  recorded_by text not null,
  recorded_on date not null,
  version integer not null default 1,
  constraint ai_system_basis check (risk_basis is null or risk is not null),
  constraint ai_system_stopped check ((state = 'stopped') = (stopped_on is not null) and (stopped_on is null) = (stop_reason is null))
);
comment on table ai_system is 'A system by learned rules that an administration uses, plans or used, as that administration tells it';
comment on column ai_system.id is 'Identifier of the row';
comment on column ai_system.ref is 'Reference, such as AI-01';
comment on column ai_system.title is 'Name by language';
comment on column ai_system.purpose is 'What it is for, by language';
comment on column ai_system.strategy is 'Strategy that it belongs to';
comment on column ai_system.administration is 'Organisation that answers for it';
comment on column ai_system.state is 'planned, in-use or stopped';
comment on column ai_system.since is 'Day, month or year since which it is used, or for which it is planned';
comment on column ai_system.data is 'Data that it uses, by language; empty where not reported';
comment on column ai_system.data_class is 'How closed these data are: public, internal, personal or sensitive; empty where not reported';
comment on column ai_system.risk is 'Class of risk: minimal, limited, high or prohibited; empty where not reported';
comment on column ai_system.risk_basis is 'Legal text in force that defines the class; empty where the administration assessed it itself';
comment on column ai_system.stopped_by is 'Who can stop it, by their office and by language; empty where not reported';
comment on column ai_system.stopped_how is 'By which step it is stopped, by language; empty where not reported';
comment on column ai_system.review_due is 'Day by which its next review is due; empty where not reported';
comment on column ai_system.project is 'Project that builds it';
comment on column ai_system.solution is 'Solution of the catalogue that it is';
comment on column ai_system.texts is 'Legal texts that it must respect';
comment on column ai_system.reference is 'Paper that tells of it, by language';
comment on column ai_system.stopped_on is 'Day from which it is stopped';
comment on column ai_system.stop_reason is 'Why it was stopped, by language';
comment on column ai_system.recorded_by is 'Person who recorded it';
comment on column ai_system.recorded_on is 'Day it was recorded';
comment on column ai_system.version is 'Counts revisions by people';
select ledger_watch('ai_system');
create trigger never_deleted before delete on ai_system for each row execute function ledger_refuse();

create table ai_review (
  id uuid primary key,
  system text not null references ai_system (ref),
  number integer not null check (number >= 1),
  held_on date not null,
  outcome text not null check (outcome in ('kept', 'mend', 'stop')),
  findings jsonb not null,
  next_on date not null,
  reference jsonb,
  file text references file (sha256),
  organisation text not null references organisation (ref),
  independence text not null check (independence in ('independent', 'same-tutelage')),
  reviewed_by text not null,
  reviewed_for text[] not null default '{}',
  reviewed_on date not null,
  unique (system, number),
  constraint ai_review_next check (next_on > held_on)
);
comment on table ai_review is 'A review of an AI system by a body that does not answer for it';
comment on column ai_review.id is 'Identifier of the review';
comment on column ai_review.system is 'The system';
comment on column ai_review.number is 'Number among the reviews of the system, from 1';
comment on column ai_review.held_on is 'Day of the review';
comment on column ai_review.outcome is 'kept, mend (something must change) or stop (it should be stopped)';
comment on column ai_review.findings is 'What was found, by language';
comment on column ai_review.next_on is 'Day by which the next review is due';
comment on column ai_review.reference is 'Paper of the review, by language';
comment on column ai_review.file is 'Kept file of the review, by its SHA-256';
comment on column ai_review.organisation is 'Organisation in whose name it was reviewed; never the one that answers for the system';
comment on column ai_review.independence is 'How far the two organisations stand apart: independent or same-tutelage';
comment on column ai_review.reviewed_by is 'Person who wrote it down';
comment on column ai_review.reviewed_for is 'Persons whom they stood in for';
comment on column ai_review.reviewed_on is 'Day it was written down';
select ledger_watch('ai_review');
create trigger never_deleted before delete on ai_review for each row execute function ledger_refuse();
create index ai_system_project on ai_system (project) where project is not null;
