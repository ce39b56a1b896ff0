package org.upline.intake.ledger;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.BankColumns.Text;
import org.upline.intake.ledger.BankRow.Direction;
import org.upline.intake.ledger.BankRow.Outcome;
import org.upline.model.SourceRow;

/**
 * The statement rows of a case under an index, in canonical order. What they say is described at {@link BankRow}. Equal
 * texts are one string, so that millions compare quickly.
 */
final class Entries {

    static final long SECOND = 1_000_000;
    static final long DAY = 86_400 * SECOND;

    private final BankColumns[] parts;
    private final int[] start;
    private final int[] partOf;

    /** Of so many parts the texts lie unpacked at once, waiting to be shared. */
    private static final int PARTS_AT_ONCE = 16;

    private final TextCodes texts = new TextCodes();

    private Entries(List<BankColumns> parts, int rows) {
        this.parts = parts.toArray(BankColumns[]::new);
        start = new int[this.parts.length];
        partOf = new int[rows];
    }

    static Entries of(List<BankRow> list) {
        BankRows rows = BankRows.of(list);
        Entries entries = new Entries(rows.parts(), rows.size());
        int from = 0;
        for (int p = 0; p < entries.parts.length; p++) {
            BankColumns part = entries.parts[p];
            entries.start[p] = from;
            Arrays.fill(entries.partOf, from, from + part.count(), p);
            from += part.count();
        }
        entries.share();
        return entries;
    }

    /** Unpacking and hashing go side by side; numbers are given in the order of the parts. */
    private void share() {
        for (int from = 0; from < parts.length; from += PARTS_AT_ONCE) {
            List<BankColumns> some = Arrays.asList(parts).subList(from, Math.min(parts.length, from + PARTS_AT_ONCE));
            List<String[]> unpacked = some.parallelStream().map(Entries::hashed).toList();
            for (int p = 0; p < some.size(); p++) {
                some.get(p).texts().share(unpacked.get(p), texts);
            }
        }
    }

    /** A string keeps its hash once it was asked for it. */
    @SuppressWarnings("ReturnValueIgnored")
    private static String[] hashed(BankColumns part) {
        String[] texts = part.texts().toArray();
        for (String text : texts) {
            text.hashCode();
        }
        return texts;
    }

    private BankColumns part(int i) {
        return parts[partOf[i]];
    }

    private int place(int i) {
        return i - start[partOf[i]];
    }

    private String text(Text text, int i) {
        return part(i).text(text, place(i));
    }

    /** Number of a text, the same for equal texts of any row and column; {@link TextCodes#EMPTY} for none. */
    int code(Text text, int i) {
        return part(i).code(text, place(i));
    }

    /** The text of a number. */
    String textOf(int code) {
        return texts.text(code);
    }

    /** How many different texts there are, the empty one among them. */
    int texts() {
        return texts.size();
    }

    int count() {
        return partOf.length;
    }

    SourceRow sourceRow(int i) {
        return new SourceRow(source(i), rowNumber(i));
    }

    String source(int i) {
        return part(i).source();
    }

    int rowNumber(int i) {
        return part(i).row(place(i));
    }

    int contentHash(int i) {
        return part(i).content().hash(place(i));
    }

    /** No text is asked for its number any more; those of each row stay. */
    void forgetCodes() {
        texts.close();
    }

    /** Neither {@link #contentHash} nor {@link #sameContent} can be asked for any more, nor any row as a record. */
    void forgetContents() {
        for (BankColumns part : parts) {
            part.forgetContent();
        }
    }

    boolean sameContent(int a, int b) {
        return part(a).content().same(place(a), part(b).content(), place(b));
    }

    String card(int i) {
        return text(Text.CARD, i);
    }

    String account(int i) {
        return text(Text.ACCOUNT, i);
    }

    String holder(int i) {
        return text(Text.HOLDER, i);
    }

    String holderId(int i) {
        return text(Text.HOLDER_ID, i);
    }

    String counterparty(int i) {
        return text(Text.COUNTERPARTY, i);
    }

    String counterpartyName(int i) {
        return text(Text.COUNTERPARTY_NAME, i);
    }

    String counterpartyId(int i) {
        return text(Text.COUNTERPARTY_ID, i);
    }

    String counterpartyBank(int i) {
        return text(Text.COUNTERPARTY_BANK, i);
    }

    String memo(int i) {
        return text(Text.MEMO, i);
    }

    String ip(int i) {
        return text(Text.IP, i);
    }

    String mac(int i) {
        return text(Text.MAC, i);
    }

    String madeAt(int i) {
        return text(Text.PLACE, i);
    }

    String currency(int i) {
        return text(Text.CURRENCY, i);
    }

    String serial(int i) {
        return part(i).serial().get(place(i));
    }

    boolean hasSerial(int i) {
        return !part(i).serial().isEmpty(place(i));
    }

    boolean sameSerial(int a, int b) {
        return part(a).serial().same(place(a), part(b).serial(), place(b));
    }

    /** Plain string order. */
    int compareSerials(int a, int b) {
        return part(a).serial().compare(place(a), part(b).serial(), place(b));
    }

    int serialHash(int i) {
        return part(i).serial().hash(place(i));
    }

    /** Microseconds since 1970 in local time, the finest that statements give; 0 where a row has no time. */
    long time(int i) {
        return part(i).micros(place(i));
    }

    @Nullable
    LocalDateTime localTime(int i) {
        return part(i).time(place(i));
    }

    boolean hasTime(int i) {
        return part(i).timed(place(i));
    }

    /** Number of the calendar day. */
    long day(int i) {
        return Math.floorDiv(time(i), DAY);
    }

    boolean dateOnly(int i) {
        return part(i).dateOnly(place(i));
    }

    /** Amount without its sign, in fen. */
    long amount(int i) {
        return Math.abs(part(i).amount(place(i)));
    }

    /** Amount as written, in fen. */
    long writtenFen(int i) {
        return part(i).amount(place(i));
    }

    @Nullable
    Long balanceFen(int i) {
        return part(i).balance(place(i));
    }

    @Nullable
    Direction direction(int i) {
        return part(i).direction(place(i));
    }

    Outcome outcome(int i) {
        return part(i).outcome(place(i));
    }

    boolean cash(int i) {
        return part(i).cash(place(i));
    }

    boolean informational(int i) {
        return part(i).informational(place(i));
    }
}
