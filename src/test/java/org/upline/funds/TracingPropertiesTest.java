package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upline.model.Account;
import org.upline.model.Transfer;

/** What holds of every ledger, tried on many small ones from fixed seeds. */
class TracingPropertiesTest {
    private static final int LEDGERS = 400;

    private static int[] someTransfers(Random random, LedgerColumns ledger) {
        return random.ints(1 + random.nextInt(5), 0, ledger.transfers().count()).toArray();
    }

    private static Trace trace(LedgerColumns ledger, TraceMethod method, TraceDirection direction, int... transfers) {
        return Tracing.trace(
                ledger, new TraceRequest(method, direction, TraceOrigin.ofTransfers(transfers, TracePeriod.ALWAYS)));
    }

    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void noFenIsLostOrCountedTwice(TraceMethod method) {
        for (TraceDirection direction : TraceDirection.values()) {
            for (int seed = 0; seed < LEDGERS; seed++) {
                Random random = new Random(seed);
                LedgerColumns ledger = RandomLedger.of(random, 5, 60, 100).columns();
                int[] origin = someTransfers(random, ledger);
                TraceResult result = trace(ledger, method, direction, origin).result();
                long most = Arrays.stream(origin)
                        .distinct()
                        .mapToLong(ledger.transfers()::amountFen)
                        .sum();
                assertThat(result.originFen()).isPositive().isLessThanOrEqualTo(most);
                assertThat(result.exitsFen() + result.restingFen())
                        .as("seed %d", seed)
                        .isEqualTo(result.originFen());
                assertThat(result.accounts().stream()
                                .mapToLong(TraceAccount::restingFen)
                                .sum())
                        .isEqualTo(result.restingFen());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void noTransferCarriesMoreThanItsAmountAndNoAccountPassesOnMoreThanItGot(TraceMethod method) {
        for (int seed = 0; seed < LEDGERS; seed++) {
            Random random = new Random(seed);
            LedgerColumns ledger = RandomLedger.of(random, 5, 60, 100).columns();
            int origin = random.nextInt(ledger.transfers().count());
            Trace trace = trace(ledger, method, TraceDirection.FORWARD, origin);
            for (int t = 0; t < ledger.transfers().count(); t++) {
                assertThat(trace.tracedFen(t)).isBetween(0L, ledger.transfers().amountFen(t));
            }
            String source = ledger.accounts().number(ledger.transfers().payer(origin));
            for (TraceAccount account : trace.result().accounts()) {
                boolean named = !account.account().startsWith("*");
                long injected =
                        account.account().equals(source) ? trace.result().originFen() : 0;
                if (named) {
                    assertThat(account.inFen() + injected - account.outFen()).isEqualTo(account.restingFen());
                } else {
                    assertThat(account.restingFen()).isZero();
                }
            }
        }
    }

    @Test
    void fifoAgreesWithQueuesOfSingleFen() {
        for (int seed = 0; seed < 2 * LEDGERS; seed++) {
            Random random = new Random(seed);
            LedgerColumns ledger = RandomLedger.of(random, 4, 80, 12).columns();
            int[] origin = someTransfers(random, ledger);
            BitSet chosen = new BitSet();
            Arrays.stream(origin).forEach(chosen::set);
            FenByFen slow = new FenByFen(ledger, chosen);
            Trace trace = trace(ledger, TraceMethod.FIFO, TraceDirection.FORWARD, origin);
            assertThat(trace.result().originFen()).isEqualTo(slow.originFen);
            assertThat(trace.result().exitsFen()).isEqualTo(slow.exitsFen);
            for (int t = 0; t < ledger.transfers().count(); t++) {
                assertThat(trace.tracedFen(t))
                        .as("seed %d, transfer %d", seed, t)
                        .isEqualTo(slow.tracedFen[t]);
            }
            for (int a = 0; a < ledger.accounts().count(); a++) {
                assertThat(trace.restingFen(a)).isEqualTo(slow.restingFen(a));
            }
        }
    }

    @Test
    void fifoBackAgreesWithFifoForwardWhereTheChainIsComplete() {
        int pairs = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            LedgerColumns ledger = RandomLedger.complete(random, 4, 40, 50).columns();
            int transfers = ledger.transfers().count();
            Trace[] forward = new Trace[transfers];
            Trace[] back = new Trace[transfers];
            for (int t = 0; t < transfers; t++) {
                forward[t] = trace(ledger, TraceMethod.FIFO, TraceDirection.FORWARD, t);
                back[t] = trace(ledger, TraceMethod.FIFO, TraceDirection.BACK, t);
            }
            for (int early = 0; early < transfers; early++) {
                for (int late = early + 1; late < transfers; late++) {
                    assertThat(back[late].tracedFen(early)).isEqualTo(forward[early].tracedFen(late));
                    pairs += forward[early].tracedFen(late) > 0 ? 1 : 0;
                }
            }
        }
        assertThat(pairs).as("pairs that money connects").isGreaterThan(1000);
    }

    @ParameterizedTest
    @EnumSource(
            value = TraceMethod.class,
            names = {"FIFO", "POISON"})
    void splittingATransferInTwoConsecutiveOnesChangesNothing(TraceMethod method) {
        for (int seed = 0; seed < LEDGERS; seed++) {
            Random random = new Random(seed);
            LedgerText text = RandomLedger.of(random, 4, 50, 100);
            LedgerColumns whole = text.columns();
            // A payment to oneself that runs dry turns its queue once, its halves turn it by another amount: no such
            // claim there.
            int split = random.ints(0, text.transfers().size())
                    .filter(t -> text.transfers().get(t).amountFen() > 1)
                    .filter(t -> !text.transfers()
                            .get(t)
                            .payer()
                            .equals(text.transfers().get(t).payee()))
                    .findFirst()
                    .orElseThrow();
            int origin = random.nextInt(text.transfers().size());
            LedgerColumns parts = split(text, split, random).columns();
            int[] sameOrigin =
                    origin == split ? new int[] {origin, origin + 1} : new int[] {origin < split ? origin : origin + 1};
            Trace one = trace(whole, method, TraceDirection.FORWARD, origin);
            Trace two = trace(parts, method, TraceDirection.FORWARD, sameOrigin);
            assertThat(two.result().originFen()).isEqualTo(one.result().originFen());
            assertThat(two.result().exitsFen()).isEqualTo(one.result().exitsFen());
            assertThat(two.result().accounts())
                    .as("seed %d", seed)
                    .isEqualTo(one.result().accounts());
        }
    }

    private static LedgerText split(LedgerText text, int split, Random random) {
        LedgerText parts = new LedgerText();
        text.accounts().values().forEach(parts::put);
        for (int t = 0; t < text.transfers().size(); t++) {
            Transfer transfer = text.transfers().get(t);
            long first = t == split ? 1 + random.nextInt((int) transfer.amountFen() - 1) : transfer.amountFen();
            parts.pay(transfer.payer(), transfer.payee(), first);
            if (first < transfer.amountFen()) {
                parts.pay(transfer.payer(), transfer.payee(), transfer.amountFen() - first);
            }
        }
        return parts;
    }

    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void otherNamesInTheSameOrderGiveTheSameResult(TraceMethod method) {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            LedgerText text = RandomLedger.of(random, 5, 60, 100);
            LedgerText renamed = new LedgerText();
            for (Account account : text.accounts().values()) {
                renamed.put(LedgerText.account(
                        account.number() + "0",
                        account.obtained(),
                        account.openingFen(),
                        account.balanceFen(),
                        account.balanceTime()));
            }
            text.transfers().forEach(t -> renamed.pay(t.payer() + "0", t.payee() + "0", t.amountFen()));
            int origin = random.nextInt(text.transfers().size());
            TraceResult one = trace(text.columns(), method, TraceDirection.FORWARD, origin)
                    .result();
            TraceResult other = trace(renamed.columns(), method, TraceDirection.FORWARD, origin)
                    .result();
            assertThat(other.accounts().stream()
                            .map(a -> a.account() + a.restingFen() + a.hop())
                            .toList())
                    .isEqualTo(one.accounts().stream()
                            .map(a -> a.account() + "0" + a.restingFen() + a.hop())
                            .toList());
            assertThat(other.edges().stream().map(TraceEdge::tracedFen).toList())
                    .isEqualTo(one.edges().stream().map(TraceEdge::tracedFen).toList());
        }
    }

    @Test
    void edgesAddUpToTheTransfersBehindThem() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            LedgerColumns ledger = RandomLedger.of(random, 5, 60, 100).columns();
            Trace trace = trace(ledger, TraceMethod.HAIRCUT, TraceDirection.FORWARD, someTransfers(random, ledger));
            long traced = 0;
            List<LocalDateTime> times = new ArrayList<>();
            for (TraceEdge edge : trace.result().edges()) {
                List<TracedRow> rows = trace.rowsOf(edge);
                assertThat(rows).hasSize(edge.count()).allMatch(row -> row.tracedFen() > 0);
                assertThat(rows.stream().mapToLong(TracedRow::tracedFen).sum()).isEqualTo(edge.tracedFen());
                assertThat(rows.stream().mapToLong(TracedRow::amountFen).sum()).isEqualTo(edge.amountFen());
                rows.forEach(row -> times.add(row.time()));
                assertThat(rows.get(0).time()).isEqualTo(edge.first());
                assertThat(rows.get(rows.size() - 1).time()).isEqualTo(edge.last());
                traced += edge.tracedFen();
            }
            long all = 0;
            for (int t = 0; t < ledger.transfers().count(); t++) {
                all += trace.tracedFen(t);
            }
            assertThat(traced).isEqualTo(all);
            assertThat(times).doesNotHaveDuplicates();
        }
    }
}
