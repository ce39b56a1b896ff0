package org.upline.synthetic;

import java.time.LocalDate;

/** Identity numbers as GB 11643-1999 forms them: region (6), birth date (8), sequence (3), check character. */
final class IdentityNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    private IdentityNumber() {}

    static String of(String region, LocalDate birth, int sequence) {
        StringBuilder number = new StringBuilder(18).append(region);
        Digits.append(number, birth.getYear(), 4);
        Digits.append(number, birth.getMonthValue(), 2);
        Digits.append(number, birth.getDayOfMonth(), 2);
        Digits.append(number, sequence, 3);
        return number.append(checkCharacter(number)).toString();
    }

    /** ISO 7064 MOD 11-2 over the first 17 digits. */
    static char checkCharacter(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    /** The number as it was before 1999: 15 digits, without century and check character. */
    static String beforeReform(String number) {
        return number.substring(0, 6) + number.substring(8, 17);
    }

    /** The number with a wrong check character. */
    static String spoilt(String number) {
        char check = number.charAt(17);
        char wrong = check == 'X' ? '0' : (char) ('0' + (check - '0' + 1) % 10);
        return number.substring(0, 17) + wrong;
    }
}
