-- The same references, in a pattern that need not count to eighty for each line: its length is asked apart.
alter table money_transaction drop constraint money_transaction_ref_check;
alter table money_transaction add constraint money_transaction_ref_check check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]*$' and length(ref) <= 80);
