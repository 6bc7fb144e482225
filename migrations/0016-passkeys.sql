-- Passkeys: a second way to sign in, beside the password, held by the person's own device (W3C Web Authentication).

create table auth.passkey (
  id           uuid primary key,
  person       uuid not null references person (id),
  label        text not null check (length(label) between 1 and 80),
  credential   bytea not null constraint passkey_credential_key unique check (length(credential) between 16 and 1023),
  public_key   bytea not null,
  counter      bigint not null check (counter >= 0),
  transports   text[] not null,
  host         text not null,
  created_at   timestamptz not null default now(),
  last_used_at timestamptz
);
comment on table auth.passkey is 'Passkeys: the public half of a key that the person''s device keeps; it opens nothing by itself';
comment on column auth.passkey.id is 'Identifier of the passkey, shown in the list of its owner';
comment on column auth.passkey.person is 'Whom it signs in';
comment on column auth.passkey.label is 'What its owner calls it';
comment on column auth.passkey.credential is 'Identifier that the device gave to its key; 16 to 1023 bytes';
comment on column auth.passkey.public_key is 'Public key in COSE form, by which signatures of the device are checked';
comment on column auth.passkey.counter is 'Signatures the device had counted when it was last used; 0 for devices that do not count';
comment on column auth.passkey.transports is 'How the browser says the device is reached (internal, usb, hybrid …), told again to the browser';
comment on column auth.passkey.host is 'Host name it was made for; a browser offers it there only';
comment on column auth.passkey.created_at is 'When it was added';
comment on column auth.passkey.last_used_at is 'When it last signed its owner in; never when empty';
create index passkey_person on auth.passkey (person);

create table auth.spent_challenge (
  hash     bytea primary key check (length(hash) = 32),
  spent_at timestamptz not null default now()
);
comment on table auth.spent_challenge is 'Challenges that a device already answered, so that no answer serves twice; forgotten after a day, long after they expired';
comment on column auth.spent_challenge.hash is 'SHA-256 of the random challenge; 32 bytes';
comment on column auth.spent_challenge.spent_at is 'When it was answered';
