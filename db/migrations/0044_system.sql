-- Department systems: who they are, what they are told, what became of telling them, what they told us (decision 0096).

create table yici.system_change (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
comment on table yici.system_change is 'append-only: how a department system was entered and changed, by whom; keys by their hash';

create table yici.system_now (
  id text primary key,
  division int not null,
  version int not null,
  state text not null check (state in ('sandbox', 'live', 'suspended', 'closed')),
  body jsonb not null
);

-- Asked in the transaction of every act on a case: whether any system hears of this office. `*` hears of all offices (province, nation).
create table yici.system_office (
  office text not null,
  system text not null,
  primary key (office, system)
);

create table yici.system_key (
  hash text primary key,
  system text not null,
  id text not null,
  expires_at bigint not null,
  ended_at bigint
);

-- What systems are told, each in its own list without gap; keyed by the division of the system.
create table yici.system_counter (
  division int not null,
  system text not null,
  last int not null,
  primary key (division, system)
);

create table yici.system_event (
  division int not null,
  system text not null,
  position int not null,
  type text not null,
  -- Empty where it is about the system itself.
  number text not null,
  version int not null,
  part text not null,
  office text not null,
  item text not null,
  state text not null,
  certificate jsonb,
  at bigint not null,
  -- The job that told it: done twice it adds nothing.
  job text not null,
  primary key (division, system, position)
);
comment on table yici.system_event is 'append-only: pulled from any place for ever, so that a system that fell behind catches up';
create unique index system_event_once on yici.system_event (division, system, job, type, part);

create table yici.system_delivery (
  division int not null,
  system text not null,
  position int not null,
  number text not null,
  state text not null check (state in ('waiting', 'failed', 'sent', 'dead', 'pulled')),
  tries int not null,
  next_at bigint not null,
  -- Who sends it holds it until then; a process that died lets go by itself.
  claimed_until bigint not null,
  sent_at bigint,
  status int,
  error text,
  primary key (division, system, position)
);
create index system_delivery_open on yici.system_delivery (division, system, position) where state in ('waiting', 'failed');
create index system_delivery_case on yici.system_delivery (division, system, number, position) where state in ('waiting', 'failed');
create index system_delivery_state on yici.system_delivery (division, system, state, position desc);

create table yici.system_health (
  division int not null,
  system text not null,
  heard_at bigint,
  pushed_at bigint,
  acknowledged int not null,
  failures int not null,
  resting_until bigint,
  primary key (division, system)
);

-- A silence noticed, and its end: what supervision is shown.
create table yici.system_silence (
  division int not null,
  system text not null,
  since bigint not null,
  noticed_at bigint not null,
  ended_at bigint,
  primary key (division, system, since)
);

-- What systems did in law: the same external id is answered alike for ever.
create table yici.system_act (
  division int not null,
  system text not null,
  external_id text not null,
  key text not null,
  hash text not null,
  number text not null,
  part text not null,
  act text not null,
  officer text not null,
  done_there text not null,
  reply text not null,
  at bigint not null,
  primary key (division, system, external_id)
);
comment on table yici.system_act is 'append-only: acts pushed by department systems, with the reply each was given';
create unique index system_act_key on yici.system_act (division, system, key);
create index system_act_case on yici.system_act (division, system, number, part, at desc);

-- Codes a system sent that its map does not know.
create table yici.system_unknown (
  division int not null,
  system text not null,
  kind text not null,
  value text not null,
  times int not null,
  last_at bigint not null,
  primary key (division, system, kind, value)
);

-- A system's parts page by page, among a county's millions.
create index part_now_office on yici.part_now (division, office, number, part);

insert into yici.distribution (tab, col, with_tab) values
  ('system_change', null, null),
  ('system_now', null, null),
  ('system_office', null, null),
  ('system_key', null, null),
  ('system_counter', 'division', 'case_event'),
  ('system_event', 'division', 'case_event'),
  ('system_delivery', 'division', 'case_event'),
  ('system_health', 'division', 'case_event'),
  ('system_silence', 'division', 'case_event'),
  ('system_act', 'division', 'case_event'),
  ('system_unknown', 'division', 'case_event');
