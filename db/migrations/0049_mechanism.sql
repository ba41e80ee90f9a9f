-- The mechanism of supervision (decision 0102): orders to units with their last days, and what is decided around them: meetings,
-- monthly reports, grades, evaluations by a third party, records of tolerated errors.

create table yici.order_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
comment on table yici.order_event is 'append-only: what a unit was ordered, what it answered and how it was scored';
-- Keyed by the unit's division, as its desk is; `raised_in`: whose supervision raised it.
create table yici.order_now (
  division int not null,
  id text not null,
  version int not null,
  number text not null,
  raised_in int not null,
  unit text not null,
  source text not null,
  source_ref text not null,
  source_words jsonb not null,
  what text not null,
  state text not null,
  -- Whether it is not closed or withdrawn, and whether the unit has something to do by the last day.
  running boolean not null,
  with_unit boolean not null,
  due_on int not null,
  raised_at bigint not null,
  fed_back_at bigint,
  closed_at bigint,
  ever_late boolean not null,
  escalated_to int,
  -- The words for the public, once published.
  published text,
  published_at bigint,
  points int,
  primary key (division, id)
);
create index order_now_newest on yici.order_now (division, raised_at desc, id desc);
create index order_now_running on yici.order_now (division, due_on) where running;
create index order_now_unit on yici.order_now (division, unit, raised_at desc, id desc);
create index order_now_published on yici.order_now (division, published_at desc) where published_at is not null;
create index order_now_source on yici.order_now (division, source, source_ref);

-- How many orders a division's units got in a year: the number people call an order by.
create table yici.order_count (
  division int not null,
  year int not null,
  last int not null,
  primary key (division, year)
);

-- What comes next for an order whose unit has something to do: written in the commit that changes it.
create table yici.order_timer (
  division int not null,
  id text not null,
  due_on int not null,
  step smallint not null,
  at bigint not null,
  primary key (division, id)
);
create index order_timer_due on yici.order_timer (division, at);

-- Meetings, monthly reports, rounds of grades, evaluations, tolerance records: one log and one row each.
create table yici.reform_record_event (
  division int not null,
  kind text not null,
  id text not null,
  seq int not null,
  event text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, kind, id, seq)
);
comment on table yici.reform_record_event is 'append-only: what was reported, graded, found and decided';
create table yici.reform_record_now (
  division int not null,
  kind text not null,
  id text not null,
  version int not null,
  -- Of one unit, where it is one unit's.
  office text,
  state text not null,
  -- A month (yyyymm), a quarter (yyyyq), or null.
  period int,
  due_on int,
  public boolean not null,
  at bigint not null,
  body jsonb not null,
  primary key (division, kind, id)
);
create index reform_record_newest on yici.reform_record_now (division, kind, at desc, id desc);
create index reform_record_office on yici.reform_record_now (division, kind, office, period);

insert into yici.distribution (tab, col, with_tab) values
  ('order_event', 'division', 'case_event'),
  ('order_now', 'division', 'case_event'),
  ('order_count', 'division', 'case_event'),
  ('order_timer', 'division', 'case_event'),
  ('reform_record_event', 'division', 'case_event'),
  ('reform_record_now', 'division', 'case_event');
