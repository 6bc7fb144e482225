-- Feasibility models of studies: each saved version of the inputs, whose file is what a study brings for review; and studies that nobody
-- is known to pay for yet.

alter table study alter column funder drop not null;
comment on column study.funder is 'Body that pays for it; empty where not reported, and then no contractor is chosen with its money';

create table study_model (
  id uuid primary key,
  study text not null references study (ref),
  number integer not null check (number >= 1),
  model jsonb not null,
  note jsonb,
  file text not null unique references file (sha256),
  organisation text references organisation (ref),
  saved_by text not null,
  saved_for text[] not null default '{}',
  saved_on date not null,
  unique (study, number)
);
comment on table study_model is 'Versions of the feasibility model of a study, as their authors saved them; one is under review, or accepted, when a version of the study brings its file';
comment on column study_model.id is 'Identifier of the version';
comment on column study_model.study is 'The study';
comment on column study_model.number is 'Number among the versions of its model, from 1';
comment on column study_model.model is 'Inputs with low, base and high end, source or assumption; phases, currencies, and the year of hours';
comment on column study_model.note is 'What changed, by language';
comment on column study_model.file is 'SHA-256 of its text, by which a version of the study brings it';
comment on column study_model.organisation is 'Organisation in whose name it was saved';
comment on column study_model.saved_by is 'Person who saved it, or the pack that shipped it';
comment on column study_model.saved_for is 'Persons whom they stood in for';
comment on column study_model.saved_on is 'Day it was saved';
select ledger_watch('study_model');
create trigger append_only before update or delete on study_model for each row execute function ledger_refuse();
