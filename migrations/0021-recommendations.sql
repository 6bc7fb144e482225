-- Recommendations of the court of accounts, followed until they are done or not followed with a reason.

create table audit_recommendation (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
  source text not null references organisation (ref),
  report jsonb not null,
  year integer not null check (year between 1900 and 2200),
  number text not null check (length(number) between 1 and 40),
  words jsonb not null,
  addressee text not null references organisation (ref),
  due_on date not null,
  first_due_on date not null,
  state text not null check (state in ('open', 'accepted', 'under-way', 'done', 'not-followed')),
  version integer not null default 1,
  unique (source, year, number, addressee),
  constraint audit_recommendation_bodies check (source <> addressee)
);
comment on table audit_recommendation is 'A recommendation of a court of accounts to a body, followed until it is done or not followed with a reason';
comment on column audit_recommendation.id is 'Identifier of the row';
comment on column audit_recommendation.ref is 'Permanent human reference';
comment on column audit_recommendation.source is 'Court that made it';
comment on column audit_recommendation.report is 'Title of its report, by language';
comment on column audit_recommendation.year is 'Year of the report';
comment on column audit_recommendation.number is 'Number within the report';
comment on column audit_recommendation.words is 'Its text; the authentic language is that of the report';
comment on column audit_recommendation.addressee is 'Body that it is addressed to';
comment on column audit_recommendation.due_on is 'Day by which it is to be followed, extensions included';
comment on column audit_recommendation.first_due_on is 'Day by which it was to be followed first';
comment on column audit_recommendation.state is 'open (nothing judged yet), accepted, under-way, done, not-followed: as somebody outside the addressee judged it last';
comment on column audit_recommendation.version is 'Counts changes; an act must name the version it read';
create index audit_recommendation_addressee on audit_recommendation (addressee, state);
select ledger_watch('audit_recommendation');

create table recommendation_step (
  id uuid primary key,
  recommendation text not null references audit_recommendation (ref),
  number integer not null check (number >= 1),
  act text not null check (act in ('record', 'answer', 'judge', 'extend')),
  from_state text,
  to_state text not null,
  claims text check (claims in ('accepted', 'under-way', 'done', 'not-followed')),
  by_person text not null,
  for_persons text[] not null default '{}',
  organisation text references organisation (ref),
  day date not null,
  words jsonb,
  file text,
  until_day date,
  unique (recommendation, number),
  constraint recommendation_step_words check (act = 'record' or words is not null),
  constraint recommendation_step_claims check ((act = 'answer') = (claims is not null)),
  constraint recommendation_step_until check ((act = 'extend') = (until_day is not null))
);
comment on table recommendation_step is 'The trace of a recommendation: what its addressee answered, and how somebody else judged it';
comment on column recommendation_step.id is 'Identifier of the step';
comment on column recommendation_step.recommendation is 'The recommendation';
comment on column recommendation_step.number is 'Number of the step, from 1';
comment on column recommendation_step.act is 'record, answer, judge or extend';
comment on column recommendation_step.from_state is 'State before; empty when it was recorded';
comment on column recommendation_step.to_state is 'State after';
comment on column recommendation_step.claims is 'State that the addressee says it has reached';
comment on column recommendation_step.by_person is 'Person who did it';
comment on column recommendation_step.for_persons is 'Persons whom they stood in for at that moment';
comment on column recommendation_step.organisation is 'Body in whose name it was answered';
comment on column recommendation_step.day is 'Day of the act';
comment on column recommendation_step.words is 'What was said with it, by language';
comment on column recommendation_step.file is 'Evidence by its SHA-256';
comment on column recommendation_step.until_day is 'New day of an extension';
select ledger_watch('recommendation_step');
create trigger append_only before update or delete on recommendation_step for each row execute function ledger_refuse();

create function recommendation_moves_with_step() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'open' then raise exception 'recommendation.moved-without-act' using errcode = 'MU003'; end if;
    return new;
  end if;
  if (new.state <> old.state or new.due_on <> old.due_on) and not exists (
    select 1 from recommendation_step s where s.recommendation = new.ref and s.from_state = old.state and s.to_state = new.state
      and s.act in ('judge', 'extend') and s.number = (select max(number) from recommendation_step where recommendation = new.ref)) then
    raise exception 'recommendation.moved-without-act' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function recommendation_moves_with_step() is 'A recommendation moves only by a judgement, and its day only by an extension';
create trigger moves_with_step before insert or update on audit_recommendation for each row execute function recommendation_moves_with_step();
create trigger never_deleted before delete on audit_recommendation for each row execute function ledger_refuse();
