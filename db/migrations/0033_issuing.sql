-- Issuing: pick-ups at a hall and parcels by courier, each with its history and the row that lists and rounds are read from.
-- Keyed by the division of the hall, which is the case's. Codes lie here as hashes only; addresses in a table of their own, which forgets.

create table yici.pick_up_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

create table yici.pick_up_now (
  division int not null,
  id text not null,
  version int not null,
  state text not null,
  -- The case that stands for all of them.
  number text not null,
  title text not null,
  code_hash text not null,
  shelf text,
  early boolean not null,
  opened_at bigint not null,
  remind_on int not null,
  offer_on int not null,
  reminded boolean not null,
  offered boolean not null,
  taken_at bigint,
  primary key (division, id)
);
create index pick_up_now_state on yici.pick_up_now (division, state, opened_at, id);
create index pick_up_now_code on yici.pick_up_now (division, code_hash);

create table yici.parcel_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

create table yici.parcel_now (
  division int not null,
  id text not null,
  version int not null,
  state text not null,
  number text not null,
  title text not null,
  early boolean not null,
  again boolean not null,
  chosen_again boolean not null,
  order_number text,
  tracking text,
  packed_at bigint not null,
  handed_at bigint,
  -- When the courier last told something, or was last asked.
  heard_at bigint not null,
  primary key (division, id)
);
create index parcel_now_state on yici.parcel_now (division, state, packed_at, id);
create index parcel_now_order on yici.parcel_now (division, order_number);

-- In which pick-up or parcel each result lies now: no paper is in two.
create table yici.delivery_part (
  division int not null,
  number text not null,
  part text not null,
  kind text not null check (kind in ('pick-up', 'parcel')),
  id text not null,
  primary key (division, number, part)
);

-- All cases that share a delivery, so that a case finds its own.
create table yici.delivery_case (
  division int not null,
  number text not null,
  kind text not null check (kind in ('pick-up', 'parcel')),
  id text not null,
  primary key (division, number, id)
);

-- Where a parcel goes: the working copy of the hall and its courier, read through look, erased a fortnight after it arrived.
create table yici.parcel_address (
  division int not null,
  id text not null,
  recipient text not null,
  phone text not null,
  address text not null,
  erase_on int,
  primary key (division, id)
);
create index parcel_address_erase on yici.parcel_address (division, erase_on) where erase_on is not null;

-- What was issued on paper and lies nowhere yet: it waits for the results of the other departments.
create index part_now_issued on yici.part_now (division, number) where state = 'issued';

insert into yici.distribution (tab, col, with_tab) values
  ('pick_up_event', 'division', 'case_event'),
  ('pick_up_now', 'division', 'case_event'),
  ('parcel_event', 'division', 'case_event'),
  ('parcel_now', 'division', 'case_event'),
  ('delivery_part', 'division', 'case_event'),
  ('delivery_case', 'division', 'case_event'),
  ('parcel_address', 'division', 'case_event');
