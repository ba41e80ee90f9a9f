-- Papers of offices: their numbers, their kept bytes, and the packages in which ended cases are put away.

-- The last number of an authority, year and word (德市监许字〔2026〕第12号): locked until the commit of the act that makes the paper, so
-- that a number is neither left out nor given twice. Keyed by the division of the office: its authority counts, not the case's hall.
create table yici.letter_counter (
  division int not null,
  mark text not null,
  year int not null,
  word text not null,
  last int not null,
  primary key (division, mark, year, word)
);

-- Each number with the paper it was given to. A number is never given again: a paper made in error is void, with its reason.
create table yici.letter (
  division int not null,
  -- The authority as its numbers name it: two offices of one department in one division count together.
  mark text not null,
  year int not null,
  word text not null,
  no int not null,
  office text not null,
  case_division int not null,
  number text not null,
  paper text not null,
  kind text not null,
  seq int not null,
  at bigint not null,
  void_reason text,
  voided_by text,
  voided_at bigint,
  primary key (division, mark, year, word, no)
);
create unique index letter_paper on yici.letter (division, number, paper);

-- The paper as it was drawn and signed once: what is asked for later is these bytes.
create table yici.letter_file (
  division int not null,
  number text not null,
  paper text not null,
  language text not null check (language in ('zh', 'en')),
  sha256 text not null,
  bytes bytea not null,
  -- The office whose key signed; null where nobody signs (a translation, a record).
  signed_by text,
  -- The mark by which somebody who holds the paper checks it, as it is printed.
  code text not null,
  at bigint not null,
  primary key (division, number, paper, language)
);
-- Compressed already.
alter table yici.letter_file alter column bytes set storage external;

-- Papers nobody has kept yet; the worker's list. Emptied as they are kept.
create table yici.letter_due (
  division int not null,
  number text not null,
  paper text not null,
  at bigint not null,
  primary key (division, number, paper)
);
create index letter_due_at on yici.letter_due (division, at);

-- Which paper a printed mark stands for. Keyed by a bucket of the mark's hash: who checks names no division.
create table yici.letter_code (
  bucket int not null,
  hash text not null,
  division int not null,
  number text not null,
  paper text not null,
  primary key (bucket, hash)
);

-- One package for a case that was put away: its bytes never change.
create table yici.archive_package (
  division int not null,
  number text not null,
  sha256 text not null,
  bytes bytea not null,
  papers int not null,
  -- Days since 1970; null: for ever.
  keep_until int,
  rule text not null,
  at bigint not null,
  primary key (division, number)
);
alter table yici.archive_package alter column bytes set storage external;

-- Taking a package out of the store after its term is proposed by one person and agreed by another.
create table yici.archive_disposal (
  division int not null,
  number text not null,
  reason text not null,
  proposed_by text not null,
  proposed_at bigint not null,
  agreed_by text,
  agreed_at bigint,
  refused_by text,
  refused_at bigint,
  primary key (division, number, proposed_at)
);
comment on table yici.archive_disposal is 'one row a proposal; answered once';

-- Ended cases in the order they are looked at, and those put away.
create index case_now_ended on yici.case_now (division, ended_at, number) where state in ('ended', 'rated');
create index case_now_archived on yici.case_now (division, ended_at, number) where state = 'archived';

insert into yici.distribution (tab, col, with_tab) values
  ('letter_counter', 'division', 'case_event'),
  ('letter', 'division', 'case_event'),
  ('letter_file', 'division', 'case_event'),
  ('letter_due', 'division', 'case_event'),
  ('letter_code', 'bucket', null),
  ('archive_package', 'division', 'case_event'),
  ('archive_disposal', 'division', 'case_event');
