-- A lease changes no column that an index has, so that claims cost no upkeep of indexes, and what comes back keeps its
-- place: claim_at is the moment from which a delivery is due, and lease_until says until when somebody has it. The
-- state of a leased delivery is the one it had before.
ALTER TABLE ${prefix}delivery ADD COLUMN ${column.absent} lease_until BIGINT;

UPDATE ${prefix}delivery
SET lease_until = claim_at,
    claim_at = due_at,
    state = CASE WHEN route_position > 0 THEN 'FELL_BACK' WHEN attempts > 1 THEN 'RETRYING' ELSE 'PENDING' END
WHERE state = 'LEASED';

-- What has ended needs no place in the order of what waits, and a row that is leased stays in its page.
${postgresql.only} DROP INDEX IF EXISTS ${prefix}delivery_claim;
${postgresql.only} DROP INDEX IF EXISTS ${prefix}delivery_next;
${postgresql.only} DROP INDEX IF EXISTS ${prefix}delivery_lane;
${postgresql.only} CREATE INDEX IF NOT EXISTS ${prefix}delivery_claim ON ${prefix}delivery (channel, urgency, lane, claim_at, queue_number) WHERE waiting;
${postgresql.only} CREATE INDEX IF NOT EXISTS ${prefix}delivery_next ON ${prefix}delivery (channel, claim_at) WHERE waiting;
${postgresql.only} CREATE INDEX IF NOT EXISTS ${prefix}delivery_lane ON ${prefix}delivery (subscriber_key, waiting) WHERE waiting;
${postgresql.only} ALTER TABLE ${prefix}delivery SET (fillfactor = 70);
