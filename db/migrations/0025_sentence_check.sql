-- Sentences of the catalogue that a translator or a lawyer has read and found right (decision 0075).
-- By the hash of both languages: a changed wording is another sentence, and the same one elsewhere is read already.
create table yici.sentence_check (
  division int not null,
  hash text not null,
  checked_by text not null,
  office text not null,
  at bigint not null,
  primary key (division, hash)
);
insert into yici.distribution (tab, col, with_tab) values ('sentence_check', 'division', 'case_event');
