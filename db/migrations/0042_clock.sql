-- The whole clock: who is told that a new calendar moved a date, reminders due at an instant, and cards of supervision.

-- Which days a version of the calendar moved, by person: each person is told once, of all of them together.
create table yici.calendar_told (
  division int not null,
  version int not null,
  person text not null,
  number text not null,
  part text not null,
  from_day int not null,
  to_day int not null,
  primary key (division, version, person, number, part)
);
comment on table yici.calendar_told is 'append-only: what somebody was told moved stays as it was told';
create index calendar_told_person on yici.calendar_told (version, person);

-- One row for each running clock: which reminder comes next and when. Written in the commit that changes the case;
-- firing moves the row on to the next step in the commit that tells, so each step is told once.
create table yici.reminder (
  division int not null,
  number text not null,
  part text not null,
  office_division int not null,
  office text not null,
  handler text,
  due_on int not null,
  step smallint not null,
  at bigint not null,
  primary key (division, number, part)
);
create index reminder_due on yici.reminder (division, at);

-- What an office was told: by whom it is to be done, which part, why. Keyed by the office's division.
create table yici.officer_note (
  division int not null,
  office text not null,
  id text not null,
  number text not null,
  part text not null,
  kind text not null,
  -- Whose duty it is; the person, where one has the part in hand.
  duty text not null,
  person text,
  due_on int not null,
  at bigint not null,
  primary key (division, office, id)
);
comment on table yici.officer_note is 'append-only: a reminder that was given is never rewritten';
create index officer_note_newest on yici.officer_note (division, office, at desc, id desc);
create index officer_note_supervision on yici.officer_note (division, at desc, id desc) where duty = 'supervision';
create table yici.officer_note_seen (
  division int not null,
  id text not null,
  person text not null,
  at bigint not null,
  primary key (division, id, person)
);

create table yici.card_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
create table yici.card_now (
  division int not null,
  id text not null,
  version int not null,
  office text not null,
  number text,
  part text,
  trigger_kind text not null,
  colour text not null check (colour in ('yellow', 'red')),
  state text not null,
  answer_by int not null,
  raised_at bigint not null,
  settled_at bigint,
  primary key (division, id)
);
create index card_now_newest on yici.card_now (division, raised_at desc, id desc);
create index card_now_office on yici.card_now (division, office, raised_at desc, id desc);
create index card_now_case on yici.card_now (division, number) where number is not null;

-- When a card is raised and when a light turns yellow: a division's own rules, proposed by one and published by a second person.
create table yici.light_rule_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
create table yici.light_rule_now (
  division int not null,
  id text not null,
  seq int not null,
  primary key (division, id)
);

insert into yici.distribution (tab, col, with_tab) values
  ('calendar_told', 'division', 'case_event'),
  ('reminder', 'division', 'case_event'),
  ('officer_note', 'division', 'case_event'),
  ('officer_note_seen', 'division', 'case_event'),
  ('card_event', 'division', 'case_event'),
  ('card_now', 'division', 'case_event'),
  ('light_rule_event', 'division', 'case_event'),
  ('light_rule_now', 'division', 'case_event');
