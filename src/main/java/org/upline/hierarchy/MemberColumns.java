package org.upline.hierarchy;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.graph.PrefixIndex;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.graph.TextIndex;
import org.upline.model.CaseData;
import org.upline.model.CountingRule.Tree;
import org.upline.model.MemberField;
import org.upline.model.MemberTable;
import org.upline.model.Person;
import org.upline.model.Person.JoinReason;
import org.upline.model.SourceRow;

/**
 * The members of a case as columns. The index of a member is his place in the order of ids (plain string order), so
 * comparing indices compares ids. What analyses read in bulk are arrays; text read from a snapshot is decoded one by one.
 *
 * <p>Unchangeable and safe for use by several threads. 61 bytes a member, without the text.
 */
public final class MemberColumns {
    /** Marks a member who has nobody above him. */
    public static final int NONE = -1;

    /** Column of a snapshot: the members who have a name, as {@link PrefixIndex#order} puts them. */
    public static final String BY_NAME = "member.byName";

    private static final byte INACTIVE = 1;
    private static final byte BLANK = 2;
    private static final long NO_TIME = Long.MIN_VALUE;

    private final Map<MemberText, List<String>> texts = new EnumMap<>(MemberText.class);
    private final Map<Tree, int[]> above = new EnumMap<>(Tree.class);
    private final List<String> missing;
    private final byte[] flags;
    private final long[] feeFen;
    private final long[] bonusFen;
    private final long[] withdrawnFen;
    private final long[] joined;
    private final List<String> sources;
    private final int[] source;
    private final int[] row;
    private final PersonColumns persons;

    /**
     * Lays the members of a case out in columns.
     *
     * @param data a case with its members by id, as it promises
     * @param persons every member of the case in exactly one of them
     * @throws IllegalArgumentException if either does not hold
     */
    public static MemberColumns of(CaseData data, List<Person> persons) {
        return new MemberColumns(MemberTable.of(data.members()), persons);
    }

    private MemberColumns(MemberTable members, List<Person> persons) {
        int n = members.size();
        for (int i = 0; i < n; i++) {
            if (i > 0 && members.id(i - 1).compareTo(members.id(i)) >= 0) {
                throw new IllegalArgumentException("members not by id: " + members.id(i));
            }
        }
        TextIndex byId = TextIndex.of(n, members::id);
        ToIntFunction<String> index = id -> {
            int[] rows = byId.find(id);
            return rows.length == 0 ? NONE : rows[0];
        };
        for (MemberText text : MemberText.values()) {
            texts.put(text, members.texts(text.field));
        }
        References references = new References(index);
        above.put(
                Tree.REFERRAL,
                members.texts(MemberField.REFERRER).stream()
                        .mapToInt(references::of)
                        .toArray());
        above.put(
                Tree.PLACEMENT,
                members.texts(MemberField.PLACEMENT).stream()
                        .mapToInt(references::of)
                        .toArray());
        missing = references.missing();
        flags = new byte[n];
        Map<String, Integer> sourceIndex = new HashMap<>();
        source = new int[n];
        for (int i = 0; i < n; i++) {
            flags[i] = (byte) ((members.inactive(i) ? INACTIVE : 0) | (members.blank(i) ? BLANK : 0));
            source[i] = sourceIndex.computeIfAbsent(members.row(i).source(), s -> sourceIndex.size());
        }
        sources = sourceIndex.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        feeFen = IntStream.range(0, n).mapToLong(members::feeFen).toArray();
        bonusFen = IntStream.range(0, n).mapToLong(members::bonusFen).toArray();
        withdrawnFen = IntStream.range(0, n).mapToLong(members::withdrawnFen).toArray();
        joined =
                IntStream.range(0, n).mapToLong(i -> seconds(members.joined(i))).toArray();
        row = IntStream.range(0, n).map(i -> members.row(i).row()).toArray();
        this.persons = PersonColumns.of(persons, n, index);
    }

    private MemberColumns(Snapshot snapshot) {
        for (MemberText text : MemberText.values()) {
            texts.put(text, snapshot.strings(text.column));
        }
        above.put(Tree.REFERRAL, snapshot.ints("member.referrer"));
        above.put(Tree.PLACEMENT, snapshot.ints("member.placement"));
        missing = snapshot.strings("member.missing");
        flags = snapshot.bytes("member.flags");
        feeFen = snapshot.longs("member.feeFen");
        bonusFen = snapshot.longs("member.bonusFen");
        withdrawnFen = snapshot.longs("member.withdrawnFen");
        joined = snapshot.longs("member.joined");
        sources = snapshot.strings("member.sources");
        source = snapshot.ints("member.source");
        row = snapshot.ints("member.row");
        persons = PersonColumns.read(snapshot);
    }

    /** Reads the columns that {@link #write} wrote. */
    public static MemberColumns read(Snapshot snapshot) {
        return new MemberColumns(snapshot);
    }

