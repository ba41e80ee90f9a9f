-- The directory of each division: offices, halls, windows, substitutes, with its history. Lists are small and copied everywhere.

create table yici.directory_event (
  division int not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, seq)
);

-- One row a division: what a change locks, and which version is in force.
create table yici.directory_now (
  division int not null,
  version int not null,
  primary key (division)
);

-- Closed offices stay: old decisions name them.
create table yici.office (
  id text primary key,
  division int not null,
  department text not null,
  kind text not null check (kind in ('office', 'hall')),
  name_zh text not null,
  name_en text not null,
  phone text,
  closed boolean not null
);

-- `items` and `matters` null: the window takes everything.
create table yici.hall_window (
  division int not null,
  hall text not null,
  number text not null,
  name_zh text not null,
  name_en text not null,
  items text[],
  matters text[],
  staff text[] not null,
  primary key (division, hall, number)
);

-- Who stands in for whose post on which days; over by itself after the last one.
create table yici.substitute (
  id text primary key,
  division int not null,
  person text not null,
  office text not null,
  duty text not null,
  substitute text not null,
  from_day date not null,
  until_day date not null,
  check (person <> substitute)
);
create index substitute_of on yici.substitute (substitute);

-- Whose post it is, where a substitute works under it.
alter table yici.session add column post_for text;

insert into yici.distribution (tab, col, with_tab) values
  ('directory_event', 'division', 'case_event'),
  ('directory_now', 'division', 'case_event'),
  ('office', null, null),
  ('hall_window', null, null),
  ('substitute', null, null);
