-- Ideas with votes, and third parties who ask for what is open by a key of their own.
-- Keyed by the division an idea is for, and of the data office that answers for a key. Voters are ids and shown to nobody.

create table yici.idea_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
create table yici.idea_now (
  division int not null,
  id text not null,
  version int not null,
  state text not null,
  standing text not null,
  title text not null,
  person text not null,
  votes int not null default 0,
  due_on int,
  -- The idea as it stands, for lists; who proposed it is in `person` alone.
  body jsonb not null,
  proposed_at bigint not null,
  primary key (division, id)
);
create index idea_now_newest on yici.idea_now (division, state, proposed_at desc, id desc);
create index idea_now_votes on yici.idea_now (division, state, votes desc, id desc);
create index idea_now_person on yici.idea_now (person, proposed_at desc);

-- One vote each; taken back, it is gone: how somebody once voted is nobody's business.
create table yici.idea_vote (
  division int not null,
  idea text not null,
  person text not null,
  at bigint not null,
  primary key (division, idea, person)
);

create table yici.api_client_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
create table yici.api_client_now (
  division int not null,
  id text not null,
  version int not null,
  state text not null,
  person text not null,
  name text not null,
  -- SHA-256 of the key in hex; the key itself is shown once and kept by nobody.
  key_hash text,
  per_day int,
  until_on int,
  body jsonb not null,
  asked_at bigint not null,
  primary key (division, id)
);
create index api_client_now_state on yici.api_client_now (division, state, asked_at desc, id desc);
create index api_client_now_person on yici.api_client_now (person, asked_at desc);

-- Calls of a key by day and operation: counts alone, of nobody's data.
create table yici.api_client_use (
  division int not null,
  client text not null,
  day int not null,
  operation text not null,
  calls int not null,
  refused int not null,
  primary key (division, client, day, operation)
);

insert into yici.distribution (tab, col, with_tab) values
  ('idea_event', 'division', 'case_event'),
  ('idea_now', 'division', 'case_event'),
  ('idea_vote', 'division', 'case_event'),
  ('api_client_event', 'division', 'case_event'),
  ('api_client_now', 'division', 'case_event'),
  ('api_client_use', 'division', 'case_event');
