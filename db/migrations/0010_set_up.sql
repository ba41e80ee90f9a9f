-- A production that begins: the one-time token of its first administrator, versions of the working-day calendar, and
-- what is taken over from old systems.

-- Only the hash of a token is kept. One token stands at a time; a used one stays as a record.
create table yici.set_up_token (
  id text primary key,
  made_at bigint not null,
  expires_at bigint not null,
  used_at bigint,
  used_by text
);

create table yici.calendar_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
-- The row that stands for all versions: who proposes or publishes holds it.
create table yici.calendar_now (
  division int not null,
  id text not null,
  seq int not null,
  primary key (division, id)
);
-- How far the cases of a division have been re-dated by a published version.
create table yici.calendar_progress (
  division int not null,
  version int not null,
  reached text not null,
  cases int not null,
  moved int not null,
  done_at bigint,
  primary key (division, version)
);

create table yici.import_run (
  division int not null,
  id text not null,
  kind text not null check (kind in ('people', 'firms', 'officers', 'cases')),
  system text not null,
  file text not null,
  sha256 text not null,
  encoding text not null,
  columns jsonb not null,
  rows int not null,
  faulty int not null,
  warned int not null,
  state text not null check (state in ('checked', 'applying', 'done', 'withdrawn')),
  person text not null,
  at bigint not null,
  applied_by text,
  applied_at bigint,
  done_at bigint,
  primary key (division, id)
);
create index import_run_applying on yici.import_run (division, applied_at) where state = 'applying';

-- One line of a file. Its cells are personal data: they go when the line is done.
create table yici.import_row (
  division int not null,
  run text not null,
  line int not null,
  key text not null,
  state text not null check (state in ('sound', 'warned', 'faulty', 'done', 'known', 'refused')),
  cells jsonb,
  problems jsonb not null,
  result text,
  primary key (division, run, line)
);
create index import_row_state on yici.import_row (division, run, state, line);

-- Which case an old system's number became: no case comes twice.
create table yici.import_case (
  division int not null,
  system text not null,
  reference text not null,
  number text not null,
  at bigint not null,
  primary key (division, system, reference)
);

insert into yici.distribution (tab, col, with_tab) values
  ('set_up_token', null, null),
  ('calendar_event', 'division', 'case_event'),
  ('calendar_now', 'division', 'case_event'),
  ('calendar_progress', 'division', 'case_event'),
  ('import_run', 'division', 'case_event'),
  ('import_row', 'division', 'case_event'),
  ('import_case', 'division', 'case_event');
