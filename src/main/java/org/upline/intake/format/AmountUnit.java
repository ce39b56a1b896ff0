package org.upline.intake.format;

/** The unit in which a table gives its amounts. */
public enum AmountUnit {
    YUAN,
    FEN
}
