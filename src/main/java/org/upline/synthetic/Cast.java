package org.upline.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who plays which part. */
final class Cast {
    /** Those who joined first are looked at for the parts that need many people below. */
    private static final int EARLY = 400;

    private static final int HIGHEST_LEVELS = 4;

    private final Map<Integer, Role> roles = new LinkedHashMap<>();

    private Cast() {}

    static Cast choose(Scheme scheme) {
        Cast cast = new Cast();
        int members = scheme.members();
        int[] below = scheme.referrals.downlines();
        boolean large = members >= 200;
        List<Role> order = new ArrayList<>(List.of(Role.ORGANISER, Role.ORGANISER, Role.DECOY));
        if (large) {
            order.addAll(List.of(Role.ORGANISER, Role.DECOY));
        }
        int core = members < 50 ? 1 : members < 1_000 ? 4 : 8;
        order.addAll(Collections.nCopies(core, Role.CORE));
        order.addAll(Collections.nCopies(large ? 3 : 1, Role.TRAINER));

        int next = 0;
        for (int member : byDownline(scheme, below)) {
            int person = scheme.enrolment.person(member);
            if (next < order.size() && !cast.roles.containsKey(person) && !People.hasTestName(person)) {
                cast.roles.put(person, order.get(next++));
            }
        }
        cast.roles.put(scheme.enrolment.person(treasurer(scheme, below, cast)), Role.TREASURER);
        return cast;
    }

    private static List<Integer> byDownline(Scheme scheme, int[] below) {
        // The last third stays free, so that a treasurer is left even in the smallest case.
        return IntStream.range(0, Math.min(EARLY, scheme.members() * 2 / 3))
                .filter(member -> scheme.referrals.level(member) <= HIGHEST_LEVELS)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(member -> -below[member])
                        .thenComparingInt(member -> member))
                .toList();
    }

    /** A paying member with nobody below, from the first quarter on. */
    private static int treasurer(Scheme scheme, int[] below, Cast cast) {
        for (int member = scheme.members() / 4; member < scheme.members(); member++) {
            int person = scheme.enrolment.person(member);
            if (below[member] == 0
                    && !People.hasTestName(person)
                    && !cast.roles.containsKey(person)
                    && !hasSeveral(scheme, person)) {
                return member;
            }
        }
        int anyone = scheme.members() - 1;
        while (cast.roles.containsKey(scheme.enrolment.person(anyone))) {
            anyone--;
        }
        return anyone;
    }

    private static boolean hasSeveral(Scheme scheme, int person) {
        return IntStream.range(0, scheme.members())
                        .filter(member -> scheme.enrolment.person(member) == person)
                        .limit(2)
                        .count()
                > 1;
    }

    /** The part of a person; null for an ordinary participant or an outsider. */
    @Nullable
    Role role(int person) {
        return roles.get(person);
    }

    /** Persons with a part, in the order they were given one. */
    List<Integer> persons() {
        return List.copyOf(roles.keySet());
    }

    List<Integer> persons(Role role) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .toList();
    }
}
