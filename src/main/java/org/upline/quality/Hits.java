package org.upline.quality;

/**
 * What one way of looking found in one case.
 *
 * @param subject what was looked for, such as {@code organiser}; its text is {@code quality.subject.} and this
 * @param measure the way of looking, such as {@code leaders}; its text is {@code quality.measure.} and this
 * @param truth how many there are
 * @param named how many were named
 * @param right how many of those are such
 */
public record Hits(String subject, String measure, int truth, int named, int right) {}
