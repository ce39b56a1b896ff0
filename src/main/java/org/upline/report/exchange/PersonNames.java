package org.upline.report.exchange;

/** What leaves the program of a person's name, identity number and phone, for handing a graph over. */
public enum PersonNames {
    /** All of it, as it was seized. */
    NAME,
    /** Enough to tell people apart by eye, not to find them: {@code 张**}, {@code 110101********1234}, {@code 138****5678}. */
    MASKED,
    /** Nothing. */
    NONE;

    private static final char STAR = '*';

    String name(String name) {
        return switch (this) {
            case NAME -> name;
            case MASKED -> masked(name, 1, 0);
            case NONE -> "";
        };
    }

    String idNumber(String number) {
        return switch (this) {
            case NAME -> number;
            case MASKED -> masked(number, 6, 4);
            case NONE -> "";
        };
    }

    String phone(String phone) {
        return switch (this) {
            case NAME -> phone;
            case MASKED -> masked(phone, 3, 4);
            case NONE -> "";
        };
    }

    /** Login names tell who somebody is and have no part that does not. */
    String username(String username) {
        return this == NAME ? username : "";
    }

    /** Stars for all characters but some in front and at the end; a short text keeps its first character at most. */
    private static String masked(String text, int front, int end) {
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            return text;
        }
        boolean isShort = length <= front + end;
        int kept = isShort && end > 0 ? 0 : Math.min(front, length);
        int tail = isShort ? 0 : end;
        StringBuilder masked = new StringBuilder(text.substring(0, text.offsetByCodePoints(0, kept)));
        masked.append(String.valueOf(STAR).repeat(Math.max(1, length - kept - tail)));
        return masked.append(text.substring(text.offsetByCodePoints(text.length(), -tail)))
                .toString();
    }
}
