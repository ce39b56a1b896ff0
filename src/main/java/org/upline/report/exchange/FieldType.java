package org.upline.report.exchange;

/** What the values of a field are. */
public enum FieldType {
    /** String. */
    TEXT,
    /** Integer or Long. */
    WHOLE,
    /** Long, in fen (hundredths of the currency). */
    MONEY,
    /** BigDecimal. */
    DECIMAL,
    /** Boolean. */
    FLAG,
    /** LocalDateTime, to the second. */
    TIME
}
