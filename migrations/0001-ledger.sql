-- The ledger: every accepted request adds one leaf to an append-only Merkle log (RFC 6962), and the leaf commits to the root of the
-- salted hashes of the rows it touched. Triggers record the rows, so no store can forget one, and a write outside a request is refused.

create table ledger_leaf (
  seq        bigint primary key check (seq >= 0),
  request    uuid not null unique,
  at         timestamptz not null,
  actor      text not null,
  verb       text not null,
  row_count  integer not null check (row_count >= 0),
  rows_root  bytea not null check (length(rows_root) = 32),
  body       text not null,
  hash       bytea not null check (length(hash) = 32)
);
comment on table ledger_leaf is 'One leaf per accepted request, in the order of commitment; append-only';
comment on column ledger_leaf.seq is 'Index of the leaf in the log, from 0, without holes';
comment on column ledger_leaf.request is 'The request that was accepted; the key to its entries';
comment on column ledger_leaf.at is 'Instant of acceptance by the program clock, never before the previous leaf';
comment on column ledger_leaf.actor is 'Who acted: person:<id>, system:<what> or token:<id>; never a name or an address';
comment on column ledger_leaf.verb is 'The act, as the surfaces name it';
comment on column ledger_leaf.row_count is 'Number of entries (rows touched)';
comment on column ledger_leaf.rows_root is 'RFC 6962 root over the entry hashes in order of position; 32 bytes';
comment on column ledger_leaf.body is 'Canonical JSON {v,seq,at,actor,verb,request,rows,root} whose RFC 6962 leaf hash is in column hash';
comment on column ledger_leaf.hash is 'SHA-256(0x00 || body as UTF-8); 32 bytes';

create table ledger_request (
  request uuid primary key references ledger_leaf (request) deferrable initially deferred
);
comment on table ledger_request is 'Requests that touched ledgered rows: at commit each must own a leaf, otherwise the database refuses the transaction';
comment on column ledger_request.request is 'The request';

create table ledger_entry (
  request    uuid not null,
  position   bigint generated always as identity,
  table_name text not null,
  row_id     text not null,
  op         text not null check (op in ('I', 'U', 'D')),
  row_text   text not null,
  salt       bytea not null check (length(salt) = 16),
  hash       bytea not null check (length(hash) = 32),
  primary key (request, position)
);
create index ledger_entry_row on ledger_entry (table_name, row_id, position);
comment on table ledger_entry is 'One entry per row touched by a request, with the whole row as it became: the history from which every "as of" view is read';
comment on column ledger_entry.request is 'The request that touched the row';
comment on column ledger_entry.position is 'Order of the entry; two changes of one row have rising positions';
comment on column ledger_entry.table_name is 'Name of the ledgered table';
comment on column ledger_entry.row_id is 'Primary key of the row, as text';
comment on column ledger_entry.op is 'I inserted, U updated, D deleted';
comment on column ledger_entry.row_text is 'The row after the change as jsonb text without null columns (UTC instants); empty for a deletion';
comment on column ledger_entry.salt is 'Random salt, 16 bytes, so that a published hash tells nothing of the row';
comment on column ledger_entry.hash is 'SHA-256(0x00 || salt || each of table, row_id, op, row_text preceded by its length in bytes as 4 bytes big-endian); 32 bytes';

create table ledger_node (
  level integer not null check (level >= 0),
  index bigint not null check (index >= 0),
  hash  bytea not null check (length(hash) = 32),
  primary key (level, index)
);
comment on table ledger_node is 'Hashes of the complete subtrees of the log: level 0 are the leaves, a node covers 2^level leaves; enough to make any root or proof with few reads';
comment on column ledger_node.level is 'Height of the subtree; 0 for a leaf';
comment on column ledger_node.index is 'Index of the subtree at its level, from 0';
comment on column ledger_node.hash is 'RFC 6962 hash of the subtree; 32 bytes';

