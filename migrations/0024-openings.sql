-- A paper opens by an act of two persons: what it waited for has happened, one says so, another confirms.
create table paper_opening (
  id              uuid primary key,
  sha256          text not null references file (sha256),
  project         text references project (ref),
  from_class      text not null check (from_class in ('internal', 'restricted')),
  to_class        text not null check (to_class in ('public', 'internal')),
  event           text check (event in ('award-notice', 'publication-of-text', 'decision-confirmed', 'final-acceptance')),
  happened_on     date,
  shown_by        uuid references evidence (id),
  source          text references source (ref),
  reason          jsonb not null,
  proposed_by     text not null,
  proposed_for    text[] not null default '{}',
  proposed_on     date not null,
  status          text not null default 'proposed' check (status in ('proposed', 'confirmed', 'refused')),
  settled_by      text,
  settled_for     text[] not null default '{}',
  settled_on      date,
  settled_request uuid,
  refusal_reason  jsonb,
  constraint paper_opening_wider check (not (from_class = 'internal' and to_class = 'internal')),
  constraint paper_opening_event check ((event is null) = (happened_on is null)),
  constraint paper_opening_shown check (num_nonnulls(shown_by, source) <= 1),
  constraint paper_opening_settled check ((status = 'proposed') = (settled_by is null) and (status = 'proposed') = (settled_on is null)),
  constraint paper_opening_refused check ((status = 'refused') = (refusal_reason is not null)),
  constraint paper_opening_two_persons check (settled_by is null or not ((proposed_by || proposed_for) && (settled_by || settled_for)))
);
comment on table paper_opening is 'Papers that one person proposed to open, because what they waited for has happened, and that another person opened or not';
comment on column paper_opening.id is 'Identifier of the opening';
comment on column paper_opening.sha256 is 'The paper, SHA-256 hex';
comment on column paper_opening.project is 'Project that it was brought to, where it is one';
comment on column paper_opening.from_class is 'Class it had when this was proposed: internal or restricted';
comment on column paper_opening.to_class is 'Class it opens to: public or internal';
comment on column paper_opening.event is 'Event that it waited for; empty when it waited for none';
comment on column paper_opening.happened_on is 'Day of the event';
comment on column paper_opening.shown_by is 'Accepted evidence of the project that shows the event';
comment on column paper_opening.source is 'Source that shows the event, where no evidence does';
comment on column paper_opening.reason is 'Why it may open, by language';
comment on column paper_opening.proposed_by is 'Person who proposed it';
comment on column paper_opening.proposed_for is 'Persons whom they stood in for at that moment';
comment on column paper_opening.proposed_on is 'Day of the proposal';
comment on column paper_opening.status is 'proposed, confirmed or refused';
comment on column paper_opening.settled_by is 'Person who confirmed or refused it';
comment on column paper_opening.settled_for is 'Persons whom they stood in for at that moment';
comment on column paper_opening.settled_on is 'Day it was confirmed or refused';
comment on column paper_opening.settled_request is 'Request in which it was confirmed or refused: the one in which the paper opened';
comment on column paper_opening.refusal_reason is 'Why it stays as it is, by language';
create unique index paper_opening_one_waits on paper_opening (sha256) where status = 'proposed';
create index paper_opening_sha256 on paper_opening (sha256);
select ledger_watch('paper_opening');
create trigger settled_once before update on paper_opening for each row execute function settled_once();
create trigger never_deleted before delete on paper_opening for each row execute function ledger_refuse();

create function class_rank(class text) returns integer language sql immutable
as $$ select array_position(array['public', 'internal', 'restricted'], class) $$;
comment on function class_rank(text) is 'How closed a class is, position from 1 (public) to 3 (restricted)';

create function paper_opens_by_two() returns trigger
language plpgsql
as $$
begin
  if class_rank(new.class) < class_rank(old.class) and not exists (
    select 1 from paper_opening o where o.sha256 = new.sha256 and o.status = 'confirmed' and o.to_class = new.class
      and o.settled_request = ledger_current_request()) then
    raise exception 'opening.needs-two-persons' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function paper_opens_by_two() is 'A file and the evidence it serves become more open only in the request in which a second person confirmed it';
create trigger opens_by_two before update of class on file for each row execute function paper_opens_by_two();
create trigger opens_by_two before update of class on evidence for each row execute function paper_opens_by_two();
