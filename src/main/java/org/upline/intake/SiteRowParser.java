package org.upline.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.value.Words;
import org.upline.model.BonusKind;
import org.upline.model.SiteEntry;
import org.upline.model.WrittenNumber;

/**
 * Rows of a site's orders, bonuses or withdrawals. Which of them a table holds is the last word of its format. A state that
 * is not understood, mostly a digit, keeps no entry out, and is reported.
 */
final class SiteRowParser implements RowParser<SiteRow> {
    private enum Settlement {
        DONE,
        OPEN
    }

    private record BonusColumn(BonusKind kind, Column column) {}

    private static final Words<Settlement> SETTLEMENTS = Words.load("settlement.words", Settlement::valueOf);
    private static final Words<BonusKind> BONUSES = Words.load("bonus.words", BonusKind::valueOf);
    /** So many rows are named of a state that is not understood: all rows may have it. */
    private static final int ROWS_TOLD = 100;

    private final SiteEntry.Kind kind;
    private final Sightings sightings;
    private final ContentHash hash;
    private final Column member;
    private final Column amount;
    private final Column bonusKind;
    private final Column time;
    private final Column state;
    private final Column card;
    private final List<BonusColumn> bonusColumns = new ArrayList<>();
    private final Map<String, Integer> unknownStates = new HashMap<>();

    SiteRowParser(RecognisedTable table, Sightings sightings) {
        kind = kind(table.format().id());
        this.sightings = sightings;
        hash = new ContentHash(table.identities());
        member = Column.of(table, "member");
        amount = Column.of(table, "amount");
        bonusKind = Column.of(table, "bonusKind");
        time = Column.of(table, "time");
        state = Column.of(table, "state");
        card = Column.of(table, "card");
        for (BonusKind bonus : BonusKind.values()) {
            String field = bonus.name().toLowerCase(Locale.ROOT) + "Bonus";
            if (table.column(field) >= 0) {
                bonusColumns.add(new BonusColumn(bonus, Column.of(table, field)));
            }
        }
    }

    private static SiteEntry.Kind kind(String format) {
        return switch (format.substring(format.lastIndexOf('.') + 1)) {
            case "orders" -> SiteEntry.Kind.ORDER;
            case "bonuses" -> SiteEntry.Kind.BONUS;
            case "withdrawals" -> SiteEntry.Kind.WITHDRAWAL;
            default -> throw new IllegalArgumentException(format);
        };
    }

    @Override
    public SiteRow parse(int row, String[] cells) throws BadRow {
        return new SiteRow(
                row,
                hash.bytes(cells),
                kind,
                member(row, cells),
                time.timeOrUnix(cells),
                settled(row, cells),
                number(card, row, cells),
                bonusColumns.isEmpty() ? List.of(whole(cells)) : apart(cells));
    }

    private String member(int row, String[] cells) throws BadRow {
        String text = member.text(cells);
        if (text.isEmpty()) {
            throw member.bad("mapping.reject.noMember", "");
        }
        if (WrittenNumber.hasLostDigits(text)) {
            sightings.add("damagedNumber", member.header(), text, row);
            throw member.bad("intake.reject.damaged", text);
        }
        return text;
    }

    private String number(Column column, int row, String[] cells) {
        String text = column.text(cells);
        if (WrittenNumber.hasLostDigits(text)) {
            sightings.add("damagedNumber", column.header(), text, row);
            return "";
        }
        return text;
    }

    private SiteRow.Part whole(String[] cells) throws BadRow {
        Long fen = amount.amount(cells);
        if (fen == null) {
            throw amount.bad("intake.reject.noAmount", "");
        }
        if (kind != SiteEntry.Kind.BONUS) {
            return new SiteRow.Part(null, "", fen);
        }
        String label = bonusKind.text(cells);
        BonusKind of = BONUSES.find(label);
        return new SiteRow.Part(of == null ? BonusKind.OTHER : of, label, fen);
    }

    /** A column for each kind of bonus; a total beside them says nothing more. */
    private List<SiteRow.Part> apart(String[] cells) throws BadRow {
        List<SiteRow.Part> parts = new ArrayList<>(1);
        for (BonusColumn one : bonusColumns) {
            Long fen = one.column.amount(cells);
            if (fen != null && fen != 0) {
                parts.add(new SiteRow.Part(one.kind, one.column.header(), fen));
            }
        }
        return parts;
    }

    private boolean settled(int row, String[] cells) {
        String text = state.text(cells);
        if (text.isEmpty()) {
            return true;
        }
        @Nullable Settlement meaning = SETTLEMENTS.find(text);
        if (meaning == null && unknownStates.merge(text, 1, Integer::sum) <= ROWS_TOLD) {
            sightings.add("unknownValue", state.header(), text, row);
        }
        return meaning != Settlement.OPEN;
    }
}
