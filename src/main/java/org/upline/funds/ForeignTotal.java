package org.upline.funds;

/**
 * Transfers in a currency other than yuan, which no analysis counts.
 *
 * @param currency ISO 4217 code
 * @param count number of transfers
 * @param amountFen their sum, in hundredths of that currency
 */
public record ForeignTotal(String currency, long count, long amountFen) {}
