-- A listed solution is taken off the catalogue: one body proposes it with the reason, another confirms or refuses it.

create table solution_delisting (
  id uuid primary key,
  solution text not null references solution (ref),
  number integer not null check (number >= 1),
  submission integer not null check (submission >= 1),
  reason jsonb not null,
  reason_public boolean not null,
  status text not null check (status in ('proposed', 'confirmed', 'refused')),
  organisation text not null references organisation (ref),
  proposed_by text not null,
  proposed_for text[] not null default '{}',
  proposed_on date not null,
  judged_by text,
  judged_for text[] not null default '{}',
  judged_on date,
  judge_organisation text references organisation (ref),
  independence text check (independence in ('independent', 'same-tutelage')),
  answer jsonb,
  unique (solution, number),
  foreign key (solution, submission) references solution_submission (solution, number),
  constraint solution_delisting_judged check (
    (status = 'proposed') = (judged_by is null) and (judged_by is null) = (judged_on is null) and (judged_by is null) = (judge_organisation is null)),
  constraint solution_delisting_two_persons check (judged_by is distinct from proposed_by),
  constraint solution_delisting_two_bodies check (judge_organisation is distinct from organisation),
  constraint solution_delisting_answer check (status <> 'refused' or answer is not null)
);
create unique index solution_delisting_one_waits on solution_delisting (solution) where status = 'proposed';
create unique index solution_delisting_once on solution_delisting (solution, submission) where status = 'confirmed';
comment on table solution_delisting is 'That a listed solution is taken off the catalogue, as one body proposes and another confirms or refuses';
comment on column solution_delisting.id is 'Identifier of the proposal';
comment on column solution_delisting.solution is 'The solution';
comment on column solution_delisting.number is 'Number among such proposals of the solution, from 1';
comment on column solution_delisting.submission is 'Number of the submission that was listed; one accepted later lists the solution again';
comment on column solution_delisting.reason is 'Why it is taken off, by language';
comment on column solution_delisting.reason_public is 'Whether the public is told the reason; if not, it is told the day only';
comment on column solution_delisting.status is 'proposed, confirmed or refused';
comment on column solution_delisting.organisation is 'Organisation in whose name it was proposed';
comment on column solution_delisting.proposed_by is 'Person who proposed it';
comment on column solution_delisting.proposed_for is 'Persons whom they stood in for';
comment on column solution_delisting.proposed_on is 'Day of that';
comment on column solution_delisting.judged_by is 'Person who confirmed or refused it; never who proposed it';
comment on column solution_delisting.judged_for is 'Persons whom they stood in for';
comment on column solution_delisting.judged_on is 'Day of that; the day from which it is no longer listed, where it was confirmed';
comment on column solution_delisting.judge_organisation is 'Organisation in whose name it was judged; neither who proposed it nor whom the solution concerns';
comment on column solution_delisting.independence is 'How far that organisation stands from these: independent or same-tutelage';
comment on column solution_delisting.answer is 'What was said with it, by language; why it was refused';
select ledger_watch('solution_delisting');
create trigger never_deleted before delete on solution_delisting for each row execute function ledger_refuse();
