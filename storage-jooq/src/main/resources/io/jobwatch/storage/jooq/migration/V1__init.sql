-- Instants are whole microseconds since 1970-01-01T00:00:00Z in a BIGINT. Date and time types are
-- converted by the zone of the server, of the session or of the JVM, each database in its own way;
-- a number is the same instant everywhere.
--
-- A column *_key is the lower-case hexadecimal SHA-256 of the text it stands for. Databases compare
-- texts by collations, under which two ids may be one; they all compare these 64 letters alike.
--
-- claim_at is when a node may claim the row: when it is due, or, while it is leased, when the lease
-- runs out. It is null when nothing is left to do.
--
-- IF NOT EXISTS lets a first start that was killed half-way be repeated where DDL commits by itself.

CREATE TABLE IF NOT EXISTS jobwatch_source (
  id_key CHAR(64) NOT NULL,
  scraper VARCHAR(80) NOT NULL,
  board VARCHAR(500) NOT NULL,
  company ${type.text},
  company_tier VARCHAR(16),
  options ${type.text} NOT NULL,
  fetch_interval VARCHAR(64) NOT NULL,
  enabled BOOLEAN NOT NULL,
  due_at BIGINT DEFAULT 0 NOT NULL,
  lease_until BIGINT DEFAULT 0 NOT NULL,
  lease_key CHAR(64),
  etag ${type.text},
  last_modified ${type.text},
  last_fetched BIGINT,
  last_succeeded BIGINT,
  failures INT DEFAULT 0 NOT NULL,
  last_error ${type.text},
  empty_answers INT DEFAULT 0 NOT NULL,
  CONSTRAINT jobwatch_source_pk PRIMARY KEY (id_key)
);

CREATE INDEX IF NOT EXISTS jobwatch_source_claim ON jobwatch_source (enabled, due_at);

-- uid is a hexadecimal SHA-1 already; board_key stands for scraper:board, as in jobwatch_source.
CREATE TABLE IF NOT EXISTS jobwatch_posting (
  uid VARCHAR(80) NOT NULL,
  board_key CHAR(64) NOT NULL,
  scraper VARCHAR(80) NOT NULL,
  board VARCHAR(500) NOT NULL,
  external_id VARCHAR(500) NOT NULL,
  title VARCHAR(1000) NOT NULL,
  company VARCHAR(1000) NOT NULL,
  description_html ${type.text} NOT NULL,
  description_text ${type.text} NOT NULL,
  details ${type.text} NOT NULL,
  raw_record ${type.text},
  content_hash CHAR(64) NOT NULL,
  status VARCHAR(16) NOT NULL,
  first_seen BIGINT NOT NULL,
  last_seen BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  closed_at BIGINT,
  misses INT NOT NULL,
  CONSTRAINT jobwatch_posting_pk PRIMARY KEY (uid)
);

CREATE INDEX IF NOT EXISTS jobwatch_posting_board ON jobwatch_posting (board_key, uid);
CREATE INDEX IF NOT EXISTS jobwatch_posting_status ON jobwatch_posting (status, uid);

CREATE TABLE IF NOT EXISTS jobwatch_change (
  id BIGINT ${type.identity},
  posting_uid VARCHAR(64) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  changed_fields VARCHAR(500) NOT NULL,
  seen_at BIGINT NOT NULL,
  claim_at BIGINT DEFAULT 0 NOT NULL,
  lease_key CHAR(64),
  CONSTRAINT jobwatch_change_pk PRIMARY KEY (id)
);

CREATE INDEX IF NOT EXISTS jobwatch_change_lease ON jobwatch_change (lease_key);

CREATE TABLE IF NOT EXISTS jobwatch_subscriber (
  id_key CHAR(64) NOT NULL,
  id VARCHAR(200) NOT NULL,
  zone_id VARCHAR(100) NOT NULL,
  locale_tag VARCHAR(200) NOT NULL,
  active BOOLEAN NOT NULL,
  routes ${type.text} NOT NULL,
  CONSTRAINT jobwatch_subscriber_pk PRIMARY KEY (id_key)
);

CREATE TABLE IF NOT EXISTS jobwatch_disabled_destination (
  subscriber_key CHAR(64) NOT NULL,
  destination_key CHAR(64) NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  channel VARCHAR(80) NOT NULL,
  address VARCHAR(2000) NOT NULL,
  reason ${type.text} NOT NULL,
  disabled_at BIGINT NOT NULL,
  CONSTRAINT jobwatch_disabled_destination_pk PRIMARY KEY (subscriber_key, destination_key)
);

CREATE TABLE IF NOT EXISTS jobwatch_alert (
  id_key CHAR(64) NOT NULL,
  id VARCHAR(401) NOT NULL,
  subscriber_key CHAR(64) NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  name VARCHAR(200) NOT NULL,
  active BOOLEAN NOT NULL,
  criteria ${type.text} NOT NULL,
  matcher VARCHAR(80) NOT NULL,
  min_score INT NOT NULL,
  min_priority VARCHAR(16) NOT NULL,
  when_unavailable VARCHAR(16) NOT NULL,
  dedup VARCHAR(80) NOT NULL,
  routes ${type.text} NOT NULL,
  last_triggered BIGINT,
  trigger_count BIGINT DEFAULT 0 NOT NULL,
  CONSTRAINT jobwatch_alert_pk PRIMARY KEY (id_key),
  CONSTRAINT jobwatch_alert_subscriber_fk FOREIGN KEY (subscriber_key)
    REFERENCES jobwatch_subscriber (id_key)
);

