-- Finding out before a decision: what stands on the public board (licensing law 46, 48), and who is to be heard on which case (36, 47).
-- Both follow from the case's events and can be made anew.

create table yici.public_notice (
  division integer not null,
  number text not null,
  part text not null,
  id text not null,
  kind text not null check (kind in ('notice', 'hearing')),
  office text not null,
  name_zh text not null,
  name_en text not null,
  -- A firm in full, a person masked (personal information protection law, article 6: no more than the purpose needs).
  applicant text not null,
  title text not null,
  words text not null,
  place text not null,
  posted_at bigint not null,
  -- Last day of a notice; of a hearing, the minute it begins.
  until_day integer,
  held_at bigint,
  comments integer not null,
  objections integer not null,
  state text not null check (state in ('running', 'closed')),
  result text not null,
  primary key (division, number, part, id)
);
create index public_notice_board on yici.public_notice (division, posted_at desc, id desc);

create table yici.case_interested (
  division integer not null,
  number text not null,
  part text not null,
  id text not null,
  person text not null,
  at bigint not null,
  primary key (division, number, part, id)
);
create index case_interested_person on yici.case_interested (person);

insert into yici.distribution (tab, col, with_tab) values
  ('public_notice', 'division', 'case_event'),
  ('case_interested', 'division', 'case_event');
