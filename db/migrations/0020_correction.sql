-- Corrections: what a person contested in a register, and the row that lists, clocks and the case are read from.
-- Keyed by the division of the office that checks. Values and evidence are not here: they stay in the case and are read there through look.

create table yici.correction_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

create table yici.correction_now (
  division int not null,
  id text not null,
  version int not null,
  office text not null,
  department text not null,
  resource text,
  number text not null,
  field text not null,
  fact text not null,
  subject text not null,
  state text not null,
  outcome text,
  opened_at bigint not null,
  due_on int not null,
  near_on int not null,
  reminded boolean not null,
  overdue boolean not null,
  settled_at bigint,
  title text not null,
  name_zh text not null,
  name_en text not null,
  primary key (division, id)
);
create index correction_now_case on yici.correction_now (division, number);
create index correction_now_office on yici.correction_now (division, office, due_on, id);
create index correction_now_open on yici.correction_now (division, near_on, id) where state <> 'settled';

insert into yici.distribution (tab, col, with_tab) values
  ('correction_event', 'division', 'case_event'),
  ('correction_now', 'division', 'case_event');
