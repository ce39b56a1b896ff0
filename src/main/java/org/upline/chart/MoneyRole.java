package org.upline.chart;

/** What a box on a chart of money stands for. Border and corners differ as well as colours. */
public enum MoneyRole {
    /** Accounts without anything of the below. */
    PLAIN,
    /** Where a trace begins. */
    ORIGIN,
    /** Accounts that work for the scheme: collecting, transit or paying. */
    KEY,
    /** Where money leaves what can be seen: cash and counterparties without a number. */
    EXIT,
    /** An account whose statement is not in the case. */
    UNOBTAINED,
    /** Many that are not drawn one by one. */
    REST;

    BoxStyle style() {
        return switch (this) {
            case PLAIN -> new BoxStyle(0xFFFFFF, 0x444444, 100, 0, BoxStyle.Border.SINGLE);
            case ORIGIN -> new BoxStyle(0xF9D9CC, 0x7A1F00, 130, 0, BoxStyle.Border.DOUBLE);
            case KEY -> new BoxStyle(0xFDEDC8, 0x6B4700, 260, 0, BoxStyle.Border.SINGLE);
            case EXIT -> new BoxStyle(0xE4E4E4, 0x222222, 180, 1400, BoxStyle.Border.SINGLE);
            case UNOBTAINED -> new BoxStyle(0xFAFAFA, 0x555555, 130, 0, BoxStyle.Border.DASHED);
            case REST -> new BoxStyle(0xE2ECF6, 0x2F5D8A, 100, 500, BoxStyle.Border.SINGLE);
        };
    }
}
