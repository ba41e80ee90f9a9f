-- Words a clerk finds a case by: a party's name as written, as it sounds, its initials, the end of a number, the case's title.

create table yici.case_search (
  division int not null,
  key text collate "C" not null,
  number text not null,
  -- The lead applicant, masked when shown.
  applicant text not null,
  firm boolean not null,
  primary key (division, key, number)
);
create index case_search_number on yici.case_search (division, number);

insert into yici.distribution (tab, col, with_tab) values ('case_search', 'division', 'case_event');
