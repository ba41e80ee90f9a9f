-- Halls: the plan of each, and each day's tickets and seats. Who holds a ticket stands only as an id and is read through look.

create table yici.hall_event (
  division int not null,
  hall text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, hall, seq)
);
comment on table yici.hall_event is 'append-only: what a hall''s plan was on which day';

-- The plan in force; a hall without a row works by what every hall begins with.
create table yici.hall_now (
  division int not null,
  hall text not null,
  version int not null,
  plan jsonb not null,
  at bigint not null,
  primary key (division, hall)
);

create table yici.queue_event (
  division int not null,
  hall text not null,
  day int not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, hall, day, seq)
);
comment on table yici.queue_event is 'append-only: every ticket drawn, called, missed, finished or void';

-- One row a hall and day: what every act in the hall locks, so that a number is given once and a ticket called once.
create table yici.queue_day (
  division int not null,
  hall text not null,
  day int not null,
  version int not null,
  -- The last number given, and calls of other lanes since the last ordinary one, by queue.
  counts jsonb not null,
  streaks jsonb not null,
  closed boolean not null,
  -- Of the newest event: time never runs backwards in a log.
  at bigint not null,
  primary key (division, hall, day)
);
create index queue_day_open on yici.queue_day (division, day) where not closed;

create table yici.ticket (
  division int not null,
  id text not null,
  -- On the slip; whoever has it may follow the ticket without signing in.
  code text not null,
  hall text not null,
  day int not null,
  number text not null,
  queue text not null,
  only_at text,
  lane text not null check (lane in ('ordinary', 'elder', 'disabled', 'pregnant', 'soldier', 'booked')),
  matters text[] not null,
  person text,
  booking text,
  booked_from bigint,
  booked_until bigint,
  channel text not null check (channel in ('phone', 'kiosk', 'clerk')),
  state text not null check (state in ('waiting', 'called', 'serving', 'done', 'missed', 'cancelled')),
  place double precision not null,
  taken_at bigint not null,
  window_number text,
  -- Who called it last.
  officer text,
  called_at bigint,
  calls int not null,
  served_from bigint,
  ended_at bigint,
  reason text,
  primary key (division, id),
  unique (division, hall, day, number)
);
create index ticket_live on yici.ticket (division, hall, day) where state in ('waiting', 'called', 'serving', 'missed');
create unique index ticket_code on yici.ticket (division, code);
create index ticket_person on yici.ticket (division, person, day) where person is not null;
create index ticket_officer on yici.ticket (division, hall, day, officer) where officer is not null;

-- Who sits at which window now.
create table yici.seat (
  division int not null,
  hall text not null,
  window_number text not null,
  day int not null,
  person text not null,
  state text not null check (state in ('open', 'paused')),
  since bigint not null,
  primary key (division, hall, window_number)
);

-- How long the last services of a queue took, in seconds, newest last: what waiting times are estimated from.
create table yici.queue_pace (
  division int not null,
  hall text not null,
  queue text not null,
  seconds int[] not null,
  primary key (division, hall, queue)
);

insert into yici.distribution (tab, col, with_tab) values
  ('hall_event', 'division', 'case_event'),
  ('hall_now', 'division', 'case_event'),
  ('queue_event', 'division', 'case_event'),
  ('queue_day', 'division', 'case_event'),
  ('ticket', 'division', 'case_event'),
  ('seat', 'division', 'case_event'),
  ('queue_pace', 'division', 'case_event');
