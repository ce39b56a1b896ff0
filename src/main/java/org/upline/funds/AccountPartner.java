package org.upline.funds;

/**
 * With whom an account dealt.
 *
 * @param account its number
 * @param pays whether it paid the other; else it was paid
 */
public record AccountPartner(String account, boolean pays, AccountReport.Partner partner) {}
