package org.upline.intake;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upline.intake.format.RecognisedTable;
import org.upline.model.BankCustomer;
import org.upline.model.Message;
import org.upline.model.SourceRow;

/** Rows of 人员信息, 人员住址信息 and 人员联系方式信息. */
final class CustomerRowParser implements RowParser<NoteRow> {
    private final String source;
    private final ContentHash hash;
    private final Column name;
    private final Column idKind;
    private final Column idNumber;
    private final Column address;
    private final Column phone;
    private final Column employer;
    private final Column email;
    private final Column agent;
    private final Column agentIdKind;
    private final Column agentId;

    CustomerRowParser(RecognisedTable table, String source) {
        this.source = source;
        hash = new ContentHash(table.identities());
        name = Column.of(table, "name");
        idKind = Column.of(table, "idKind");
        idNumber = Column.of(table, "idNumber");
        address = Column.of(table, "address");
        phone = Column.of(table, "phone");
        employer = Column.of(table, "employer");
        email = Column.of(table, "email");
        agent = Column.of(table, "agent");
        agentIdKind = Column.of(table, "agentIdKind");
        agentId = Column.of(table, "agentId");
    }

    @Override
    public NoteRow parse(int row, String[] cells) throws BadRow {
        String id = idNumber.text(cells);
        String called = name.text(cells);
        if (id.isEmpty() && called.isEmpty()) {
            throw new BadRow(idNumber.header(), Message.of("intake.reject.noCustomer"));
        }
        if (idNumber.number(cells).damaged()) {
            throw idNumber.bad("intake.reject.damaged", id);
        }
        BankCustomer customer = new BankCustomer(
                called,
                idKind.text(cells),
                id,
                address.text(cells),
                phone.text(cells),
                employer.text(cells),
                email.text(cells),
                Stream.of(agent, agentIdKind, agentId)
                        .map(column -> column.text(cells))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")),
                new SourceRow(source, row));
        String content = hash.of(cells);
        return new NoteRow(customer, content, content, id.isEmpty() ? called : id);
    }
}
