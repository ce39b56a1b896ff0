package org.upline.store;

import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.BankCustomer;
import org.upline.model.BonusKind;
import org.upline.model.Finding;
import org.upline.model.Measure;
import org.upline.model.Member;
import org.upline.model.Person;
import org.upline.model.QueryTask;
import org.upline.model.SiteEntry;
import org.upline.model.SourceFile;
import org.upline.model.SourceKind;
import org.upline.model.Transfer;

/** The records of the model out of stored properties: the other direction of what the nodes and relations write. */
final class StoredRecords {
    private StoredRecords() {}

    static SourceFile source(PropertyReader from) {
        return new SourceFile(
                from.text("sha256"),
                from.text("name"),
                SourceKind.valueOf(from.text("kind")),
                from.text("encoding"),
                from.text("format"),
                from.count("bytes"),
                from.text("table"));
    }

    static SiteEntry siteEntry(PropertyReader from) {
        String bonus = from.text("bonus");
        return new SiteEntry(
                from.text("member"),
                SiteEntry.Kind.valueOf(from.text("kind")),
                bonus.isEmpty() ? null : BonusKind.valueOf(bonus),
                from.text("label"),
                from.count("fen"),
                from.time("time"),
                from.flag("settled"),
                from.text("card"),
                from.place());
    }

    static Member member(PropertyReader from) {
        return new Member(
                from.indexed("id"),
                from.indexed("username"),
                from.indexed("name"),
                from.indexed("idNumber"),
                from.indexed("phone"),
                from.text("referrer"),
                from.text("placement"),
                from.word("side"),
                from.word("rank"),
                from.flag("inactive"),
                from.flag("blank"),
                from.count("feeFen"),
                from.time("joined"),
                from.word("bank"),
                from.indexed("card"),
                from.count("bonusFen"),
                from.count("withdrawnFen"),
                from.word("centre"),
                from.indexed("ip"),
                from.word("province"),
                from.text("address"),
                from.place());
    }

    static Account account(PropertyReader from) {
        return new Account(
                from.indexed("number"),
                AccountKind.valueOf(from.text("kind")),
                from.texts("cards"),
                from.indexed("holder"),
                from.indexed("holderId"),
                from.word("bank"),
                from.word("currency"),
                from.time("opened"),
                from.word("status"),
                from.flag("obtained"),
                from.number("openingFen"),
                from.number("balanceFen"),
                from.time("balanceTime"),
                from.rows("rows"));
    }

    static Finding finding(PropertyReader from) {
        return new Finding(from.word("kind"), from.texts("subjects"), from.rows("rows"), from.texts("details"));
    }

    static Person.Join join(PropertyReader from, String first, String second) {
        return new Person.Join(
                Person.JoinReason.valueOf(from.text("reason")),
                first,
                second,
                from.text("key"),
                from.row(from.text("firstRow")),
                from.row(from.text("secondRow")));
    }

    static Transfer transfer(PropertyReader from, String payer, String payee) {
        var time = from.time("time");
        if (time == null) {
            throw new IllegalStateException("a transfer without time");
        }
        return new Transfer(
                payer,
                payee,
                from.count("amountFen"),
                from.word("currency"),
                time,
                from.flag("dateOnly"),
                from.word("memo"),
                from.text("serial"),
                from.rows("rows"));
    }

    static BankNoteNode.Numbered note(String label, PropertyReader from) {
        return new BankNoteNode.Numbered(
                switch (label) {
                    case BankNoteNode.CUSTOMER ->
                        new BankCustomer(
                                from.text("name"),
                                from.text("idKind"),
                                from.indexed("idNumber"),
                                from.text("address"),
                                from.text("phone"),
                                from.text("employer"),
                                from.text("email"),
                                from.text("agent"),
                                from.place());
                    case BankNoteNode.MEASURE ->
                        new Measure(
                                from.text("account"),
                                from.word("bank"),
                                from.word("type"),
                                from.number("amountFen"),
                                from.word("authority"),
                                from.time("from"),
                                from.time("until"),
                                from.text("serial"),
                                from.text("remark"),
                                from.place());
                    case BankNoteNode.TASK ->
                        new QueryTask(
                                from.text("serial"),
                                from.word("bank"),
                                from.text("idNumber"),
                                from.text("account"),
                                from.word("result"),
                                from.flag("failed"),
                                from.place());
                    default -> throw new IllegalArgumentException(label);
                },
                Math.toIntExact(from.count("ordinal")));
    }
}