    /** Writes all columns, their names beginning with {@code member.} and {@code person.}. */
    public void write(SnapshotWriter snapshot) throws IOException {
        for (MemberText text : MemberText.values()) {
            snapshot.strings(text.column, texts(text));
        }
        snapshot.ints(BY_NAME, PrefixIndex.order(texts(MemberText.NAME)));
        snapshot.ints("member.referrer", above(Tree.REFERRAL));
        snapshot.ints("member.placement", above(Tree.PLACEMENT));
        snapshot.strings("member.missing", missing);
        snapshot.bytes("member.flags", flags);
        snapshot.longs("member.feeFen", feeFen);
        snapshot.longs("member.bonusFen", bonusFen);
        snapshot.longs("member.withdrawnFen", withdrawnFen);
        snapshot.longs("member.joined", joined);
        snapshot.strings("member.sources", sources);
        snapshot.ints("member.source", source);
        snapshot.ints("member.row", row);
        persons.write(snapshot);
    }

    /** Number of members. */
    public int size() {
        return flags.length;
    }

    public String id(int member) {
        return text(MemberText.ID, member);
    }

    public String name(int member) {
        return text(MemberText.NAME, member);
    }

    public String text(MemberText column, int member) {
        return texts(column).get(member);
    }

    /** A whole text column by index; fixed, with fast access. */
    public List<String> texts(MemberText column) {
        return Collections.unmodifiableList(column(texts, column));
    }

    /** Index of the member with this id, negative if there is none. Costs O(log n) comparisons. */
    public int find(String id) {
        return Collections.binarySearch(column(texts, MemberText.ID), id);
    }

    /**
     * Whom the row names as the one above: his index, {@link #NONE}, or −2 and below for an id that no row has, which
     * {@link #missing} gives.
     */
    public int above(Tree tree, int member) {
        return above(tree)[member];
    }

    int[] above(Tree tree) {
        return column(above, tree);
    }

    /** Members whom another member names as referrer. */
    BitSet recruiters() {
        BitSet recruiters = new BitSet();
        int[] referrer = above(Tree.REFERRAL);
        for (int member = 0; member < referrer.length; member++) {
            if (referrer[member] >= 0 && referrer[member] != member) {
                recruiters.set(referrer[member]);
            }
        }
        return recruiters;
    }

    /** The absent id behind a reference of −2 or below. */
    public String missing(int reference) {
        return missing.get(References.number(reference));
    }

    public boolean inactive(int member) {
        return (flags[member] & INACTIVE) != 0;
    }

    public boolean blank(int member) {
        return (flags[member] & BLANK) != 0;
    }

    /** Entry fee in fen, 0 where the list does not say. */
    public long feeFen(int member) {
        return feeFen[member];
    }

    /** Bonus total in fen, 0 where the list does not say. */
    public long bonusFen(int member) {
        return bonusFen[member];
    }

    /** Withdrawn in total, in fen, 0 where the list does not say. */
    public long withdrawnFen(int member) {
        return withdrawnFen[member];
    }

    /** Time of joining, local; null where the file does not say. */
    public @Nullable LocalDateTime joined(int member) {
        return joined[member] == NO_TIME ? null : LocalDateTime.ofEpochSecond(joined[member], 0, ZoneOffset.UTC);
    }

    /** Whether one joined before the other; a missing time counts as latest, ties go to the smaller id. */
    boolean joinedBefore(int one, int other) {
        // NO_TIME − 1 wraps to the largest value; all other times keep their order.
        int order = Long.compare(joined[one] - 1, joined[other] - 1);
        return order != 0 ? order < 0 : one < other;
    }

    /** Where the member stands in the seized files. */
    public SourceRow row(int member) {
        return new SourceRow(sources.get(source[member]), row[member]);
    }

    /** Index of the person he is, among {@link #persons()}. */
    public int person(int member) {
        return persons.of(member);
    }

    public PersonColumns persons() {
        return persons;
    }

    /**
     * What is compared under a rule of joining; by it, members with equal keys are one person. Null where the member has nothing
     * to compare.
     */
    public @Nullable String joinKey(JoinReason reason, int member) {
        return JoinKeys.key(
                reason,
                new JoinKeys.Written(
                        name(member),
                        text(MemberText.ID_NUMBER, member),
                        text(MemberText.PHONE, member),
                        text(MemberText.CARD, member)));
    }

    /** A natural person with the reasons of joining, as it was folded. */
    public Person describe(int person) {
        return persons.describe(person, this);
    }

    private static long seconds(@Nullable LocalDateTime time) {
        return time == null ? NO_TIME : time.toEpochSecond(ZoneOffset.UTC);
    }

    private static <K, V> V column(Map<K, V> columns, K key) {
        return Objects.requireNonNull(columns.get(key));
    }
}
