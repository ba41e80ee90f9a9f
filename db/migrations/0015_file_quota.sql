-- How much a person keeps is added up at each upload, within one division.
create index file_owner_kept on yici.file (division, owner) include (size);
