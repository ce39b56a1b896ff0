package org.upline.intake;

import org.upline.intake.format.RecognisedTable;
import org.upline.intake.value.AccountNumber;
import org.upline.model.Measure;
import org.upline.model.Message;
import org.upline.model.SourceRow;

/** Rows of 强制措施信息. Two rows of one serial number on one account contradict each other. */
final class MeasureRowParser implements RowParser<NoteRow> {
    private final String source;
    private final ContentHash hash;
    private final Column account;
    private final Column bank;
    private final Column type;
    private final Column amount;
    private final Column authority;
    private final Column from;
    private final Column until;
    private final Column serial;
    private final Column remark;

    MeasureRowParser(RecognisedTable table, String source) {
        this.source = source;
        hash = new ContentHash(table.identities());
        account = Column.of(table, "account");
        bank = Column.of(table, "bank");
        type = Column.of(table, "type");
        amount = Column.of(table, "amount");
        authority = Column.of(table, "authority");
        from = Column.of(table, "from");
        until = Column.of(table, "until");
        serial = Column.of(table, "serial");
        remark = Column.of(table, "remark");
    }

    @Override
    public NoteRow parse(int row, String[] cells) throws BadRow {
        AccountNumber number = account.number(cells);
        if (number.damaged()) {
            throw account.bad("intake.reject.damaged", account.text(cells));
        }
        if (number.number().isEmpty()) {
            throw new BadRow(account.header(), Message.of("intake.reject.noAccount"));
        }
        Measure measure = new Measure(
                number.number(),
                bank.text(cells),
                type.text(cells),
                amount.amount(cells),
                authority.text(cells),
                from.time(cells),
                until.time(cells),
                serial.text(cells),
                remark.text(cells),
                new SourceRow(source, row));
        String content = hash.of(cells);
        String key = measure.serial().isEmpty()
                ? content
                : "measure\t" + measure.bank() + "\t" + measure.account() + "\t" + measure.serial();
        return new NoteRow(measure, content, key, measure.account());
    }
}
