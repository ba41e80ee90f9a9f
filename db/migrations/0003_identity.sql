-- People, the posts they hold, who may act for whom, and their sessions. Small tables, copied everywhere, but for
-- sessions and sign-ins, which are keyed by a bucket of their random id so that they spread.

create table yici.person (
  id text primary key,
  kind text not null check (kind in ('person', 'firm')),
  name text not null,
  demo boolean not null default false,
  at bigint not null
);

-- What an identity provider calls a person.
create table yici.person_login (
  provider text not null,
  subject text not null,
  person text not null references yici.person (id),
  primary key (provider, subject)
);

-- What a department already knows about a person, with its source and time: nothing of it is asked again.
create table yici.person_fact (
  person text not null references yici.person (id),
  fact text not null,
  value jsonb not null,
  source_zh text not null,
  source_en text not null,
  at bigint not null,
  primary key (person, fact)
);

create table yici.post (
  person text not null references yici.person (id),
  office text not null,
  division integer not null,
  duty text not null check (duty in ('reception', 'handling', 'approval', 'administration', 'supervision')),
  items text[],
  from_day date not null,
  until_day date,
  title_zh text not null,
  title_en text not null,
  primary key (person, office, duty)
);

create table yici.mandate (
  id text primary key,
  giver text not null references yici.person (id),
  taker text not null references yici.person (id),
  matters text[],
  from_at bigint not null,
  until_at bigint,
  revoked_at bigint,
  check (giver <> taker)
);
create index mandate_taker on yici.mandate (taker);

-- Only the hash of a session's token is kept: who reads the table cannot take a session over.
create table yici.session (
  bucket integer not null,
  id text not null,
  person text not null,
  post_office text,
  post_duty text,
  created_at bigint not null,
  seen_at bigint not null,
  ended_at bigint,
  primary key (bucket, id)
);

-- A sign-in under way: bound to one browser by a cookie, used once.
create table yici.sign_in (
  bucket integer not null,
  id text not null,
  state text not null,
  nonce text not null,
  verifier text not null,
  origin text not null,
  return_to text not null,
  expires_at bigint not null,
  primary key (bucket, id)
);

-- State of the demo's identity provider; stays empty in production.
create table yici.provider_payload (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  expires_at bigint,
  consumed_at bigint,
  primary key (model, id)
);
create index provider_payload_grant on yici.provider_payload (grant_id) where grant_id is not null;
create index provider_payload_uid on yici.provider_payload (model, uid) where uid is not null;

insert into yici.distribution (tab, col, with_tab) values
  ('person', null, null),
  ('person_login', null, null),
  ('person_fact', null, null),
  ('post', null, null),
  ('mandate', null, null),
  ('provider_payload', null, null),
  ('session', 'bucket', null),
  ('sign_in', 'bucket', 'session');
