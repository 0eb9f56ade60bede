package io.jobwatch.match;

/**
 * A company's part of what criteria find.
 *
 * @param company the company's name
 * @param share its part, from 0 to 1
 */
public record CompanyShare(String company, double share) {}
