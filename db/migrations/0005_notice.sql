-- Notices served on people in their account: what the law makes the office tell (licensing law 32, 44; 2018 regulation 11).

create table yici.notice (
  division int not null,
  id text not null,
  number text not null,
  person text not null,
  event text not null,
  parts jsonb not null,
  at bigint not null,
  seen_at bigint,
  primary key (division, id)
);
create index notice_person on yici.notice (person, at desc);

insert into yici.distribution (tab, col, with_tab) values ('notice', 'division', 'case_event');
