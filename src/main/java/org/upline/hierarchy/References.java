package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.upline.model.NoUpline;

/** Turns the ids that rows name as referrer or placement into indices, and collects the ids that no row has. */
final class References {
    private final ToIntFunction<String> index;
    private final Map<String, Integer> missing = new HashMap<>();
    private final List<String> missingIds = new ArrayList<>();

    /** @param index of the member with an id; {@link MemberColumns#NONE} where none has it */
    References(ToIntFunction<String> index) {
        this.index = index;
    }

    /** Index of the member, {@link MemberColumns#NONE}, or −2 and below for an id that no row has. */
    int of(String id) {
        int member = index.applyAsInt(id);
        if (member != MemberColumns.NONE) {
            return member;
        }
        // Only now, since a member who really has such an id comes first.
        if (NoUpline.meant(id)) {
            return MemberColumns.NONE;
        }
        Integer known = missing.get(id);
        if (known != null) {
            return reference(known);
        }
        missing.put(id, missingIds.size());
        missingIds.add(id);
        return reference(missingIds.size() - 1);
    }

    /** Ids that no row has, in the order they were met. */
    List<String> missing() {
        return List.copyOf(missingIds);
    }

    private static int reference(int number) {
        return -2 - number;
    }

    /** Place of the absent id a reference stands for, in {@link #missing()}. */
    static int number(int reference) {
        return -2 - reference;
    }
}
