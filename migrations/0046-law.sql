-- Legal texts that move: stations by kind as data, moves that one person records and another confirms, promised days, and the criteria
-- of gates that wait for a text.

create table legal_station (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,40}$'),
  position integer not null unique check (position >= 1),
  title jsonb not null,
  kinds text[] not null check (cardinality(kinds) >= 1),
  ends text check (ends in ('published', 'withdrawn')),
  version integer not null default 1
);
comment on table legal_station is 'Stations that legal texts go through, from the announcement to the Official Bulletin; data of the country, not of the program';
comment on column legal_station.id is 'Identifier of the row';
comment on column legal_station.code is 'Code of the station, such as first-chamber';
comment on column legal_station.position is 'Rank on the way, from 1';
comment on column legal_station.title is 'Name by language';
comment on column legal_station.kinds is 'Kinds of text that go through it: a decree has no chambers';
comment on column legal_station.ends is 'published or withdrawn where the way ends here; empty for a station on the way';
comment on column legal_station.version is 'Counts revisions by people';
select ledger_watch('legal_station');

alter table legal_text drop constraint legal_text_kind_check;
alter table legal_text add constraint legal_text_kind_check check (kind in (
  'law', 'organic-law', 'framework-law', 'decree', 'order', 'draft-law', 'draft-organic-law', 'draft-framework-law'));
alter table legal_text drop constraint legal_text_status_check;
alter table legal_text add constraint legal_text_status_check check (status in ('in-force', 'draft', 'withdrawn', 'repealed'));
alter table legal_text add column parent text references legal_text (ref);
alter table legal_text add column parent_article text;
alter table legal_text add column known_station text;
alter table legal_text add column known_since text;
alter table legal_text add column published_on date;
alter table legal_text add constraint legal_text_parent check (parent is distinct from ref and (parent_article is null or parent is not null));
alter table legal_text add constraint legal_text_known check (known_since is null or known_station is not null);
comment on column legal_text.kind is 'law, organic-law, framework-law, decree, order, or the draft of a law: draft-law, draft-organic-law, draft-framework-law';
comment on column legal_text.status is 'draft, in-force, withdrawn or repealed';
comment on column legal_text.parent is 'Text above that it applies, such as the law of a decree';
comment on column legal_text.parent_article is 'Article of that text which calls for it, as printed';
comment on column legal_text.known_station is 'Station at which its sources showed it before it was followed here; empty where they do not say';
comment on column legal_text.known_since is 'Day, month or other period of that, as far as the sources say';
comment on column legal_text.published_on is 'Day of the official bulletin; empty where not reported';
create index legal_text_parent_of on legal_text (parent) where parent is not null;

create table legal_text_move (
  id uuid primary key,
  text text not null references legal_text (ref),
  number integer not null check (number >= 1),
  from_station text,
  to_station text not null,
  effective_on date not null,
  bulletin text,
  source text references source (ref),
  reference jsonb,
  reason jsonb,
  status text not null check (status in ('recorded', 'confirmed', 'refused')),
  recorded_by text not null,
  recorded_for text[] not null default '{}',
  recorded_on date not null,
  settled_by text,
  settled_for text[] not null default '{}',
  settled_on date,
  answer jsonb,
  unique (text, number),
  constraint legal_text_move_ground check (source is not null or reference is not null),
  constraint legal_text_move_settled check ((status = 'recorded') = (settled_by is null) and (settled_by is null) = (settled_on is null)),
  constraint legal_text_move_two_persons check (settled_by is distinct from recorded_by),
  constraint legal_text_move_answer check (status <> 'refused' or answer is not null)
);
comment on table legal_text_move is 'Moves of legal texts from station to station: one person records each from its source, another confirms that it says so';
comment on column legal_text_move.id is 'Identifier of the move';
comment on column legal_text_move.text is 'The text that moved';
comment on column legal_text_move.number is 'Number among the moves of the text, from 1';
comment on column legal_text_move.from_station is 'Station it left; empty where none was known';
comment on column legal_text_move.to_station is 'Station it came to';
comment on column legal_text_move.effective_on is 'Day on which it came there';
comment on column legal_text_move.bulletin is 'Number of the official bulletin, where the move is its publication';
comment on column legal_text_move.source is 'Source that says so';
comment on column legal_text_move.reference is 'Paper that says so, by language, where it is no source of the register';
comment on column legal_text_move.reason is 'Why it went back or was withdrawn, by language';
comment on column legal_text_move.status is 'recorded, confirmed or refused; a text stands where its last confirmed move led';
comment on column legal_text_move.recorded_by is 'Person who recorded it';
comment on column legal_text_move.recorded_for is 'Persons whom they stood in for';
comment on column legal_text_move.recorded_on is 'Day it was recorded';
comment on column legal_text_move.settled_by is 'Person who confirmed or refused it; never who recorded it';
comment on column legal_text_move.settled_for is 'Persons whom they stood in for';
comment on column legal_text_move.settled_on is 'Day of that';
comment on column legal_text_move.answer is 'What was said with it, by language; why it was refused';
create unique index legal_text_move_one_waits on legal_text_move (text) where status = 'recorded';
select ledger_watch('legal_text_move');
create trigger never_deleted before delete on legal_text_move for each row execute function ledger_refuse();

