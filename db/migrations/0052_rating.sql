-- Ratings (好差评) as aggregates of their own, the demand that nobody in an office learns who gave them, and surveys of finished cases.

create table yici.rating_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
comment on table yici.rating_event is 'append-only: what was said of a service, and what became of it; never who said it';

create table yici.rating_now (
  division int not null,
  id text not null,
  version int not null,
  -- The case's number, the ticket's id or the petition's: what was rated. One rating for each contact.
  subject_of text not null check (subject_of in ('case', 'ticket', 'petition')),
  subject text not null,
  contact text not null,
  office text not null,
  item text,
  matter text,
  channel text not null check (channel in ('site', 'phone', 'device', 'kiosk', 'slip', 'sms', 'hotline')),
  grade int not null check (grade between 1 and 5),
  indicators text[] not null,
  sent_away boolean,
  state text not null,
  -- Null while nobody judged it: only bad ratings are judged.
  valid boolean,
  at bigint not null,
  verify_by int,
  verified_at bigint,
  correct_by int,
  corrected_at bigint,
  called_back_at bigint,
  helped boolean,
  -- A good rating drawn to be asked once more.
  sampled boolean not null,
  has_words boolean not null,
  public_words text,
  public_reply text,
  published_at bigint,
  primary key (division, id)
);
create index rating_now_subject on yici.rating_now (division, subject);
create index rating_now_at on yici.rating_now (division, at desc, id desc);
create index rating_now_open on yici.rating_now (division, state, at) where state not in ('given', 'closed');
create index rating_now_published on yici.rating_now (division, published_at desc) where published_at is not null;

-- One rating for each contact: who comes second finds the place taken.
create table yici.rating_contact (
  division int not null,
  subject text not null,
  contact text not null,
  at bigint not null,
  primary key (division, subject, contact)
);

-- Who gave a rating and the word by which they are recognised on the phone: read for that person alone, and to write to them.
create table yici.rating_rater (
  division int not null,
  rating text not null,
  person text,
  code text not null,
  at bigint not null,
  primary key (division, rating)
);
create index rating_rater_person on yici.rating_rater (person, at desc);
create unique index rating_rater_code on yici.rating_rater (division, code);

-- Whether a division counts silence as content: off unless it says otherwise, and then every figure says so.
create table yici.rating_setting_event (
  division int not null,
  seq int not null,
  silence boolean not null,
  person text not null,
  reasons text not null,
  at bigint not null,
  primary key (division, seq)
);
comment on table yici.rating_setting_event is 'append-only: who had silence counted as content, from when and why';

create table yici.survey_event (
  division int not null,
  id text not null,
  seq int not null,
  kind text not null,
  body jsonb not null,
  at bigint not null,
  request_id text not null,
  primary key (division, id, seq)
);
comment on table yici.survey_event is 'append-only: how a survey was drawn up, drawn, sent and closed';
create table yici.survey_now (
  division int not null,
  id text not null,
  version int not null,
  state text not null,
  at bigint not null,
  primary key (division, id)
);
-- Who was drawn: says whether they answered, never what or when.
create table yici.survey_invitation (
  division int not null,
  survey text not null,
  id text not null,
  person text not null,
  stratum text not null,
  key_hash text not null,
  told_at bigint not null,
  reminded_at bigint,
  answered boolean not null default false,
  primary key (division, survey, id)
);
create unique index survey_invitation_key on yici.survey_invitation (division, key_hash);
create index survey_invitation_person on yici.survey_invitation (person);
-- What was answered: a number of its own, the stratum and nothing else; no time, so that no two rows can be laid side by side.
create table yici.survey_answer (
  division int not null,
  survey text not null,
  id text not null,
  stratum text not null,
  answers jsonb not null,
  primary key (division, survey, id)
);
comment on table yici.survey_answer is 'append-only: anonymous answers, apart from who was invited';

insert into yici.distribution (tab, col, with_tab) values
  ('rating_event', 'division', 'case_event'),
  ('rating_now', 'division', 'case_event'),
  ('rating_contact', 'division', 'case_event'),
  ('rating_rater', 'division', 'case_event'),
  ('rating_setting_event', 'division', 'case_event'),
  ('survey_event', 'division', 'case_event'),
  ('survey_now', 'division', 'case_event'),
  ('survey_invitation', 'division', 'case_event'),
  ('survey_answer', 'division', 'case_event');
