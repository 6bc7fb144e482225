-- Each line of a list went into ten indexes. Two are not needed to find anything: the lines of one import lie together by their identifiers,
-- which sort as they were made, and those of a funding all belong to its project.
drop index money_transaction_batch;
drop index money_transaction_funding;

-- An index on the sums that count nothing made every change of a sum a new entry in all indexes of its table. Sums that came to nothing
-- are found among those that something was taken from; room is left in each page so that a sum stays where it is.
drop index money_sum_empty;
drop index money_sum_axis_empty;
drop index money_sum_region_empty;
drop index money_sum_region_axis_empty;
alter table money_sum set (fillfactor = 80);
alter table money_sum_axis set (fillfactor = 80);
alter table money_sum_region set (fillfactor = 80);
alter table money_sum_region_axis set (fillfactor = 80);
