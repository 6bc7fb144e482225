-- Views of lists that people keep: a list with its filters, under a name. A convenience of one person, not part of the register: not
-- ledgered beyond the act itself, and destroyed with the values of the person.

create table saved_view (
  id       uuid primary key,
  person   uuid not null references person (id),
  list     text not null check (list ~ '^[a-z]+$'),
  name     text not null check (length(name) between 1 and 80),
  query    text not null check (length(query) <= 2000),
  shared   boolean not null default false,
  saved_at timestamptz not null,
  constraint saved_view_name unique (person, list, name)
);
comment on table saved_view is 'A list of the desk with its filters, kept by a person under a name';
comment on column saved_view.id is 'Identifier of the view';
comment on column saved_view.person is 'Person who keeps it';
comment on column saved_view.list is 'List it is a view of, as in the address of the desk';
comment on column saved_view.name is 'Name the person gave it';
comment on column saved_view.query is 'Filters as they stand in the address, without the question mark';
comment on column saved_view.shared is 'True when everybody who signs in is offered it; what it shows is still what each may read';
comment on column saved_view.saved_at is 'Instant it was last saved';
create index saved_view_shared on saved_view (list) where shared;
