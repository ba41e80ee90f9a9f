-- What is signed at the issue is the statement; its paper is drawn when somebody first wants it (decision 0051).
alter table yici.certificate_file alter column pdf drop not null;

create table yici.certificate_pdf (
  division integer not null,
  id text not null,
  pdf bytea not null,
  at bigint not null,
  primary key (division, id)
);
comment on table yici.certificate_pdf is 'append-only: a paper once handed out stays as it was';

insert into yici.distribution (tab, col, with_tab) values ('certificate_pdf', 'division', 'case_event');
