-- Notices as legal acts: which event they tell, how they went out, by which provider, and where a person wants copies.

-- `seq`: the event of the case that the notice tells; `written_on`: the day of that event.
alter table yici.notice add column seq int not null default 0, add column written_on int not null default 0;
update yici.notice set seq = split_part(split_part(id, '#', 2), '.', 1)::int, written_on = ((at / 1000 + 28800) / 86400)::int;
create index notice_case on yici.notice (division, number, seq);
create index notice_unread on yici.notice (person) where seen_at is null;

-- One row for each copy that leaves the house. `division` 0: a code that belongs to no case. `next_at` is also the lease of
-- a sender under way: one that dies leaves the row to the next after a minute.
create table yici.notice_delivery (
  division int not null,
  notice text not null,
  channel text not null check (channel in ('mail', 'sms')),
  number text not null,
  person text not null,
  state text not null check (state in ('queued', 'sent', 'failed', 'dead')),
  tries int not null default 0,
  next_at bigint not null,
  error text,
  message text,
  at bigint not null,
  done_at bigint,
  primary key (division, notice, channel)
);
create index notice_delivery_due on yici.notice_delivery (division, next_at) where state in ('queued', 'failed');
create index notice_delivery_dead on yici.notice_delivery (division, done_at desc, notice) where state = 'dead';

-- Where a person wants copies. `pending` is an address typed and not yet confirmed by the code sent there.
create table yici.contact (
  person text primary key references yici.person (id),
  mail text,
  mail_at bigint,
  pending text,
  code_at bigint,
  code_tries int not null default 0,
  wants_mail boolean not null default true,
  wants_sms boolean not null default true,
  language text not null default 'zh' check (language in ('zh', 'en'))
);

-- Who carries mail and SMS. `secret` says where the secret lies (env:NAME or file:NAME), never the secret itself.
create table yici.provider (
  channel text primary key check (channel in ('mail', 'sms')),
  endpoint text not null,
  sender text not null,
  secret text,
  active boolean not null,
  demo boolean not null default false,
  changed_by text,
  at bigint not null
);

-- While this row stands nothing is sent: a restored copy must not tell people what the original told them.
create table yici.hold (
  id int primary key check (id = 1),
  reason text not null,
  at bigint not null
);

insert into yici.distribution (tab, col, with_tab) values
  ('notice_delivery', 'division', 'case_event'),
  ('contact', null, null),
  ('provider', null, null),
  ('hold', null, null);
