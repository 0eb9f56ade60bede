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

CREATE TABLE IF NOT EXISTS ${prefix}source (
  id_key ${type.key} NOT NULL,
  scraper VARCHAR(80) NOT NULL,
  board VARCHAR(500) NOT NULL,
  company ${type.text},
  company_tier VARCHAR(16),
  options ${type.text} NOT NULL,
  fetch_interval VARCHAR(64) NOT NULL,
  enabled BOOLEAN NOT NULL,
  due_at BIGINT DEFAULT 0 NOT NULL,
  lease_until BIGINT DEFAULT 0 NOT NULL,
  lease_key ${type.key},
  etag ${type.text},
  last_modified ${type.text},
  last_fetched BIGINT,
  last_succeeded BIGINT,
  failures INT DEFAULT 0 NOT NULL,
  last_error ${type.text},
  empty_answers INT DEFAULT 0 NOT NULL,
  CONSTRAINT ${prefix}source_pk PRIMARY KEY (id_key)
)${table.options};

CREATE INDEX ${index.absent} ${prefix}source_claim ON ${prefix}source (enabled, due_at, id_key);

-- uid is a hexadecimal SHA-1 already; board_key stands for scraper:board, as in jobwatch_source.
CREATE TABLE IF NOT EXISTS ${prefix}posting (
  uid VARCHAR(80) NOT NULL,
  board_key ${type.key} NOT NULL,
  scraper VARCHAR(80) NOT NULL,
  board VARCHAR(500) NOT NULL,
  external_id VARCHAR(500) NOT NULL,
  title VARCHAR(1000) NOT NULL,
  company VARCHAR(1000) NOT NULL,
  description_html ${type.text} NOT NULL,
  description_text ${type.text} NOT NULL,
  details ${type.text} NOT NULL,
  raw_record ${type.text},
  content_hash ${type.key} NOT NULL,
  status VARCHAR(16) NOT NULL,
  first_seen BIGINT NOT NULL,
  last_seen BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  closed_at BIGINT,
  misses INT NOT NULL,
  CONSTRAINT ${prefix}posting_pk PRIMARY KEY (uid)
)${table.options};

CREATE INDEX ${index.absent} ${prefix}posting_board ON ${prefix}posting (board_key, uid);
CREATE INDEX ${index.absent} ${prefix}posting_status ON ${prefix}posting (status, uid);

CREATE TABLE IF NOT EXISTS ${prefix}change (
  id BIGINT ${type.identity},
  posting_uid VARCHAR(64) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  changed_fields VARCHAR(500) NOT NULL,
  seen_at BIGINT NOT NULL,
  claim_at BIGINT DEFAULT 0 NOT NULL,
  lease_key ${type.key},
  CONSTRAINT ${prefix}change_pk PRIMARY KEY (id)
)${table.options};

CREATE INDEX ${index.absent} ${prefix}change_lease ON ${prefix}change (lease_key);

CREATE TABLE IF NOT EXISTS ${prefix}subscriber (
  id_key ${type.key} NOT NULL,
  id VARCHAR(200) NOT NULL,
  zone_id VARCHAR(100) NOT NULL,
  locale_tag VARCHAR(200) NOT NULL,
  active BOOLEAN NOT NULL,
  routes ${type.text} NOT NULL,
  CONSTRAINT ${prefix}subscriber_pk PRIMARY KEY (id_key)
)${table.options};

CREATE TABLE IF NOT EXISTS ${prefix}disabled_destination (
  subscriber_key ${type.key} NOT NULL,
  destination_key ${type.key} NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  channel VARCHAR(80) NOT NULL,
  address VARCHAR(2000) NOT NULL,
  reason ${type.text} NOT NULL,
  disabled_at BIGINT NOT NULL,
  CONSTRAINT ${prefix}disabled_destination_pk PRIMARY KEY (subscriber_key, destination_key)
)${table.options};

CREATE TABLE IF NOT EXISTS ${prefix}alert (
  id_key ${type.key} NOT NULL,
  id VARCHAR(401) NOT NULL,
  subscriber_key ${type.key} NOT NULL,
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
  CONSTRAINT ${prefix}alert_pk PRIMARY KEY (id_key),
  CONSTRAINT ${prefix}alert_subscriber_fk FOREIGN KEY (subscriber_key)
    REFERENCES ${prefix}subscriber (id_key)
)${table.options};

CREATE INDEX ${index.absent} ${prefix}alert_subscriber ON ${prefix}alert (subscriber_key);

CREATE TABLE IF NOT EXISTS ${prefix}match (
  alert_key ${type.key} NOT NULL,
  posting_uid VARCHAR(64) NOT NULL,
  alert_id VARCHAR(401) NOT NULL,
  verdict ${type.text} NOT NULL,
  outcome VARCHAR(16) NOT NULL,
  reason ${type.text} NOT NULL,
  matched_at BIGINT NOT NULL,
  CONSTRAINT ${prefix}match_pk PRIMARY KEY (alert_key, posting_uid)
)${table.options};

