-- Who moves a project holds the sums before its leaf, as all do who change money. Until now it asked for them after it held the ledger, while
-- an import that held the sums asked for the ledger at its end: one of the two was sent away. And a project that moved while lines of it were
-- being imported was counted where it had been: whether it has sums is asked only once nobody is counting.
create or replace function money_project_moved() returns trigger
language plpgsql
as $$
declare moved text := case when tg_table_name = 'project' then to_jsonb(new) ->> 'ref' else to_jsonb(coalesce(new, old)) ->> 'project' end;
begin
  perform pg_advisory_xact_lock(6963);
  insert into money_stale (project) select moved where exists (select 1 from money_sum s where s.project = moved) on conflict do nothing;
  return null;
end $$;
