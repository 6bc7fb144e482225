/**
 * Every table is either ledgered, which its migration says with ledger_watch(), or exempt by name with the reason here.
 * tests/schema.db.test.ts holds the two lists against the database.
 */
export const exemptTables: Record<string, string> = {
  schema_migration: 'the schema itself; checked by file hashes',
  instance: 'facts about the installation, no business value',
  personal_value: 'names and addresses, erasable; the ledger holds their salted commitments in personal_commitment',
  notice: 'what people were told and when they confirmed it; the acts that caused it are in the ledger',
  request_key: 'kept answers for repeated requests, removed after a day',
  saved_view: 'filters of lists that people keep for themselves, erasable; no part of the register',
  reading_text:
    'texts of documents by their own hash, too large to be copied; the ledger holds the hash in document_reading',
  desk_search: 'words of other tables, kept in step with them in each request and rebuilt when behind',
  desk_search_word: 'words of these lines, for typing errors',
  desk_search_state: 'how far the search has followed the ledger',
  publication_search: 'words of the current snapshot, rebuilt at each publication',
  money_value:
    'transactions in the base currency, derived from ledgered transactions and rates in the request that changes them',
  money_sum: 'sums of ledgered transactions by project, kept in the request that changes them',
  money_sum_axis: 'the same sums by axis',
  money_sum_region: 'the same sums split over regions',
  money_sum_region_axis: 'the same sums split over regions, by axis',
  dependence_change:
    'which transactions changed what indices of dependence rest on, so that kept ones are told from old ones',
  money_change: 'which transactions changed what sums of funding rest on, likewise',
  money_stale: 'projects whose sums are made anew before the request ends',
  ledger_leaf: 'the ledger itself',
  ledger_request: 'the ledger itself',
  ledger_entry: 'the ledger itself',
  ledger_node: 'the ledger itself',
  ledger_checkpoint: 'the ledger itself',
};

/** Schemas whose tables belong to libraries. */
export const exemptSchemas: Record<string, string> = {
  graphile_worker: 'the job queue',
  auth: 'sign-in: secrets, sessions and tokens as hashes; who may do what is ledgered in person, role and delegation tables',
};
