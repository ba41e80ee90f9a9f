-- Calls of departments' systems: what became of each, how often a grant was used, files fetched by schedule, how a source stands.

-- One row for each call, written when it has ended; `id` is that of its row in the ledger, so the person reads what became of it.
-- A look without a row here: nobody knows what was answered (the process was killed between the two).
create table yici.look_up (
  division int not null,
  id text not null,
  at bigint not null,
  resource text not null,
  grant_id text not null,
  department text not null,
  office text not null,
  item text not null,
  number text,
  draft text,
  purpose text not null,
  basis text,
  outcome text not null,
  -- Why it failed, in a word, never a value.
  detail text,
  ms int not null,
  request_hash text,
  answer_hash text,
  request_id text not null,
  primary key (division, id)
);
comment on table yici.look_up is 'append-only: what was asked of whom and what became of it is never rewritten';
create index look_up_resource on yici.look_up (resource, at);
create index look_up_at on yici.look_up (at);

-- How often a grant was used on a day; counted before the call, with the ledger's row.
create table yici.grant_use (
  division int not null,
  grant_id text not null,
  day int not null,
  used int not null,
  primary key (division, grant_id, day)
);

-- How a source stands, written when that changes: down since its circuit opened, up since it answered again.
create table yici.source_now (
  resource text primary key,
  state text not null check (state in ('up', 'down')),
  since bigint not null,
  reason text
);

-- The last file of a resource that comes by schedule: a broken one leaves the rows of the last good one.
create table yici.batch_file (
  resource text primary key,
  tried_at bigint not null,
  good_at bigint,
  sha256 text,
  rows int not null,
  faulty int not null,
  faults jsonb not null,
  state text not null check (state in ('good', 'broken')),
  reason text
);

-- Its rows, found by the keyed hash of whom they are about; kept until the next file.
create table yici.batch_row (
  division int not null,
  resource text not null,
  key_hash text not null,
  body jsonb not null,
  primary key (division, resource, key_hash)
);

insert into yici.distribution (tab, col, with_tab) values
  ('look_up', 'division', 'case_event'),
  ('grant_use', 'division', 'case_event'),
  ('source_now', null, null),
  ('batch_file', null, null),
  ('batch_row', 'division', 'case_event');
