package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.upline.model.Account;
import org.upline.model.CaseData;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;

/**
 * Parts are about who paid whom how much and when. Neither what accounts are called nor into how many pieces a payment falls
 * may matter. Numbers of transfers, and the signs that count them, do change with the pieces; sums, partners and times do not.
 */
class PartPropertiesTest {
    private static final int SEEDS = 60;
    private static final int MEMBERS = 8;

    /** Ledgers with members, fees, sweeps and noise, in which all parts come up. */
    private static LedgerText scheme(Random random) {
        LedgerText ledger = new LedgerText();
        for (int m = 0; m < MEMBERS; m++) {
            ledger.held("M" + m, m);
        }
        ledger.obtained("T", 0L, 0L, LedgerText.START.plusDays(100));
        for (int day = 0; day < 5; day++) {
            long sum = 0;
            for (int m = 0; m < MEMBERS; m++) {
                boolean pays = random.nextInt(3) > 0;
                long fen = random.nextInt(4) > 0 ? fee(m) : 1 + random.nextInt(1_000_00);
                if (pays) {
                    ledger.pay("M" + m, "POOL", fen, random.nextInt(3) == 0 ? "报单" : "");
                    sum += fen;
                }
                ledger.pay("M" + m, "SHOP" + random.nextInt(2), 1 + random.nextInt(900_00));
            }
            if (sum > 0) {
                ledger.later(120).pay("POOL", "T", sum);
                ledger.later(60).pay("T", "PAY", sum / 2).pay("T", "X", sum - sum / 2);
            }
            for (int m = 0; m < MEMBERS; m++) {
                ledger.pay(random.nextInt(5) == 0 ? "FIRM" : "PAY", "M" + m, 1 + random.nextInt(900_00));
            }
            ledger.later(20 * 60);
        }
        return ledger;
    }

    private static long fee(int member) {
        return member % 2 == 0 ? 2_900_00 : 9_800_00;
    }

    private static final MemberFees FEES = fees();

    private static MemberFees fees() {
        List<List<Long>> fees = new ArrayList<>();
        for (int m = 0; m < MEMBERS; m++) {
            fees.add(List.of(fee(m)));
        }
        return new MemberFees(fees);
    }

    /** Parts by the names the accounts had at first. */
    private static Map<String, Part> parts(LedgerText text, List<Transfer> transfers, UnaryOperator<String> name) {
        TreeMap<String, Account> accounts = new TreeMap<>();
        TreeMap<String, String> first = new TreeMap<>();
        text.accounts().values().forEach(account -> {
            String number = name.apply(account.number());
            accounts.put(number, renamed(account, number));
            first.put(number, account.number());
        });
        int[] person = new int[accounts.size()];
        int at = 0;
        for (String number : accounts.keySet()) {
            String was = first.get(number);
            person[at++] = was.startsWith("M") ? Integer.parseInt(was.substring(1)) : -1;
        }
        List<Transfer> renamed = transfers.stream()
                .map(t -> piece(t, name.apply(t.payer()), name.apply(t.payee()), t.amountFen(), 0))
                .toList();
        LedgerColumns ledger = LedgerColumns.of(
                new CaseData(List.of(), List.of(), List.copyOf(accounts.values()), renamed, List.of()), person);
        AccountProfiles profiles = AccountProfiles.of(ledger, FEES, FundsRules.standard());
        Map<String, Part> parts = new TreeMap<>();
        first.forEach((number, was) -> parts.put(was, profiles.part(ledger.account(number))));
        return parts;
    }

    private static Account renamed(Account account, String number) {
        return new Account(
                number,
                account.kind(),
                account.cards(),
                account.holder(),
                account.holderId(),
                account.bank(),
                account.currency(),
                account.opened(),
                account.status(),
                account.obtained(),
                account.openingFen(),
                account.balanceFen(),
                account.balanceTime(),
                account.rows());
    }

    private static Transfer piece(Transfer t, String payer, String payee, long fen, int further) {
        List<SourceRow> rows =
                List.of(new SourceRow("statement", t.rows().get(0).row() * 2 + further));
        return new Transfer(payer, payee, fen, t.currency(), t.time(), t.dateOnly(), t.memo(), t.serial(), rows);
    }

