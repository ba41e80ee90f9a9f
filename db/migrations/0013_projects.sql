-- Lists of projects are answered from an index; a desk's row says when a stopped clock resumes, and whether the applicant is a firm,
-- whose name is in the public register and need not be masked.
create index case_now_matter on yici.case_now (division, matter, submitted_at desc, number desc);

alter table yici.inbox add column resumes_on int;
alter table yici.inbox add column firm boolean not null default false;
