-- For the lease that runs out first. A source that is not leased has 0.
CREATE INDEX ${index.absent} ${prefix}source_lease ON ${prefix}source (enabled, lease_until);
