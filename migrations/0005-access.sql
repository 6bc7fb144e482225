-- Access: people without their names, the roles they hold, who acts for whom; and, apart, what signs them in.
-- Names and addresses live in personal_value, outside the ledger; the ledger holds a salted commitment to each, so that erasing
-- value and salt leaves nothing of the person and breaks no proof.

-- ---------------------------------------------------------------- people
create table person (
  id           uuid primary key,
  organisation text references organisation (ref),
  office       jsonb,
  state        text not null default 'invited' check (state in ('invited', 'active', 'left', 'erased')),
  lang         text not null default 'ar' check (lang in ('ar', 'fr', 'en', 'zgh')),
  joined_on    date,
  left_on      date,
  version      integer not null default 1,
  constraint person_left_order check (left_on is null or joined_on is null or left_on >= joined_on)
);
comment on table person is 'People who sign in, by identifier and office only; never a name, never an address';
comment on column person.id is 'Identifier of the person, the only thing other tables and the ledger know';
comment on column person.organisation is 'Reference of the organisation the person works for';
comment on column person.office is 'Function as it is called in the organisation, by language; an office, not a person';
comment on column person.state is 'invited (no sign-in yet), active, left (signs in no more), erased (values destroyed)';
comment on column person.lang is 'Language in which the person is answered';
comment on column person.joined_on is 'Day on which the invitation was taken up';
comment on column person.left_on is 'Day on which the account was closed';
comment on column person.version is 'Counts revisions by people; a revision must name the version it read';
create index person_organisation on person (organisation);
select ledger_watch('person');

create table personal_commitment (
  id         uuid primary key,
  person     uuid not null references person (id),
  field      text not null check (field in ('name', 'email')),
  commitment bytea not null check (length(commitment) = 32),
  unique (person, field)
);
comment on table personal_commitment is 'What the ledger knows of a personal value: a salted hash that proves it unchanged and, once value and salt are destroyed, tells nothing';
comment on column personal_commitment.id is 'Identifier of the row';
comment on column personal_commitment.person is 'Whose value';
comment on column personal_commitment.field is 'Which value: name or email (the sign-in name)';
comment on column personal_commitment.commitment is 'SHA-256(salt || value as UTF-8); 32 bytes';
select ledger_watch('personal_commitment');

create table personal_value (
  person uuid not null references person (id),
  field  text not null check (field in ('name', 'email')),
  value  text not null check (length(value) between 1 and 200),
  salt   bytea not null check (length(salt) = 16),
  primary key (person, field)
);
comment on table personal_value is 'Personal values in clear, the only place for them; erasing a person deletes the rows, salt included';
comment on column personal_value.person is 'Whose value';
comment on column personal_value.field is 'Which value: name or email (the sign-in name)';
comment on column personal_value.value is 'The value';
comment on column personal_value.salt is 'Random salt of the commitment; 16 bytes';

-- ---------------------------------------------------------------- roles
create table role_grant (
  id            uuid primary key,
  person        uuid not null references person (id),
  role          text not null check (role in ('administrator', 'officer', 'owner', 'verifier', 'decider', 'partner', 'region', 'auditor')),
  scope_kind    text not null check (scope_kind in ('instance', 'strategy', 'programme', 'project', 'region', 'organisation', 'agreement')),
  scope_id      text not null check (length(scope_id) between 1 and 80),
  from_day      date not null,
  until_day     date,
  act_reference text,
  state         text not null check (state in ('proposed', 'given', 'declined', 'revoked')),
  given_by      uuid references person (id),
  confirmed_by  uuid references person (id),
  single_handed boolean not null default false,
  ended_on      date,
  ended_by      uuid references person (id),
  reason        text,
  constraint role_grant_dates check (until_day is null or until_day >= from_day),
  constraint role_grant_instance check ((scope_kind = 'instance') = (scope_id = '*')),
  constraint role_grant_scope check (case role
    when 'administrator' then scope_kind = 'instance'
    when 'officer' then scope_kind in ('instance', 'strategy', 'programme', 'project', 'region')
    when 'owner' then scope_kind in ('organisation', 'programme', 'project')
    when 'verifier' then scope_kind <> 'agreement'
    when 'decider' then scope_kind <> 'agreement'
    when 'partner' then scope_kind in ('organisation', 'agreement')
    when 'region' then scope_kind = 'region'
    else true end),
  constraint role_grant_not_to_oneself check (given_by is distinct from person and confirmed_by is distinct from person),
  constraint role_grant_two_people check (given_by is null or confirmed_by is distinct from given_by),
  constraint role_grant_ended check ((state in ('declined', 'revoked')) = (ended_on is not null))
);
comment on table role_grant is 'Roles held within a scope, for a time; a role is ended, never deleted';
comment on column role_grant.id is 'Identifier of the grant';
comment on column role_grant.person is 'Who holds the role';
comment on column role_grant.role is 'administrator, officer, owner, verifier, decider, partner, region or auditor';
comment on column role_grant.scope_kind is 'Kind of scope: the whole instance, a strategy, programme, project, region, organisation or agreement';
comment on column role_grant.scope_id is 'Reference of what the scope names; * for the instance';
comment on column role_grant.from_day is 'First day on which the role holds';
comment on column role_grant.until_day is 'Last day on which it holds; no end when empty';
comment on column role_grant.act_reference is 'Reference of the written act that appoints the person, where there is one';
comment on column role_grant.state is 'proposed (waits for a second administrator), given, declined, revoked';
comment on column role_grant.given_by is 'The administrator who gave it; empty when the machine did (first administrator)';
comment on column role_grant.confirmed_by is 'The second administrator, for the roles that need one';
comment on column role_grant.single_handed is 'True when a role that needs two administrators was given by the only one there was';
comment on column role_grant.ended_on is 'Day on which it was declined or revoked; that day it holds no more';
comment on column role_grant.ended_by is 'Who declined or revoked it; empty when the machine did';
comment on column role_grant.reason is 'Why it was declined or revoked';
create index role_grant_person on role_grant (person) where state = 'given';
create unique index role_grant_once on role_grant (person, role, scope_kind, scope_id) where state in ('proposed', 'given');
select ledger_watch('role_grant');