create table ledger_checkpoint (
  size bigint primary key check (size > 0),
  at   timestamptz not null,
  root bytea not null check (length(root) = 32),
  note text not null
);
comment on table ledger_checkpoint is 'Signed checkpoints (C2SP tlog-checkpoint) as they were given out; keep copies elsewhere';
comment on column ledger_checkpoint.size is 'Number of leaves the checkpoint covers';
comment on column ledger_checkpoint.at is 'Instant of signature';
comment on column ledger_checkpoint.root is 'Root of the log at that size; 32 bytes';
comment on column ledger_checkpoint.note is 'The signed note: origin, size, root, signature';

create function ledger_text(row_json jsonb) returns text
language sql immutable parallel safe
as $$ select coalesce((select jsonb_object_agg(key, value)::text from jsonb_each(row_json) where jsonb_typeof(value) <> 'null'), '{}') $$;
comment on function ledger_text(jsonb) is 'The text of a row that the ledger hashes: jsonb, null columns left out, so that a column added later changes no old hash';

create function ledger_entry_hash(salt bytea, table_name text, row_id text, op text, row_text text) returns bytea
language sql immutable parallel safe
as $$
  select sha256('\x00'::bytea || salt
    || int4send(octet_length(table_name)) || convert_to(table_name, 'UTF8')
    || int4send(octet_length(row_id)) || convert_to(row_id, 'UTF8')
    || int4send(octet_length(op)) || convert_to(op, 'UTF8')
    || int4send(octet_length(row_text)) || convert_to(row_text, 'UTF8'))
$$;
comment on function ledger_entry_hash(bytea, text, text, text, text) is 'The hash of an entry, see ledger_entry.hash';

create function ledger_current_request() returns uuid
language plpgsql stable
as $$
declare found text := current_setting('mutabaa.request', true);
begin
  if found is null or found = '' then
    raise exception 'a ledgered row may change only inside a request that adds its leaf' using errcode = 'MU001';
  end if;
  return found::uuid;
end $$;
comment on function ledger_current_request() is 'The request of this transaction, set by the program; refuses with MU001 when there is none';

create function ledger_capture() returns trigger
language plpgsql security definer set timezone = 'UTC' set search_path = public, pg_temp
as $$
declare
  request_id uuid := ledger_current_request();
  key_column text := tg_argv[0];
begin
  if tg_op = 'INSERT' then
    insert into ledger_entry (request, table_name, row_id, op, row_text, salt, hash)
    select request_id, tg_table_name, s.row_id, 'I', s.row_text, s.salt, ledger_entry_hash(s.salt, tg_table_name, s.row_id, 'I', s.row_text)
    from (select to_jsonb(n) ->> key_column as row_id, ledger_text(to_jsonb(n)) as row_text, decode(replace(gen_random_uuid()::text, '-', ''), 'hex') as salt from new_rows n offset 0) s;
  elsif tg_op = 'UPDATE' then
    insert into ledger_entry (request, table_name, row_id, op, row_text, salt, hash)
    select request_id, tg_table_name, s.row_id, 'U', s.row_text, s.salt, ledger_entry_hash(s.salt, tg_table_name, s.row_id, 'U', s.row_text)
    from (select to_jsonb(n) ->> key_column as row_id, ledger_text(to_jsonb(n)) as row_text, decode(replace(gen_random_uuid()::text, '-', ''), 'hex') as salt from new_rows n offset 0) s;
  else
    insert into ledger_entry (request, table_name, row_id, op, row_text, salt, hash)
    select request_id, tg_table_name, s.row_id, 'D', '', s.salt, ledger_entry_hash(s.salt, tg_table_name, s.row_id, 'D', '')
    from (select to_jsonb(o) ->> key_column as row_id, decode(replace(gen_random_uuid()::text, '-', ''), 'hex') as salt from old_rows o offset 0) s;
  end if;
  if found then
    insert into ledger_request (request) values (request_id) on conflict do nothing;
  end if;
  return null;
