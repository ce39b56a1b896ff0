package org.upline.workspace;

/**
 * Somebody or something to watch for in every case; what is not known is empty.
 *
 * @param name of a person or firm
 * @param file name of the list it came from
 * @param row its row there
 */
public record WatchEntry(
        String name, String idNumber, String phone, String card, String account, String remark, String file, int row) {

    /** Whether it has something better than a name to be known by. */
    boolean hasNumber() {
        return !(idNumber + phone + card + account).isEmpty();
    }

    /** Whether the two watch for the same. */
    boolean sameAs(WatchEntry other) {
        return name.equals(other.name)
                && idNumber.equals(other.idNumber)
                && phone.equals(other.phone)
                && card.equals(other.card)
                && account.equals(other.account);
    }
}
