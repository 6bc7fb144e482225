-- Search of the desk: one line for each thing that can be found, kept in step with the ledger in the transaction of each act.
-- Who may find a line is asked of the policy when somebody searches; nothing here says who sees what, only where a thing lies.

create table desk_search (
  kind      text not null,
  key       text not null,
  ref       text not null,
  title     jsonb not null,
  note      jsonb,
  project   text,
  committee text,
  scopes    text[] not null default '{}',
  class     text,
  titles    tsvector not null,
  words     tsvector not null,
  primary key (kind, key)
);
comment on table desk_search is 'Words of everything that can be found from the desk; made from other tables, never read as their truth, rebuilt at start when behind';
comment on column desk_search.kind is 'Kind of thing: pledge, project, milestone, evidence and so on';
comment on column desk_search.key is 'Primary key of the row it stands for, as text';
comment on column desk_search.ref is 'What people call it: its reference, or its key when it has none';
comment on column desk_search.title is 'Title by language';
comment on column desk_search.note is 'What else is shown of it, by language';
comment on column desk_search.project is 'Project it belongs to, when it is seen by who sees the project';
comment on column desk_search.committee is 'Committee it belongs to, when it is seen by who sees the committee';
comment on column desk_search.scopes is 'Scopes it lies in by itself, each as kind:id';
comment on column desk_search.class is 'public, internal or restricted; empty where the kind has no classes';
comment on column desk_search.titles is 'Words of reference and title as written and folded at weight A, stems at weight C; text search configuration simple';
comment on column desk_search.words is 'The same with the words of all other texts at weight B, stems at weight D';
create index desk_search_titles on desk_search using gin (titles);
create index desk_search_words on desk_search using gin (words);
create index desk_search_ref on desk_search (lower(ref) text_pattern_ops);

create table desk_search_word (
  word    text primary key,
  spelled text not null
);
comment on table desk_search_word is 'Words that lines hold or once held: what a word with a typing error is compared with; found things are asked of desk_search again';
comment on column desk_search_word.word is 'Word as written, folded';
comment on column desk_search_word.spelled is 'The same in Latin letters, one for one, so that trigrams need no locale';

create table desk_search_state (
  only_one boolean primary key default true check (only_one),
  version  integer not null,
  seq      bigint not null
);
comment on table desk_search_state is 'How far the search has followed the ledger; one row, made when the program first looks';
comment on column desk_search_state.only_one is 'Always true: there is one row';
comment on column desk_search_state.version is 'Version of the way lines are made; an older one is made anew at start';
comment on column desk_search_state.seq is 'Index of the last leaf that the lines have in them; -1 before the first';

-- Words with a typing error are found by their trigrams where the server has pg_trgm; without it, search finds words as they are written.
do $$
begin
  create extension if not exists pg_trgm;
exception when others then
  raise notice 'pg_trgm is not available: search will not forgive typing errors';
end $$;
do $$
begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    execute 'create index desk_search_word_spelled on desk_search_word using gin (spelled gin_trgm_ops)';
  end if;
end $$;
