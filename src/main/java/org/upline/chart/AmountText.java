package org.upline.chart;

import java.util.Locale;
import org.upline.model.Money;

/** Amounts as charts write them: yuan with two decimals, and a comma between thousands, such as {@code 1,234.50}. */
final class AmountText {
    private AmountText() {}

    static String yuan(long fen) {
        String plain = Money.yuan(fen);
        int point = plain.length() - 3;
        return String.format(Locale.ROOT, "%,d", Long.parseLong(plain.substring(0, point))) + plain.substring(point);
    }
}
