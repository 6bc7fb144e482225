-- Money: currencies and their dated rates, envelopes and their closing accounts, budgets as dated acts, funding by source and
-- instrument, transactions of the national and of the international chain. Amounts are exact decimals with their currency; a
-- converted amount is never kept here as if it had been reported: it is derived, with the rate it was derived by.

-- ---------------------------------------------------------------- currencies and rates
create table currency (
  code text primary key check (code ~ '^[A-Z]{3}$'),
  name jsonb not null,
  decimals integer not null check (decimals between 0 and 4),
  is_base boolean not null default false,
  version integer not null default 1
);
comment on table currency is 'Currencies that amounts are kept in; one of them is the currency of the accounts';
comment on column currency.code is 'ISO 4217 code';
comment on column currency.name is 'Name by language';
comment on column currency.decimals is 'Number of digits of the smallest coin';
comment on column currency.is_base is 'True for the currency that every page converts into';
comment on column currency.version is 'Counts revisions by people';
create unique index currency_one_base on currency (is_base) where is_base;
select ledger_watch('currency', 'code');
create trigger never_deleted before delete on currency for each row execute function ledger_refuse();

create table currency_rate (
  id uuid primary key,
  currency text not null references currency (code),
  day date not null,
  rate numeric not null check (rate > 0),
  standing text not null check (standing in ('indicative', 'official')),
  source text not null,
  recorded_by text not null,
  recorded_on date not null,
  withdrawn_on date,
  withdrawn_by text,
  reason jsonb,
  constraint currency_rate_withdrawn check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (reason is null))
);
comment on table currency_rate is 'What one unit of a currency was worth in the base currency on a day. A rate is never rewritten: a wrong one is withdrawn with a reason and another recorded';
comment on column currency_rate.id is 'Identifier of the row';
comment on column currency_rate.currency is 'Currency that is converted';
comment on column currency_rate.day is 'Day the rate is of';
comment on column currency_rate.rate is 'Units of the base currency for one unit of this currency';
comment on column currency_rate.standing is 'indicative (shipped, or read from a market) or official (central bank, loaded by an administrator)';
comment on column currency_rate.source is 'Who published it, in words';
comment on column currency_rate.recorded_by is 'Person who recorded it, or system:<pack>';
comment on column currency_rate.recorded_on is 'Day it was recorded here';
comment on column currency_rate.withdrawn_on is 'Day it was withdrawn; empty while it holds';
comment on column currency_rate.withdrawn_by is 'Who withdrew it';
comment on column currency_rate.reason is 'Why it was withdrawn, by language';
create unique index currency_rate_once on currency_rate (currency, day, standing) where withdrawn_on is null;
create index currency_rate_day on currency_rate (currency, day) where withdrawn_on is null;
select ledger_watch('currency_rate');
create trigger never_deleted before delete on currency_rate for each row execute function ledger_refuse();

-- ---------------------------------------------------------------- envelopes
create table envelope (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$'),
  strategy text not null references strategy (ref),
  title jsonb not null,
  amount numeric not null check (amount > 0),
  currency text not null references currency (code),
  first_day date not null,
  last_day date not null,
  pledge text references pledge (ref),
  perimeter jsonb not null,
  predecessor text references envelope (ref),
  successor_said jsonb,
  note jsonb,
  version integer not null default 1,
  constraint envelope_days check (last_day >= first_day),
  constraint envelope_predecessor_other check (predecessor is distinct from ref)
);
comment on table envelope is 'An announced amount for a stretch of years. What follows it is an open question until a successor is recorded';
comment on column envelope.id is 'Identifier of the row';
comment on column envelope.ref is 'Permanent human reference';
comment on column envelope.strategy is 'Strategy it pays for';
comment on column envelope.title is 'Title by language';
comment on column envelope.amount is 'Whole amount as announced, in the currency of the column currency';
comment on column envelope.currency is 'Currency of the announcement';
comment on column envelope.first_day is 'First day it covers';
comment on column envelope.last_day is 'Last day it covers; what is not paid by then is carried over or lapses';
comment on column envelope.pledge is 'Pledge that announced it; the claims of that pledge show where sources differ on amount and perimeter';
comment on column envelope.perimeter is 'What it pays for, by language, in the words of the act in force';
comment on column envelope.predecessor is 'Envelope whose carried over amounts it takes in';
comment on column envelope.successor_said is 'What was said about what follows, by language; empty while nothing was said';
comment on column envelope.note is 'Remark by language';
comment on column envelope.version is 'Counts revisions by people';
create unique index envelope_one_successor on envelope (predecessor) where predecessor is not null;
select ledger_watch('envelope');
create trigger never_deleted before delete on envelope for each row execute function ledger_refuse();

