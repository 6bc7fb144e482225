-- Publication: what may be public, who cleared and who published it, and the numbered snapshots that the portal reads.
-- The portal reads through the database role mutabaa_public, which can select nothing else.

create table withholding_ground (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{0,63}$'),
  title jsonb not null,
  basis jsonb not null,
  hides_existence boolean not null default false,
  position integer not null default 0 check (position >= 0),
  retired_on date,
  version integer not null default 1
);
comment on table withholding_ground is 'Legal grounds on which a record may be withheld, as data of the country; a ground is retired, never deleted';
comment on column withholding_ground.code is 'Permanent code of the ground';
comment on column withholding_ground.title is 'What is protected, by language';
comment on column withholding_ground.basis is 'Legal text and article, by language';
comment on column withholding_ground.hides_existence is 'True when even the existence of the record must not be told';
comment on column withholding_ground.position is 'Rank in lists, from 0';
comment on column withholding_ground.retired_on is 'Day from which the ground is no longer offered; empty while in force';
comment on column withholding_ground.version is 'Counts revisions by people';

create table cleared_content (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('strategy', 'pledge', 'project', 'source', 'organisation')),
  ref text not null,
  content jsonb not null
);
comment on table cleared_content is 'What was cleared, word for word: the public part of a record before links to other records are resolved. Never read by the portal';
comment on column cleared_content.sha256 is 'SHA-256 of the canonical JSON of content, 64 hexadecimal digits';
comment on column cleared_content.kind is 'Kind of record';
comment on column cleared_content.ref is 'Reference of the record inside its kind';
comment on column cleared_content.content is 'The public part of the record: nothing internal or restricted, no person';
create index cleared_content_record on cleared_content (kind, ref);

