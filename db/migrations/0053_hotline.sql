-- The hotline 12345: petitions with their history, who raised them, what was learned from answers, and keys of the Open311 API (decision 0106).

create table yici.hotline_counter (
  division int not null,
  year int not null,
  last int not null,
  primary key (division, year)
);

create table yici.hotline_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

-- What lists, lights and measures read. `channel`: phone, web, walk-in, open311. Days count from 1970-01-01, instants are milliseconds.
create table yici.hotline_now (
  division int not null,
  id text not null,
  version int not null,
  kind text not null,
  state text not null,
  ending text,
  channel text not null,
  urgent boolean not null,
  confidential boolean not null,
  second_trip boolean not null,
  -- The signed-in person who raised it; null for a caller without an account and for the anonymous.
  raiser text,
  office text,
  item text,
  matter text,
  number text,
  lead text,
  cause text,
  text text not null,
  due_on int,
  raised_at bigint not null,
  first_sent_at bigint,
  answered_at bigint,
  called_back_at bigint,
  satisfied boolean,
  solved boolean,
  on_time boolean,
  reworks int not null,
  closed_at bigint,
  updated_at bigint not null,
  primary key (division, id)
);
create index hotline_now_state on yici.hotline_now (division, state, urgent desc, due_on, id);
create index hotline_now_office on yici.hotline_now (division, office, state, due_on, id);
create index hotline_now_newest on yici.hotline_now (division, raised_at desc, id desc);
create index hotline_now_raiser on yici.hotline_now (raiser, raised_at desc) where raiser is not null;
create index hotline_now_lead on yici.hotline_now (division, lead) where lead is not null;

-- The offices beside the lead one.
create table yici.hotline_joint (
  division int not null,
  id text not null,
  office text not null,
  answered boolean not null,
  primary key (division, id, office)
);
create index hotline_joint_office on yici.hotline_joint (division, office, answered);

-- Who raised it, apart from what they said: read through the ledger alone.
create table yici.hotline_caller (
  division int not null,
  id text not null,
  person text,
  name text not null,
  phone text not null,
  primary key (division, id)
);
create index hotline_caller_phone on yici.hotline_caller (division, phone) where phone <> '';

-- Which petition had a supervision order raised for it, and why: once for each reason.
create table yici.hotline_pressed (
  division int not null,
  id text not null,
  reason text not null,
  at bigint not null,
  primary key (division, id, reason)
);
comment on table yici.hotline_pressed is 'append-only: an order that was raised stays raised';

create table yici.entry_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
create table yici.entry_now (
  division int not null,
  id text not null,
  version int not null,
  office text not null,
  state text not null,
  proposed boolean not null,
  valid_until int,
  at bigint not null,
  primary key (division, id)
);

-- Whether an answer helped: counted by day, never by person.
create table yici.entry_help (
  division int not null,
  id text not null,
  day int not null,
  helped int not null,
  not_helped int not null,
  primary key (division, id, day)
);

-- Keys of programs that file service requests; the key itself is not kept, its hash is.
create table yici.hotline_key (
  division int not null,
  hash text not null,
  name text not null,
  per_minute int not null,
  at bigint not null,
  revoked_at bigint,
  primary key (division, hash)
);
create index hotline_key_hash on yici.hotline_key (hash);

insert into yici.distribution (tab, col, with_tab) values
  ('hotline_counter', 'division', 'case_event'),
  ('hotline_event', 'division', 'case_event'),
  ('hotline_now', 'division', 'case_event'),
  ('hotline_joint', 'division', 'case_event'),
  ('hotline_caller', 'division', 'case_event'),
  ('hotline_pressed', 'division', 'case_event'),
  ('entry_event', 'division', 'case_event'),
  ('entry_now', 'division', 'case_event'),
  ('entry_help', 'division', 'case_event'),
  ('hotline_key', 'division', 'case_event');
