-- Resources of departments, requests to use one, grants, and how a resource is reached.
-- The province gathers public data (2018 provisions, article 38): both logs lie in the province's shard.

create table yici.resource_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

-- `body`: the resource as it stands (src/domain/exchange/resource.ts).
create table yici.resource_now (
  division int not null,
  id text not null,
  version int not null,
  body jsonb not null,
  state text not null check (state in ('open', 'closed')),
  primary key (division, id)
);

create table yici.data_request_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);

-- `waits_for`: the office whose act is next; `due_on`: its last day; null where nobody is waited for.
create table yici.data_request_now (
  division int not null,
  id text not null,
  version int not null,
  resource text not null,
  state text not null,
  asker text not null,
  owner text not null,
  checker text not null,
  ruler text not null,
  waits_for text,
  due_on int,
  at bigint not null,
  body jsonb not null,
  primary key (division, id)
);
create index data_request_asker on yici.data_request_now (division, asker, at desc, id);
create index data_request_owner on yici.data_request_now (division, owner, at desc, id);
create index data_request_due on yici.data_request_now (division, due_on, id) where due_on is not null;

-- Read at every look-up, so that revoking bites on the next one. `fields` are names of the resource's own fields.
create table yici.data_grant (
  id text primary key,
  resource text not null,
  department text not null,
  division int not null,
  items text[] not null,
  fields text[] not null,
  key_hash text,
  quota_per_day int not null check (quota_per_day > 0),
  expires_on int not null,
  state text not null check (state in ('live', 'revoked', 'expired')),
  request text not null,
  -- Made by a ruling of the data office: it alone opens what its owner does not share.
  ruled boolean not null default false,
  made_at bigint not null
);
create index data_grant_resource on yici.data_grant (resource);

-- How a resource is reached. `secret_ref` names where the secret lies, never the secret.
create table yici.connection (
  resource text primary key,
  kind text not null check (kind in ('http-json', 'x-road-rest', 'sql', 'csv-batch', 'platform')),
  address text not null,
  settings jsonb not null,
  secret_ref text,
  timeout_ms int not null check (timeout_ms between 100 and 30000),
  changed_at bigint not null
);

insert into yici.distribution (tab, col, with_tab) values
  ('resource_event', 'division', 'case_event'),
  ('resource_now', 'division', 'case_event'),
  ('data_request_event', 'division', 'case_event'),
  ('data_request_now', 'division', 'case_event'),
  ('data_grant', null, null),
  ('connection', null, null);
