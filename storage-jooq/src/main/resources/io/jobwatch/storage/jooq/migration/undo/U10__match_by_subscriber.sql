CREATE INDEX ${index.absent} ${prefix}match_alert ON ${prefix}match (alert_key, matched_at);
