package org.upline.report.exchange;

import java.math.BigDecimal;

/**
 * What a candidate's nodes say of him.
 *
 * @param tier {@code organiser}, {@code core} or {@code participant}: candidate for that role
 * @param score 0 … 100
 */
public record CandidateMark(String tier, BigDecimal score) {}
