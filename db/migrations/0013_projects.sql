-- Lists of projects and the search of an office's desk are answered from indexes alone.
create index case_now_matter on yici.case_now (division, matter, submitted_at desc, number desc);
