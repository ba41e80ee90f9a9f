-- The case side: events, rows written in the same commit, jobs to hand on, keys already answered.
-- Every key leads with the division, so the schema distributes on Citus as it is (docs/decisions, stack.md).
-- Instants are bigint milliseconds stamped by the application; days are int counted from 1970-01-01.

create table yici.case_event (
  division int not null,
  number text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, number, seq)
);

create table yici.case_now (
  division int not null,
  number text not null,
  version int not null,
  matter text not null,
  state text not null,
  title text not null,
  submitted_at bigint not null,
  ended_at bigint,
  parts int not null,
  done int not null,
  primary key (division, number)
);
create index case_now_running on yici.case_now (division, submitted_at desc) where state = 'running';

create table yici.part_now (
  division int not null,
  number text not null,
  part text not null,
  kind text not null,
  state text not null,
  office text not null,
  office_division int not null,
  since bigint not null,
  due_on int,
  yellow_on int,
  stopped boolean not null,
  days_left int,
  decided_at bigint,
  certificate text,
  primary key (division, number, part)
);
create index part_now_reception on yici.part_now (division, since, number) where state = 'submitted';

-- Who takes part in a case, so that people find their own.
create table yici.case_party (
  division int not null,
  number text not null,
  party text not null,
  person text not null,
  kind text not null,
  since bigint not null,
  until bigint,
  primary key (division, number, party)
);
create index case_party_person on yici.case_party (person, division, number);

-- What lies on an office's desk; keyed by the OFFICE's division, which need not be the case's.
create table yici.inbox (
  division int not null,
  office text not null,
  number text not null,
  part text not null,
  version int not null,
  matter text not null,
  title text not null,
  applicant text not null,
  state text not null,
  name_zh text not null,
  name_en text not null,
  unit text not null,
  due_on int,
  yellow_on int,
  stopped boolean not null,
  days_left int,
  waiting boolean not null,
  since bigint not null,
  primary key (division, office, number, part)
);
create index inbox_order on yici.inbox (division, office, (coalesce(due_on, 2147483647)), number, part);

-- The last number given out per division and year; locked in the command's transaction, so no gap and no duplicate (bar M2).
create table yici.number_counter (
  division int not null,
  year int not null,
  last int not null,
  primary key (division, year)
);

-- Keys already answered: the reply byte for byte, kept thirty days.
create table yici.idempotency (
  division int not null,
  person text not null,
  key text not null,
  hash text not null,
  status int not null,
  reply text not null,
  at bigint not null,
  primary key (division, person, key)
);
create index idempotency_age on yici.idempotency (division, at);

-- What the world still has to be told, written in the commit that decided it.
create table yici.outbox (
  division int not null,
  id text not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  taken_at bigint,
  done_at bigint,
  tries int not null,
  error text,
  primary key (division, id)
);
create index outbox_open on yici.outbox (division, at) where taken_at is null;

-- Which legal days may run out, asked by the sweep "who is due?"; not jobs.
create table yici.deadline (
  division int not null,
  number text not null,
  part text not null,
  kind text not null,
  due_on int not null,
  primary key (division, number, part, kind)
);
create index deadline_due on yici.deadline (division, due_on);

create table yici.draft (
  division int not null,
  id text not null,
  owner text not null,
  matter text not null,
  revision int not null,
  situation jsonb not null,
  answers jsonb not null,
  given jsonb not null,
  contested jsonb not null,
  known jsonb not null,
  created_at bigint not null,
  saved_at bigint not null,
  consumed text,
  primary key (division, id)
);
create index draft_owner on yici.draft (owner, saved_at desc);

create table yici.file (
  division int not null,
  id text not null,
  owner text not null,
  name text not null,
  type text not null,
  size int not null,
  sha256 text not null,
  bytes bytea not null,
  at bigint not null,
  primary key (division, id)
);
alter table yici.file alter column bytes set storage external;
create index file_owner on yici.file (owner);

-- The ledger of looks at personal data: written before the data is returned, never changed.
create table yici.look (
  division int not null,
  id text not null,
  at bigint not null,
  number text,
  subject text not null,
  officer text not null,
  office text not null,
  who text not null,
  purpose text not null,
  facts jsonb not null,
  basis text,
  request_id text not null,
  primary key (division, id)
);
create index look_subject on yici.look (subject, at desc);

comment on table yici.look is 'append-only: who looked at whose data is never rewritten';

insert into yici.distribution (tab, col, with_tab) values
  ('case_event', 'division', null),
  ('case_now', 'division', 'case_event'),
  ('part_now', 'division', 'case_event'),
  ('case_party', 'division', 'case_event'),
  ('inbox', 'division', 'case_event'),
  ('number_counter', 'division', 'case_event'),
  ('idempotency', 'division', 'case_event'),
  ('outbox', 'division', 'case_event'),
  ('deadline', 'division', 'case_event'),
  ('draft', 'division', 'case_event'),
  ('file', 'division', 'case_event'),
  ('look', 'division', 'case_event');
