-- One figure asked for through a link that serves once: nobody signs in, and somebody else still verifies it.

create table figure_link (
  id uuid primary key,
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  indicator text not null references indicator (ref),
  period text not null,
  place text not null references place (code),
  organisation text not null references organisation (ref),
  asked_by text not null,
  asked_on date not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  constraint figure_link_once check (used_at is null or withdrawn_at is null)
);
comment on table figure_link is 'Links that ask one figure of whoever holds them; what is answered is reported by link:<id> and verified by another';
comment on column figure_link.id is 'Identifier of the link; the figure it brought names it as its reporter';
comment on column figure_link.secret_hash is 'SHA-256 of the secret in the link, hex; the secret itself is kept nowhere';
comment on column figure_link.indicator is 'Indicator whose figure is asked for';
comment on column figure_link.period is 'Period it is asked for';
comment on column figure_link.place is 'Place it is asked for';
comment on column figure_link.organisation is 'Body in whose name it is answered: owner or producer of the indicator';
comment on column figure_link.asked_by is 'Person who made the link, and who may not verify its figure';
comment on column figure_link.asked_on is 'Day the link was made';
comment on column figure_link.expires_at is 'Instant from which it serves no more';
comment on column figure_link.used_at is 'Instant the figure was given; empty while it waits';
comment on column figure_link.withdrawn_at is 'Instant it was withdrawn; empty unless it was';
create index figure_link_indicator on figure_link (indicator, asked_on);
select ledger_watch('figure_link');

create function figure_link_serves_once() returns trigger
language plpgsql
as $$
begin
  if old.used_at is not null or old.withdrawn_at is not null
     or (to_jsonb(new) - array['used_at', 'withdrawn_at']) <> (to_jsonb(old) - array['used_at', 'withdrawn_at']) then
    raise exception 'figure-link.refused' using errcode = 'MU003';
  end if;
  return new;
end $$;
comment on function figure_link_serves_once() is 'A link is used once or withdrawn once, and says the same all its life';
create trigger serves_once before update on figure_link for each row execute function figure_link_serves_once();
create trigger never_deleted before delete on figure_link for each row execute function ledger_refuse();
