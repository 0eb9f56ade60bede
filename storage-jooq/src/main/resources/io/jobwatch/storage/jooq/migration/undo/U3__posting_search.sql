DROP TABLE IF EXISTS ${prefix}posting_sketch;
