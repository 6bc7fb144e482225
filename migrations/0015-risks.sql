-- Risks and issues of projects and strategies, each with its history. Words of ISO 31000:2018.

create table risk (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$'),
  kind text not null check (kind in ('risk', 'issue')),
  strategy text not null references strategy (ref),
  project text references project (ref),
  cause jsonb not null,
  event jsonb not null,
  consequence jsonb not null,
  likelihood integer check (likelihood between 1 and 5),
  impact integer not null check (impact between 1 and 5),
  organisation text not null references organisation (ref),
  person uuid references person (id),
  treatment text not null check (treatment in ('avoid', 'remove-source', 'change-likelihood', 'change-consequence', 'share', 'retain')),
  response jsonb not null,
  review_on date not null,
  from_risk text references risk (ref),
  recorded_on date not null,
  state text not null check (state in ('open', 'happened', 'closed')),
  version integer not null default 1,
  constraint risk_likelihood check ((kind = 'risk') = (likelihood is not null)),
  constraint risk_from check (from_risk is null or kind = 'issue')
);
comment on table risk is 'What may happen to a project or a strategy (risk), or has happened (issue): cause, event, consequence, and what is done about it';
comment on column risk.id is 'Identifier of the row';
comment on column risk.ref is 'Permanent human reference: project or strategy, then R and a number';
comment on column risk.kind is 'risk (may happen) or issue (has happened)';
comment on column risk.strategy is 'Strategy it lies in';
comment on column risk.project is 'Project it is about; empty when it is about the whole strategy';
comment on column risk.cause is 'What it comes from, by language (ISO 31000: risk source)';
comment on column risk.event is 'What may happen or has happened, by language';
comment on column risk.consequence is 'What follows from it, by language';
comment on column risk.likelihood is 'Likelihood, rank 1 (rare) to 5 (almost certain); empty for an issue';
comment on column risk.impact is 'Impact, rank 1 (negligible) to 5 (the goal is missed)';
comment on column risk.organisation is 'Body that owns it';
comment on column risk.person is 'Person who answers for it in that body; empty when the body has not said';
comment on column risk.treatment is 'avoid, remove-source, change-likelihood, change-consequence, share or retain';
comment on column risk.response is 'What is done about it, by language';
comment on column risk.review_on is 'Day by which it is looked at again';
comment on column risk.from_risk is 'Risk that this issue came from';
comment on column risk.recorded_on is 'Day it was recorded';
comment on column risk.state is 'open, happened (an issue came from it) or closed';
comment on column risk.version is 'Counts changes; an act must name the version it read';
create index risk_project on risk (project, state);
create index risk_strategy on risk (strategy, state);
select ledger_watch('risk');
create trigger never_deleted before delete on risk for each row execute function ledger_refuse();

create table risk_step (
  id uuid primary key,
  risk text not null references risk (ref),
  number integer not null check (number >= 1),
  act text not null check (act in ('record', 'assess', 'happen', 'close', 'reopen')),
  to_state text not null,
  likelihood integer,
  impact integer not null,
  treatment text not null,
  response jsonb not null,
  review_on date not null,
  words jsonb,
  by_person text not null,
  for_persons text[] not null default '{}',
  day date not null,
  unique (risk, number),
  constraint risk_step_words check (act in ('record', 'happen') or words is not null)
);
comment on table risk_step is 'The history of a risk or issue: every assessment and what became of it, in order';
comment on column risk_step.id is 'Identifier of the step';
comment on column risk_step.risk is 'The risk or issue';
comment on column risk_step.number is 'Number of the step, from 1';
comment on column risk_step.act is 'record, assess, happen (an issue came from it), close or reopen';
comment on column risk_step.to_state is 'State after';
comment on column risk_step.likelihood is 'Likelihood as it was then held, rank 1 to 5';
comment on column risk_step.impact is 'Impact as it was then held, rank 1 to 5';
comment on column risk_step.treatment is 'Treatment as it was then chosen';
comment on column risk_step.response is 'What was then done about it, by language';
comment on column risk_step.review_on is 'Day by which it was then to be looked at again';
comment on column risk_step.words is 'Why, by language';
comment on column risk_step.by_person is 'Person who did it';
comment on column risk_step.for_persons is 'Persons whom they stood in for at that moment';
comment on column risk_step.day is 'Day of the act';
select ledger_watch('risk_step');
create trigger append_only before update or delete on risk_step for each row execute function ledger_refuse();

create function risk_moves_with_step() returns trigger
language plpgsql
as $$
begin
  if (new.state, new.likelihood, new.impact, new.treatment, new.response, new.review_on)
    is distinct from (old.state, old.likelihood, old.impact, old.treatment, old.response, old.review_on) and not exists (
    select 1 from risk_step s where s.risk = new.ref and s.to_state = new.state and s.impact = new.impact
      and s.number = (select max(number) from risk_step where risk = new.ref)) then
    raise exception 'risk.moved-without-act' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function risk_moves_with_step() is 'A risk changes only with the step that says who judged it so';
create trigger moves_with_step before update on risk for each row execute function risk_moves_with_step();
