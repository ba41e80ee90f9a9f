-- Bookings of a hall's slots: their history, the row lists and timers read, the places taken, and who holds one on a day.
-- Keyed by the hall's division.

create table yici.booking_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

-- `remind_at` null: nobody is to be reminded any more. `miss_at`: from here on nobody is waited for.
create table yici.booking_now (
  division int not null,
  id text not null,
  version int not null,
  hall text not null,
  queue text not null,
  matter text,
  person text not null,
  day int not null,
  starts int not null,
  ends int not null,
  state text not null check (state in ('booked', 'arrived', 'missed', 'cancelled')),
  code text not null,
  calendar_code text not null,
  made_at bigint not null,
  remind_at bigint,
  miss_at bigint not null,
  primary key (division, id)
);
create index booking_now_person on yici.booking_now (person, day desc, id);
create index booking_now_hall on yici.booking_now (division, hall, day, starts);
create index booking_now_remind on yici.booking_now (division, remind_at) where state = 'booked' and remind_at is not null;
create index booking_now_miss on yici.booking_now (division, miss_at) where state = 'booked';
create index booking_now_missed on yici.booking_now (division, person, day) where state = 'missed';
create unique index booking_now_code on yici.booking_now (division, hall, code);
create unique index booking_now_calendar on yici.booking_now (division, calendar_code);

-- One row for each place taken: two people cannot take the same, and nobody waits in line for a counter.
create table yici.slot_place (
  division int not null,
  hall text not null,
  queue text not null,
  day int not null,
  starts int not null,
  place int not null,
  booking text not null,
  primary key (division, hall, queue, day, starts, place)
);

-- One live booking for a person, hall, day and queue.
create table yici.booking_holder (
  division int not null,
  hall text not null,
  day int not null,
  queue text not null,
  person text not null,
  booking text not null,
  primary key (division, hall, day, queue, person)
);

insert into yici.distribution (tab, col, with_tab) values
  ('booking_event', 'division', 'case_event'),
  ('booking_now', 'division', 'case_event'),
  ('slot_place', 'division', 'case_event'),
  ('booking_holder', 'division', 'case_event');
