-- What the promised and signed money of a strategy rests on has changed: its sums are kept in memory until then.
create table money_change (
  transaction xid8 primary key
);
comment on table money_change is 'Derived: one row for each transaction that changed funding, rates, or where projects lie. Which rows a reader sees tells whether sums of funding kept in memory still stand';
comment on column money_change.transaction is 'Transaction that changed it';

create function money_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  insert into money_change values (pg_current_xact_id()) on conflict do nothing;
  return null;
end $$;
comment on function money_changed() is 'Notes that this transaction changed what sums of funding rest on; takes no lock that another could wait for';
create trigger money_changed after insert or update or delete on funding for each statement execute function money_changed();
create trigger money_changed after insert or update or delete on currency_rate for each statement execute function money_changed();
create trigger money_changed after insert or update or delete on project_place for each statement execute function money_changed();
create trigger money_changed after insert or update of axis, strategy on project for each statement execute function money_changed();
