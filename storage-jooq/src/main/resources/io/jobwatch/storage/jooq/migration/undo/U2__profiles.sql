DROP TABLE IF EXISTS ${prefix}profile;
