package org.upline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.upline.store.GraphComparison.Difference;
import org.upline.store.GraphComparison.Kind;
import org.upline.store.GraphComparison.Tally;

/** Counts differences, and keeps the first of each label or type. */
final class DifferenceList {
    /** Of a label or type. */
    static final int KEPT = 20;

    private static final Comparator<Difference> ORDER = Comparator.comparing(Difference::id)
            .thenComparing(Difference::kind)
            .thenComparing(Difference::property, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Map<String, OfName> byName = new TreeMap<>();

    private static final class OfName {
        private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        private final List<Difference> first = new ArrayList<>();

        private void count(Kind kind, long more) {
            counts.merge(kind, more, Long::sum);
        }

        private long count(Kind kind) {
            return counts.getOrDefault(kind, 0L);
        }

        private void settle() {
            first.sort(ORDER);
            first.subList(Math.min(KEPT, first.size()), first.size()).clear();
        }
    }

    private OfName of(String name) {
        return byName.computeIfAbsent(name, any -> new OfName());
    }

    void missing(String name, String id) {
        one(Kind.MISSING, name, id);
    }

    void added(String name, String id) {
        one(Kind.ADDED, name, id);
    }

    private void one(Kind kind, String name, String id) {
        OfName ofName = of(name);
        ofName.count(kind, 1);
        ofName.first.add(new Difference(kind, name, StoredText.decode(id), null, null, null));
    }

    /** Notes what two sets of properties do not have in common; if they are equal, nothing. */
    void compare(String name, String id, Map<String, Object> expected, Map<String, Object> found) {
        if (expected.equals(found)) {
            return;
        }
        OfName ofName = of(name);
        ofName.count(Kind.CHANGED, 1);
        Collection<String> properties = new TreeSet<>(expected.keySet());
        properties.addAll(found.keySet());
        for (String property : properties) {
            Object here = expected.get(property);
            Object there = found.get(property);
            if (!Objects.equals(here, there)) {
                ofName.first.add(
                        new Difference(Kind.CHANGED, name, StoredText.decode(id), property, shown(here), shown(there)));
            }
        }
    }

    private static @Nullable String shown(@Nullable Object value) {
        return value == null ? null : StoredText.decode(String.valueOf(value));
    }

    /** Puts what was kept in order, whatever order it was found in, and lets go of all but the first. */
    void settle() {
        byName.values().forEach(OfName::settle);
    }

    /** Adds what comes after this, both being settled. */
    void then(DifferenceList later) {
        later.byName.forEach((name, more) -> {
            OfName ofName = of(name);
            more.counts.forEach(ofName::count);
            int room = KEPT - ofName.first.size();
            ofName.first.addAll(more.first.subList(0, Math.min(room, more.first.size())));
        });
    }

    /** @param expected how many there should be of each label or type, in the order in which to tell of them */
    GraphComparison against(Map<String, Long> expected) {
        Map<String, Long> counts = new LinkedHashMap<>(expected);
        byName.keySet().forEach(name -> counts.putIfAbsent(name, 0L));
        List<Tally> tallies = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        counts.forEach((name, count) -> {
            OfName ofName = byName.getOrDefault(name, new OfName());
            long missing = ofName.count(Kind.MISSING);
            long added = ofName.count(Kind.ADDED);
            tallies.add(new Tally(name, count, count - missing + added, missing, added, ofName.count(Kind.CHANGED)));
            differences.addAll(ofName.first);
        });
        return new GraphComparison(tallies, differences);
    }
}
