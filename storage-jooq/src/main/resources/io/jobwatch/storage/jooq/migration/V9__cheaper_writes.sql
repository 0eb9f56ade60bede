-- Half of each page is free, so that all of its rows can be leased at once and stay in it: a row that leaves its page
-- takes a new place in every index.
${postgresql.only} ALTER TABLE ${prefix}delivery SET (fillfactor = 45);

-- H2 writes everything to the file whenever it takes the next numbers for rows.
${h2.only} ALTER TABLE ${prefix}change ALTER COLUMN id SET CACHE 1000;
${h2.only} ALTER TABLE ${prefix}delivery ALTER COLUMN queue_number SET CACHE 1000;
${h2.only} ALTER TABLE ${prefix}attempt ALTER COLUMN id SET CACHE 1000;
