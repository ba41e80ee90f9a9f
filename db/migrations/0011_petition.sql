-- Questions about a case: their history, and the row that lists and lights are read from.
-- Keyed by the division of the office that answers, so that a county's list never leaves its shard.

create table yici.petition_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

create table yici.petition_now (
  division int not null,
  id text not null,
  version int not null,
  kind text not null,
  office text not null,
  number text not null,
  part text not null,
  raiser text not null,
  state text not null,
  due_on int not null,
  raised_at bigint not null,
  title text not null,
  name_zh text not null,
  name_en text not null,
  primary key (division, id)
);
create index petition_now_case on yici.petition_now (division, number);
create index petition_now_office on yici.petition_now (division, office, due_on, id) where state = 'open';
create index petition_now_open on yici.petition_now (division, due_on, id) where state = 'open';

insert into yici.distribution (tab, col, with_tab) values
  ('petition_event', 'division', 'case_event'),
  ('petition_now', 'division', 'case_event');
