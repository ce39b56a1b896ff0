package org.upline.workspace;

/**
 * An import of a case under the number by which it is called.
 *
 * @param number place in the order of arrival, from 1; those after one that is taken back move up
 */
public record ImportEntry(int number, ImportDecision decision) {}