-- An administrator keeps the machine and the people; the hand that gives rights neither accepts evidence nor decides.
create function role_grant_keep_apart() returns trigger
language plpgsql
as $$
begin
  if new.state in ('proposed', 'given') and new.role in ('administrator', 'verifier', 'decider') and exists (
    select 1 from role_grant g
    where g.person = new.person and g.id <> new.id and g.state in ('proposed', 'given')
      and (g.until_day is null or g.until_day >= new.from_day) and (new.until_day is null or new.until_day >= g.from_day)
      and (g.role = 'administrator') <> (new.role = 'administrator') and g.role in ('administrator', 'verifier', 'decider'))
  then raise exception 'role.incompatible' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function role_grant_keep_apart() is 'Refuses administrator beside verifier or decider in one person';
create trigger keep_apart before insert or update on role_grant for each row execute function role_grant_keep_apart();

create table delegation (
  id            uuid primary key,
  kind          text not null check (kind in ('deputy', 'acting', 'signature')),
  delegator     uuid not null references person (id),
  delegate      uuid not null references person (id),
  scope_kind    text not null check (scope_kind in ('instance', 'strategy', 'programme', 'project', 'region', 'organisation', 'agreement')),
  scope_id      text not null check (length(scope_id) between 1 and 80),
  from_day      date not null,
  until_day     date,
  act_reference text not null check (length(act_reference) between 1 and 200),
  recorded_by   uuid not null references person (id),
  ended_on      date,
  ended_by      uuid references person (id),
  constraint delegation_two_people check (delegator <> delegate),
  constraint delegation_not_to_oneself check (recorded_by <> delegate),
  constraint delegation_dates check (until_day is null or until_day >= from_day),
  constraint delegation_signature_ends check (kind <> 'signature' or until_day is not null),
  constraint delegation_instance check ((scope_kind = 'instance') = (scope_id = '*'))
);
comment on table delegation is 'Who may act for whom, as dated records of a written act: deputies, acting appointments, delegations of signature';
comment on column delegation.id is 'Identifier of the delegation';
comment on column delegation.kind is 'deputy (stands in), acting (holds a vacant office), signature (the decisions only)';
comment on column delegation.delegator is 'Whose roles are passed on';
comment on column delegation.delegate is 'Who receives them; never a right to pass them on again';
comment on column delegation.scope_kind is 'Kind of the scope that limits it; the instance for no limit beyond the roles themselves';
comment on column delegation.scope_id is 'Reference of that scope; * for the instance';
comment on column delegation.from_day is 'First day on which it holds';
comment on column delegation.until_day is 'Last day on which it holds; a delegation of signature always has one';
comment on column delegation.act_reference is 'Reference of the written act it rests on';
comment on column delegation.recorded_by is 'Who recorded it; never the one who receives it';
comment on column delegation.ended_on is 'Day on which it was ended before its time; that day it holds no more';
comment on column delegation.ended_by is 'Who ended it';
create index delegation_delegate on delegation (delegate);
create index delegation_delegator on delegation (delegator);
select ledger_watch('delegation');

-- ---------------------------------------------------------------- what signs people in: outside the ledger, in a schema of its own
create schema auth;
comment on schema auth is 'Sign-in: passwords, second factors, sessions, tokens, links. Secrets are kept as hashes only, or encrypted with a key outside the database';

create table auth.sign_in (
  person     uuid primary key references person (id),
  name       text not null unique check (name = lower(name) and length(name) between 3 and 200),
  password   text not null,
  changed_at timestamptz not null default now(),
  recovered_at timestamptz
);
comment on table auth.sign_in is 'Sign-in name and password of a person';
comment on column auth.sign_in.person is 'Whose account';
comment on column auth.sign_in.name is 'Sign-in name, an e-mail address in lower case; no mail is ever needed';
comment on column auth.sign_in.password is 'argon2id hash in PHC form, 19 MiB and 2 passes';
comment on column auth.sign_in.changed_at is 'When the password was last set';
comment on column auth.sign_in.recovered_at is 'When it was last set through a recovery link, so that the person sees it';