create table envelope_line (
  id uuid primary key,
  envelope text not null references envelope (ref),
  axis text references axis (ref),
  year integer not null check (year between 1900 and 2200),
  programmed numeric not null check (programmed >= 0),
  source text references source (ref),
  version integer not null default 1,
  unique nulls not distinct (envelope, axis, year)
);
comment on table envelope_line is 'What an envelope programmes for an axis and a year; an axis and year without a line is not reported, never zero';
comment on column envelope_line.id is 'Identifier of the row';
comment on column envelope_line.envelope is 'Envelope it belongs to';
comment on column envelope_line.axis is 'Axis it is meant for; empty for what is not allotted to one';
comment on column envelope_line.year is 'Budget year';
comment on column envelope_line.programmed is 'Amount programmed, in the currency of the envelope';
comment on column envelope_line.source is 'Source that says so';
comment on column envelope_line.version is 'Counts revisions by people';
select ledger_watch('envelope_line');

create table envelope_closing (
  id uuid primary key,
  envelope text not null references envelope (ref),
  number integer not null check (number >= 1),
  closed_on date not null,
  state text not null check (state in ('proposed', 'confirmed', 'refused')),
  successor text references envelope (ref),
  words jsonb,
  proposed_by text not null,
  proposed_on date not null,
  settled_by text,
  settled_on date,
  reason jsonb,
  version integer not null default 1,
  unique (envelope, number),
  constraint envelope_closing_two_persons check (settled_by is distinct from proposed_by),
  constraint envelope_closing_settled check ((state = 'proposed') = (settled_by is null) and (settled_by is null) = (settled_on is null))
);
comment on table envelope_closing is 'The account at the end of an envelope: proposed by one person, confirmed or refused by another; a confirmed one is replaced by a later number, never rewritten';
comment on column envelope_closing.id is 'Identifier of the row';
comment on column envelope_closing.envelope is 'Envelope that is closed';
comment on column envelope_closing.number is 'Number of the account in its envelope, from 1';
comment on column envelope_closing.closed_on is 'Day as of which it is drawn';
comment on column envelope_closing.state is 'proposed, confirmed or refused';
comment on column envelope_closing.successor is 'Envelope that takes in what is carried over; empty while that is an open question';
comment on column envelope_closing.words is 'Remark by language';
comment on column envelope_closing.proposed_by is 'Person who proposed it';
comment on column envelope_closing.proposed_on is 'Day it was proposed';
comment on column envelope_closing.settled_by is 'Another person, who confirmed or refused it';
comment on column envelope_closing.settled_on is 'Day it was settled';
comment on column envelope_closing.reason is 'Why it was refused, by language';
comment on column envelope_closing.version is 'Counts changes; an act must name the version it read';
create unique index envelope_closing_one_waiting on envelope_closing (envelope) where state = 'proposed';
select ledger_watch('envelope_closing');
create trigger never_deleted before delete on envelope_closing for each row execute function ledger_refuse();

create table envelope_closing_line (
  id uuid primary key,
  closing uuid not null references envelope_closing (id),
  axis text references axis (ref),
  carried_in numeric check (carried_in >= 0),
  programmed numeric check (programmed >= 0),
  committed numeric check (committed >= 0),
  paid numeric check (paid >= 0),
  carried_over numeric check (carried_over >= 0),
  lapsed numeric check (lapsed >= 0),
  unique nulls not distinct (closing, axis),
  constraint envelope_closing_line_decided check ((carried_over is null) = (lapsed is null)),
  constraint envelope_closing_line_balances check (
    programmed is null or carried_in is null or paid is null or carried_over is null or lapsed is null
    or programmed + carried_in = paid + carried_over + lapsed)
);
comment on table envelope_closing_line is 'One axis of a closing account, in the currency of the envelope: what came in is paid, carried over or lapsed, to the centime; empty means not reported';
comment on column envelope_closing_line.id is 'Identifier of the row';
comment on column envelope_closing_line.closing is 'Account it belongs to';
comment on column envelope_closing_line.axis is 'Axis; empty for what was not allotted to one';
comment on column envelope_closing_line.carried_in is 'What the predecessor carried over into this axis, in the currency of the envelope; empty when its account does not say';
comment on column envelope_closing_line.programmed is 'What was programmed, in the currency of the envelope; empty when nobody reported it';
comment on column envelope_closing_line.committed is 'What was committed (engagement), in the currency of the envelope; empty when nobody reported it';
comment on column envelope_closing_line.paid is 'What was paid, in the currency of the envelope; empty when nobody reported it';
comment on column envelope_closing_line.carried_over is 'What goes to the successor, in the currency of the envelope; empty when not decided';
comment on column envelope_closing_line.lapsed is 'What is given up, in the currency of the envelope; empty when not decided';
select ledger_watch('envelope_closing_line');
create trigger append_only before update or delete on envelope_closing_line for each row execute function ledger_refuse();