end $$;
comment on function ledger_capture() is 'Statement trigger of every ledgered table: one entry per row touched';

create function ledger_refuse() returns trigger
language plpgsql
as $$ begin raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'MU002'; end $$;
comment on function ledger_refuse() is 'Refuses any change to what is append-only';

-- The primary key of a row never changes: an update that moved it would leave the old identity without an end.
create function ledger_keep_key() returns trigger
language plpgsql
as $$
begin
  if (to_jsonb(new) ->> tg_argv[0]) is distinct from (to_jsonb(old) ->> tg_argv[0]) then
    raise exception 'the key of a row of % never changes', tg_table_name using errcode = 'MU002';
  end if;
  return new;
end $$;
comment on function ledger_keep_key() is 'Refuses an update that changes the primary key of a ledgered row';

create function ledger_watch(table_name text, key_column text default 'id') returns void
language plpgsql
as $$
begin
  execute format('create trigger ledger_insert after insert on %I referencing new table as new_rows for each statement execute function ledger_capture(%L)', table_name, key_column);
  execute format('create trigger ledger_update after update on %I referencing new table as new_rows for each statement execute function ledger_capture(%L)', table_name, key_column);
  execute format('create trigger ledger_delete after delete on %I referencing old table as old_rows for each statement execute function ledger_capture(%L)', table_name, key_column);
  execute format('create trigger ledger_truncate before truncate on %I for each statement execute function ledger_refuse()', table_name);
  execute format('create trigger ledger_keep_key before update on %I for each row execute function ledger_keep_key(%L)', table_name, key_column);
end $$;
comment on function ledger_watch(text, text) is 'Makes a table ledgered: called once in the migration that creates it';

create trigger append_only before update or delete on ledger_leaf for each row execute function ledger_refuse();
create trigger append_only before update or delete on ledger_request for each row execute function ledger_refuse();
create trigger append_only before update or delete on ledger_entry for each row execute function ledger_refuse();
create trigger append_only before update or delete on ledger_node for each row execute function ledger_refuse();
create trigger append_only before update or delete on ledger_checkpoint for each row execute function ledger_refuse();

-- "As of": the rows of a ledgered table as they stood at an instant, read from the entries.
create function ledger_as_of(wanted_table text, instant timestamptz) returns table (row_id text, row_json jsonb)
language sql stable
as $$
  select last.row_id, last.row_text::jsonb
  from (
    select distinct on (e.row_id) e.row_id, e.op, e.row_text
    from ledger_entry e join ledger_leaf l on l.request = e.request
    where e.table_name = wanted_table and l.at <= instant
    order by e.row_id, e.position desc
  ) last
  where last.op <> 'D'
$$;
comment on function ledger_as_of(text, timestamptz) is 'Rows of a ledgered table as of an instant; populate a record from row_json to get typed columns';

create table instance (
  key   text primary key,
  value text not null
);
comment on table instance is 'Facts about this installation: its origin name in the ledger, whether it is an exercise, which program version last started it';
comment on column instance.key is 'Name of the fact';
comment on column instance.value is 'The fact, as text';

create table request_key (
  key         text not null,
  actor       text not null,
  verb        text not null,
  body_sha256 text not null,
  status      integer not null,
  answer      jsonb not null,
  at          timestamptz not null,
  primary key (actor, key)
);
comment on table request_key is 'Answers kept for repeated requests: the same Idempotency-Key gets the same answer and nothing happens twice';
comment on column request_key.key is 'Idempotency-Key header as sent';
comment on column request_key.actor is 'Who sent it';
comment on column request_key.verb is 'The act';
comment on column request_key.body_sha256 is 'SHA-256 of the request body, hex: another body under the same key is refused';
comment on column request_key.status is 'HTTP status answered';
comment on column request_key.answer is 'Body answered';
comment on column request_key.at is 'When';
