package org.upline.hierarchy;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.BonusKind;
import org.upline.model.CaseData;
import org.upline.model.MemberTable;
import org.upline.model.SiteEntry;
import org.upline.model.SourceRow;

/**
 * The orders, bonuses and withdrawals on the scheme's site as columns, by file and row. An entry's member is his index in
 * {@link MemberColumns}, or {@link #STRANGER} for one whom no member list has. Totals count settled entries only.
 *
 * <p>Unchangeable and safe for use by several threads. 31 bytes an entry, without the text.
 */
public final class SiteLedgerColumns {
    /** Marks an entry of somebody who is no member of the case. */
    public static final int STRANGER = -1;

    private static final SiteEntry.Kind[] KINDS = SiteEntry.Kind.values();
    private static final BonusKind[] BONUSES = BonusKind.values();
    private static final byte NO_BONUS = -1;
    private static final byte SETTLED = 1;
    private static final long NO_TIME = Long.MIN_VALUE;

    private final int[] member;
    private final byte[] kind;
    private final byte[] bonus;
    private final byte[] flags;
    private final long[] fen;
    private final long[] time;
    private final int[] source;
    private final int[] row;
    private final int[] label;
    private final List<String> sources;
    private final List<String> labels;

    /** Lays out the site ledgers of a case with its members by id, as it promises. */
    public static SiteLedgerColumns of(CaseData data) {
        return new SiteLedgerColumns(MemberTable.of(data.members()), data.siteEntries());
    }

    private SiteLedgerColumns(MemberTable members, List<SiteEntry> entries) {
        int n = entries.size();
        member = new int[n];
        kind = new byte[n];
        bonus = new byte[n];
        flags = new byte[n];
        fen = new long[n];
        time = new long[n];
        source = new int[n];
        row = new int[n];
        label = new int[n];
        List<String> sourceTexts = new ArrayList<>();
        List<String> labelTexts = new ArrayList<>();
        Map<String, Integer> sourceNumbers = new HashMap<>();
        Map<String, Integer> labelNumbers = new HashMap<>();
        Map<String, Integer> indexById = new HashMap<>();
        for (int i = 0; n > 0 && i < members.size(); i++) {
            indexById.put(members.id(i), i);
        }
        for (int i = 0; i < n; i++) {
            SiteEntry entry = entries.get(i);
            member[i] = indexById.getOrDefault(entry.memberId(), STRANGER);
            kind[i] = (byte) entry.kind().ordinal();
            BonusKind of = entry.bonus();
            bonus[i] = of == null ? NO_BONUS : (byte) of.ordinal();
            flags[i] = entry.settled() ? SETTLED : 0;
            fen[i] = entry.fen();
            LocalDateTime at = entry.time();
            time[i] = at == null ? NO_TIME : at.toEpochSecond(ZoneOffset.UTC);
            source[i] = number(entry.row().source(), sourceNumbers, sourceTexts);
            row[i] = entry.row().row();
            label[i] = number(entry.label(), labelNumbers, labelTexts);
        }
        sources = List.copyOf(sourceTexts);
        labels = List.copyOf(labelTexts);
    }

    private static int number(String text, Map<String, Integer> numbers, List<String> texts) {
        Integer known = numbers.putIfAbsent(text, texts.size());
        if (known == null) {
            texts.add(text);
            return texts.size() - 1;
        }
        return known;
    }

    private SiteLedgerColumns(Snapshot snapshot) {
        member = snapshot.ints("site.member");
        kind = snapshot.bytes("site.kind");
        bonus = snapshot.bytes("site.bonus");
        flags = snapshot.bytes("site.flags");
        fen = snapshot.longs("site.fen");
        time = snapshot.longs("site.time");
        source = snapshot.ints("site.source");
        row = snapshot.ints("site.row");
        label = snapshot.ints("site.label");
        sources = snapshot.strings("site.sources");
        labels = snapshot.strings("site.labels");
    }

    /** Reads the columns that {@link #write} wrote; a snapshot from before there were such has no entries. */
    public static SiteLedgerColumns read(Snapshot snapshot) {
        return snapshot.has("site.member")
                ? new SiteLedgerColumns(snapshot)
                : new SiteLedgerColumns(MemberTable.of(List.of()), List.of());
    }

    /** Writes all columns, their names beginning with {@code site.}. */
    public void write(SnapshotWriter snapshot) throws IOException {
        snapshot.ints("site.member", member);
        snapshot.bytes("site.kind", kind);
        snapshot.bytes("site.bonus", bonus);
        snapshot.bytes("site.flags", flags);
        snapshot.longs("site.fen", fen);
        snapshot.longs("site.time", time);
        snapshot.ints("site.source", source);
        snapshot.ints("site.row", row);
        snapshot.ints("site.label", label);
        snapshot.strings("site.sources", sources);
        snapshot.strings("site.labels", labels);
    }

    /** How many entries. */
    public int size() {
        return member.length;
    }

    /** Index of the member, or {@link #STRANGER}. */
    public int member(int entry) {
        return member[entry];
    }

    public SiteEntry.Kind kind(int entry) {
        return KINDS[kind[entry]];
    }

    /** For what a bonus was credited; null for orders and withdrawals. */
    public @Nullable BonusKind bonus(int entry) {
        return bonus[entry] == NO_BONUS ? null : BONUSES[bonus[entry]];
    }

    /** The kind of a bonus as written; empty for orders and withdrawals. */
    public String label(int entry) {
        return labels.get(label[entry]);
    }

    public long fen(int entry) {
        return fen[entry];
    }

    /** Null where the site gives none. */
    public @Nullable LocalDateTime time(int entry) {
        return time[entry] == NO_TIME ? null : LocalDateTime.ofEpochSecond(time[entry], 0, ZoneOffset.UTC);
    }

    /** False where the site says that it was refused, cancelled or not carried out yet. */
    public boolean settled(int entry) {
        return (flags[entry] & SETTLED) != 0;
    }

    public SourceRow row(int entry) {
        return new SourceRow(sources.get(source[entry]), row[entry]);
    }

    /** Whether there are entries of the kind at all: a total of 0 says nothing where there are none. */
    public boolean has(SiteEntry.Kind wanted) {
        for (byte one : kind) {
            if (one == wanted.ordinal()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Fen of the settled entries of a kind, for each member by his index. O(entries).
     *
     * @param members how many members the case has
     * @throws ArithmeticException if a sum does not fit
     */
    public long[] totals(SiteEntry.Kind wanted, int members) {
        long[] totals = new long[members];
        for (int i = 0; i < member.length; i++) {
            if (kind[i] == wanted.ordinal() && member[i] != STRANGER && settled(i)) {
                totals[member[i]] = Math.addExact(totals[member[i]], fen[i]);
            }
        }
        return totals;
    }
}
