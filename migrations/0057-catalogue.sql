-- The catalogue of solutions: what was submitted of each and how it was judged, and where it is used.

create table solution (
  id uuid primary key,
  ref text not null unique,
  recorded_on date not null,
  version integer not null default 1
);
comment on table solution is 'A solution of the catalogue; what is listed of it is its last accepted submission';
comment on column solution.id is 'Identifier of the row';
comment on column solution.ref is 'Code, such as SOL-01';
comment on column solution.recorded_on is 'Day it was first submitted';
comment on column solution.version is 'Counts revisions by people: every act on it';
select ledger_watch('solution');
create trigger never_deleted before delete on solution for each row execute function ledger_refuse();

create table solution_submission (
  id uuid primary key,
  solution text not null references solution (ref),
  number integer not null check (number >= 1),
  name jsonb not null,
  purpose jsonb not null,
  sector text not null check (sector in ('health', 'education', 'agriculture', 'water', 'energy', 'industry', 'transport', 'finance',
    'justice', 'public-services', 'language', 'other')),
  maker text references organisation (ref),
  maker_name jsonb,
  maker_country text check (maker_country ~ '^[A-Z]{2}$'),
  owner text references organisation (ref),
  owner_name jsonb,
  licence text,
  licence_words jsonb,
  hosted_in text check (hosted_in ~ '^[A-Z]{2}$'),
  hosted_by jsonb,
  data jsonb,
  made jsonb not null default '{}',
  source text references source (ref),
  reference jsonb,
  file text references file (sha256),
  status text not null check (status in ('submitted', 'returned', 'accepted', 'refused')),
  organisation text not null references organisation (ref),
  submitted_by text not null,
  submitted_for text[] not null default '{}',
  submitted_on date not null,
  judged_by text,
  judged_for text[] not null default '{}',
  judged_on date,
  judge_organisation text references organisation (ref),
  independence text check (independence in ('independent', 'same-tutelage')),
  answer jsonb,
  unique (solution, number),
  constraint solution_submission_maker check ((maker is null) <> (maker_name is null) and (maker_name is null or maker_country is not null)),
  constraint solution_submission_licence check (licence is null or licence_words is null),
  constraint solution_submission_ground check (coalesce(source, file) is not null or reference is not null),
  constraint solution_submission_judged check (
    (status = 'submitted') = (judged_by is null) and (judged_by is null) = (judged_on is null) and (judged_by is null) = (judge_organisation is null)),
  constraint solution_submission_two_persons check (judged_by is distinct from submitted_by),
  constraint solution_submission_two_bodies check (
    judge_organisation is distinct from organisation and (maker is null or judge_organisation is distinct from maker)
    and (owner is null or judge_organisation is distinct from owner)),
  constraint solution_submission_answer check (status not in ('returned', 'refused') or answer is not null)
);
create unique index solution_submission_one_waits on solution_submission (solution) where status = 'submitted';
comment on table solution_submission is 'What was submitted once of a solution, reviewed by a body that it does not concern';
comment on column solution_submission.id is 'Identifier of the submission';
comment on column solution_submission.solution is 'The solution';
comment on column solution_submission.number is 'Number among the submissions of the solution, from 1';
comment on column solution_submission.name is 'Name by language';
comment on column solution_submission.purpose is 'What it is for, by language';
comment on column solution_submission.sector is 'Sector that it serves';
comment on column solution_submission.maker is 'Organisation that made it';
comment on column solution_submission.maker_name is 'Who made it by name and language, where that is no organisation of the register';
comment on column solution_submission.maker_country is 'Country of a maker known by name, two letters of ISO 3166-1';
comment on column solution_submission.owner is 'Organisation that holds the rights; empty where not reported';
comment on column solution_submission.owner_name is 'Who holds the rights by name and language, where that is no organisation of the register';
comment on column solution_submission.licence is 'SPDX identifier or expression of its licence';
comment on column solution_submission.licence_words is 'Licence in words by language, where it has no SPDX identifier';
comment on column solution_submission.hosted_in is 'Country of the machines that it runs on, two letters of ISO 3166-1; empty where not reported';
comment on column solution_submission.hosted_by is 'Who runs these machines, by language; empty where not reported';
comment on column solution_submission.data is 'Data that it needs, by language; empty where not reported';
comment on column solution_submission.made is 'Criteria of «made here» (built, rights, hosted), each with yes or no and its source or paper; one that is absent is not reported';
comment on column solution_submission.source is 'Source that tells of it';
comment on column solution_submission.reference is 'Paper that tells of it, by language, where it is no source of the register';
comment on column solution_submission.file is 'Kept file that tells of it, by its SHA-256';
comment on column solution_submission.status is 'submitted, returned, accepted or refused';
comment on column solution_submission.organisation is 'Organisation in whose name it was submitted';
comment on column solution_submission.submitted_by is 'Person who submitted it';
comment on column solution_submission.submitted_for is 'Persons whom they stood in for';
comment on column solution_submission.submitted_on is 'Day of that';
comment on column solution_submission.judged_by is 'Person who accepted, returned or refused it; never who submitted it';
comment on column solution_submission.judged_for is 'Persons whom they stood in for';
comment on column solution_submission.judged_on is 'Day of that';
comment on column solution_submission.judge_organisation is 'Organisation in whose name it was judged; none that it concerns';
comment on column solution_submission.independence is 'How far that organisation stands from those that it concerns: independent or same-tutelage';
comment on column solution_submission.answer is 'What was said with it, by language; why it was returned or refused';
select ledger_watch('solution_submission');
create trigger never_deleted before delete on solution_submission for each row execute function ledger_refuse();

