package org.upline.intake;

import java.util.List;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.AccountRow;
import org.upline.intake.ledger.BankRow;

/** Which parser reads the rows of which format: banks, 支付宝, 财付通. */
final class StatementParsers {
    private StatementParsers() {}

    static RowParser<BankRow> ofTransactions(RecognisedTable table, String source, Sightings sightings) {
        return switch (table.format().id()) {
            case "alipay.trades" -> new AlipayTradeParser(table, source, sightings);
            case "alipay.transfers" -> new AlipayTransferParser(table, source, sightings);
            case "tenpay.trades" -> new TenpayTradeParser(table, source, sightings);
            default -> new BankRowParser(table, source, sightings);
        };
    }

    /** A row may describe several accounts: a wallet, and the bank cards bound to it. */
    static RowParser<List<AccountRow>> ofAccounts(RecognisedTable table, String source, Sightings sightings) {
        return switch (table.format().id()) {
            case "alipay.registrations" -> new RegistrationParser(table, Platform.ALIPAY, source, sightings);
            case "tenpay.registrations" -> new RegistrationParser(table, Platform.TENPAY, source, sightings);
            default -> {
                AccountRowParser bank = new AccountRowParser(table, source, sightings);
                yield (row, cells) -> List.of(bank.parse(row, cells));
            }
        };
    }
}
