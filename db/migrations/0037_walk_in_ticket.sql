-- The window: a walk-in knows its ticket and the document shown (2018 regulation art. 9), and what was typed for it lies where a colleague can go on.

alter table yici.walk_in add column ticket text;
alter table yici.walk_in add column document text;
create index walk_in_ticket on yici.walk_in (division, ticket) where ticket is not null;

-- The intake as it was typed, overwritten with every change; gone when it is filed and with the day.
create table yici.walk_in_typed (
  division integer not null,
  walk_in text not null,
  office text not null,
  officer text not null,
  typed jsonb not null,
  at bigint not null,
  primary key (division, walk_in)
);
create index walk_in_typed_office on yici.walk_in_typed (division, office);

insert into yici.distribution (tab, col, with_tab) values ('walk_in_typed', 'division', 'case_event');
