package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.upline.graph.TextIndex;
import org.upline.model.CountingRule;
import org.upline.model.Finding;

/**
 * Numbers that suspiciously many accounts have, under one name or many: more likely a service centre's phone, a collector's
 * card or a made-up number than one human being. The joins stand; whether to split is the investigator's decision.
 */
public final class SharedKeys {
    private static final List<MemberKey> NUMBERS = List.of(MemberKey.ID_NUMBER, MemberKey.PHONE, MemberKey.CARD);

    private SharedKeys() {}

    /**
     * A number with all accounts that have it.
     *
     * @param value in the form in which it is compared
     * @param members indices, ascending
     */
    record Shared(MemberKey key, String value, List<Integer> members) {}

    /** Identity numbers, then phones, then cards, each by the first member; O(n log n). */
    static List<Shared> find(MemberColumns columns, PersonRules rules) {
        List<Shared> found = new ArrayList<>();
        for (MemberKey key : NUMBERS) {
            TextIndex index = TextIndex.of(columns.size(), member -> key.of(columns, member));
            for (int[] members : index.sharedByMoreThan(rules.usualAccounts())) {
                String value = Objects.requireNonNull(key.of(columns, members[0]));
                found.add(new Shared(key, value, Arrays.stream(members).boxed().toList()));
            }
        }
        return found;
    }

    /**
     * Reports every such number.
     *
     * @return a finding {@code sharedKey} for each; its subjects are all members with the number, its details the key in
     *     lower case, the number, how many accounts have it and how many persons these are counted as
     */
    public static List<Finding> of(MemberColumns columns, PersonRules rules) {
        return find(columns, rules).stream()
                .map(shared -> finding(columns, shared))
                .toList();
    }

    private static Finding finding(MemberColumns columns, Shared shared) {
        long persons = shared.members().stream().map(columns::person).distinct().count();
        return new Finding(
                "sharedKey",
                shared.members().stream().map(columns::id).toList(),
                shared.members().stream().map(columns::row).toList(),
                List.of(
                        CountingRule.word(shared.key()),
                        shared.value(),
                        String.valueOf(shared.members().size()),
                        String.valueOf(persons)));
    }
}
