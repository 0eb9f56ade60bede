package io.jobwatch.spi.storage;

/**
 * An alert that was saved or deleted, or whose subscriber became active or ceased to be.
 *
 * @param number the change's number, from 1; none is given twice
 * @param alertId the alert's id, of one that may be gone
 */
public record AlertChange(long number, String alertId) {}
