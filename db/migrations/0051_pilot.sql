-- Pilots (decision 0104): a locality's change that is measured before it becomes the standard, and consultations on drafts of plans and pilots.

create table yici.pilot_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body json not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

-- Days as in the calendar (days since 1970-01-01). `until_on`: last day it runs.
create table yici.pilot_now (
  division int not null,
  id text not null,
  version int not null,
  item text not null,
  state text not null check (state in ('proposed', 'returned', 'approved', 'running', 'reviewed', 'stopped', 'adopted')),
  begun_on int,
  until_on int,
  at bigint not null,
  body json not null,
  primary key (division, id)
);
create index pilot_newest on yici.pilot_now (at desc, id desc);

create table yici.consultation_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body json not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

create table yici.consultation_now (
  division int not null,
  id text not null,
  version int not null,
  subject_kind text not null check (subject_kind in ('plan', 'pilot')),
  subject_ref text not null,
  state text not null check (state in ('open', 'closed')),
  until_on int not null,
  open_comments int not null,
  at bigint not null,
  body json not null,
  primary key (division, id)
);
create index consultation_newest on yici.consultation_now (at desc, id desc);
create index consultation_subject on yici.consultation_now (subject_kind, subject_ref, at desc);

-- Small and copied everywhere, like the catalogue: the province reads all pilots, and anybody all drafts.
insert into yici.distribution (tab, col, with_tab) values
  ('pilot_event', null, null),
  ('pilot_now', null, null),
  ('consultation_event', null, null),
  ('consultation_now', null, null);
