package org.upline.intake;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.model.BonusKind;
import org.upline.model.SiteEntry;
import org.upline.model.SourceRow;

/**
 * The rows of one site ledger as columns, since such a ledger has many times more rows than the site has members: 24 bytes
 * a row and 26 an entry, besides one copy of each text.
 */
public final class SiteRows {
    private static final SiteEntry.Kind[] KINDS = SiteEntry.Kind.values();
    private static final BonusKind[] BONUSES = BonusKind.values();
    private static final byte NO_BONUS = -1;
    private static final long NO_TIME = Long.MIN_VALUE;

    private final Texts texts = new Texts();
    private int rows;
    private int[] number = new int[16];
    private int[] firstPart = new int[16];
    private int[] member = new int[16];
    private int[] card = new int[16];
    private long[] time = new long[16];
    private boolean[] settled = new boolean[16];
    private byte[] kind = new byte[16];
    private long[] high = new long[16];
    private long[] low = new long[16];
    private int parts;
    private byte[] bonus = new byte[16];
    private int[] label = new int[16];
    private long[] fen = new long[16];

    /** Each text once, by number. */
    private static final class Texts {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> all = new ArrayList<>();

        int number(String text) {
            Integer known = numbers.putIfAbsent(text, all.size());
            if (known == null) {
                all.add(text);
                return all.size() - 1;
            }
            return known;
        }
    }

    void add(SiteRow row) {
        if (rows == number.length) {
            growRows(rows + (rows >> 1));
        }
        ByteBuffer content = ByteBuffer.wrap(row.content());
        number[rows] = row.row();
        firstPart[rows] = parts;
        member[rows] = texts.number(row.member());
        card[rows] = texts.number(row.card());
        LocalDateTime at = row.time();
        time[rows] = at == null ? NO_TIME : at.toEpochSecond(ZoneOffset.UTC);
        settled[rows] = row.settled();
        kind[rows] = (byte) row.kind().ordinal();
        // The same cells may stand in ledgers of two kinds.
        high[rows] = content.getLong() + row.kind().ordinal();
        low[rows] = content.getLong();
        rows++;
        for (SiteRow.Part part : row.parts()) {
            add(part);
        }
    }

    private void add(SiteRow.Part part) {
        if (parts == fen.length) {
            int room = parts + (parts >> 1);
            bonus = Arrays.copyOf(bonus, room);
            label = Arrays.copyOf(label, room);
            fen = Arrays.copyOf(fen, room);
        }
        BonusKind of = part.bonus();
        bonus[parts] = of == null ? NO_BONUS : (byte) of.ordinal();
        label[parts] = texts.number(part.label());
        fen[parts] = part.fen();
        parts++;
    }

    private void growRows(int room) {
        number = Arrays.copyOf(number, room);
        firstPart = Arrays.copyOf(firstPart, room);
        member = Arrays.copyOf(member, room);
        card = Arrays.copyOf(card, room);
        time = Arrays.copyOf(time, room);
        settled = Arrays.copyOf(settled, room);
        kind = Arrays.copyOf(kind, room);
        high = Arrays.copyOf(high, room);
        low = Arrays.copyOf(low, room);
    }

    /** How many rows. */
    int size() {
        return rows;
    }

    /** Puts the row's content into the set; false if it is there already. */
    boolean addContent(int row, ContentSet contents) {
        return contents.add(high[row], low[row]);
    }

    /** Number of the row in the file. */
    int number(int row) {
        return number[row];
    }

    /** The first of the row's entries, numbered over the whole file; up to that of the next row. */
    int firstEntry(int row) {
        return row < rows ? firstPart[row] : parts;
    }

    /** The row's member as written. */
    String member(int row) {
        return texts.all.get(member[row]);
    }

    /** Number of {@link #member}, by which equal ones are equal; below {@link #texts()}. */
    int memberText(int row) {
        return member[row];
    }

    int texts() {
        return texts.all.size();
    }

    /** An entry of a row, for the member as he is known in the case. */
    SiteEntry entry(int row, int part, String memberId, String source) {
        return new SiteEntry(
                memberId,
                KINDS[kind[row]],
                bonus(part),
                texts.all.get(label[part]),
                fen[part],
                time[row] == NO_TIME ? null : LocalDateTime.ofEpochSecond(time[row], 0, ZoneOffset.UTC),
                settled[row],
                texts.all.get(card[row]),
                new SourceRow(source, number[row]));
    }

    private @Nullable BonusKind bonus(int part) {
        return bonus[part] == NO_BONUS ? null : BONUSES[bonus[part]];
    }
}
