-- The search: everyday words and what they mean, what people asked and did not find, what they opened. Counts by day; never a person.

-- A division's own word, or its change of a shipped one (catalogue/words/synonyms.yaml); no meanings: the shipped one does not hold here.
create table yici.synonym (
  division integer not null,
  word text not null,
  means text[] not null,
  revision integer not null,
  person text not null,
  office text not null,
  at bigint not null,
  primary key (division, word)
);

create table yici.synonym_event (
  division integer not null,
  word text not null,
  revision integer not null,
  means text[] not null,
  person text not null,
  office text not null,
  at bigint not null,
  primary key (division, word, revision)
);
comment on table yici.synonym_event is 'append-only: who changed which word when';

-- What was asked and found nothing; words that look like somebody's number are never kept.
create table yici.search_miss (
  division integer not null,
  day text not null,
  words text not null,
  count integer not null,
  primary key (division, day, words)
);

-- What was asked and found something.
create table yici.search_hit (
  division integer not null,
  day text not null,
  words text not null,
  count integer not null,
  primary key (division, day, words)
);

-- What was opened from the search: what many open stands higher.
create table yici.search_open (
  division integer not null,
  day text not null,
  kind text not null check (kind in ('matter', 'item', 'listing')),
  id text not null,
  count integer not null,
  primary key (division, day, kind, id)
);

insert into yici.distribution (tab, col, with_tab) values
  ('synonym', 'division', 'case_event'),
  ('synonym_event', 'division', 'case_event'),
  ('search_miss', 'division', 'case_event'),
  ('search_hit', 'division', 'case_event'),
  ('search_open', 'division', 'case_event');
