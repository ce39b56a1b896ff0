package org.upline.intake;

import java.nio.ByteBuffer;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.value.Words;
import org.upline.model.Member;
import org.upline.model.SourceRow;
import org.upline.model.WrittenNumber;

/**
 * Rows of a member list. A number that lost its digits would make one of many people, so it counts as missing and is
 * reported; a row whose own id is such a number is kept out.
 */
final class MemberRowParser implements RowParser<MemberRow> {
    private enum Activation {
        ACTIVE,
        INACTIVE
    }

    private enum Order {
        BLANK,
        REAL
    }

    private static final Words<Activation> ACTIVATIONS = Words.load("activation.words", Activation::valueOf);
    private static final Words<Order> ORDERS = Words.load("blank-order.words", Order::valueOf);

    private final String source;
    private final Sightings sightings;
    private final ContentHash hash;
    private final TextPool pool = new TextPool();
    private final Column id;
    private final Column username;
    private final Column name;
    private final Column idNumber;
    private final Column phone;
    private final Column referrer;
    private final Column placement;
    private final Column side;
    private final Column rank;
    private final Column activation;
    private final Column blank;
    private final Column fee;
    private final Column joined;
    private final Column bank;
    private final Column card;
    private final Column bonus;
    private final Column withdrawn;
    private final Column centre;
    private final Column ip;
    private final Column province;
    private final Column address;
    private final Column path;

    MemberRowParser(RecognisedTable table, String source, Sightings sightings) {
        this.source = source;
        this.sightings = sightings;
        hash = new ContentHash(table.identities());
        id = Column.of(table, "id");
        username = Column.of(table, "username");
        name = Column.of(table, "name");
        idNumber = Column.of(table, "idNumber");
        phone = Column.of(table, "phone");
        referrer = Column.of(table, "referrer");
        placement = Column.of(table, "placement");
        side = Column.of(table, "side");
        rank = Column.of(table, "rank");
        activation = Column.of(table, "activation");
        blank = Column.of(table, "blank");
        fee = Column.of(table, "fee");
        joined = Column.of(table, "joined");
        bank = Column.of(table, "bank");
        card = Column.of(table, "card");
        bonus = Column.of(table, "bonus");
        withdrawn = Column.of(table, "withdrawn");
        centre = Column.of(table, "centre");
        ip = Column.of(table, "ip");
        province = Column.of(table, "province");
        address = Column.of(table, "address");
        path = Column.of(table, "path");
    }

    @Override
    public MemberRow parse(int row, String[] cells) throws BadRow {
        Member member = new Member(
                id(row, cells),
                username.text(cells),
                name.text(cells),
                whole(idNumber, row, cells),
                whole(phone, row, cells),
                pool.one(whole(referrer, row, cells)),
                pool.one(whole(placement, row, cells)),
                pool.one(side.text(cells)),
                pool.one(rank.text(cells)),
                meaning(ACTIVATIONS, Activation.ACTIVE, activation, row, cells) == Activation.INACTIVE,
                meaning(ORDERS, Order.REAL, blank, row, cells) == Order.BLANK,
                fen(fee, cells),
                joined.timeOrUnix(cells),
                pool.one(bank.text(cells)),
                whole(card, row, cells),
                fen(bonus, cells),
                fen(withdrawn, cells),
                pool.one(centre.text(cells)),
                ip.text(cells),
                pool.one(province.text(cells)),
                address.text(cells),
                new SourceRow(source, row));
        ByteBuffer content = ByteBuffer.wrap(hash.bytes(cells));
        return new MemberRow(member, content.getLong(), content.getLong(), path(cells));
    }

    private String id(int row, String[] cells) throws BadRow {
        String text = id.text(cells);
        if (text.isEmpty()) {
            throw id.bad("intake.reject.noId", "");
        }
        if (WrittenNumber.hasLostDigits(text)) {
            sightings.add("damagedNumber", id.header(), text, row);
            throw id.bad("intake.reject.damaged", text);
        }
        return text;
    }

    private PathEnd path(String[] cells) {
        PathEnd end = PathEnd.of(path.text(cells));
        return end.isEmpty() ? PathEnd.EMPTY : new PathEnd(pool.one(end.last()), pool.one(end.beforeLast()));
    }

    private String whole(Column column, int row, String[] cells) {
        String text = column.text(cells);
        if (WrittenNumber.hasLostDigits(text)) {
            sightings.add("damagedNumber", column.header(), text, row);
            return "";
        }
        return text;
    }

    private static long fen(Column column, String[] cells) throws BadRow {
        Long fen = column.amount(cells);
        return fen == null ? 0 : fen;
    }

    /** A word not understood must not cost a member his place in the tree: he counts as usual, and it is reported. */
    private <T> T meaning(Words<T> words, T usual, Column column, int row, String[] cells) {
        String text = column.text(cells);
        if (text.isEmpty()) {
            return usual;
        }
        T meaning = words.find(text);
        if (meaning == null) {
            sightings.add("unknownValue", column.header(), text, row);
            return usual;
        }
        return meaning;
    }
}
