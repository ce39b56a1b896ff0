package org.upline.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountColumns;
import org.upline.funds.AccountMeasure;
import org.upline.funds.LedgerColumns;
import org.upline.funds.TransferColumns;
import org.upline.intake.ledger.OwnStatement;
import org.upline.model.Finding;
import org.upline.model.Money;
import org.upline.model.SourceRow;

/** Gathers what is known of each account. */
final class CoverageSurvey {
    private final LedgerColumns ledger;
    private final Place.Names names;
    private final int[] transfers;
    private final int[] first;
    private final int[] last;
    private final long[] inFen;
    private final long[] outFen;
    private final Map<String, OwnStatement> statements = new HashMap<>();
    private final Map<String, List<AccountCoverage.Gap>> gaps = new HashMap<>();
    private final Map<String, Integer> failedQueries = new HashMap<>();

    CoverageSurvey(OpenCase opened) {
        ledger = opened.ledger();
        names = new Place.Names(opened.sources());
        int accounts = ledger.accounts().count();
        transfers = new int[accounts];
        first = new int[accounts];
        last = new int[accounts];
        inFen = new long[accounts];
        outFen = new long[accounts];
        opened.statements().forEach(statement -> statements.put(statement.account(), statement));
        opened.findings().forEach(this::read);
        count(ledger.transfers());
    }

    private void read(Finding finding) {
        String subject = finding.subjects().isEmpty() ? "" : finding.subjects().get(0);
        if (finding.kind().equals("balanceGap")) {
            gaps.computeIfAbsent(subject, any -> new ArrayList<>())
                    .add(new AccountCoverage.Gap(
                            names.of(finding.rows().get(0)),
                            names.of(finding.rows().get(1)),
                            Money.fenOfYuan(finding.details().get(1)),
                            Money.fenOfYuan(finding.details().get(2))));
        } else if (finding.kind().equals("queryFailed")) {
            failedQueries.merge(subject, 1, Integer::sum);
        }
    }

    private void count(TransferColumns columns) {
        for (int t = 0; t < columns.count(); t++) {
            int payer = columns.payer(t);
            int payee = columns.payee(t);
            see(payer, t);
            if (payee != payer) {
                see(payee, t);
                inFen[payee] = Math.addExact(inFen[payee], columns.amountFen(t));
                outFen[payer] = Math.addExact(outFen[payer], columns.amountFen(t));
            }
        }
    }

    /** Transfers are in the order money moved. */
    private void see(int account, int transfer) {
        if (transfers[account]++ == 0) {
            first[account] = transfer;
        }
        last[account] = transfer;
    }

    List<AccountCoverage> accounts() {
        List<AccountCoverage> coverage = new ArrayList<>();
        for (int a = 0; a < transfers.length; a++) {
            if (!ledger.accounts().isExit(a)) {
                coverage.add(coverage(a));
            }
        }
        // Stable: among equals the order of numbers stays.
        coverage.sort(Comparator.comparing((AccountCoverage one) -> !one.obtained())
                .thenComparing(one -> one.obtained() ? 0L : -one.inFen())
                .thenComparing(one -> one.obtained() ? 0L : -one.outFen()));
        return List.copyOf(coverage);
    }

    private AccountCoverage coverage(int a) {
        AccountColumns accounts = ledger.accounts();
        String number = accounts.number(a);
        OwnStatement own = statements.getOrDefault(number, AccountCoverage.notObtained(number));
        List<AccountCoverage.Gap> broken = gaps.getOrDefault(number, List.of());
        boolean moved = transfers[a] > 0;
        return new AccountCoverage(
                number,
                accounts.currency(a),
                accounts.cards(a),
                accounts.holder(a),
                accounts.bank(a),
                accounts.obtained(a),
                own.rows(),
                own.first(),
                own.last(),
                place(own.firstRow()),
                place(own.lastRow()),
                own.openingFen(),
                own.closingFen(),
                own.closingTime(),
                transfers[a],
                moved ? ledger.transfers().time(first[a]) : null,
                moved ? ledger.transfers().time(last[a]) : null,
                inFen[a],
                outFen[a],
                broken.size(),
                broken,
                queries(number, accounts.cards(a)),
                AccountMeasure.of(ledger, a));
    }

    private @Nullable Place place(@Nullable SourceRow row) {
        return row == null ? null : names.of(row);
    }

    /** A bank is asked for an account or for a card of it. */
    private int queries(String number, List<String> cards) {
        return failedQueries.getOrDefault(number, 0)
                + cards.stream()
                        .filter(card -> !card.equals(number))
                        .mapToInt(card -> failedQueries.getOrDefault(card, 0))
                        .sum();
    }
}
