package org.upline.workspace;

/**
 * What an investigator decided by hand.
 *
 * @param id {@code D} and a number, never given twice in a case
 * @param reason in the investigator's words, empty where none was asked for
 * @param by who decided
 * @param at when, ISO 8601 local
 */
public record Decision(String id, Ruling ruling, String reason, String by, String at) {}
