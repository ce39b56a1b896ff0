package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.upline.model.Finding;
import org.upline.model.Person;
import org.upline.model.Person.Join;
import org.upline.model.SourceRow;

/**
 * Numbers that join suspiciously many members into one person: more likely a service centre's phone, a collector's card or
 * a made-up name than one human being. The join stands; whether to split is the investigator's decision.
 */
public final class SharedKeys {
    /** A number that joins more members than this is reported. */
    public static final int USUAL = 20;

    private SharedKeys() {}

    /**
     * Reports every such number.
     *
     * @return a finding {@code sharedKey} for each such number, in the order of the persons; its subjects are all members
     *     with the number, its details the reason's name in lower case, the number, and how many have it
     */
    public static List<Finding> of(List<Person> persons) {
        List<Finding> findings = new ArrayList<>();
        for (Person person : persons) {
            if (person.members().size() <= USUAL) {
                continue;
            }
            // All joins over one key lead to the same first member; sorted, they stand side by side.
            List<Join> joins = person.joins().stream()
                    .sorted(Comparator.comparing(Join::reason)
                            .thenComparing(Join::key)
                            .thenComparing(Join::first)
                            .thenComparing(Join::second))
                    .toList();
            int from = 0;
            for (int to = 1; to <= joins.size(); to++) {
                if (to == joins.size() || !sameKey(joins.get(from), joins.get(to))) {
                    if (to - from + 1 > USUAL) {
                        findings.add(finding(joins.subList(from, to)));
                    }
                    from = to;
                }
            }
        }
        return findings;
    }

    private static boolean sameKey(Join one, Join other) {
        return one.reason() == other.reason()
                && one.key().equals(other.key())
                && one.first().equals(other.first());
    }

    private static Finding finding(List<Join> joins) {
        Join first = joins.get(0);
        List<String> members = new ArrayList<>(List.of(first.first()));
        List<SourceRow> rows = new ArrayList<>(List.of(first.firstRow()));
        for (Join join : joins) {
            members.add(join.second());
            rows.add(join.secondRow());
        }
        String reason = first.reason().name().toLowerCase(Locale.ROOT);
        return new Finding("sharedKey", members, rows, List.of(reason, first.key(), String.valueOf(members.size())));
    }
}
