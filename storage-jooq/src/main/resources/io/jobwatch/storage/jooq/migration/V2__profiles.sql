-- wishes is everything but the CV, which may be long and is kept as it is.
CREATE TABLE IF NOT EXISTS ${prefix}profile (
  subscriber_key ${type.key} NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  wishes ${type.text} NOT NULL,
  cv ${type.text},
  CONSTRAINT ${prefix}profile_pk PRIMARY KEY (subscriber_key),
  CONSTRAINT ${prefix}profile_subscriber_fk FOREIGN KEY (subscriber_key)
    REFERENCES ${prefix}subscriber (id_key)
)${table.options};
