package org.upline.hierarchy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.upline.model.IdentityNumber;
import org.upline.model.Placeholder;
import org.upline.model.WrittenNumber;

/** What two members may have in common, and how it is compared. What identifies nobody is equal to nothing. */
public enum MemberKey {
    /** Identity number, valid or not, a 15-digit one extended. */
    ID_NUMBER(MemberText.ID_NUMBER),
    /** Phone, without blanks, dashes, brackets and country code. */
    PHONE(MemberText.PHONE),
    /** Bank card, without blanks and dashes. */
    CARD(MemberText.CARD),
    /** Address, without blanks; one too short to name a dwelling does not count. */
    ADDRESS(MemberText.ADDRESS),
    /** Network address; one that every computer has does not count. */
    IP(MemberText.IP);

    private static final Pattern PUNCTUATION = Pattern.compile("[-–—()]");
    private static final Set<String> EVERY_COMPUTERS = Set.of("127.0.0.1", "localhost", "::1", "0.0.0.0", "unknown");

    /** Shorter ones name a town and no dwelling. */
    private static final int SHORTEST_ADDRESS = 6;

    private final MemberText column;

    MemberKey(MemberText column) {
        this.column = column;
    }

    /** The member's, in the form in which it is compared; null where he has none that identifies. */
    public @Nullable String of(MemberColumns columns, int member) {
        return comparable(columns.text(column, member));
    }

    /** A written one in the form in which it is compared; null where it identifies nobody or has lost digits. */
    public @Nullable String comparable(String written) {
        if (written.isEmpty()) {
            return null;
        }
        return switch (this) {
            case ID_NUMBER ->
                IdentityNumber.read(written).map(IdentityNumber::text).orElse(null);
            case PHONE -> unlessPlaceholder(phone(written));
            case CARD -> unlessPlaceholder(WrittenNumber.compact(written).replace("-", ""));
            case ADDRESS -> {
                String address = WrittenNumber.compact(written);
                yield address.length() < SHORTEST_ADDRESS ? null : unlessPlaceholder(address);
            }
            case IP -> {
                String address = WrittenNumber.compact(written).toLowerCase(Locale.ROOT);
                yield EVERY_COMPUTERS.contains(address) ? null : unlessPlaceholder(address);
            }
        };
    }

    private static @Nullable String unlessPlaceholder(String number) {
        return Placeholder.isOne(number) || WrittenNumber.hasLostDigits(number) ? null : number;
    }

    private static String phone(String written) {
        String number = WrittenNumber.compact(written);
        if (WrittenNumber.hasLostDigits(number)) {
            return number;
        }
        boolean digitsAlone = number.chars().allMatch(c -> c >= '0' && c <= '9');
        number = digitsAlone ? number : PUNCTUATION.matcher(number).replaceAll("");
        if (number.startsWith("+86")) {
            return number.substring(3);
        }
        if (number.startsWith("0086")) {
            return number.substring(4);
        }
        return number.startsWith("86") && number.length() == 13 ? number.substring(2) : number;
    }
}
