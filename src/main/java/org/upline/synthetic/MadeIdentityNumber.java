package org.upline.synthetic;

import java.time.LocalDate;
import org.upline.model.IdentityNumber;

/** Made-up identity numbers, as GB 11643-1999 forms them: region (6), birth date (8), sequence (3), check digit. */
final class MadeIdentityNumber {
    private MadeIdentityNumber() {}

    static String of(String region, LocalDate birth, int sequence) {
        StringBuilder number = new StringBuilder(18).append(region);
        Digits.append(number, birth.getYear(), 4);
        Digits.append(number, birth.getMonthValue(), 2);
        Digits.append(number, birth.getDayOfMonth(), 2);
        Digits.append(number, sequence, 3);
        return number.append(IdentityNumber.checkDigit(number)).toString();
    }

    /** The number as it was before 1999: 15 digits, without century and check digit. */
    static String beforeReform(String number) {
        return number.substring(0, 6) + number.substring(8, 17);
    }

    /** The number with a wrong check digit. */
    static String spoilt(String number) {
        char check = number.charAt(17);
        char wrong = check == 'X' ? '0' : (char) ('0' + (check - '0' + 1) % 10);
        return number.substring(0, 17) + wrong;
    }
}
