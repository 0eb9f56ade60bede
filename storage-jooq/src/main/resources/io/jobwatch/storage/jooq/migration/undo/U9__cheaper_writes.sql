${postgresql.only} ALTER TABLE ${prefix}delivery SET (fillfactor = 70);
${h2.only} ALTER TABLE ${prefix}change ALTER COLUMN id SET CACHE 32;
${h2.only} ALTER TABLE ${prefix}delivery ALTER COLUMN queue_number SET CACHE 32;
${h2.only} ALTER TABLE ${prefix}attempt ALTER COLUMN id SET CACHE 32;