CREATE INDEX IF NOT EXISTS jobwatch_alert_subscriber ON jobwatch_alert (subscriber_key);

CREATE TABLE IF NOT EXISTS jobwatch_match (
  alert_key CHAR(64) NOT NULL,
  posting_uid VARCHAR(64) NOT NULL,
  alert_id VARCHAR(401) NOT NULL,
  verdict ${type.text} NOT NULL,
  outcome VARCHAR(16) NOT NULL,
  reason ${type.text} NOT NULL,
  matched_at BIGINT NOT NULL,
  CONSTRAINT jobwatch_match_pk PRIMARY KEY (alert_key, posting_uid)
);

CREATE INDEX IF NOT EXISTS jobwatch_match_alert ON jobwatch_match (alert_key, matched_at);
CREATE INDEX IF NOT EXISTS jobwatch_match_outcome ON jobwatch_match (outcome, matched_at);

-- The primary key is what keeps two nodes from both telling a subscriber of a posting.
CREATE TABLE IF NOT EXISTS jobwatch_ledger_entry (
  subscriber_key CHAR(64) NOT NULL,
  posting_uid VARCHAR(64) NOT NULL,
  sequence_number INT NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  alert_id VARCHAR(401) NOT NULL,
  event VARCHAR(32) NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  score INT NOT NULL,
  notification_id VARCHAR(500) NOT NULL,
  told_at BIGINT NOT NULL,
  CONSTRAINT jobwatch_ledger_entry_pk PRIMARY KEY (subscriber_key, posting_uid, sequence_number)
);

CREATE TABLE IF NOT EXISTS jobwatch_notification (
  id_key CHAR(64) NOT NULL,
  id VARCHAR(500) NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  alert_id VARCHAR(401) NOT NULL,
  event VARCHAR(32) NOT NULL,
  priority VARCHAR(16) NOT NULL,
  items ${type.text} NOT NULL,
  created_at BIGINT NOT NULL,
  CONSTRAINT jobwatch_notification_pk PRIMARY KEY (id_key)
);

-- queue_number is the order in which deliveries were added. urgency is 0 for the most urgent. lane
-- is how many deliveries of the subscriber waited when this one was added: a claim that looks at the
-- first rows by urgency and lane sees some of every subscriber without reading anybody's backlog.
-- channel and destination_key are those of the destination in use.
CREATE TABLE IF NOT EXISTS jobwatch_delivery (
  queue_number BIGINT ${type.identity},
  id_key CHAR(64) NOT NULL,
  id VARCHAR(500) NOT NULL,
  notification_id VARCHAR(500) NOT NULL,
  subscriber_key CHAR(64) NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  urgency INT NOT NULL,
  lane INT NOT NULL,
  route ${type.text} NOT NULL,
  route_position INT NOT NULL,
  channel VARCHAR(80) NOT NULL,
  destination_key CHAR(64) NOT NULL,
  state VARCHAR(16) NOT NULL,
  waiting BOOLEAN NOT NULL,
  attempts INT NOT NULL,
  due_at BIGINT NOT NULL,
  claim_at BIGINT,
  lease_key CHAR(64),
  detail ${type.text},
  created_at BIGINT NOT NULL,
  finished_at BIGINT,
  CONSTRAINT jobwatch_delivery_pk PRIMARY KEY (queue_number),
  CONSTRAINT jobwatch_delivery_id UNIQUE (id_key)
);

CREATE INDEX IF NOT EXISTS jobwatch_delivery_claim ON jobwatch_delivery
  (waiting, channel, urgency, lane, claim_at, queue_number);
CREATE INDEX IF NOT EXISTS jobwatch_delivery_next ON jobwatch_delivery (channel, claim_at);
CREATE INDEX IF NOT EXISTS jobwatch_delivery_lane ON jobwatch_delivery (subscriber_key, waiting);
CREATE INDEX IF NOT EXISTS jobwatch_delivery_subscriber ON jobwatch_delivery
  (subscriber_key, created_at, queue_number);
CREATE INDEX IF NOT EXISTS jobwatch_delivery_state ON jobwatch_delivery (state, created_at, queue_number);

CREATE TABLE IF NOT EXISTS jobwatch_attempt (
  id BIGINT ${type.identity},
  delivery_key CHAR(64) NOT NULL,
  delivery_id VARCHAR(500) NOT NULL,
  attempt_number INT NOT NULL,
  channel VARCHAR(80) NOT NULL,
  result VARCHAR(64) NOT NULL,
  detail ${type.text} NOT NULL,
  started_at BIGINT NOT NULL,
  finished_at BIGINT NOT NULL,
  CONSTRAINT jobwatch_attempt_pk PRIMARY KEY (id)
);

CREATE INDEX IF NOT EXISTS jobwatch_attempt_delivery ON jobwatch_attempt (delivery_key, attempt_number, id);

CREATE TABLE IF NOT EXISTS jobwatch_inbox_message (
  id_key CHAR(64) NOT NULL,
  id VARCHAR(500) NOT NULL,
  subscriber_key CHAR(64) NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  subject ${type.text} NOT NULL,
  body ${type.text} NOT NULL,
  priority VARCHAR(16) NOT NULL,
  received_at BIGINT NOT NULL,
  read_at BIGINT,
  CONSTRAINT jobwatch_inbox_message_pk PRIMARY KEY (id_key)
);

CREATE INDEX IF NOT EXISTS jobwatch_inbox_message_subscriber ON jobwatch_inbox_message
  (subscriber_key, received_at);
