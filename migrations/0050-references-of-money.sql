-- What a transaction and its value name is looked up once for each name of a statement instead of once for each row: of a list of 100,000
-- rows five references in each were asked, the same few thousand names again and again. The rule is the same as that of a foreign key: a
-- name must exist, what is named is held until the commit, and it can be neither deleted nor renamed while a row names it. Refusals bear the
-- same names. A restored backup is checked by the foreign keys that these triggers stand for (src/platform/backup/restore.ts).

alter table money_transaction
  drop constraint money_transaction_project_fkey,
  drop constraint money_transaction_currency_fkey,
  drop constraint money_transaction_provider_fkey,
  drop constraint money_transaction_receiver_fkey,
  drop constraint money_transaction_funding_fkey,
  drop constraint money_transaction_envelope_fkey;
alter table money_value
  drop constraint money_value_transaction_fkey,
  drop constraint money_value_rate_id_fkey;

create function money_reference_refused(child text, column_name text, lost text) returns void
language plpgsql
as $$
begin
  raise exception 'insert or update on table "%" violates foreign key constraint "%_%_fkey"', child, child, column_name
    using errcode = 'foreign_key_violation', constraint = child || '_' || column_name || '_fkey', table = child, column = column_name,
      detail = format('Key (%s)=(%s) is not present.', column_name, lost);
end $$;
comment on function money_reference_refused(text, text, text) is 'Refuses a row that names what does not exist, as a foreign key does';

-- A plan is kept for the session, and may be made while a table is empty: each name is one look into an index, whatever the size.
create function money_transaction_references() returns trigger
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
  named text;
  lost text;
begin
  select x.named, x.name into named, lost from (
    select 'project' as named, r.name from (select distinct project as name from new_rows) r
      where not exists (select from project p where p.ref = r.name for key share)
    union all
    select 'currency', r.name from (select distinct currency as name from new_rows) r
      where not exists (select from currency p where p.code = r.name for key share)
    union all
    select 'provider', r.name from (select distinct provider as name from new_rows) r
      where not exists (select from organisation p where p.ref = r.name for key share)
    union all
    select 'receiver', r.name from (select distinct receiver as name from new_rows where receiver is not null) r
      where not exists (select from organisation p where p.ref = r.name for key share)
    union all
    select 'funding', r.name from (select distinct funding as name from new_rows where funding is not null) r
      where not exists (select from funding p where p.ref = r.name for key share)
    union all
    select 'envelope', r.name from (select distinct envelope as name from new_rows where envelope is not null) r
      where not exists (select from envelope p where p.ref = r.name for key share)
  ) x limit 1;
  if found then perform money_reference_refused('money_transaction', named, lost); end if;
  return null;
end $$;
comment on function money_transaction_references() is 'What new transactions name must exist, and is held until the commit';

-- A transaction is never deleted and its key never changes, so that what a value belongs to needs no lock.
create function money_value_references() returns trigger
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
declare lost text;
begin
  select n.transaction::text into lost from new_rows n
    where not exists (select from money_transaction t where t.id = n.transaction offset 0) limit 1;
  if found then perform money_reference_refused('money_value', 'transaction', lost); end if;
  select r.name::text into lost from (select distinct rate_id as name from new_rows where rate_id is not null) r
    where not exists (select from currency_rate p where p.id = r.name for key share) limit 1;
  if found then perform money_reference_refused('money_value', 'rate_id', lost); end if;
  return null;
end $$;
comment on function money_value_references() is 'The transaction and the rate of a value must exist; the rate is held until the commit';

create trigger reference_held after insert on money_transaction referencing new table as new_rows for each statement execute function money_transaction_references();
create trigger reference_held_again after update on money_transaction referencing new table as new_rows for each statement execute function money_transaction_references();
create trigger reference_held after insert on money_value referencing new table as new_rows for each statement execute function money_value_references();
create trigger reference_held_again after update on money_value referencing new table as new_rows for each statement execute function money_value_references();

create function reference_kept() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  named text := to_jsonb(old) ->> tg_argv[2];
  is_used boolean;
begin
  if tg_op = 'UPDATE' and to_jsonb(new) ->> tg_argv[2] = named then return null; end if;
  execute format('select exists (select from %I where %I = %L)', tg_argv[0], tg_argv[1], named) into is_used;
  if is_used then
    raise exception 'update or delete on table "%" violates foreign key constraint "%_%_fkey" on table "%"', tg_table_name, tg_argv[0], tg_argv[1], tg_argv[0]
      using errcode = 'foreign_key_violation', constraint = tg_argv[0] || '_' || tg_argv[1] || '_fkey', table = tg_argv[0],
        detail = format('Key (%s)=(%s) is still referenced.', tg_argv[2], named);
  end if;
  return null;
end $$;
comment on function reference_kept() is 'Refuses to delete or rename what rows of another table name; its arguments are that table, its column, and the key here';

create trigger reference_kept_transaction after delete or update of ref on project for each row execute function reference_kept('money_transaction', 'project', 'ref');
create trigger reference_kept_transaction after delete or update of code on currency for each row execute function reference_kept('money_transaction', 'currency', 'code');
create trigger reference_kept_provider after delete or update of ref on organisation for each row execute function reference_kept('money_transaction', 'provider', 'ref');
create trigger reference_kept_receiver after delete or update of ref on organisation for each row execute function reference_kept('money_transaction', 'receiver', 'ref');
create trigger reference_kept_transaction after delete or update of ref on funding for each row execute function reference_kept('money_transaction', 'funding', 'ref');
create trigger reference_kept_transaction after delete or update of ref on envelope for each row execute function reference_kept('money_transaction', 'envelope', 'ref');
create trigger reference_kept_value after delete or update of id on money_transaction for each row execute function reference_kept('money_value', 'transaction', 'id');
create trigger reference_kept_value after delete or update of id on currency_rate for each row execute function reference_kept('money_value', 'rate_id', 'id');