create table auth.second_factor (
  person       uuid primary key references person (id),
  secret       bytea,
  pending      bytea,
  confirmed_at timestamptz,
  last_step    bigint not null default 0
);
comment on table auth.second_factor is 'Time-based one-time passwords (RFC 6238)';
comment on column auth.second_factor.person is 'Whose second factor';
comment on column auth.second_factor.secret is 'Shared secret in use, AES-256-GCM under the sign-in key: nonce, tag, ciphertext; none before the first confirmation';
comment on column auth.second_factor.pending is 'A new secret that waits for its first code, encrypted the same way';
comment on column auth.second_factor.confirmed_at is 'When the factor came into use; not in use when empty';
comment on column auth.second_factor.last_step is 'Last accepted 30-second step since 1970, so that no code serves twice';

create table auth.recovery_code (
  person uuid not null references person (id),
  hash   bytea not null check (length(hash) = 32),
  primary key (person, hash)
);
comment on table auth.recovery_code is 'One-time codes that stand for the second factor when the device is lost; a used one is deleted';
comment on column auth.recovery_code.person is 'Whose codes';
comment on column auth.recovery_code.hash is 'HMAC-SHA-256 of person and code under the sign-in key; 32 bytes';

create table auth.session (
  id           uuid primary key,
  person       uuid not null references person (id),
  token_hash   bytea not null unique check (length(token_hash) = 32),
  stage        text not null check (stage in ('second-factor', 'open')),
  created_at   timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at   timestamptz not null,
  address      text,
  device       text
);
comment on table auth.session is 'Sessions of browsers';
comment on column auth.session.id is 'Identifier of the session, shown in the list';
comment on column auth.session.person is 'Who is signed in';
comment on column auth.session.token_hash is 'SHA-256 of the random token in the cookie; 32 bytes';
comment on column auth.session.stage is 'second-factor (password given, code awaited: opens nothing) or open';
comment on column auth.session.created_at is 'When it began';
comment on column auth.session.last_seen_at is 'When it was last used, to within five minutes';
comment on column auth.session.expires_at is 'When it ends at the latest';
comment on column auth.session.address is 'Network address it began from, shown to its owner';
comment on column auth.session.device is 'Browser as it names itself, shortened';
create index session_person on auth.session (person);

create table auth.token (
  id           uuid primary key,
  person       uuid not null references person (id),
  label        text not null check (length(label) between 1 and 80),
  token_hash   bytea not null unique check (length(token_hash) = 32),
  rights       text[] not null check (cardinality(rights) > 0),
  created_at   timestamptz not null default now(),
  expires_at   timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
comment on table auth.token is 'Personal tokens for programs: they act with the rights of their owner, narrowed';
comment on column auth.token.id is 'Identifier of the token; the ledger names it beside the person';
comment on column auth.token.person is 'Whose rights it uses';
comment on column auth.token.label is 'What its owner calls it';
comment on column auth.token.token_hash is 'SHA-256 of the random token, which was shown once; 32 bytes';
comment on column auth.token.rights is 'The only rights it may use, of those its owner has';
comment on column auth.token.created_at is 'When it was made';
comment on column auth.token.expires_at is 'When it ends; always set';
comment on column auth.token.last_used_at is 'When it was last used, to within five minutes';
comment on column auth.token.revoked_at is 'When it was revoked; valid when empty';
create index token_person on auth.token (person);

create table auth.link (
  id            uuid primary key,
  person        uuid not null references person (id),
  kind          text not null check (kind in ('invitation', 'recovery')),
  token_hash    bytea not null unique check (length(token_hash) = 32),
  second_factor boolean not null default false,
  created_at    timestamptz not null default now(),
  expires_at    timestamptz not null,
  used_at       timestamptz
);
comment on table auth.link is 'One-time links, handed over by hand: invitations and recoveries';
comment on column auth.link.id is 'Identifier of the link';
comment on column auth.link.person is 'For whom it is';
comment on column auth.link.kind is 'invitation or recovery';
comment on column auth.link.token_hash is 'SHA-256 of the random token, which was shown once; 32 bytes';
comment on column auth.link.second_factor is 'For a recovery: whether it also removes the second factor (device lost)';
comment on column auth.link.created_at is 'When it was made';
comment on column auth.link.expires_at is 'When it ends';
comment on column auth.link.used_at is 'When it was used or replaced; good when empty and not expired';
create index link_person on auth.link (person);

create table auth.attempt (
  key       text primary key check (length(key) <= 100),
  failures  integer not null default 0 check (failures >= 0),
  last_at   timestamptz not null default now(),
  locked_until timestamptz
);
comment on table auth.attempt is 'Failed sign-ins, counted per account and per network address; forgotten after a day';
comment on column auth.attempt.key is 'person:<id> for a known account, factor:<id> for its second factor, else name: or address: with an HMAC under the sign-in key';
comment on column auth.attempt.failures is 'Failures in a row';
comment on column auth.attempt.last_at is 'The last of them';
comment on column auth.attempt.locked_until is 'Until when no attempt is looked at';
