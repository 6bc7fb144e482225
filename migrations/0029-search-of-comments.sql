-- Search finds comments too: a comment is seen by who may read the record it is on, which its line has to name.

alter table desk_search add column about_kind text;
alter table desk_search add column about_ref text;
comment on column desk_search.about_kind is 'Of a comment: kind of the record it is on; empty for everything else';
comment on column desk_search.about_ref is 'Of a comment: the record it is on, by its reference, key or identifier; empty for everything else';
create index desk_search_about on desk_search (about_kind, about_ref) where about_kind is not null;