-- ---------------------------------------------------------------- budgets of projects
create table budget (
  id uuid primary key,
  project text not null references project (ref),
  number integer not null check (number >= 1),
  state text not null check (state in ('proposed', 'approved', 'refused')),
  currency text not null references currency (code),
  authority jsonb not null,
  reference text not null,
  dated date not null,
  act text references file (sha256),
  words jsonb,
  proposed_by text not null,
  proposed_on date not null,
  settled_by text,
  settled_on date,
  reason jsonb,
  version integer not null default 1,
  unique (project, number),
  constraint budget_two_persons check (settled_by is distinct from proposed_by),
  constraint budget_settled check ((state = 'proposed') = (settled_by is null) and (settled_by is null) = (settled_on is null))
);
comment on table budget is 'The budget of a project as a dated act. The first approved one stays: every variance is shown against first, last approved and current (the proposed one)';
comment on column budget.id is 'Identifier of the row';
comment on column budget.project is 'Project it is the budget of';
comment on column budget.number is 'Number of the budget in its project, from 1';
comment on column budget.state is 'proposed, approved or refused';
comment on column budget.currency is 'Currency of all its lines';
comment on column budget.authority is 'Who decided it, by language';
comment on column budget.reference is 'Reference of the act';
comment on column budget.dated is 'Date of the act';
comment on column budget.act is 'SHA-256 of the scanned act, where one was brought';
comment on column budget.words is 'Remark by language';
comment on column budget.proposed_by is 'Person who recorded it, or system:<pack>';
comment on column budget.proposed_on is 'Day it was recorded here';
comment on column budget.settled_by is 'Another person, who approved or refused its transcription';
comment on column budget.settled_on is 'Day it was settled';
comment on column budget.reason is 'Why it was refused, by language';
comment on column budget.version is 'Counts changes; an act must name the version it read';
create unique index budget_one_waiting on budget (project) where state = 'proposed';
select ledger_watch('budget');
create trigger never_deleted before delete on budget for each row execute function ledger_refuse();

create table budget_line (
  id uuid primary key,
  budget uuid not null references budget (id),
  year integer not null check (year between 1900 and 2200),
  nature text not null check (nature in ('investment', 'operation')),
  envelope text references envelope (ref),
  amount numeric not null check (amount >= 0),
  unique nulls not distinct (budget, year, nature, envelope)
);
comment on table budget_line is 'What a budget sets for a year, apart for building and for running; lines of operation say how many years after commissioning are paid for';
comment on column budget_line.id is 'Identifier of the row';
comment on column budget_line.budget is 'Budget it belongs to';
comment on column budget_line.year is 'Budget year';
comment on column budget_line.nature is 'investment or operation';
comment on column budget_line.envelope is 'Envelope it is paid from; empty when it is not';
comment on column budget_line.amount is 'Amount in the currency of the budget';
select ledger_watch('budget_line');
create trigger append_only before update or delete on budget_line for each row execute function ledger_refuse();