create table solution_use (
  id uuid primary key,
  solution text not null references solution (ref),
  number integer not null check (number >= 1),
  user_organisation text references organisation (ref),
  user_name jsonb,
  place text references place (code),
  project text references project (ref),
  since text not null,
  source text references source (ref),
  reference jsonb,
  file text references file (sha256),
  status text not null check (status in ('declared', 'verified', 'returned')),
  organisation text not null references organisation (ref),
  declared_by text not null,
  declared_for text[] not null default '{}',
  declared_on date not null,
  judged_by text,
  judged_for text[] not null default '{}',
  judged_on date,
  judge_organisation text references organisation (ref),
  independence text check (independence in ('independent', 'same-tutelage')),
  answer jsonb,
  ended_on date,
  ended_by text,
  end_reason jsonb,
  unique (solution, number),
  constraint solution_use_user check ((user_organisation is null) <> (user_name is null)),
  constraint solution_use_ground check (coalesce(source, file) is not null or reference is not null),
  constraint solution_use_judged check (
    (status = 'declared') = (judged_by is null) and (judged_by is null) = (judged_on is null) and (judged_by is null) = (judge_organisation is null)),
  constraint solution_use_two_persons check (judged_by is distinct from declared_by),
  constraint solution_use_two_bodies check (judge_organisation is distinct from organisation),
  constraint solution_use_answer check (status <> 'returned' or answer is not null),
  constraint solution_use_ended check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (end_reason is null)),
  constraint solution_use_ended_stood check (ended_on is null or status <> 'returned')
);
comment on table solution_use is 'Where a solution is used, as one body declares with its evidence and another verifies';
comment on column solution_use.id is 'Identifier of the use';
comment on column solution_use.solution is 'The solution';
comment on column solution_use.number is 'Number among the uses of the solution, from 1';
comment on column solution_use.user_organisation is 'Organisation that uses it';
comment on column solution_use.user_name is 'Who uses it by name and language, where that is no organisation of the register';
comment on column solution_use.place is 'Region or commune where it is used; empty where not reported';
comment on column solution_use.project is 'Project that it is used in';
comment on column solution_use.since is 'Day, month or year since which it is used';
comment on column solution_use.source is 'Source that shows it';
comment on column solution_use.reference is 'Paper that shows it, by language, where it is no source of the register';
comment on column solution_use.file is 'Kept file that shows it, by its SHA-256';
comment on column solution_use.status is 'declared, verified or returned';
comment on column solution_use.organisation is 'Organisation in whose name it was declared';
comment on column solution_use.declared_by is 'Person who declared it';
comment on column solution_use.declared_for is 'Persons whom they stood in for';
comment on column solution_use.declared_on is 'Day of that';
comment on column solution_use.judged_by is 'Person who verified or returned it; never who declared it';
comment on column solution_use.judged_for is 'Persons whom they stood in for';
comment on column solution_use.judged_on is 'Day of that';
comment on column solution_use.judge_organisation is 'Organisation in whose name it was judged; neither who declared it nor whom the solution concerns';
comment on column solution_use.independence is 'How far that organisation stands from these: independent or same-tutelage';
comment on column solution_use.answer is 'What was said with it, by language; why it was returned';
comment on column solution_use.ended_on is 'Day from which it is no longer used there';
comment on column solution_use.ended_by is 'Person who said so';
comment on column solution_use.end_reason is 'Why it ended, by language';
select ledger_watch('solution_use');
create trigger never_deleted before delete on solution_use for each row execute function ledger_refuse();
