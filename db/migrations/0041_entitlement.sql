-- Entitlements: what a grant leaves behind, its history and the rows that lists, days, holders, payments and the credit file are read from.
-- Keyed by the division of the office that decided.

create table yici.entitlement_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

create table yici.entitlement_now (
  division int not null,
  id text not null,
  version int not null,
  office text not null,
  number text not null,
  part text not null,
  item text not null,
  state text not null check (state in ('active', 'suspended', 'ended')),
  title text not null,
  name_zh text not null,
  name_en text not null,
  certificate text,
  certificate_number text,
  from_on int not null,
  until_on int,
  -- The nearest day of what is still owed, the end among it; 2147483647 where nothing is.
  due_on int not null,
  near_on int not null,
  -- A duty in the office's own hands: drawn, inspected, confirmed, answered.
  waits text,
  opened_at bigint not null,
  primary key (division, id)
);
create index entitlement_now_office on yici.entitlement_now (division, office, due_on, id);
create index entitlement_now_part on yici.entitlement_now (division, number, part);
create index entitlement_now_certificate on yici.entitlement_now (division, certificate_number);

-- Days on which something happens by itself; rewritten in the commit that changes them, so that a standstill loses none.
create table yici.entitlement_due (
  division int not null,
  id text not null,
  what text not null,
  on_day int not null,
  primary key (division, id, what)
);
create index entitlement_due_day on yici.entitlement_due (division, on_day, id);

-- Inspections and reviews that an office still owes, the most urgent first.
create table yici.entitlement_inspection (
  division int not null,
  id text not null,
  duty text not null,
  office text not null,
  kind text not null,
  state text not null,
  drawn boolean not null,
  recorded boolean not null,
  due_on int not null,
  near_on int not null,
  name_zh text not null,
  name_en text not null,
  title text not null,
  officers text[] not null,
  primary key (division, id, duty)
);
create index entitlement_inspection_office on yici.entitlement_inspection (division, office, due_on, id, duty);

create table yici.entitlement_holder (
  division int not null,
  id text not null,
  person text not null,
  primary key (division, id, person)
);
create index entitlement_holder_person on yici.entitlement_holder (person);

-- One row an order: the provider knows it by this number, and no number pays twice.
create table yici.payment_order (
  division int not null,
  order_number text not null,
  id text not null,
  office text not null,
  month text not null,
  attempt int not null,
  fen bigint not null check (fen > 0),
  state text not null check (state in ('ordered', 'sent', 'paid', 'failed', 'withheld')),
  reason text,
  reference text,
  ordered_at bigint not null,
  -- When the provider last told something, or was last asked.
  heard_at bigint not null,
  primary key (division, order_number)
);
create unique index payment_order_month on yici.payment_order (division, id, month, attempt);
create index payment_order_waits on yici.payment_order (division, heard_at) where state in ('ordered', 'sent');

-- Who inspects what, drawn at random (2018 regulation 32): seed and lists are kept, so that anybody can draw again.
create table yici.inspection_draw (
  division int not null,
  id text not null,
  office text not null,
  seed text not null,
  body jsonb not null,
  drawn_by text not null,
  at bigint not null,
  primary key (division, id)
);
comment on table yici.inspection_draw is 'append-only: a draw is never drawn anew under its number';
create index inspection_draw_office on yici.inspection_draw (division, office, at desc, id desc);

-- The credit file's line of a promise that was not kept and whose permit was revoked (2018 regulation 14).
create table yici.credit_record (
  division int not null,
  id text not null,
  person text not null,
  from_on int not null,
  until_on int not null,
  repaired_on int,
  primary key (division, id, person)
);
create index credit_record_person on yici.credit_record (person);

insert into yici.distribution (tab, col, with_tab) values
  ('entitlement_event', 'division', 'case_event'),
  ('entitlement_now', 'division', 'case_event'),
  ('entitlement_due', 'division', 'case_event'),
  ('entitlement_inspection', 'division', 'case_event'),
  ('entitlement_holder', 'division', 'case_event'),
  ('payment_order', 'division', 'case_event'),
  ('inspection_draw', 'division', 'case_event'),
  ('credit_record', 'division', 'case_event');
