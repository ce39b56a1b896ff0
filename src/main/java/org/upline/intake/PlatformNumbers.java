package org.upline.intake;

import org.upline.intake.value.AccountNumber;
import org.upline.model.Message;

/** Ids of wallets and numbers of bank cards in the cells of payment platforms; damage is reported. */
final class PlatformNumbers {
    private final Sightings sightings;

    PlatformNumbers(Sightings sightings) {
        this.sightings = sightings;
    }

    /** The number a text gives; empty where it gives none, or has lost digits. */
    String whole(String text, Column column, int row) {
        reportDamage(text, column, row);
        return AccountNumber.of(text).number();
    }

    void reportDamage(String text, Column column, int row) {
        if (AccountNumber.of(text).damaged()) {
            sightings.add("damagedNumber", column.header(), text, row);
        }
    }

    /** As {@link #whole}, for the wallet the row is of; a row of nobody is kept out. */
    String own(String text, Column column, int row) throws BadRow {
        String number = whole(text, column, row);
        if (number.isEmpty()) {
            throw AccountNumber.of(text).damaged()
                    ? column.bad("intake.reject.damaged", text)
                    : new BadRow(column.header(), Message.of("intake.reject.noAccount"));
        }
        return number;
    }
}