create table legal_text_promise (
  id uuid primary key,
  text text not null references legal_text (ref),
  number integer not null check (number >= 1),
  promised_on date not null,
  promised_by text not null references organisation (ref),
  said_on date not null,
  source text references source (ref),
  reference jsonb,
  recorded_by text not null,
  recorded_on date not null,
  unique (text, number),
  constraint legal_text_promise_ground check (source is not null or reference is not null)
);
comment on table legal_text_promise is 'Days for which the publication of a text was promised, by whom and where; the last one counts, the others stay';
comment on column legal_text_promise.id is 'Identifier of the promise';
comment on column legal_text_promise.text is 'The text';
comment on column legal_text_promise.number is 'Number among the promises about the text, from 1';
comment on column legal_text_promise.promised_on is 'Day for which its publication was promised';
comment on column legal_text_promise.promised_by is 'Organisation that promised it';
comment on column legal_text_promise.said_on is 'Day on which it was promised';
comment on column legal_text_promise.source is 'Source that says so';
comment on column legal_text_promise.reference is 'Paper that says so, by language, where it is no source of the register';
comment on column legal_text_promise.recorded_by is 'Person who recorded it';
comment on column legal_text_promise.recorded_on is 'Day it was recorded';
select ledger_watch('legal_text_promise');
create trigger append_only before update or delete on legal_text_promise for each row execute function ledger_refuse();

create function legal_text_in_force_with_move() returns trigger
language plpgsql
as $$
begin
  if new.status <> old.status and new.status in ('in-force', 'withdrawn') and not exists (
    select 1 from legal_text_move m join legal_station s on s.code = m.to_station
    where m.text = new.ref and m.status = 'confirmed' and s.ends = case new.status when 'in-force' then 'published' else 'withdrawn' end
      and m.number = (select max(number) from legal_text_move where text = new.ref and status = 'confirmed')) then
    raise exception 'law.moved-without-act' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function legal_text_in_force_with_move() is 'A text comes into force, or is withdrawn, only with the confirmed move that says so';
create trigger in_force_with_move before update on legal_text for each row execute function legal_text_in_force_with_move();

create table criterion_text (
  id uuid primary key,
  text text not null references legal_text (ref),
  project text not null references project (ref),
  gate integer not null check (gate between 1 and 8),
  criterion text not null,
  named_by text not null,
  named_on date not null,
  unnamed_by text,
  unnamed_on date,
  reason jsonb,
  constraint criterion_text_unnamed check ((unnamed_by is null) = (unnamed_on is null) and (unnamed_by is null) = (reason is null))
);
comment on table criterion_text is 'Criteria of gates that wait for a legal text: evidence for them is not accepted before the text is published';
comment on column criterion_text.id is 'Identifier of the row';
comment on column criterion_text.text is 'The text that is waited for';
comment on column criterion_text.project is 'Project of the gate';
comment on column criterion_text.gate is 'Number of the gate, 1 to 8';
comment on column criterion_text.criterion is 'Code of the criterion within the gate';
comment on column criterion_text.named_by is 'Person who named it';
comment on column criterion_text.named_on is 'Day it was named';
comment on column criterion_text.unnamed_by is 'Person who took the name back';
comment on column criterion_text.unnamed_on is 'Day the name was taken back';
comment on column criterion_text.reason is 'Why it was taken back, by language';
create unique index criterion_text_once on criterion_text (text, project, gate, criterion) where unnamed_on is null;
create index criterion_text_of on criterion_text (project, gate, criterion) where unnamed_on is null;
select ledger_watch('criterion_text');
create trigger never_deleted before delete on criterion_text for each row execute function ledger_refuse();
