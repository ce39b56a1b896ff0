package org.upline.intake;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.AmountUnit;
import org.upline.intake.value.Amounts;
import org.upline.intake.value.Times;

/** What values of a field look like, as far as that can be told; hidden digits (stars) look like digits. */
final class ValueLikeness {
    private static final Pattern IDENTITY = Pattern.compile("[0-9*]{15}|[0-9*]{17}[0-9Xx*]");
    private static final Pattern PHONE = Pattern.compile("[0-9*+() -]{7,20}");
    private static final Pattern NUMBER = Pattern.compile("(?=.*[0-9])[0-9A-Za-z_* -]{5,40}");

    private ValueLikeness() {}

    /** Null where anything may be a value. */
    static @Nullable Predicate<String> of(String field, AmountUnit unit) {
        return switch (field) {
            case "fee", "amount", "balance", "available", "bonus", "withdrawn" ->
                text -> Amounts.isNone(text)
                        || (unit == AmountUnit.FEN ? Amounts.wholeFen(text) : Amounts.fen(text)) != null;
            case "joined", "opened", "closed", "time", "date", "lastTransaction" ->
                text -> Times.isNone(text) || Times.parseOrUnix(text) != null;
            case "idNumber", "holderId", "counterpartyId" ->
                text -> IDENTITY.matcher(text).matches();
            case "phone" -> text -> PHONE.matcher(text).matches();
            case "card", "account", "counterparty", "counterpartyCard" ->
                text -> NUMBER.matcher(text).matches();
            case "name", "holder", "counterpartyName" ->
                text -> text.codePoints().anyMatch(Character::isLetter);
            default -> null;
        };
    }
}
