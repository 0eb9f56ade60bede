-- What a search for stored postings looks at before it reads one. A table of its own, because each
-- listing rewrites the rows of the postings that it names again, and the signature would go along.
--
-- newest_order is first_seen with its sign changed: the newest come first in the order that every
-- database keeps its indexes in. As the first column of the key it also keeps new rows together,
-- where identifiers, which are hashes, would touch every page. signature is null where a posting was
-- saved without one.
CREATE TABLE IF NOT EXISTS ${prefix}posting_sketch (
  newest_order BIGINT NOT NULL,
  posting_uid VARCHAR(80) NOT NULL,
  status VARCHAR(16) NOT NULL,
  signature ${type.bytes},
  CONSTRAINT ${prefix}posting_sketch_pk PRIMARY KEY (newest_order, posting_uid)
)${table.options};

CREATE INDEX ${index.absent} ${prefix}posting_sketch_status ON ${prefix}posting_sketch
  (status, newest_order, posting_uid);

INSERT INTO ${prefix}posting_sketch (newest_order, posting_uid, status)
  SELECT -first_seen, uid, status FROM ${prefix}posting
  WHERE uid NOT IN (SELECT posting_uid FROM ${prefix}posting_sketch);