    @Test
    void allPartsComeUp() {
        TreeMap<Part, Integer> met = new TreeMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            LedgerText text = scheme(new Random(seed));
            parts(text, text.transfers(), name -> name).values().forEach(part -> met.merge(part, 1, Integer::sum));
        }
        assertThat(met).containsKeys(Part.COLLECTING, Part.TRANSIT, Part.PAYING, Part.EXIT, Part.MEMBER, Part.OTHER);
    }

    @Test
    void namesOfAccountsDoNotMatter() {
        for (int seed = 0; seed < SEEDS; seed++) {
            LedgerText text = scheme(new Random(seed));
            int turn = seed;
            UnaryOperator<String> other = name -> Integer.toHexString((name + turn).hashCode()) + name;
            assertThat(parts(text, text.transfers(), other))
                    .as("seed %s", seed)
                    .isEqualTo(parts(text, text.transfers(), name -> name));
        }
    }

    @Test
    void aPaymentInTwoPiecesDoesNotMatter() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            LedgerText text = scheme(random);
            List<Transfer> pieces = new ArrayList<>();
            for (Transfer t : text.transfers()) {
                long first = t.amountFen() > 1 && random.nextBoolean()
                        ? 1 + random.nextInt((int) (t.amountFen() - 1))
                        : t.amountFen();
                pieces.add(piece(t, t.payer(), t.payee(), first, 0));
                if (first < t.amountFen()) {
                    pieces.add(piece(t, t.payer(), t.payee(), t.amountFen() - first, 1));
                }
            }
            assertThat(pieces).hasSizeGreaterThan(text.transfers().size());
            assertThat(parts(text, pieces, name -> name))
                    .as("seed %s", seed)
                    .isEqualTo(parts(text, text.transfers(), name -> name));
        }
    }

    /** Mean and median against a queue of single fen. */
    @Test
    void moneyStaysAsLongAsAQueueOfFenSays() {
        for (int seed = 0; seed < SEEDS; seed++) {
            LedgerColumns ledger =
                    RandomLedger.of(new Random(seed), 5, 40, 30).later(1).columns();
            AccountProfiles profiles = AccountProfiles.of(ledger, MemberFees.NONE, FundsRules.standard());
            for (int a = 0; a < ledger.accounts().count(); a++) {
                List<Long> ages = FenByAge.of(ledger, a);
                AccountStay stay = AccountReport.of(profiles, a, 1).stay();
                assertThat(stay.leftFen()).isEqualTo(ages.size());
                if (!ages.isEmpty()) {
                    double mean = ages.stream().mapToLong(s -> s).average().orElseThrow() / 3600;
                    assertThat(stay.meanHours().doubleValue()).isCloseTo(mean, Offset.offset(0.006));
                    long median = ages.stream()
                            .sorted()
                            .skip((ages.size() - 1) / 2)
                            .findFirst()
                            .orElseThrow();
                    assertThat(stay.medianHours().doubleValue()).isCloseTo(median / 3600.0, Offset.offset(0.006));
                }
            }
        }
    }

    /** Every fen of an account in a queue of its own. */
    private static final class FenByAge {
        static List<Long> of(LedgerColumns ledger, int account) {
            ArrayDeque<Long> queue = new ArrayDeque<>();
            List<Long> ages = new ArrayList<>();
            for (long k = 0; k < ledger.accounts().openingLotFen(account); k++) {
                queue.add(Long.MIN_VALUE);
            }
            TransferColumns transfers = ledger.transfers();
            for (int t = 0; t < transfers.count(); t++) {
                if (transfers.payer(t) == transfers.payee(t)) {
                    continue;
                }
                for (long k = 0; k < transfers.amountFen(t); k++) {
                    if (transfers.payee(t) == account) {
                        queue.add(transfers.seconds(t));
                    } else if (transfers.payer(t) == account && !queue.isEmpty()) {
                        long since = queue.remove();
                        if (since != Long.MIN_VALUE) {
                            ages.add(transfers.seconds(t) - since);
                        }
                    }
                }
            }
            return ages;
        }
    }
}
