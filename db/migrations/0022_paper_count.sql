-- How papers of cases were satisfied, day by day, and who asked for a paper that may not be asked for.

-- Counted in the commit that changes the case; can be recounted from the cases (2018 regulation, article 7).
-- `day`: the day of submission, counted from 1970-01-01; `way`: as in a case (fact, certificate, commitment, file, original).
create table yici.paper_count (
  division int not null,
  day int not null,
  item text not null,
  material text not null,
  way text not null,
  papers int not null,
  primary key (division, day, item, material, way)
);

-- How many parts of each item were applied for on a day: whom a paper too many touches.
create table yici.item_count (
  division int not null,
  day int not null,
  item text not null,
  parts int not null,
  primary key (division, day, item)
);

-- An officer asked for a paper outside the guide and was refused (2018 regulation, article 43): kept for supervision.
create table yici.attempt (
  division int not null,
  id text not null,
  at bigint not null,
  officer text not null,
  office text not null,
  number text not null,
  part text not null,
  item text not null,
  paper text not null,
  holder text,
  why text not null,
  request_id text not null,
  primary key (division, id)
);
create index attempt_newest on yici.attempt (division, at desc, id desc);
comment on table yici.attempt is 'append-only: an attempt to ask for a paper that may not be asked for is never rewritten';

insert into yici.distribution (tab, col, with_tab) values
  ('paper_count', 'division', 'case_event'),
  ('item_count', 'division', 'case_event'),
  ('attempt', 'division', 'case_event');