create table snapshot (
  number integer primary key check (number > 0),
  at timestamptz not null,
  on_day date not null,
  items integer not null check (items >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  request uuid not null unique
);
comment on table snapshot is 'Numbered, immutable states of everything public; a publication or a withdrawal makes the next one';
comment on column snapshot.number is 'Number of the snapshot, from 1, without holes';
comment on column snapshot.at is 'Instant of publication';
comment on column snapshot.on_day is 'Calendar day of publication in the country';
comment on column snapshot.items is 'Number of documents it holds, the home document included';
comment on column snapshot.sha256 is 'SHA-256 of the manifest: canonical JSON list of [kind, ref, sha256] of its documents, in order; 64 hexadecimal digits';
comment on column snapshot.request is 'Request that made it: the key of its leaf in the ledger';

create table publication_state (
  id text primary key,
  kind text not null check (kind in ('strategy', 'pledge', 'project', 'source', 'organisation')),
  ref text not null,
  state text not null default 'internal' check (state in ('draft', 'internal', 'cleared', 'published', 'withdrawn')),
  class text not null default 'internal' check (class in ('public', 'internal', 'restricted')),
  ground text references withholding_ground (code),
  review_on date,
  embargo_until timestamptz,
  cleared_by text,
  cleared_for text[] not null default '{}',
  cleared_as text,
  cleared_on date,
  cleared_sha256 text references cleared_content (sha256),
  published_by text,
  published_for text[] not null default '{}',
  published_snapshot integer references snapshot (number),
  published_sha256 text references cleared_content (sha256),
  version integer not null default 1,
  unique (kind, ref),
  constraint publication_state_id check (id = kind || ':' || ref),
  constraint publication_state_restricted_has_ground check (class <> 'restricted' or (ground is not null and review_on is not null)),
  constraint publication_state_public_class check (state not in ('cleared', 'published') or class = 'public'),
  constraint publication_state_clearance_whole check (
    (cleared_by is null) = (cleared_sha256 is null) and (cleared_by is null) = (cleared_as is null) and (cleared_by is null) = (cleared_on is null)),
  constraint publication_state_cleared_by_somebody check (state <> 'cleared' or cleared_by is not null),
  constraint publication_state_published_whole check (
    (state = 'published') = (published_snapshot is not null) and (published_snapshot is null) = (published_sha256 is null) and (published_snapshot is null) = (published_by is null))
);
comment on table publication_state is 'Where each record stands between the desk and the public. A record without a row is internal';
comment on column publication_state.id is 'kind:ref';
comment on column publication_state.kind is 'Kind of record';
comment on column publication_state.ref is 'Reference of the record inside its kind';
comment on column publication_state.state is 'draft, internal, cleared, published or withdrawn';
comment on column publication_state.class is 'public, internal (default) or restricted';
comment on column publication_state.ground is 'Ground on which the record is withheld; required when restricted';
comment on column publication_state.review_on is 'Day on which the class must be looked at again; required when restricted';
comment on column publication_state.embargo_until is 'Instant before which the record may not be published; empty when there is no embargo';
comment on column publication_state.cleared_by is 'Who cleared: identifier of a person, or system:<what>; empty when no clearance is pending or in force';
comment on column publication_state.cleared_for is 'Persons for whom the clearing person acted on that day';
comment on column publication_state.cleared_as is 'Role in which it was cleared';
comment on column publication_state.cleared_on is 'Day of the clearance';
comment on column publication_state.cleared_sha256 is 'What was cleared';
comment on column publication_state.published_by is 'Who published what is public now: identifier of a person, or system:<what>';
comment on column publication_state.published_for is 'Persons for whom the publishing person acted on that day';
comment on column publication_state.published_snapshot is 'Snapshot in which the public content came out';
comment on column publication_state.published_sha256 is 'The content that is public now';
comment on column publication_state.version is 'Counts changes; a change must name the version it read';
create index publication_state_state on publication_state (state, kind);

create table publication_act (
  id text primary key,
  kind text not null,
  ref text not null,
  snapshot integer not null references snapshot (number),
  content_sha256 text not null references cleared_content (sha256),
  cleared_by text not null,
  cleared_as text not null,
  cleared_on date not null,
  published_by text not null,
  unique (kind, ref, snapshot),
  constraint publication_act_id check (id = kind || ':' || ref || '@' || snapshot),
  constraint publication_second_person check (cleared_by <> published_by or published_by like 'system:%')
);
comment on table publication_act is 'Each time a record was published: who cleared and who published, never the same person';
comment on column publication_act.id is 'kind:ref@snapshot';
comment on column publication_act.kind is 'Kind of record';
comment on column publication_act.ref is 'Reference of the record inside its kind';
comment on column publication_act.snapshot is 'Snapshot in which it came out';
comment on column publication_act.content_sha256 is 'The cleared content that came out';
comment on column publication_act.cleared_by is 'Who cleared: identifier of a person, or system:<what>';
comment on column publication_act.cleared_as is 'Role in which it was cleared';
comment on column publication_act.cleared_on is 'Day of the clearance';
comment on column publication_act.published_by is 'Who published: identifier of a person, or system:<what>';

create table publication (
  id text primary key,
  kind text not null check (kind in ('home', 'strategy', 'pledge', 'project', 'source', 'organisation')),
  ref text not null,
  from_snapshot integer not null references snapshot (number),
  until_snapshot integer references snapshot (number),
  document jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint publication_id check (id = kind || ':' || ref || '@' || from_snapshot),
  constraint publication_order check (until_snapshot > from_snapshot)
);
comment on table publication is 'Documents as published. A document is never changed: the next version is a new row, and the old one learns at which snapshot it ended';
comment on column publication.id is 'kind:ref@from_snapshot';
comment on column publication.kind is 'Kind of document';
comment on column publication.ref is 'Reference of the record inside its kind; home for the home page';
comment on column publication.from_snapshot is 'First snapshot that holds this version';
comment on column publication.until_snapshot is 'First snapshot that does not hold it any more; empty while it is in the current one';
comment on column publication.document is 'The document, with the links of that snapshot';
comment on column publication.sha256 is 'SHA-256 of the canonical JSON of document, 64 hexadecimal digits';
create unique index publication_current on publication (kind, ref) where until_snapshot is null;
create index publication_series on publication (kind, ref, from_snapshot);

create table withdrawal (
  id text primary key,
  kind text not null,
  ref text not null,
  snapshot integer not null references snapshot (number),
  on_day date not null,
  reason jsonb not null,
  constraint withdrawal_id check (id = kind || ':' || ref || '@' || snapshot)
);
comment on table withdrawal is 'Withdrawals, as the public may know them: the page answers that it was withdrawn, since when and why';
comment on column withdrawal.id is 'kind:ref@snapshot';
comment on column withdrawal.kind is 'Kind of record';
comment on column withdrawal.ref is 'Reference of the record inside its kind';
comment on column withdrawal.snapshot is 'First snapshot without it; versions that came out before are shown to the public no more';
comment on column withdrawal.on_day is 'Day of the withdrawal';
comment on column withdrawal.reason is 'Public reason, by language';
create index withdrawal_record on withdrawal (kind, ref, snapshot);

create table withdrawal_act (
  id text primary key references withdrawal (id),
  published_by text not null,
  withdrawn_by text not null,
  constraint withdrawal_second_person check (published_by <> withdrawn_by)
);
comment on table withdrawal_act is 'Who withdrew: never who had published';
comment on column withdrawal_act.id is 'The withdrawal';
comment on column withdrawal_act.published_by is 'Who had published: identifier of a person, or system:<what>';
comment on column withdrawal_act.withdrawn_by is 'Who withdrew: identifier of a person, or system:<what>';

create table publication_search (
  kind text not null,
  ref text not null,
  title jsonb not null,
  summary jsonb,
  words tsvector not null,
  primary key (kind, ref)
);
comment on table publication_search is 'Words of the documents of the current snapshot; rebuilt at each publication, holds nothing that is not public';
comment on column publication_search.kind is 'Kind of document';
comment on column publication_search.ref is 'Reference of the record inside its kind';
comment on column publication_search.title is 'Title by language';
comment on column publication_search.summary is 'Summary by language';
comment on column publication_search.words is 'Words as written and folded at weight A or B, stems at weight C or D; text search configuration simple';
create index publication_search_words on publication_search using gin (words);

-- A published document keeps every byte; only its end may be written, once.
create function publication_keep() returns trigger
language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and old.until_snapshot is null and new.until_snapshot is not null
     and (to_jsonb(new) - 'until_snapshot') = (to_jsonb(old) - 'until_snapshot') then
    return new;
  end if;
  raise exception 'a published document never changes: % refused', tg_op using errcode = 'MU002';
end $$;
comment on function publication_keep() is 'Refuses any change of a published document but the snapshot at which it ended';

create trigger keep before update or delete on publication for each row execute function publication_keep();
create trigger append_only before update or delete on snapshot for each row execute function ledger_refuse();
create trigger append_only before update or delete on cleared_content for each row execute function ledger_refuse();
create trigger append_only before update or delete on publication_act for each row execute function ledger_refuse();
create trigger append_only before update or delete on withdrawal for each row execute function ledger_refuse();
create trigger append_only before update or delete on withdrawal_act for each row execute function ledger_refuse();

select ledger_watch('withholding_ground', 'code');
select ledger_watch('cleared_content', 'sha256');
select ledger_watch('snapshot', 'number');
select ledger_watch('publication_state');
select ledger_watch('publication_act');
select ledger_watch('publication');
select ledger_watch('withdrawal');
select ledger_watch('withdrawal_act');

-- The role of the portal. It cannot sign in by itself: the program's second pool takes it on. Roles belong to the whole server: a
-- database user who may not make or take on this one works without it, and the program says so at each start.
do $$
begin
  if not exists (select from pg_roles where rolname = 'mutabaa_public') then
    begin
      create role mutabaa_public nologin noinherit;
    exception when duplicate_object or unique_violation or insufficient_privilege then null;
    end;
  end if;
  if exists (select from pg_roles where rolname = 'mutabaa_public') then
    begin
      if not pg_has_role(current_user, 'mutabaa_public', 'MEMBER') then
        execute format('grant mutabaa_public to %I', current_user);
      end if;
    exception when insufficient_privilege then null;
    end;
    grant usage on schema public to mutabaa_public;
    grant select on snapshot, publication, publication_search, withdrawal, place, place_measure, ledger_checkpoint to mutabaa_public;
  end if;
end $$;

-- What was withdrawn is hidden from the public in every earlier snapshot too, by the database and not by a page.
alter table publication enable row level security;
create policy not_withdrawn on publication
  using (
    current_user <> 'mutabaa_public'
    or not exists (
      select from withdrawal w
      where w.kind = publication.kind and w.ref = publication.ref and publication.from_snapshot < w.snapshot))
  with check (true);
