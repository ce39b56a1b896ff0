package org.upline.hierarchy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.model.IdentityNumber;

/**
 * What an identity number says of a person (GB 11643-1999). Born, sex and province are null where the number is not valid.
 *
 * @param idNumber in the form in which it is compared
 * @param sex {@code male} or {@code female}
 * @param province two digits of GB/T 2260
 * @param accounts members whose row has the number, by id
 */
public record PersonIdentity(
        String idNumber,
        boolean valid,
        @Nullable LocalDate born,
        @Nullable String sex,
        @Nullable String province,
        List<String> accounts) {

    /** The different numbers of a person, by the first member who has it. */
    static List<PersonIdentity> of(MemberColumns columns, int person) {
        Map<IdentityNumber, List<String>> accounts = new LinkedHashMap<>();
        for (int member : columns.persons().members(person)) {
            IdentityNumber.read(columns.text(MemberText.ID_NUMBER, member))
                    .ifPresent(number -> accounts.computeIfAbsent(number, n -> new ArrayList<>())
                            .add(columns.id(member)));
        }
        List<PersonIdentity> identities = new ArrayList<>();
        accounts.forEach((number, ids) -> identities.add(of(number, ids)));
        return identities;
    }

    private static PersonIdentity of(IdentityNumber number, List<String> accounts) {
        return number.valid()
                ? new PersonIdentity(
                        number.text(),
                        true,
                        number.born(),
                        number.male() ? "male" : "female",
                        number.province(),
                        accounts)
                : new PersonIdentity(number.text(), false, null, null, null, accounts);
    }
}
