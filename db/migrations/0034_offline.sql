-- A window without a line: blocks of provisional numbers, and what was taken under them, filed once on return (decision 0086).

-- Without gap or duplicate: every number lies in one block, and ends as a filing or as a void with its reason.
create table yici.provisional_counter (
  division int not null,
  last int not null,
  primary key (division)
);

create table yici.number_block (
  division int not null,
  id text not null,
  -- The hall, and the clerk at whose computer it is kept.
  office text not null,
  person text not null,
  name text not null,
  -- The post as it was then: under it the clerk received.
  post jsonb not null,
  seat text not null,
  first int not null,
  last int not null,
  reserved_at bigint not null,
  expires_at bigint not null,
  closed_at bigint,
  primary key (division, id)
);
create unique index number_block_first on yici.number_block (division, first);
create index number_block_open on yici.number_block (division, office, expires_at) where closed_at is null;

create table yici.provisional_void (
  division int not null,
  count int not null,
  block text not null,
  reason text not null,
  person text not null,
  at bigint not null,
  primary key (division, count)
);
comment on table yici.provisional_void is 'append-only: why a provisional number carries nothing';

create table yici.offline_filing (
  division int not null,
  count int not null,
  number text not null,
  block text not null,
  office text not null,
  author text not null,
  author_name text not null,
  sender_name text not null,
  taken_at bigint not null,
  arrived_at bigint not null,
  state text not null check (state in ('arrived', 'filed', 'returned', 'settled')),
  -- Of the content as it was sealed; the same stands on the receipt in the person's hand.
  hash text not null,
  code_hash text not null,
  -- Still sealed, until it is filed or settled.
  sealed text,
  cases text[] not null,
  because jsonb,
  settled text,
  primary key (division, count)
);
create index offline_filing_office on yici.offline_filing (division, office, arrived_at desc, count);

create table yici.offline_filing_event (
  division int not null,
  count int not null,
  seq int not null,
  kind text not null,
  person text not null,
  body jsonb not null,
  at bigint not null,
  primary key (division, count, seq)
);
comment on table yici.offline_filing_event is 'append-only: what became of each application taken without a line';

insert into yici.distribution (tab, col, with_tab) values
  ('provisional_counter', 'division', 'case_event'),
  ('number_block', 'division', 'case_event'),
  ('provisional_void', 'division', 'case_event'),
  ('offline_filing', 'division', 'case_event'),
  ('offline_filing_event', 'division', 'case_event');
