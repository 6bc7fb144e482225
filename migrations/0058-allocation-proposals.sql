-- Proposals of where projects could go: what each version rests on, and what the solver answered to it. Nothing else follows from them.

create table allocation_proposal (
  id uuid primary key,
  ref text not null unique,
  strategy text not null references strategy (ref),
  title jsonb not null,
  note jsonb,
  organisation text references organisation (ref),
  opened_by text not null,
  opened_for text[] not null default '{}',
  opened_on date not null
);
comment on table allocation_proposal is 'Proposals of where projects could go; no project and no money follows from one';
comment on column allocation_proposal.id is 'Identifier of the proposal';
comment on column allocation_proposal.ref is 'Its code';
comment on column allocation_proposal.strategy is 'The strategy whose regions today are compared with it';
comment on column allocation_proposal.title is 'What it is called, by language';
comment on column allocation_proposal.note is 'Why it was made, by language';
comment on column allocation_proposal.organisation is 'Organisation in whose name it was opened';
comment on column allocation_proposal.opened_by is 'Person who opened it';
comment on column allocation_proposal.opened_for is 'Persons whom they stood in for';
comment on column allocation_proposal.opened_on is 'Day it was opened';
select ledger_watch('allocation_proposal');
create trigger append_only before update or delete on allocation_proposal for each row execute function ledger_refuse();

create table allocation_version (
  id uuid primary key,
  proposal text not null references allocation_proposal (ref),
  number integer not null check (number >= 1),
  inputs jsonb not null,
  regions jsonb not null,
  inputs_sha256 text not null check (inputs_sha256 ~ '^[0-9a-f]{64}$'),
  note jsonb,
  organisation text references organisation (ref),
  saved_by text not null,
  saved_for text[] not null default '{}',
  saved_on date not null,
  unique (proposal, number),
  unique (proposal, inputs_sha256)
);
create index allocation_version_question on allocation_version (inputs_sha256);
comment on table allocation_version is 'Versions of what a proposal rests on, as their authors saved them';
comment on column allocation_version.id is 'Identifier of the version';
comment on column allocation_version.proposal is 'The proposal';
comment on column allocation_version.number is 'Number among its versions, from 1';
comment on column allocation_version.inputs is 'Budget, candidates with cost and benefit by region, floors, rural share and penalty, each with source or assumption';
comment on column allocation_version.regions is 'Regions and their people on the day it was saved';
comment on column allocation_version.inputs_sha256 is 'SHA-256 of inputs and regions: versions that ask the same share it';
comment on column allocation_version.note is 'What changed, by language';
comment on column allocation_version.organisation is 'Organisation in whose name it was saved';
comment on column allocation_version.saved_by is 'Person who saved it';
comment on column allocation_version.saved_for is 'Persons whom they stood in for';
comment on column allocation_version.saved_on is 'Day it was saved';
select ledger_watch('allocation_version');
create trigger append_only before update or delete on allocation_version for each row execute function ledger_refuse();

create table allocation_solution (
  id uuid primary key,
  inputs_sha256 text not null check (inputs_sha256 ~ '^[0-9a-f]{64}$'),
  number integer not null check (number >= 1),
  seconds integer not null check (seconds between 1 and 60),
  state text not null check (state in ('waiting', 'solved', 'cancelled', 'failed')),
  answer jsonb,
  solver text,
  took_seconds numeric check (took_seconds >= 0),
  asked_by text not null,
  asked_for text[] not null default '{}',
  asked_on date not null,
  settled_by text,
  settled_on date,
  unique (inputs_sha256, number),
  check ((state = 'solved') = (answer is not null)),
  check ((state = 'waiting') = (settled_on is null))
);
comment on table allocation_solution is 'Orders to the solver and what it answered: the same inputs get the same answer';
comment on column allocation_solution.id is 'Identifier of the order';
comment on column allocation_solution.inputs_sha256 is 'Hash of the inputs and regions that it asks about';
comment on column allocation_solution.number is 'Number among the orders for these inputs, from 1';
comment on column allocation_solution.seconds is 'Most seconds that each search may take';
comment on column allocation_solution.state is 'waiting: not answered yet · solved · cancelled: stopped by a person · failed: the solver broke';
comment on column allocation_solution.answer is 'Status, gap, plan, next best, prices of rules and frontier; or the rules in conflict';
comment on column allocation_solution.solver is 'Name and version of the solver';
comment on column allocation_solution.took_seconds is 'Seconds that the answer took in all';
comment on column allocation_solution.asked_by is 'Person who asked first';
comment on column allocation_solution.asked_for is 'Persons whom they stood in for';
comment on column allocation_solution.asked_on is 'Day it was asked';
comment on column allocation_solution.settled_by is 'The program, or the person who stopped it';
comment on column allocation_solution.settled_on is 'Day it was answered or stopped';
select ledger_watch('allocation_solution');

create function allocation_solution_stands() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'DELETE' or old.state <> 'waiting' or new.inputs_sha256 <> old.inputs_sha256 or new.seconds <> old.seconds then
    raise exception 'allocation.solution-settled' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function allocation_solution_stands() is 'What the solver answered, or a person stopped, stays as it is';
create trigger stands before update or delete on allocation_solution for each row execute function allocation_solution_stands();

create function allocation_asks_its_turn() returns trigger
language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  if new.state = 'waiting' and to_regclass('graphile_worker.jobs') is not null then
    perform graphile_worker.add_job('solve-allocation', json_build_object('solution', new.id),
      max_attempts := 3, job_key := 'solve-allocation:' || new.id);
  end if;
  return null;
end $$;
comment on function allocation_asks_its_turn() is 'Puts an order in the queue of jobs, in its own transaction; before the queue exists the program looks for it by itself';
create trigger asks_its_turn after insert on allocation_solution for each row execute function allocation_asks_its_turn();
