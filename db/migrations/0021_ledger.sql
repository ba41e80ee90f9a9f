-- The person's ledger: what was asked of which resource for which item, what is shown later and until when; and consents.

-- Rows are written once: what delays them for good reason is written with them, what delays a whole case stands beside them.
alter table yici.look add column resource text;
alter table yici.look add column item text;
-- The draft it was looked up for, where there was no case yet; once sent, the draft's row names the case.
alter table yici.look add column draft text;
-- The code under which it was looked up without a live case, or is shown later (domain/exchange/lawful-code.ts).
alter table yici.look add column code text;
-- Empty: shown at once. Else the latest instant at which the person sees it: never hidden without a date (bar I22).
alter table yici.look add column release_at bigint;
-- About somebody who is not to learn of the matter: shown without case and matter, by the day, when the case has ended.
alter table yici.look add column sealed boolean not null default false;
-- What is shown as its time where that is not `at`: the order of a list must not tell the hour either.
alter table yici.look add column shown_at bigint;

drop index yici.look_subject;
create index look_subject on yici.look (subject, (coalesce(shown_at, at)) desc, id desc);
create index look_case on yici.look (division, number, at) where number is not null;

-- Orders by which an office of supervision has its looks at one case shown later, always with a date.
create table yici.look_delay_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
create table yici.look_delay_now (
  division int not null,
  id text not null,
  version int not null,
  number text not null,
  office text not null,
  officer text not null,
  code text not null,
  from_at bigint not null,
  until_at bigint not null,
  primary key (division, id)
);
create index look_delay_case on yici.look_delay_now (division, number, until_at);

-- Consent by which a source may be asked: one row for each person, resource and matter. Kept with the province, as people are (decision 0040).
create table yici.consent_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
create table yici.consent_now (
  division int not null,
  id text not null,
  version int not null,
  person text not null,
  resource text not null,
  matter text not null,
  state text not null check (state in ('given', 'withdrawn')),
  given_at bigint not null,
  withdrawn_at bigint,
  primary key (division, id)
);
create index consent_person on yici.consent_now (division, person, resource, matter);

-- A question may be about a look instead of a part of a case: then number and part are empty.
alter table yici.petition_now add column look text;
create index petition_now_look on yici.petition_now (raiser, look) where look is not null;

insert into yici.distribution (tab, col, with_tab) values
  ('look_delay_event', 'division', 'case_event'),
  ('look_delay_now', 'division', 'case_event'),
  ('consent_event', 'division', 'case_event'),
  ('consent_now', 'division', 'case_event');
