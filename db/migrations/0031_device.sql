-- Devices of a hall (big screen, kiosk, rating device), and what people say at a window when a ticket is done.

-- A device that shows a code and waits for a clerk to type it; gone after ten minutes. Of its key only a hash is kept.
create table yici.device_asking (
  division int not null,
  hall text not null,
  code text not null,
  kind text not null check (kind in ('screen', 'kiosk', 'rating')),
  key_hash text not null,
  at bigint not null,
  primary key (division, hall, code)
);
create unique index device_asking_key on yici.device_asking (division, key_hash);

create table yici.device (
  division int not null,
  id text not null,
  hall text not null,
  kind text not null check (kind in ('screen', 'kiosk', 'rating')),
  name text not null,
  -- Of a rating device: the window it stands at.
  window_number text,
  key_hash text not null,
  paired_at bigint not null,
  paired_by text not null,
  seen_at bigint not null,
  revoked_at bigint,
  revoked_by text,
  primary key (division, id)
);
create unique index device_key on yici.device (division, key_hash);
create index device_hall on yici.device (division, hall, paired_at);

create table yici.device_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
comment on table yici.device_event is 'append-only: who paired and revoked which device when';

-- One for a ticket, from the device at the window or from the phone of whoever holds the slip; nobody's name. Silence leaves no row.
create table yici.service_rating (
  division int not null,
  ticket text not null,
  -- What lists are read by: it says nothing of when or whose.
  id text not null,
  hall text not null,
  day int not null,
  queue text not null,
  window_number text,
  officer text,
  grade int not null check (grade between 1 and 5),
  reasons text[] not null,
  -- Whether somebody made them come once more; null: they did not say.
  sent_away boolean,
  words text,
  channel text not null check (channel in ('device', 'phone')),
  at bigint not null,
  primary key (division, ticket)
);
comment on table yici.service_rating is 'append-only: what was said of a service is never rewritten';
create index service_rating_hall on yici.service_rating (division, hall, day desc, id);
create index service_rating_low on yici.service_rating (division, day desc, id) where grade <= 2 or sent_away;

insert into yici.distribution (tab, col, with_tab) values
  ('device_asking', 'division', 'case_event'),
  ('device', 'division', 'case_event'),
  ('device_event', 'division', 'case_event'),
  ('service_rating', 'division', 'case_event');
