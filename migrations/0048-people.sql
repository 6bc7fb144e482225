-- People who are trained: institutes, programmes, cohorts and how many of them reached each step, declared by one body and verified by
-- another; people counted twice; and the authorisation without which no list of persons is read.

create table institute (
  id uuid primary key,
  ref text not null unique,
  title jsonb not null,
  subject jsonb not null,
  organisation text references organisation (ref),
  project text references project (ref),
  place text not null references place (code),
  place_note jsonb,
  signed_on text,
  opened_on text,
  status_note jsonb,
  sources text[] not null check (cardinality(sources) >= 1),
  confidence text not null check (confidence in ('A', 'B', 'C')),
  version integer not null default 1
);
comment on table institute is 'Institutes that train people for a strategy, as their sources tell them';
comment on column institute.id is 'Identifier of the row';
comment on column institute.ref is 'Reference, such as jazari-dakhla';
comment on column institute.title is 'Name by language';
comment on column institute.subject is 'What is taught and searched there, by language';
comment on column institute.organisation is 'Organisation that runs it and declares its counts; empty where no source names one';
comment on column institute.project is 'Project that builds it, where it is followed';
comment on column institute.place is 'Region, province or commune where it stands';
comment on column institute.place_note is 'What is uncertain of the place, by language';
comment on column institute.signed_on is 'Day or period of its convention or launch, as far as its sources say';
comment on column institute.opened_on is 'Day or period on which its first learners came; empty where not reported';
comment on column institute.status_note is 'What its sources say of its state, by language';
comment on column institute.sources is 'References of the sources it is known from';
comment on column institute.confidence is 'A official, B press, C unverified';
comment on column institute.version is 'Counts revisions by people';
select ledger_watch('institute');

create table training_programme (
  id uuid primary key,
  ref text not null unique,
  strategy text not null references strategy (ref),
  title jsonb not null,
  audience text not null check (audience in ('youth', 'professional', 'civil-servant')),
  credential text not null check (credential in ('trained', 'graduate')),
  months integer not null check (months between 1 and 120),
  pledges text[] not null default '{}',
  note jsonb,
  version integer not null default 1
);
comment on table training_programme is 'Programmes of study or training, each given by one institute or by several';
comment on column training_programme.id is 'Identifier of the row';
comment on column training_programme.ref is 'Reference, such as AI-MASTER';
comment on column training_programme.strategy is 'Strategy that it belongs to';
comment on column training_programme.title is 'Name by language';
comment on column training_programme.audience is 'youth, professional or civil-servant';
comment on column training_programme.credential is 'trained (a course, no degree) or graduate (a degree)';
comment on column training_programme.months is 'Length from entry to the end; unit: months';
comment on column training_programme.pledges is 'References of the pledges that its people count for';
comment on column training_programme.note is 'What else is to be known, by language';
comment on column training_programme.version is 'Counts revisions by people';
select ledger_watch('training_programme');

create table cohort (
  id uuid primary key,
  ref text not null unique,
  programme text not null references training_programme (ref),
  institute text not null references institute (ref),
  intake text not null,
  ends_on date not null,
  places integer check (places >= 1),
  note jsonb,
  recorded_by text not null,
  recorded_on date not null,
  version integer not null default 1
);
comment on table cohort is 'Those who enter one programme of one institute in one period';
comment on column cohort.id is 'Identifier of the row';
comment on column cohort.ref is 'Reference: that of the programme and a number, such as AI-MASTER/C2';
comment on column cohort.programme is 'Programme that they follow';
comment on column cohort.institute is 'Institute that gives it';
comment on column cohort.intake is 'Period in which they enter, such as 2026-Q4';
comment on column cohort.ends_on is 'Day on which they finish, as planned';
comment on column cohort.places is 'Seats that were planned; number of people; empty where not reported';
comment on column cohort.note is 'What else is to be known, by language';
comment on column cohort.recorded_by is 'Person who recorded it';
comment on column cohort.recorded_on is 'Day it was recorded';
comment on column cohort.version is 'Counts revisions by people and acts on it';
create index cohort_of_institute on cohort (institute);
create index cohort_of_programme on cohort (programme);
select ledger_watch('cohort');

