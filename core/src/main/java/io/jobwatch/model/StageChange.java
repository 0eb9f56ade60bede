package io.jobwatch.model;

import java.time.Instant;

/**
 * A step of an application.
 *
 * @param stage the stage it came to
 * @param at when
 */
public record StageChange(ApplicationStage stage, Instant at) {}
