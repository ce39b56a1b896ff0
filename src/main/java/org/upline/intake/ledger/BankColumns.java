package org.upline.intake.ledger;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.BankRow.Direction;
import org.upline.intake.ledger.BankRow.Outcome;
import org.upline.model.SourceRow;

/**
 * Statement rows that stand one after the other in one file, as columns: some 120 bytes a row with its texts, where a
 * {@link BankRow} with all it refers to takes 550. Texts that repeat are kept once, packed until they are shared with the other
 * parts of a case, and numbers in as many bytes as they need.
 */
final class BankColumns {
    /** The columns whose texts repeat. */
    enum Text {
        CARD,
        ACCOUNT,
        HOLDER,
        HOLDER_ID,
        COUNTERPARTY,
        COUNTERPARTY_NAME,
        COUNTERPARTY_ID,
        COUNTERPARTY_BANK,
        MEMO,
        CURRENCY,
        IP,
        MAC,
        PLACE
    }

    private static final Text[] TEXTS = Text.values();
    private static final Direction[] DIRECTIONS = Direction.values();
    private static final Outcome[] OUTCOMES = Outcome.values();
    /** In the place of microseconds. */
    private static final int NO_TIME = -1;

    private static final int DATE_ONLY = 1;
    private static final int CASH = 1 << 1;
    private static final int INFORMATIONAL = 1 << 2;
    private static final int HAS_BALANCE = 1 << 3;
    private static final int OUTCOME = 4;
    private static final int DIRECTION = 6;

    private final String source;
    private @Nullable PackedText content = new PackedText();
    private final PackedText serial = new PackedText();
    private final PackedNumbers[] codes = new PackedNumbers[TEXTS.length];
    private final PartTexts texts = new PartTexts();
    private final PackedNumbers row = new PackedNumbers();
    private final PackedNumbers second = new PackedNumbers();
    private final PackedNumbers micro = new PackedNumbers();
    private final PackedNumbers amount = new PackedNumbers();
    private final PackedNumbers balance = new PackedNumbers();
    private byte[] flags = new byte[64];
    private int count;

    /** @param source id of the file */
    BankColumns(String source) {
        this.source = source;
        Arrays.setAll(codes, text -> new PackedNumbers());
    }

    void add(BankRow from) {
        if (count == flags.length) {
            flags = Arrays.copyOf(flags, count + (count >> 1));
        }
        content().add(from.content());
        serial.add(from.serial());
        for (Text text : TEXTS) {
            // Rows of one account mostly stand together, and say the same of it.
            int above = count == 0 ? -1 : codes[text.ordinal()].getInt(count - 1);
            codes[text.ordinal()].add(texts.code(of(text, from), above));
        }
        LocalDateTime at = from.time();
        Long left = from.balanceFen();
        Direction direction = from.direction();
        row.add(from.row().row());
        second.add(at == null ? 0 : at.toEpochSecond(ZoneOffset.UTC));
        micro.add(at == null ? NO_TIME : at.get(ChronoField.MICRO_OF_SECOND));
        amount.add(from.amountFen());
        balance.add(left == null ? 0 : left);
        flags[count] = (byte) ((from.dateOnly() ? DATE_ONLY : 0)
                | (from.cash() ? CASH : 0)
                | (from.informational() ? INFORMATIONAL : 0)
                | (left == null ? 0 : HAS_BALANCE)
                | from.outcome().ordinal() << OUTCOME
                | (direction == null ? 0 : direction.ordinal() + 1) << DIRECTION);
        count++;
    }

    /** Ends the adding, and gives back the room for more. */
    BankColumns closed() {
        if (texts.isOpen()) {
            texts.close();
            content().trim();
            serial.trim();
            flags = Arrays.copyOf(flags, count);
            Stream.concat(Stream.of(row, second, micro, amount, balance), Arrays.stream(codes))
                    .forEach(PackedNumbers::trim);
        }
        return this;
    }

    PartTexts texts() {
        return texts;
    }

    private static String of(Text text, BankRow row) {
        return switch (text) {
            case CARD -> row.card();
            case ACCOUNT -> row.account();
            case HOLDER -> row.holder();
            case HOLDER_ID -> row.holderId();
            case COUNTERPARTY -> row.counterparty();
            case COUNTERPARTY_NAME -> row.counterpartyName();
            case COUNTERPARTY_ID -> row.counterpartyId();
            case COUNTERPARTY_BANK -> row.counterpartyBank();
            case MEMO -> row.memo();
            case CURRENCY -> row.currency();
            case IP -> row.ip();
            case MAC -> row.mac();
            case PLACE -> row.place();
        };
    }

    BankRow get(int i) {
        return new BankRow(
                new SourceRow(source, row(i)),
                content().get(i),
                text(Text.CARD, i),
                text(Text.ACCOUNT, i),
                text(Text.HOLDER, i),
                text(Text.HOLDER_ID, i),
                time(i),
                dateOnly(i),
                amount(i),
                balance(i),
                direction(i),
                text(Text.COUNTERPARTY, i),
                text(Text.COUNTERPARTY_NAME, i),
                text(Text.COUNTERPARTY_ID, i),
                text(Text.COUNTERPARTY_BANK, i),
                cash(i),
                text(Text.MEMO, i),
                text(Text.CURRENCY, i),
                outcome(i),
                serial.get(i),
                text(Text.IP, i),
                text(Text.MAC, i),
                text(Text.PLACE, i),
                informational(i));
    }

    int count() {
        return count;
    }

    String source() {
        return source;
    }

    int row(int i) {
        return row.getInt(i);
    }

    /** @throws IllegalStateException once it was let go of */
    PackedText content() {
        PackedText kept = content;
        if (kept == null) {
            throw new IllegalStateException("the contents of these rows were let go of");
        }
        return kept;
    }

    /** Lets go of the rows' contents, a third of what they take: only copies are found by them. */
    void forgetContent() {
        content = null;
    }

    PackedText serial() {
        return serial;
    }

    /** Number of a text among those of all parts, once they share them. */
    int code(Text text, int i) {
        return texts.shared(codes[text.ordinal()].getInt(i));
    }

    String text(Text text, int i) {
        return texts.text(codes[text.ordinal()].getInt(i));
    }

    /** Microseconds since 1970 in local time; 0 where a row has no time. */
    long micros(int i) {
        return timed(i) ? second.get(i) * Entries.SECOND + micro.get(i) : 0;
    }

    @Nullable
    LocalDateTime time(int i) {
        return timed(i) ? LocalDateTime.ofEpochSecond(second.get(i), micro.getInt(i) * 1000, ZoneOffset.UTC) : null;
    }

    boolean timed(int i) {
        return micro.get(i) != NO_TIME;
    }

    boolean dateOnly(int i) {
        return (flags[i] & DATE_ONLY) != 0;
    }

    long amount(int i) {
        return amount.get(i);
    }

    @Nullable
    Long balance(int i) {
        return (flags[i] & HAS_BALANCE) == 0 ? null : balance.get(i);
    }

    @Nullable
    Direction direction(int i) {
        int direction = flags[i] >>> DIRECTION & 3;
        return direction == 0 ? null : DIRECTIONS[direction - 1];
    }

    Outcome outcome(int i) {
        return OUTCOMES[flags[i] >>> OUTCOME & 3];
    }

    boolean cash(int i) {
        return (flags[i] & CASH) != 0;
    }

    boolean informational(int i) {
        return (flags[i] & INFORMATIONAL) != 0;
    }
}
