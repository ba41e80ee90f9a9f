-- Visits: what is recorded of every arrival at a hall, "I was sent away", instant decisions at the desk, shifts, reprints, corrections with four eyes.
-- Keyed by the division of the hall (an entry that a case made: of the case). Names are nowhere here; people are ids.

-- One row for each thing recorded of a visit: somebody arrived, a case notes it, a clerk says why, a person contests the cause.
-- A visit is all entries of one person (or unknown ticket) at one hall on one day.
create table yici.visit_entry (
  division int not null,
  id text not null,
  visit text not null,
  hall text not null,
  day int not null,
  -- The person's id, or ticket:<id>, or unknown:<id>.
  who text not null,
  kind text not null check (kind in ('arrived', 'case', 'noted', 'contested', 'settled', 'corrected')),
  at bigint not null,
  ticket text,
  number text,
  -- The how-manieth visit of this case; null where the same visit already counts for it.
  nth int,
  cause text,
  office text,
  officer text,
  body jsonb not null,
  primary key (division, id)
);
comment on table yici.visit_entry is 'append-only: what was recorded of a visit is never rewritten';
create index visit_entry_day on yici.visit_entry (division, hall, day);
create index visit_entry_visit on yici.visit_entry (division, visit);
create index visit_entry_case on yici.visit_entry (division, number) where number is not null;
create index visit_entry_second on yici.visit_entry (division, day, id) where kind = 'case' and nth > 1;
create index visit_entry_ticket on yici.visit_entry (division, ticket) where ticket is not null;

-- Which document of article 9 was seen of the one the agent acts for; the one of who stands there has a column of its own (0037).
alter table yici.walk_in add column giver_document text;

create table yici.sent_away_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
create table yici.sent_away_now (
  division int not null,
  id text not null,
  version int not null,
  hall text not null,
  person text not null,
  state text not null,
  finding text,
  due_on int not null,
  reported_at bigint not null,
  answered_at bigint,
  primary key (division, id)
);
create index sent_away_now_open on yici.sent_away_now (division, due_on, id) where state = 'open';
create index sent_away_now_person on yici.sent_away_now (person);

-- A department authorises a clerk of a hall to decide named items at the desk; given and ended, never rewritten.
create table yici.desk_authorisation_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null check (kind in ('Given', 'Ended')),
  office text not null,
  hall text not null,
  person text not null,
  body jsonb not null,
  at bigint not null,
  primary key (division, id, seq)
);
create index desk_authorisation_person on yici.desk_authorisation_event (division, person);
create index desk_authorisation_office on yici.desk_authorisation_event (division, office);

create table yici.shift_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null check (kind in ('HandedOver', 'TakenOver')),
  hall text not null,
  day int not null,
  officer text not null,
  body jsonb not null,
  at bigint not null,
  primary key (division, id, seq)
);
create index shift_event_day on yici.shift_event (division, hall, day);

create table yici.reprint (
  division int not null,
  id text not null,
  number text not null,
  paper text not null,
  nth int not null,
  hall text not null,
  day int not null,
  officer text not null,
  reason text not null,
  at bigint not null,
  primary key (division, id),
  unique (division, number, paper, nth)
);
comment on table yici.reprint is 'append-only: every further copy of a paper, who printed it and why';
create index reprint_day on yici.reprint (division, hall, day);

create table yici.counter_correction_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
create table yici.counter_correction_now (
  division int not null,
  id text not null,
  version int not null,
  hall text not null,
  day int not null,
  what text not null,
  number text,
  state text not null,
  proposed_by text not null,
  settled_by text,
  at bigint not null,
  primary key (division, id)
);
create index counter_correction_now_hall on yici.counter_correction_now (division, hall, at desc, id);
create index counter_correction_now_case on yici.counter_correction_now (division, number) where number is not null;

-- What a hall took in on a day, and how many visits the cases of a span needed.
create index case_now_day on yici.case_now (division, submitted_at);
create index walk_in_day on yici.walk_in (division, office, at);

insert into yici.distribution (tab, col, with_tab) values
  ('visit_entry', 'division', 'case_event'),
  ('sent_away_event', 'division', 'case_event'),
  ('sent_away_now', 'division', 'case_event'),
  ('desk_authorisation_event', 'division', 'case_event'),
  ('shift_event', 'division', 'case_event'),
  ('reprint', 'division', 'case_event'),
  ('counter_correction_event', 'division', 'case_event'),
  ('counter_correction_now', 'division', 'case_event');
