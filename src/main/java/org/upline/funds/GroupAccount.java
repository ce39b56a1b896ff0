package org.upline.funds;

/**
 * An account of a group.
 *
 * @param account its number
 * @param holder as statements name him, empty if they do not
 */
public record GroupAccount(String account, String holder) {}
