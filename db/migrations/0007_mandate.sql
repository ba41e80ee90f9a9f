-- Mandates asked for, offered, accepted, limited and ended: their history, and in yici.mandate what each act looks up.

create table yici.mandate_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

-- The other side may be somebody nobody here knows, or whoever scans the code.
alter table yici.mandate alter column giver drop not null;
alter table yici.mandate alter column taker drop not null;
alter table yici.mandate add column kind text not null default 'single-matter'
  check (kind in ('child', 'spouse', 'parent', 'firm', 'single-matter'));
alter table yici.mandate add column state text not null default 'live' check (state in ('waiting', 'live', 'declined', 'ended'));
alter table yici.mandate add column role text check (role in ('admin', 'filer'));
alter table yici.mandate add column case_number text;
-- The register makes it (guardian, legal representative): it holds only while the register says so.
alter table yici.mandate add column by_law boolean not null default false;
alter table yici.mandate add column begun_by text not null default 'giver' check (begun_by in ('giver', 'taker'));
alter table yici.mandate add column begun_at bigint not null default 0;
alter table yici.mandate add column lapses_at bigint not null default 0;
alter table yici.mandate add column version int not null default 0;
create index mandate_giver on yici.mandate (giver);

-- Codes that stand for the other side for ten minutes, kept as hashes.
create table yici.mandate_code (
  bucket integer not null,
  hash text not null,
  mandate text not null,
  expires_at bigint not null,
  primary key (bucket, hash)
);

-- A draft belongs to the applicant; who began it for them, under which mandate, and who else takes part, is kept with it.
alter table yici.draft add column agent text;
alter table yici.draft add column mandate text;
alter table yici.draft add column parties jsonb not null default '{}';

insert into yici.distribution (tab, col, with_tab) values
  ('mandate_event', 'division', 'case_event'),
  ('mandate_code', 'bucket', 'session');