-- ---------------------------------------------------------------- funding
create table funding (
  id uuid primary key,
  ref text not null unique check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$'),
  project text not null references project (ref),
  organisation text not null references organisation (ref),
  instrument text not null check (instrument in ('state-budget', 'own-funds', 'grant', 'loan', 'guarantee', 'equity', 'in-kind')),
  nature text not null default 'investment' check (nature in ('investment', 'operation')),
  standing text not null check (standing in ('announced', 'signed', 'withdrawn')),
  amount numeric not null check (amount > 0),
  currency text not null references currency (code),
  first_year integer check (first_year between 1900 and 2200),
  last_year integer check (last_year between 1900 and 2200),
  envelope text references envelope (ref),
  agreement text,
  signed_on date,
  source text references source (ref),
  note jsonb,
  recorded_by text not null,
  recorded_on date not null,
  version integer not null default 1,
  constraint funding_years check (last_year is null or first_year is null or last_year >= first_year),
  constraint funding_signed check (standing <> 'signed' or signed_on is not null)
);
comment on table funding is 'Who pays for a project, by which instrument and how much. Announced and signed are told apart; paid is told by transactions only';
comment on column funding.id is 'Identifier of the row';
comment on column funding.ref is 'Permanent human reference: project, then F and a number';
comment on column funding.project is 'Project that is paid for';
comment on column funding.organisation is 'Body that gives the money';
comment on column funding.instrument is 'state-budget, own-funds, grant, loan, guarantee, equity or in-kind';
comment on column funding.nature is 'investment or operation';
comment on column funding.standing is 'announced, signed or withdrawn';
comment on column funding.amount is 'Amount in the currency of the column currency';
comment on column funding.currency is 'Currency of the amount';
comment on column funding.first_year is 'First year it is for; empty when nobody said';
comment on column funding.last_year is 'Last year it is for; empty when nobody said';
comment on column funding.envelope is 'Envelope it comes from; empty when it is not of one';
comment on column funding.agreement is 'Reference of the agreement it rests on';
comment on column funding.signed_on is 'Day it was signed';
comment on column funding.source is 'Source that says so';
comment on column funding.note is 'Remark by language';
comment on column funding.recorded_by is 'Person who recorded it, or system:<pack>';
comment on column funding.recorded_on is 'Day it was recorded here';
comment on column funding.version is 'Counts revisions by people';
create index funding_project on funding (project);
create index funding_organisation on funding (organisation);
select ledger_watch('funding');
create trigger never_deleted before delete on funding for each row execute function ledger_refuse();

