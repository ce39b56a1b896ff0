package org.upline.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.upline.workspace.CaseRegister.Section;

/**
 * What was probably meant by an id or a name that is not there: what differs from it by one slip of the finger, that is a
 * character changed, left out, too many, or swapped with its neighbour. Each slip is made and looked up, which asks a few
 * thousand times log n texts and never walks through all; only names, whose characters are too many to try, are compared
 * with all that begin alike.
 */
final class Slips {
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

    /** Longer words are no slips. */
    private static final int LONGEST = 40;

    /** So many names that begin alike are compared at the most. */
    private static final int MOST_COMPARED = 300_000;

    private Slips() {}

    /** In plain string order; none for a word of fewer than two characters. */
    static List<String> of(CaseRegister register, Section section, String word, int most) {
        if (word.length() < 2 || word.length() > LONGEST) {
            return List.of();
        }
        boolean isName = section == Section.MEMBER_NAME || section == Section.HOLDER;
        List<String> near = isName ? names(register, section, word) : numbers(register, section, word);
        return near.subList(0, Math.min(most, near.size()));
    }

    private static List<String> numbers(CaseRegister register, Section section, String word) {
        TreeSet<String> near = new TreeSet<>();
        for (String slip : slips(word)) {
            if (register.has(section, slip)) {
                near.add(slip);
            }
        }
        return new ArrayList<>(near);
    }

    private static List<String> slips(String word) {
        List<String> slips = new ArrayList<>();
        for (int i = 0; i <= word.length(); i++) {
            String head = word.substring(0, i);
            String tail = word.substring(i);
            for (int l = 0; l < LETTERS.length(); l++) {
                slips.add(head + LETTERS.charAt(l) + tail);
                if (!tail.isEmpty()) {
                    slips.add(head + LETTERS.charAt(l) + tail.substring(1));
                }
            }
            if (!tail.isEmpty()) {
                slips.add(head + tail.substring(1));
            }
            if (tail.length() > 1) {
                slips.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
            }
        }
        return slips;
    }

    private static List<String> names(CaseRegister register, Section section, String word) {
        TreeSet<String> near = new TreeSet<>();
        String surname = word.substring(0, word.offsetByCodePoints(0, 1));
        register.each(section, surname, MOST_COMPARED, name -> {
            if (isOneSlip(word, name)) {
                near.add(name);
            }
        });
        return new ArrayList<>(near);
    }

    /** Whether a character was changed, left out or added, or two neighbours were swapped. */
    static boolean isOneSlip(String one, String other) {
        int head = 0;
        int shorter = Math.min(one.length(), other.length());
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        String a = one.substring(head);
        String b = other.substring(head);
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length() == 1;
        }
        boolean swapped = a.length() > 1
                && b.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
        return swapped
                || a.substring(1).equals(b.substring(1))
                || a.substring(1).equals(b)
                || a.equals(b.substring(1));
    }
}