CREATE INDEX ${index.absent} ${prefix}match_alert ON ${prefix}match (alert_key, matched_at);
CREATE INDEX ${index.absent} ${prefix}match_outcome ON ${prefix}match (outcome, matched_at);

-- The primary key is what keeps two nodes from both telling a subscriber of a posting.
CREATE TABLE IF NOT EXISTS ${prefix}ledger_entry (
  subscriber_key ${type.key} NOT NULL,
  posting_uid VARCHAR(64) NOT NULL,
  sequence_number INT NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  alert_id VARCHAR(401) NOT NULL,
  event VARCHAR(32) NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  score INT NOT NULL,
  notification_id VARCHAR(500) NOT NULL,
  told_at BIGINT NOT NULL,
  CONSTRAINT ${prefix}ledger_entry_pk PRIMARY KEY (subscriber_key, posting_uid, sequence_number)
)${table.options};

CREATE TABLE IF NOT EXISTS ${prefix}notification (
  id_key ${type.key} NOT NULL,
  id VARCHAR(500) NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  alert_id VARCHAR(401) NOT NULL,
  event VARCHAR(32) NOT NULL,
  priority VARCHAR(16) NOT NULL,
  items ${type.text} NOT NULL,
  created_at BIGINT NOT NULL,
  CONSTRAINT ${prefix}notification_pk PRIMARY KEY (id_key)
)${table.options};

-- queue_number is the order in which deliveries were added. urgency is 0 for the most urgent. lane
-- is how many deliveries of the subscriber waited when this one was added: a claim that looks at the
-- first rows by urgency and lane sees some of every subscriber without reading anybody's backlog.
-- channel and destination_key are those of the destination in use.
CREATE TABLE IF NOT EXISTS ${prefix}delivery (
  queue_number BIGINT ${type.identity},
  id_key ${type.key} NOT NULL,
  id VARCHAR(500) NOT NULL,
  notification_id VARCHAR(500) NOT NULL,
  subscriber_key ${type.key} NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  urgency INT NOT NULL,
  lane INT NOT NULL,
  route ${type.text} NOT NULL,
  route_position INT NOT NULL,
  channel VARCHAR(80) NOT NULL,
  destination_key ${type.key} NOT NULL,
  state VARCHAR(16) NOT NULL,
  waiting BOOLEAN NOT NULL,
  attempts INT NOT NULL,
  due_at BIGINT NOT NULL,
  claim_at BIGINT,
  lease_key ${type.key},
  detail ${type.text},
  created_at BIGINT NOT NULL,
  finished_at BIGINT,
  CONSTRAINT ${prefix}delivery_pk PRIMARY KEY (queue_number),
  CONSTRAINT ${prefix}delivery_id UNIQUE (id_key)
)${table.options};

CREATE INDEX ${index.absent} ${prefix}delivery_claim ON ${prefix}delivery
  (waiting, channel, urgency, lane, claim_at, queue_number);
CREATE INDEX ${index.absent} ${prefix}delivery_next ON ${prefix}delivery (channel, claim_at);
CREATE INDEX ${index.absent} ${prefix}delivery_lane ON ${prefix}delivery (subscriber_key, waiting);
CREATE INDEX ${index.absent} ${prefix}delivery_subscriber ON ${prefix}delivery
  (subscriber_key, created_at, queue_number);
CREATE INDEX ${index.absent} ${prefix}delivery_state ON ${prefix}delivery (state, created_at, queue_number);

CREATE TABLE IF NOT EXISTS ${prefix}attempt (
  id BIGINT ${type.identity},
  delivery_key ${type.key} NOT NULL,
  delivery_id VARCHAR(500) NOT NULL,
  attempt_number INT NOT NULL,
  channel VARCHAR(80) NOT NULL,
  result VARCHAR(64) NOT NULL,
  detail ${type.text} NOT NULL,
  started_at BIGINT NOT NULL,
  finished_at BIGINT NOT NULL,
  CONSTRAINT ${prefix}attempt_pk PRIMARY KEY (id)
)${table.options};

CREATE INDEX ${index.absent} ${prefix}attempt_delivery ON ${prefix}attempt (delivery_key, attempt_number, id);

CREATE TABLE IF NOT EXISTS ${prefix}inbox_message (
  id_key ${type.key} NOT NULL,
  id VARCHAR(500) NOT NULL,
  subscriber_key ${type.key} NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  subject ${type.text} NOT NULL,
  body ${type.text} NOT NULL,
  priority VARCHAR(16) NOT NULL,
  received_at BIGINT NOT NULL,
  read_at BIGINT,
  CONSTRAINT ${prefix}inbox_message_pk PRIMARY KEY (id_key)
)${table.options};

CREATE INDEX ${index.absent} ${prefix}inbox_message_subscriber ON ${prefix}inbox_message
  (subscriber_key, received_at);
