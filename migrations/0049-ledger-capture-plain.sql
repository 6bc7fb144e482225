-- The same entries, hash for hash, written faster still. The text of a row without null columns is what jsonb_strip_nulls gives, as long as
-- no value of the row is an object itself: of nested objects it would take nulls away too. Those rows, few, are made as before.
-- The salt is the same 16 bytes of gen_random_uuid, no longer by way of its text.
create or replace function ledger_capture() returns trigger
language plpgsql security definer set timezone = 'UTC' set search_path = public, pg_temp
as $$
declare
  request_id uuid := ledger_current_request();
  key_column text := tg_argv[0];
  head bytea := int4send(octet_length(tg_table_name)) || convert_to(tg_table_name, 'UTF8');
  act text := case tg_op when 'INSERT' then 'I' when 'UPDATE' then 'U' else 'D' end;
  act_bytes bytea := int4send(octet_length(act)) || convert_to(act, 'UTF8');
begin
  if tg_op = 'DELETE' then
    insert into ledger_entry (request, table_name, row_id, op, row_text, salt, hash)
    select request_id, tg_table_name, s.row_id, 'D', '', s.salt, ledger_entry_hash(s.salt, tg_table_name, s.row_id, 'D', '')
    from (select to_jsonb(o) ->> key_column as row_id, uuid_send(gen_random_uuid()) as salt from old_rows o offset 0) s;
  else
    insert into ledger_entry (request, table_name, row_id, op, row_text, salt, hash)
    select request_id, tg_table_name, s.row_id, act, s.row_text, s.salt,
      sha256('\x00'::bytea || s.salt || head
        || int4send(octet_length(s.row_id)) || convert_to(s.row_id, 'UTF8')
        || act_bytes
        || int4send(octet_length(s.row_text)) || convert_to(s.row_text, 'UTF8'))
    from (
      select r.row_id, uuid_send(gen_random_uuid()) as salt,
        case when r.plain like '{%{%'
          then coalesce((select jsonb_object_agg(key, value)::text from jsonb_each(r.row_json) where jsonb_typeof(value) <> 'null'), '{}')
          else r.plain end as row_text
      from (
        select j.row_json ->> key_column as row_id, j.row_json, jsonb_strip_nulls(j.row_json)::text as plain
        from (select to_jsonb(n) as row_json from new_rows n offset 0) j offset 0) r offset 0) s;
  end if;
  if found then
    insert into ledger_request (request) values (request_id) on conflict do nothing;
  end if;
  return null;
end $$;
