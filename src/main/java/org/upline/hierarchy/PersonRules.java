package org.upline.hierarchy;

import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;

/**
 * What about persons is out of the ordinary.
 *
 * @param usualAccounts a number that more accounts than this have is reported
 * @param fullAge years from which a person is of age (Civil Code art. 17)
 */
public record PersonRules(int usualAccounts, int fullAge) {
    private static final String SHIPPED = "persons.properties";

    /** The rules shipped with the program. */
    public static PersonRules standard() {
        return of(RuleFile.shipped(SHIPPED));
    }

    /**
     * The shipped rules with those of a properties file in their place.
     *
     * @throws org.upline.model.UplineException if the file cannot be read, has an unknown key or a value that is no number
     */
    public static PersonRules changedBy(Path file) {
        return of(RuleFile.changed(SHIPPED, file));
    }

    private static PersonRules of(SortedMap<String, Long> numbers) {
        return new PersonRules(number(numbers, "sharedKey.usualAccounts"), number(numbers, "fullAge.years"));
    }

    private static int number(SortedMap<String, Long> numbers, String key) {
        return (int) Math.min(Integer.MAX_VALUE, Objects.requireNonNull(numbers.get(key)));
    }
}