-- ---------------------------------------------------------------- transactions
create table money_transaction (
  id uuid primary key,
  ref text not null check (ref ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$'),
  project text not null references project (ref),
  side text not null check (side in ('state', 'partner')),
  step text not null check (step in ('engagement', 'liquidation', 'ordonnancement', 'paiement', 'commitment', 'disbursement', 'expenditure')),
  day date not null,
  value_day date not null,
  amount numeric not null check (amount <> 0),
  currency text not null references currency (code),
  nature text not null default 'investment' check (nature in ('investment', 'operation')),
  provider text not null references organisation (ref),
  receiver text references organisation (ref),
  receiver_name text,
  funding text references funding (ref),
  envelope text references envelope (ref),
  agreement text,
  follows text,
  reverses uuid references money_transaction (id),
  words jsonb,
  evidence text references file (sha256),
  batch uuid,
  recorded_by text not null,
  recorded_for text,
  recorded_on date not null,
  constraint money_transaction_ref unique (side, provider, ref),
  constraint money_transaction_negative check (amount > 0 or reverses is not null)
);
comment on table money_transaction is 'Money as it moves. A line is never changed or deleted: a wrong one is reversed by another with the opposite amount';
comment on column money_transaction.id is 'Identifier of the row';
comment on column money_transaction.ref is 'Reference that the paying side gives it, unique with the side and the provider: sending it twice adds nothing';
comment on column money_transaction.project is 'Project it is for';
comment on column money_transaction.side is 'state or partner: who reported it. What both report is matched by a person and counted once';
comment on column money_transaction.step is 'National chain: engagement, liquidation, ordonnancement, paiement. International chain (IATI transaction types 2, 3, 4): commitment, disbursement, expenditure';
comment on column money_transaction.day is 'Day of the act';
comment on column money_transaction.value_day is 'Day whose rate converts it (IATI value-date)';
comment on column money_transaction.amount is 'Amount in the currency of the column currency; negative in a reversal only';
comment on column money_transaction.currency is 'Currency it was made in';
comment on column money_transaction.nature is 'investment or operation';
comment on column money_transaction.provider is 'Body that pays';
comment on column money_transaction.receiver is 'Body that is paid, where it is one of the register';
comment on column money_transaction.receiver_name is 'Name of a receiver that is not in the register: firms and bodies, never persons';
comment on column money_transaction.funding is 'Funding it draws on';
comment on column money_transaction.envelope is 'Envelope it draws on';
comment on column money_transaction.agreement is 'Reference of the agreement it rests on';
comment on column money_transaction.follows is 'Reference of the step before it in its chain: a paiement names its engagement';
comment on column money_transaction.reverses is 'Transaction that this one takes back';
comment on column money_transaction.words is 'What for, by language';
comment on column money_transaction.evidence is 'SHA-256 of the paper, where one was brought';
comment on column money_transaction.batch is 'Import it came with';
comment on column money_transaction.recorded_by is 'Person who recorded it, or system:<pack>';
comment on column money_transaction.recorded_for is 'Body in whose name it was recorded';
comment on column money_transaction.recorded_on is 'Day it was recorded here';
create unique index money_transaction_reversed_once on money_transaction (reverses) where reverses is not null;
create index money_transaction_project on money_transaction (project, step, day);
create index money_transaction_provider on money_transaction (provider, day);
create index money_transaction_receiver on money_transaction (receiver, day) where receiver is not null;
create index money_transaction_envelope on money_transaction (envelope, day) where envelope is not null;
create index money_transaction_funding on money_transaction (funding) where funding is not null;
create index money_transaction_agreement on money_transaction (agreement) where agreement is not null;
create index money_transaction_day on money_transaction (day desc, id desc);
create index money_transaction_rated on money_transaction (currency, value_day);
create index money_transaction_follows on money_transaction (side, provider, follows) where follows is not null;
create index money_transaction_batch on money_transaction (batch) where batch is not null;
select ledger_watch('money_transaction');
create trigger append_only before update or delete on money_transaction for each row execute function ledger_refuse();

create table money_match (
  id uuid primary key,
  state_side uuid not null references money_transaction (id),
  partner_side uuid not null references money_transaction (id),
  words jsonb,
  matched_by text not null,
  matched_on date not null,
  undone_by text,
  undone_on date,
  reason jsonb,
  constraint money_match_undone check ((undone_by is null) = (undone_on is null) and (undone_by is null) = (reason is null))
);
comment on table money_match is 'A person said that two transactions, one reported by each side, are the same money: it is counted once, as the state reported it';
comment on column money_match.id is 'Identifier of the row';
comment on column money_match.state_side is 'Transaction as the state reported it';
comment on column money_match.partner_side is 'Transaction as the partner reported it';
comment on column money_match.words is 'Why they differ, where they do, by language';
comment on column money_match.matched_by is 'Person who said so';
comment on column money_match.matched_on is 'Day it was said';
comment on column money_match.undone_by is 'Person who took the match back';
comment on column money_match.undone_on is 'Day it was taken back';
comment on column money_match.reason is 'Why it was taken back, by language';
create unique index money_match_state on money_match (state_side) where undone_on is null;
create unique index money_match_partner on money_match (partner_side) where undone_on is null;
select ledger_watch('money_match');
create trigger never_deleted before delete on money_match for each row execute function ledger_refuse();

-- ---------------------------------------------------------------- what is derived from transactions, for speed
create table money_value (
  transaction uuid primary key references money_transaction (id),
  value numeric,
  rate_id uuid references currency_rate (id),
  rate numeric,
  rate_day date,
  standing text check (standing in ('indicative', 'official')),
  constraint money_value_rated check ((rate_id is null) = (rate is null) and (rate is null) = (rate_day is null) and (rate is null) = (standing is null))
);
comment on table money_value is 'Derived: each transaction in the base currency, rounded to its coin, and the rate that did it; kept in the transaction that changes either';
comment on column money_value.transaction is 'Transaction that is converted';
comment on column money_value.value is 'Amount in the base currency; empty while there is no rate for its value day';
comment on column money_value.rate_id is 'Rate it was converted by; empty when it was made in the base currency, or when there is none';
comment on column money_value.rate is 'Units of the base currency for one unit of the currency of the transaction';
comment on column money_value.rate_day is 'Day the rate is of';
comment on column money_value.standing is 'indicative or official';
create index money_value_rate on money_value (rate_id) where rate_id is not null;

create table money_sum (
  project text not null references project (ref),
  strategy text not null,
  axis text,
  provider text not null,
  receiver text,
  envelope text,
  year integer not null,
  step text not null,
  side text not null,
  is_matched boolean not null,
  nature text not null,
  currency text not null,
  lines integer not null,
  unconverted integer not null,
  indicative integer not null,
  amount numeric not null,
  value numeric not null,
  constraint money_sum_once unique nulls not distinct (project, provider, receiver, envelope, year, step, side, is_matched, nature, currency)
);
comment on table money_sum is 'Derived: sums of transactions of one project, kept in the transaction that changes them';
comment on column money_sum.project is 'Project';
comment on column money_sum.strategy is 'Strategy of the project when it was counted';
comment on column money_sum.axis is 'Axis of the project when it was counted; empty when it has none';
comment on column money_sum.provider is 'Body that pays';
comment on column money_sum.receiver is 'Body that is paid, where it is one of the register';
comment on column money_sum.envelope is 'Envelope drawn on';
comment on column money_sum.year is 'Year of the day of the acts';
comment on column money_sum.step is 'Step of the chain';
comment on column money_sum.side is 'state or partner';
comment on column money_sum.is_matched is 'True for what a partner reported and a person matched with what the state reported: never added to it';
comment on column money_sum.nature is 'investment or operation';
comment on column money_sum.currency is 'Currency the transactions were made in';
comment on column money_sum.lines is 'Number of transactions, reversals included';
comment on column money_sum.unconverted is 'Number of transactions without a rate';
comment on column money_sum.indicative is 'Number of transactions converted by an indicative rate';
comment on column money_sum.amount is 'Sum in the currency of the column currency';
comment on column money_sum.value is 'Sum in the base currency of those that have a rate';
create index money_sum_provider on money_sum (provider);
create index money_sum_receiver on money_sum (receiver) where receiver is not null;
create index money_sum_envelope on money_sum (envelope) where envelope is not null;
create index money_sum_strategy on money_sum (strategy, axis);
create index money_sum_empty on money_sum (project) where lines = 0;

create table money_sum_axis (
  strategy text not null,
  axis text,
  provider text not null,
  envelope text,
  year integer not null,
  step text not null,
  side text not null,
  is_matched boolean not null,
  nature text not null,
  currency text not null,
  lines integer not null,
  unconverted integer not null,
  indicative integer not null,
  amount numeric not null,
  value numeric not null,
  constraint money_sum_axis_once unique nulls not distinct (strategy, axis, provider, envelope, year, step, side, is_matched, nature, currency)
);
comment on table money_sum_axis is 'Derived: the same sums over the projects of an axis, so that a page on a strategy reads thousands of rows, not a million';
comment on column money_sum_axis.strategy is 'Strategy';
comment on column money_sum_axis.axis is 'Axis; empty for projects that have none';
comment on column money_sum_axis.provider is 'Body that pays';
comment on column money_sum_axis.envelope is 'Envelope drawn on';
comment on column money_sum_axis.year is 'Year of the day of the acts';
comment on column money_sum_axis.step is 'Step of the chain';
comment on column money_sum_axis.side is 'state or partner';
comment on column money_sum_axis.is_matched is 'True for what a partner reported and a person matched with what the state reported';
comment on column money_sum_axis.nature is 'investment or operation';
comment on column money_sum_axis.currency is 'Currency the transactions were made in';
comment on column money_sum_axis.lines is 'Number of transactions, reversals included';
comment on column money_sum_axis.unconverted is 'Number of transactions without a rate';
comment on column money_sum_axis.indicative is 'Number of transactions converted by an indicative rate';
comment on column money_sum_axis.amount is 'Sum in the currency of the column currency';
comment on column money_sum_axis.value is 'Sum in the base currency of those that have a rate';
create index money_sum_axis_provider on money_sum_axis (provider);
create index money_sum_axis_envelope on money_sum_axis (envelope) where envelope is not null;
create index money_sum_axis_empty on money_sum_axis (strategy) where lines = 0;

create table money_sum_region (
  project text not null references project (ref),
  strategy text not null,
  axis text,
  kind text not null check (kind in ('works', 'benefit')),
  region text,
  year integer not null,
  step text not null,
  side text not null,
  is_matched boolean not null,
  nature text not null,
  lines integer not null,
  unconverted integer not null,
  indicative integer not null,
  value numeric not null,
  constraint money_sum_region_once unique nulls not distinct (project, kind, region, year, step, side, is_matched, nature)
);
comment on table money_sum_region is 'Derived: the transactions of a project, each split to the coin over the regions of its works and of its benefit';
comment on column money_sum_region.project is 'Project';
comment on column money_sum_region.strategy is 'Strategy of the project when it was counted';
comment on column money_sum_region.axis is 'Axis of the project when it was counted; empty when it has none';
comment on column money_sum_region.kind is 'works or benefit';
comment on column money_sum_region.region is 'Region, or the country for what lies in no one region; empty when nobody said where';
comment on column money_sum_region.year is 'Year of the day of the acts';
comment on column money_sum_region.step is 'Step of the chain';
comment on column money_sum_region.side is 'state or partner';
comment on column money_sum_region.is_matched is 'True for what a partner reported and a person matched with what the state reported';
comment on column money_sum_region.nature is 'investment or operation';
comment on column money_sum_region.lines is 'Number of transactions that have a part here, reversals included';
comment on column money_sum_region.unconverted is 'Number of transactions without a rate';
comment on column money_sum_region.indicative is 'Number of transactions converted by an indicative rate';
comment on column money_sum_region.value is 'Sum of the parts in the base currency';
create index money_sum_region_region on money_sum_region (region, kind);
create index money_sum_region_empty on money_sum_region (project) where lines = 0;

create table money_sum_region_axis (
  strategy text not null,
  axis text,
  kind text not null check (kind in ('works', 'benefit')),
  region text,
  year integer not null,
  step text not null,
  side text not null,
  is_matched boolean not null,
  nature text not null,
  lines integer not null,
  unconverted integer not null,
  indicative integer not null,
  value numeric not null,
  constraint money_sum_region_axis_once unique nulls not distinct (strategy, axis, kind, region, year, step, side, is_matched, nature)
);
comment on table money_sum_region_axis is 'Derived: the same sums over the projects of an axis';
comment on column money_sum_region_axis.strategy is 'Strategy';
comment on column money_sum_region_axis.axis is 'Axis; empty for projects that have none';
comment on column money_sum_region_axis.kind is 'works or benefit';
comment on column money_sum_region_axis.region is 'Region, or the country for what lies in no one region; empty when nobody said where';
comment on column money_sum_region_axis.year is 'Year of the day of the acts';
comment on column money_sum_region_axis.step is 'Step of the chain';
comment on column money_sum_region_axis.side is 'state or partner';
comment on column money_sum_region_axis.is_matched is 'True for what a partner reported and a person matched with what the state reported';
comment on column money_sum_region_axis.nature is 'investment or operation';
comment on column money_sum_region_axis.lines is 'Number of transactions that have a part here, reversals included';
comment on column money_sum_region_axis.unconverted is 'Number of transactions without a rate';
comment on column money_sum_region_axis.indicative is 'Number of transactions converted by an indicative rate';
comment on column money_sum_region_axis.value is 'Sum of the parts in the base currency';
create index money_sum_region_axis_empty on money_sum_region_axis (strategy) where lines = 0;

create table money_stale (
  project text primary key
);
comment on table money_stale is 'Derived: projects whose axis or places moved in this request; their sums are made anew before it ends, so it is empty between requests';
comment on column money_stale.project is 'Project to count again';

create function money_project_moved() returns trigger
language plpgsql
as $$
declare moved text := case when tg_table_name = 'project' then to_jsonb(new) ->> 'ref' else to_jsonb(coalesce(new, old)) ->> 'project' end;
begin
  insert into money_stale (project) select moved where exists (select 1 from money_sum s where s.project = moved) on conflict do nothing;
  return null;
end $$;
comment on function money_project_moved() is 'Notes that the sums of a project must be made anew';
create trigger money_moved after update of axis, strategy on project for each row
  when (old.axis is distinct from new.axis or old.strategy is distinct from new.strategy) execute function money_project_moved();
create trigger money_moved after insert or update or delete on project_place for each row execute function money_project_moved();

-- ---------------------------------------------------------------- publication
-- Envelopes are published record by record, as pledges and projects are: their account goes with them.
alter table cleared_content drop constraint cleared_content_kind_check;
alter table cleared_content add constraint cleared_content_kind_check
  check (kind in ('strategy', 'pledge', 'project', 'source', 'organisation', 'indicator', 'envelope'));
alter table publication_state drop constraint publication_state_kind_check;
alter table publication_state add constraint publication_state_kind_check
  check (kind in ('strategy', 'pledge', 'project', 'source', 'organisation', 'indicator', 'envelope'));
alter table publication drop constraint publication_kind_check;
alter table publication add constraint publication_kind_check
  check (kind in ('home', 'strategy', 'pledge', 'project', 'source', 'organisation', 'indicator', 'envelope'));