create table cohort_count (
  id uuid primary key,
  cohort text not null references cohort (ref),
  number integer not null check (number >= 1),
  step text not null check (step in ('applied', 'enrolled', 'completed', 'certified', 'employed-6', 'employed-12')),
  counted_on date not null,
  total integer not null check (total >= 0),
  splits jsonb not null default '{}',
  reference jsonb not null,
  status text not null check (status in ('reported', 'verified', 'returned')),
  organisation text not null references organisation (ref),
  reported_by text not null,
  reported_for text[] not null default '{}',
  reported_on date not null,
  judged_by text,
  judged_for text[] not null default '{}',
  judged_on date,
  judge_organisation text references organisation (ref),
  independence text check (independence in ('independent', 'same-tutelage')),
  answer jsonb,
  unique (cohort, number),
  constraint cohort_count_judged check ((status = 'reported') = (judged_by is null) and (judged_by is null) = (judged_on is null)),
  constraint cohort_count_two_persons check (judged_by is distinct from reported_by),
  constraint cohort_count_two_bodies check (judge_organisation is distinct from organisation),
  constraint cohort_count_answer check (status <> 'returned' or answer is not null)
);
comment on table cohort_count is 'How many people of a cohort reached a step, declared by the institute and verified or returned by another body; totals and parts, no persons';
comment on column cohort_count.id is 'Identifier of the count';
comment on column cohort_count.cohort is 'The cohort';
comment on column cohort_count.number is 'Number among the counts of the cohort, from 1';
comment on column cohort_count.step is 'applied, enrolled, completed, certified, employed-6 or employed-12 (at work in the country 6 and 12 months after the end)';
comment on column cohort_count.counted_on is 'Day for which it was counted';
comment on column cohort_count.total is 'People who reached the step, heads';
comment on column cohort_count.splits is 'Parts of the total in heads, by sex, area and region; a part that is not there is not reported';
comment on column cohort_count.reference is 'What the count rests on, by language: a roll, a list of certificates, a survey';
comment on column cohort_count.status is 'reported, verified or returned';
comment on column cohort_count.organisation is 'Organisation that declares it';
comment on column cohort_count.reported_by is 'Person who reported it';
comment on column cohort_count.reported_for is 'Persons whom they stood in for';
comment on column cohort_count.reported_on is 'Day it was reported';
comment on column cohort_count.judged_by is 'Person who verified or returned it; never who reported it';
comment on column cohort_count.judged_for is 'Persons whom they stood in for';
comment on column cohort_count.judged_on is 'Day of that';
comment on column cohort_count.judge_organisation is 'Organisation in whose name that was done; never the one that declares';
comment on column cohort_count.independence is 'independent, or same-tutelage where both stand under one authority';
comment on column cohort_count.answer is 'What was said with it, by language; why it was returned';
create unique index cohort_count_one_waits on cohort_count (cohort, step) where status = 'reported';
create index cohort_count_of on cohort_count (cohort);
select ledger_watch('cohort_count');
create trigger never_deleted before delete on cohort_count for each row execute function ledger_refuse();

create table cohort_overlap (
  id uuid primary key,
  first_cohort text not null references cohort (ref),
  second_cohort text not null references cohort (ref),
  step text not null check (step in ('applied', 'enrolled', 'completed', 'certified', 'employed-6', 'employed-12')),
  least integer not null check (least >= 0),
  most integer not null,
  reference jsonb not null,
  recorded_by text not null,
  recorded_for text[] not null default '{}',
  recorded_on date not null,
  withdrawn_by text,
  withdrawn_on date,
  reason jsonb,
  constraint cohort_overlap_pair check (first_cohort < second_cohort),
  constraint cohort_overlap_bounds check (least <= most),
  constraint cohort_overlap_withdrawn check ((withdrawn_by is null) = (withdrawn_on is null) and (withdrawn_by is null) = (reason is null)),
  constraint cohort_overlap_two_persons check (withdrawn_by is distinct from recorded_by)
);
comment on table cohort_overlap is 'The same people counted in two cohorts at one step, by a known number (least = most) or between two bounds';
comment on column cohort_overlap.id is 'Identifier of the row';
comment on column cohort_overlap.first_cohort is 'One cohort, the lower by its reference';
comment on column cohort_overlap.second_cohort is 'The other cohort';
comment on column cohort_overlap.step is 'Step at which both count them';
comment on column cohort_overlap.least is 'People in both, at the least, heads';
comment on column cohort_overlap.most is 'People in both, at the most, heads';
comment on column cohort_overlap.reference is 'How it is known, by language';
comment on column cohort_overlap.recorded_by is 'Person who wrote it down';
comment on column cohort_overlap.recorded_for is 'Persons whom they stood in for';
comment on column cohort_overlap.recorded_on is 'Day it was written down';
comment on column cohort_overlap.withdrawn_by is 'Person who took it back; never who wrote it down';
comment on column cohort_overlap.withdrawn_on is 'Day it was taken back';
comment on column cohort_overlap.reason is 'Why it was taken back, by language';
create unique index cohort_overlap_once on cohort_overlap (first_cohort, second_cohort, step) where withdrawn_on is null;
create index cohort_overlap_of_second on cohort_overlap (second_cohort);
select ledger_watch('cohort_overlap');
create trigger never_deleted before delete on cohort_overlap for each row execute function ledger_refuse();

create table trainee_authorisation (
  id uuid primary key,
  number text not null check (length(number) >= 3),
  authority text not null references organisation (ref),
  granted_on date not null,
  reference jsonb not null,
  recorded_by text not null,
  recorded_on date not null,
  withdrawn_by text,
  withdrawn_on date,
  reason jsonb,
  constraint trainee_authorisation_withdrawn check ((withdrawn_by is null) = (withdrawn_on is null) and (withdrawn_by is null) = (reason is null))
);
comment on table trainee_authorisation is 'Authorisations of the data-protection authority without which no list of persons is read; without one, counts only';
comment on column trainee_authorisation.id is 'Identifier of the row';
comment on column trainee_authorisation.number is 'Number of the authorisation, as printed';
comment on column trainee_authorisation.authority is 'Organisation that granted it';
comment on column trainee_authorisation.granted_on is 'Day it was granted';
comment on column trainee_authorisation.reference is 'Paper and purpose for which it was granted, by language';
comment on column trainee_authorisation.recorded_by is 'Person who entered it';
comment on column trainee_authorisation.recorded_on is 'Day it was entered';
comment on column trainee_authorisation.withdrawn_by is 'Person who ended it here';
comment on column trainee_authorisation.withdrawn_on is 'Day from which lists of persons are refused again';
comment on column trainee_authorisation.reason is 'Why it was ended, by language';
create unique index trainee_authorisation_one on trainee_authorisation ((true)) where withdrawn_on is null;
select ledger_watch('trainee_authorisation');
create trigger never_deleted before delete on trainee_authorisation for each row execute function ledger_refuse();
