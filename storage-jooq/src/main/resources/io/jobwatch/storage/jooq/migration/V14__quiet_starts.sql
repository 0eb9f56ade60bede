-- Whether what the source's first complete listing has is told to nobody.
ALTER TABLE ${prefix}source ADD COLUMN ${column.absent} quiet_start BOOLEAN DEFAULT FALSE NOT NULL;
