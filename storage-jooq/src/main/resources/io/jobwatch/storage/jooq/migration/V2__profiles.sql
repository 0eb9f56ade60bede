-- wishes is everything but the CV, which may be long and is kept as it is.
CREATE TABLE IF NOT EXISTS jobwatch_profile (
  subscriber_key CHAR(64) NOT NULL,
  subscriber_id VARCHAR(200) NOT NULL,
  wishes ${type.text} NOT NULL,
  cv ${type.text},
  CONSTRAINT jobwatch_profile_pk PRIMARY KEY (subscriber_key),
  CONSTRAINT jobwatch_profile_subscriber_fk FOREIGN KEY (subscriber_key)
    REFERENCES jobwatch_subscriber (id_key)
);
