-- No node runs meanwhile, so that nothing is leased any more.
ALTER TABLE ${prefix}delivery DROP COLUMN ${column.present} lease_until;
${postgresql.only} ALTER TABLE ${prefix}delivery RESET (fillfactor);
${postgresql.only} DROP INDEX IF EXISTS ${prefix}delivery_claim;
${postgresql.only} DROP INDEX IF EXISTS ${prefix}delivery_next;
${postgresql.only} DROP INDEX IF EXISTS ${prefix}delivery_lane;
${postgresql.only} CREATE INDEX IF NOT EXISTS ${prefix}delivery_claim ON ${prefix}delivery (waiting, channel, urgency, lane, claim_at, queue_number);
${postgresql.only} CREATE INDEX IF NOT EXISTS ${prefix}delivery_next ON ${prefix}delivery (channel, claim_at);
${postgresql.only} CREATE INDEX IF NOT EXISTS ${prefix}delivery_lane ON ${prefix}delivery (subscriber_key, waiting);
