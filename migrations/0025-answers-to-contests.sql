-- A contest of a status is answered once, by somebody who did not contest.
create table contest_answer (
  id           uuid primary key,
  contest      uuid not null unique references status_contest (id),
  outcome      text not null check (outcome in ('upheld', 'partly', 'not-upheld')),
  reason       jsonb not null,
  answered_by  text not null,
  answered_for text[] not null default '{}',
  answered_on  date not null
);
comment on table contest_answer is 'What was answered to who contested a status: upheld, partly or not, with a reason; acting on it is another act';
comment on column contest_answer.id is 'Identifier of the answer';
comment on column contest_answer.contest is 'The contest';
comment on column contest_answer.outcome is 'upheld, partly or not-upheld';
comment on column contest_answer.reason is 'The reason, by language';
comment on column contest_answer.answered_by is 'Person who answered';
comment on column contest_answer.answered_for is 'Persons whom they stood in for at that moment';
comment on column contest_answer.answered_on is 'Day of the answer';
select ledger_watch('contest_answer');
create trigger append_only before update or delete on contest_answer for each row execute function ledger_refuse();

create function contest_answered_by_another() returns trigger
language plpgsql
as $$
begin
  if exists (select 1 from status_contest c where c.id = new.contest and c.contested_by = any (new.answered_by || new.answered_for)) then
    raise exception 'four-eyes.contester-answers' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function contest_answered_by_another() is 'Who contested a status, or stands in for who did, does not answer the contest';
create trigger answered_by_another before insert on contest_answer for each row execute function contest_answered_by_another();
