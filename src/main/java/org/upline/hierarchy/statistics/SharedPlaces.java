package org.upline.hierarchy.statistics;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.MemberText;
import org.upline.model.Placeholder;
import org.upline.model.WrittenNumber;

/**
 * Addresses, telephones and IP addresses that several heads share (窝点): where many were signed up from one place, or by one
 * hand. Compared without blanks, full-width characters made plain, letters in one case; words for "none" and numbers that
 * have lost digits are shared by nobody. If persons are counted, several accounts of one person are one head.
 */
public final class SharedPlaces {
    private final CountedTree tree;
    private final int least;

    private SharedPlaces(CountedTree tree, int least) {
        this.tree = tree;
        this.least = least;
    }

    /** What is shared. */
    public enum Kind {
        ADDRESS(MemberText.ADDRESS),
        PHONE(MemberText.PHONE),
        IP(MemberText.IP);

        private final MemberText column;

        Kind(MemberText column) {
            this.column = column;
        }
    }

    /**
     * Those who share one.
     *
     * @param value as it stands in the row of the first of them
     * @param heads how many units
     * @param accounts how many members
     * @param first earliest join among them; null where no file says
     * @param last latest join
     * @param memberIds of the members, in plain string order
     */
    public record Group(
            Kind kind,
            String value,
            int heads,
            int accounts,
            @Nullable LocalDateTime first,
            @Nullable LocalDateTime last,
            List<String> memberIds) {}

    /**
     * Groups of at least so many heads: addresses, then phones, then IPs; within a kind the largest first, ties by the value as
     * it is compared. O(n log n), 16 bytes a member; texts are kept only of those that are shared.
     */
    public static List<Group> of(CountedTree tree, int least) {
        SharedPlaces search = new SharedPlaces(tree, least);
        List<Group> groups = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            groups.addAll(search.groups(kind));
        }
        return groups;
    }

    private List<Group> groups(Kind kind) {
        List<String> texts = tree.columns().texts(kind.column);
        TreeMap<String, List<Integer>> sharing = new TreeMap<>();
        for (int member : candidates(texts)) {
            sharing.computeIfAbsent(compared(texts.get(member)), value -> new ArrayList<>())
                    .add(member);
        }
        List<Group> groups = new ArrayList<>();
        for (List<Integer> members : sharing.values()) {
            int heads = (int) members.stream().map(tree::unitOf).distinct().count();
            if (heads >= least) {
                groups.add(group(kind, texts.get(members.get(0)), heads, members));
            }
        }
        // Stable, so that equals stay in the order of their values.
        groups.sort(Comparator.comparingInt(Group::heads).reversed());
        return groups;
    }

    private Group group(Kind kind, String value, int heads, List<Integer> members) {
        MemberColumns columns = tree.columns();
        TreeSet<LocalDateTime> times = new TreeSet<>();
        List<String> ids = new ArrayList<>();
        for (int member : members) {
            ids.add(columns.id(member));
            LocalDateTime joined = columns.joined(member);
            if (joined != null) {
                times.add(joined);
            }
        }
        return new Group(
                kind,
                value,
                heads,
                members.size(),
                times.isEmpty() ? null : times.first(),
                times.isEmpty() ? null : times.last(),
                List.copyOf(ids));
    }

    /** The counted members, ascending, whose text may be that of enough others: as many have one with the same hash. */
    private int[] candidates(List<String> texts) {
        long[] hashes = new long[texts.size()];
        boolean[] says = new boolean[hashes.length];
        int said = 0;
        for (int member = 0; member < hashes.length; member++) {
            String value = tree.unitOf(member) < 0 ? "" : compared(texts.get(member));
            says[member] = !value.isEmpty();
            if (says[member]) {
                hashes[member] = hash(value);
                said++;
            }
        }
        long[] sorted = new long[said];
        int[] members = new int[said];
        int next = 0;
        for (int member = 0; member < hashes.length; member++) {
            if (says[member]) {
                members[next] = member;
                sorted[next++] = hashes[member];
            }
        }
        Arrays.parallelSort(sorted);
        return Arrays.stream(members)
                .filter(member -> isShared(hashes[member], sorted))
                .toArray();
    }

    private boolean isShared(long hash, long[] sorted) {
        int at = Arrays.binarySearch(sorted, hash);
        int from = at;
        while (from > 0 && sorted[from - 1] == hash && at - from < least) {
            from--;
        }
        int to = at;
        while (to + 1 < sorted.length && sorted[to + 1] == hash && to - from + 1 < least) {
            to++;
        }
        return to - from + 1 >= least;
    }

    /** Empty for what nobody shares. */
    private static String compared(String written) {
        String compact = WrittenNumber.compact(written).toLowerCase(Locale.ROOT);
        return Placeholder.isOne(compact) || WrittenNumber.hasLostDigits(compact) ? "" : compact;
    }

    /** FNV-1a over UTF-16 units; two texts of one hash are told apart later. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
