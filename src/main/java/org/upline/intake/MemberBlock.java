package org.upline.intake;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.PackedNumbers;
import org.upline.intake.ledger.PackedText;
import org.upline.intake.ledger.TextCodes;
import org.upline.model.Member;
import org.upline.model.MemberField;
import org.upline.model.SourceRow;

/**
 * Rows of a member list that stand one after the other in one file, as columns: about 150 bytes a row, where a
 * {@link Member} with all it refers to takes 650. A column in which nothing stands takes nothing.
 */
final class MemberBlock {
    private static final MemberField[] FIELDS = MemberField.values();
    /** Few different texts stand in these; they are kept once. */
    private static final Set<MemberField> REPEATED =
            EnumSet.of(MemberField.SIDE, MemberField.RANK, MemberField.BANK, MemberField.CENTRE, MemberField.PROVINCE);

    private static final int INACTIVE = 1;
    private static final int BLANK = 1 << 1;
    private static final int JOINED = 1 << 2;

    private final String source;
    private final Texts[] texts = new Texts[FIELDS.length];
    private final PackedNumbers row = new PackedNumbers();
    private final PackedNumbers second = new PackedNumbers();
    private final PackedNumbers nano = new PackedNumbers();
    private final PackedNumbers fee = new PackedNumbers();
    private final PackedNumbers bonus = new PackedNumbers();
    private final PackedNumbers withdrawn = new PackedNumbers();
    private final PackedNumbers contentHigh = new PackedNumbers();
    private final PackedNumbers contentLow = new PackedNumbers();
    private @Nullable Texts pathLast = new Rare();
    private @Nullable Texts pathBeforeLast = new Rare();
    private byte[] flags = new byte[64];
    private int count;

    /** @param source id of the file */
    MemberBlock(String source) {
        this.source = source;
        for (MemberField field : FIELDS) {
            texts[field.ordinal()] = REPEATED.contains(field) ? new Repeated() : new Rare();
        }
    }

    void add(MemberRow from) {
        Member member = from.member();
        for (MemberField field : FIELDS) {
            texts[field.ordinal()].add(count, field.of(member));
        }
        if (pathLast == null || pathBeforeLast == null) {
            throw new IllegalStateException("no rows are added once the paths are gone");
        }
        pathLast.add(count, from.path().last());
        pathBeforeLast.add(count, from.path().beforeLast());
        LocalDateTime joined = member.joined();
        row.add(member.row().row());
        second.add(joined == null ? 0 : joined.toEpochSecond(ZoneOffset.UTC));
        nano.add(joined == null ? 0 : joined.getNano());
        fee.add(member.feeFen());
        bonus.add(member.bonusFen());
        withdrawn.add(member.withdrawnFen());
        contentHigh.add(from.contentHigh());
        contentLow.add(from.contentLow());
        if (count == flags.length) {
            flags = Arrays.copyOf(flags, count + (count >> 1));
        }
        flags[count] = (byte)
                ((member.inactive() ? INACTIVE : 0) | (member.blank() ? BLANK : 0) | (joined == null ? 0 : JOINED));
        count++;
    }

    /** Gives back the room for more. */
    void trim() {
        for (Texts column : texts) {
            column.trim();
        }
        for (PackedNumbers column :
                new PackedNumbers[] {row, second, nano, fee, bonus, withdrawn, contentHigh, contentLow}) {
            column.trim();
        }
        flags = Arrays.copyOf(flags, count);
    }

    /** Paths are not asked for any more: all are empty from now on. */
    void forgetPaths() {
        pathLast = null;
        pathBeforeLast = null;
    }

    int count() {
        return count;
    }

    String source() {
        return source;
    }

    MemberRow get(int i) {
        return new MemberRow(member(i, feeFen(i)), contentHigh.get(i), contentLow.get(i), path(i));
    }

    MemberRow.Content content(int i) {
        return new MemberRow.Content(contentHigh.get(i), contentLow.get(i));
    }

    private PathEnd path(int i) {
        String last = pathLast == null ? "" : pathLast.get(i);
        return pathBeforeLast == null || last.isEmpty() ? PathEnd.EMPTY : new PathEnd(last, pathBeforeLast.get(i));
    }

    /** @param feeFen which may be another than that of the list */
    Member member(int i, long feeFen) {
        return new Member(
                text(MemberField.ID, i),
                text(MemberField.USERNAME, i),
                text(MemberField.NAME, i),
                text(MemberField.ID_NUMBER, i),
                text(MemberField.PHONE, i),
                text(MemberField.REFERRER, i),
                text(MemberField.PLACEMENT, i),
                text(MemberField.SIDE, i),
                text(MemberField.RANK, i),
                inactive(i),
                blank(i),
                feeFen,
                joined(i),
                text(MemberField.BANK, i),
                text(MemberField.CARD, i),
                bonusFen(i),
                withdrawnFen(i),
                text(MemberField.CENTRE, i),
                text(MemberField.IP, i),
                text(MemberField.PROVINCE, i),
                text(MemberField.ADDRESS, i),
                row(i));
    }

    String text(MemberField field, int i) {
        return texts[field.ordinal()].get(i);
    }

    boolean inactive(int i) {
        return (flags[i] & INACTIVE) != 0;
    }

    boolean blank(int i) {
        return (flags[i] & BLANK) != 0;
    }

    long feeFen(int i) {
        return fee.get(i);
    }

    @Nullable
    LocalDateTime joined(int i) {
        return (flags[i] & JOINED) == 0
                ? null
                : LocalDateTime.ofEpochSecond(second.get(i), nano.getInt(i), ZoneOffset.UTC);
    }

    long bonusFen(int i) {
        return bonus.get(i);
    }

    long withdrawnFen(int i) {
        return withdrawn.get(i);
    }

    SourceRow row(int i) {
        return new SourceRow(source, row.getInt(i));
    }

    /** As the ids compare in plain string order. */
    static int compareIds(MemberBlock one, int i, MemberBlock other, int j) {
        return one.ids().packed().compare(i, other.ids().packed(), j);
    }

    private Rare ids() {
        return (Rare) texts[MemberField.ID.ordinal()];
    }

    /** A column of texts. */
    private abstract static sealed class Texts {
        /** @param at how many were added before */
        abstract void add(int at, String text);

        abstract void trim();

        abstract String get(int i);
    }

    /** Texts that hardly repeat; those before the first that is not empty are not kept. */
    private static final class Rare extends Texts {
        private final PackedText packed = new PackedText();
        private int before;

        PackedText packed() {
            return packed;
        }

        @Override
        void add(int at, String text) {
            if (at == before && text.isEmpty()) {
                before++;
            } else {
                packed.add(text);
            }
        }

        @Override
        void trim() {
            packed.trim();
        }

        @Override
        String get(int i) {
            return i < before ? "" : packed.get(i - before);
        }
    }

    /** Texts of which each is kept once. */
    private static final class Repeated extends Texts {
        private final PackedNumbers codes = new PackedNumbers();
        private final TextCodes coded = new TextCodes();

        @Override
        void add(int at, String text) {
            codes.add(coded.code(text));
        }

        @Override
        void trim() {
            codes.trim();
        }

        @Override
        String get(int i) {
            return coded.text(codes.getInt(i));
        }
    }
}
