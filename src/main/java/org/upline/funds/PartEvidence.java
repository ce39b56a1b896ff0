package org.upline.funds;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.upline.graph.CompressedGraph;
import org.upline.graph.IntColumn;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.AccountKind;

/**
 * What the rules of parts and signs look at: a case's ledger and what was summed up from it.
 *
 * @param foreign the transfers that are not in yuan, as money moved: they are in neither adjacency
 */
record PartEvidence(
        LedgerColumns ledger,
        CompressedGraph byPayer,
        CompressedGraph byPayee,
        AccountFigures figures,
        UnseenMoney unseen,
        DwellTimes dwell,
        FeeEvidence fees,
        boolean membersKnown,
        IntColumn foreign,
        FundsRules rules) {
    private static final long SECONDS_AN_HOUR = 3600;

    static PartEvidence of(LedgerColumns ledger, MemberFees listed, FundsRules rules) {
        List<CompressedGraph> both = Stream.<Supplier<CompressedGraph>>of(ledger::byPayer, ledger::byPayee)
                .parallel()
                .map(Supplier::get)
                .toList();
        CompressedGraph byPayer = both.get(0);
        CompressedGraph byPayee = both.get(1);
        AccountColumns accounts = ledger.accounts();
        AccountFigures figures = AccountFigures.of(ledger, byPayer, byPayee);
        UnseenMoney unseen = UnseenMoney.of(ledger, byPayer, byPayee);
        DwellTimes dwell = DwellTimes.of(
                byPayer,
                byPayee,
                () -> new FirstInFirstOut(ledger, byPayer, byPayee, unseen),
                rules.signs().quick().hours() * SECONDS_AN_HOUR);
        return new PartEvidence(
                ledger,
                byPayer,
                byPayee,
                figures,
                unseen,
                dwell,
                FeeEvidence.of(ledger, byPayer, byPayee, figures, listed, rules),
                IntStream.range(0, accounts.count()).anyMatch(accounts::isMembers),
                IntColumn.of(foreign(ledger.transfers())),
                rules);
    }

    private static int[] foreign(TransferColumns transfers) {
        return IntStream.range(0, transfers.count())
                .parallel()
                .filter(t -> !transfers.isYuan(t))
                .toArray();
    }

    /** Reads what {@link #write} wrote, of the same ledger under the same rules. */
    static PartEvidence read(LedgerColumns ledger, FundsRules rules, Snapshot kept) {
        return new PartEvidence(
                ledger,
                CompressedGraph.read(kept, "byPayer"),
                CompressedGraph.read(kept, "byPayee"),
                AccountFigures.read(kept),
                UnseenMoney.read(kept),
                DwellTimes.read(kept),
                FeeEvidence.read(kept),
                kept.bytes("membersKnown")[0] != 0,
                kept.intColumn("foreign"),
                rules);
    }

    void write(SnapshotWriter out) throws IOException {
        byPayer.write(out, "byPayer");
        byPayee.write(out, "byPayee");
        figures.write(out);
        unseen.write(out);
        dwell.write(out);
        fees.write(out);
        out.ints("foreign", foreign);
        out.bytes("membersKnown", new byte[] {(byte) (membersKnown ? 1 : 0)});
    }

    AccountColumns accounts() {
        return ledger.accounts();
    }

    TransferColumns transfers() {
        return ledger.transfers();
    }

    /** A cursor over the transfers of accounts. */
    AccountMoves moves() {
        return new AccountMoves(ledger, byPayer, byPayee);
    }

    boolean isNumbered(int account) {
        return accounts().kind(account) == AccountKind.NUMBERED;
    }

    /** Whether its holder's name is that of a payment platform. */
    boolean isPlatform(int account) {
        return isNumbered(account)
                && Words.in(accounts().holder(account), rules.outsiders().platformWords());
    }

    /** How much the account paid to other people who are members, with one of these words in the summary, in fen. */
    long toMembersFen(int account, List<String> words) {
        long sum = 0;
        for (int at = byPayer.begin(account); at < byPayer.begin(account + 1); at++) {
            int payee = byPayer.head(at);
            boolean toMember = accounts().isMembers(payee)
                    && payee != account
                    && accounts().person(payee) != accounts().person(account);
            if (toMember && Words.in(transfers().memo(byPayer.arc(at)), words)) {
                sum = Math.addExact(sum, transfers().amountFen(byPayer.arc(at)));
            }
        }
        return sum;
    }
}
