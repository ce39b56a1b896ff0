package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class ExitCutTest {
    private static final IntPredicate NONE = account -> false;

    private record Case(LedgerColumns ledger, Trace trace, BitSet origin) {
        static Case of(LedgerText text) {
            LedgerColumns ledger = text.columns();
            TraceRequest request = new TraceRequest(
                    TraceMethod.POISON,
                    TraceDirection.FORWARD,
                    TraceOrigin.ofAccounts(List.of(ledger.account("A")), TracePeriod.ALWAYS));
            return new Case(
                    ledger, Tracing.trace(ledger, request), request.origin().select(ledger, TraceDirection.FORWARD));
        }

        ExitCut cut(IntPredicate exit) {
            return ExitCut.of(trace, origin, exit, account -> account);
        }
    }

    @Test
    void oneAccountInTheMiddleIsCheaperThanTwoAtEitherEnd() {
        Case text = Case.of(new LedgerText()
                .pay("A", "B", 50)
                .pay("A", "C", 50)
                .pay("B", "M", 50)
                .pay("C", "M", 50)
                .pay("M", "X", 50)
                .pay("M", "Y", 50)
                .pay("X", "*cash", 50)
                .pay("Y", "*cash", 40));
        ExitCut cut = text.cut(NONE);
        assertThat(cut.accounts()).extracting(ExitCut.Frozen::account).containsExactly("M");
        assertThat(cut.accounts().get(0).tracedFen()).isEqualTo(100);
        assertThat(cut.cost()).isEqualTo(1);
        assertThat(cut.between()).isEqualTo(5);
        assertThat(cut.exitsFen()).isEqualTo(90);
    }

    @Test
    void ofEqualCutsTheOneNearestToTheOriginIsTaken() {
        Case text = Case.of(new LedgerText()
                .pay("A", "Z", 50)
                .pay("Z", "M", 50)
                .pay("M", "B", 50)
                .pay("B", "*cash", 50));
        assertThat(text.cut(NONE).accounts())
                .extracting(ExitCut.Frozen::account)
                .containsExactly("Z");
    }

    @Test
    void whatTheOriginPaysToAnExitCannotBeStopped() {
        Case text = Case.of(new LedgerText().pay("A", "*cash", 70).pay("A", "B", 30));
        ExitCut cut = text.cut(NONE);
        assertThat(cut.accounts()).isEmpty();
        assertThat(cut.directFen()).isEqualTo(70);
    }

    @Test
    void anExitAccountCanItselfBeFrozen() {
        Case text = Case.of(new LedgerText()
                .pay("A", "B", 30)
                .pay("A", "C", 30)
                .pay("B", "E", 30)
                .pay("C", "E", 30));
        assertThat(text.cut(NONE).accounts()).isEmpty();
        int exit = text.ledger().account("E");
        assertThat(text.cut(account -> account == exit).accounts())
                .extracting(ExitCut.Frozen::account)
                .containsExactly("E");
    }

    @Test
    void accountsOfOneHolderAreFrozenTogetherAtThePriceOfTheirNumber() {
        LedgerText text = new LedgerText()
                .pay("A", "B", 30)
                .pay("A", "C", 30)
                .pay("B", "*cash", 30)
                .pay("C", "D", 30)
                .pay("D", "*cash", 30);
        Case made = Case.of(text);
        int b = made.ledger().account("B");
        int c = made.ledger().account("C");
        // B and C are one man's: without B the money leaks, so both are frozen, and D need not be.
        IntUnaryOperator group = account -> account == c ? b : account;
        ExitCut cut = ExitCut.of(made.trace(), made.origin(), NONE, group);
        assertThat(cut.accounts()).extracting(ExitCut.Frozen::account).containsExactly("B", "C");
        assertThat(cut.cost()).isEqualTo(2);
    }

    /** Every set of accounts is tried. */
    @Test
    void onAnySmallLedgerNoSmallerSetCuts() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Case made = Case.of(RandomLedger.of(random, 7, 5 + random.nextInt(30), 100)
                    .account("A")
                    .account("F"));
            int f = made.ledger().account("F");
            IntPredicate exit = random.nextBoolean() ? NONE : account -> account == f;
            ExitCut cut = made.cut(exit);
            BitSet chosen = new BitSet();
            cut.accounts().forEach(one -> chosen.set(made.ledger().account(one.account())));
            assertThat(leaks(made, exit, chosen)).isFalse();
            int accounts = made.ledger().accounts().count();
            int least = accounts;
            for (long set = 0; set < 1L << accounts; set++) {
                BitSet tried = BitSet.valueOf(new long[] {set});
                boolean possible = tried.stream().noneMatch(made.ledger().accounts()::isExit);
                if (possible && tried.cardinality() < least && !leaks(made, exit, tried)) {
                    least = tried.cardinality();
                }
            }
            assertThat(cut.cost()).as("seed " + seed).isEqualTo(least);
            assertThat(made.cut(exit)).isEqualTo(cut);
        }
    }

    /** Whether traced money still has a way to an exit, whatever the order of transfers. */
    private static boolean leaks(Case made, IntPredicate exit, BitSet frozen) {
        TransferColumns transfers = made.ledger().transfers();
        BitSet reached = new BitSet();
        List<Integer> open = new ArrayList<>();
        for (int t = 0; t < transfers.count(); t++) {
            int payee = transfers.payee(t);
            if (made.origin().get(t)
                    && made.trace().tracedFen(t) > 0
                    && !made.ledger().accounts().isExit(payee)) {
                open.add(payee);
            }
        }
        while (!open.isEmpty()) {
            int at = open.remove(open.size() - 1);
            if (frozen.get(at) || reached.get(at)) {
                continue;
            }
            reached.set(at);
            if (exit.test(at)) {
                return true;
            }
            for (int t = 0; t < transfers.count(); t++) {
                if (transfers.payer(t) == at
                        && made.trace().tracedFen(t) > 0
                        && !made.origin().get(t)) {
                    if (made.ledger().accounts().isExit(transfers.payee(t))) {
                        return true;
                    }
                    open.add(transfers.payee(t));
                }
            }
        }
        return false;
    }
}
