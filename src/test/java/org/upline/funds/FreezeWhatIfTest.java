package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.upline.model.UplineException;

class FreezeWhatIfTest {
    private static final LocalDate DAY = LedgerText.START.toLocalDate();
    private static final long MINUTES_A_DAY = 24 * 60;

    private static TraceRequest from(LedgerColumns ledger, TraceMethod method, String account) {
        return new TraceRequest(
                method,
                TraceDirection.FORWARD,
                TraceOrigin.ofAccounts(List.of(ledger.account(account)), TracePeriod.ALWAYS));
    }

    @Test
    void whatIsPaidOutFromTheDayOnIsStopped() {
        // On the first day 30 of 100 go on; on the second 50 would go to cash and 20 to C.
        LedgerColumns ledger = new LedgerText()
                .pay("A", "B", 100)
                .pay("B", "C", 30)
                .later(MINUTES_A_DAY)
                .pay("B", "*cash", 50)
                .pay("B", "C", 20)
                .pay("C", "*cash", 50)
                .columns();
        FreezeWhatIf answer = FreezeWhatIf.of(
                ledger, from(ledger, TraceMethod.FIFO, "A"), List.of(ledger.account("B")), DAY.plusDays(1));
        assertThat(answer.actual()).isEqualTo(new FreezeWhatIf.Figures(100, 0, 0, 100));
        // C still pays 50 to cash: 30 of them from B, 20 from elsewhere.
        assertThat(answer.frozen()).isEqualTo(new FreezeWhatIf.Figures(100, 70, 0, 30));
        assertThat(answer.stoppedFen()).isEqualTo(70);
        // By another rule the 30 could have been clean money: B may have had other money.
        assertThat(answer.mostFen()).isEqualTo(100);
    }

    @Test
    void theBoundIsWhatCanGetThroughInTime() {
        // At most 40 can come to D by B, and what C pays before it is paid cannot be the origin's.
        LedgerColumns ledger = new LedgerText()
                .pay("C", "D", 500)
                .pay("A", "B", 100)
                .pay("A", "C", 100)
                .pay("B", "D", 40)
                .pay("D", "E", 540)
                .columns();
        FreezeWhatIf answer =
                FreezeWhatIf.of(ledger, from(ledger, TraceMethod.FIFO, "A"), List.of(ledger.account("D")), DAY);
        assertThat(answer.mostFen()).isEqualTo(40);
        assertThat(answer.frozen().onFrozenFen()).isEqualTo(40);
    }

    @Test
    void cashCannotBeFrozen() {
        LedgerColumns ledger = new LedgerText().pay("A", "*cash", 1).columns();
        assertThatThrownBy(() -> FreezeWhatIf.of(
                        ledger, from(ledger, TraceMethod.FIFO, "A"), List.of(ledger.account("*cash")), DAY))
                .isInstanceOf(UplineException.class)
                .hasMessageContaining("freeze.whatIf.exit");
    }

    @Test
    void onAnyLedgerNoMethodStopsMoreThanTheBound() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            LedgerColumns ledger = RandomLedger.unhurried(random, 6, 40, 100)
                    .account("A")
                    .account("B")
                    .account("C")
                    .columns();
            List<Integer> frozen = List.of(ledger.account("B"), ledger.account("C"));
            LocalDate day = DAY.plusDays(random.nextInt(3));
            BitSet origin = from(ledger, TraceMethod.FIFO, "A").origin().select(ledger, TraceDirection.FORWARD);
            AccountStop stop = new AccountStop(ledger, frozen, day);
            long most = MostStopped.of(ledger, origin, stop).orElseThrow();
            assertThat(most).isEqualTo(naive(ledger, origin, stop));
            for (TraceMethod method : TraceMethod.values()) {
                FreezeWhatIf answer = FreezeWhatIf.of(ledger, from(ledger, method, "A"), frozen, day);
                FreezeWhatIf.Figures figures = answer.frozen();
                assertThat(figures.onFrozenFen() + figures.elsewhereFen() + figures.exitsFen())
                        .isEqualTo(figures.originFen());
                assertThat(figures.onFrozenFen()).isLessThanOrEqualTo(most);
                assertThat(answer.mostFen()).isEqualTo(most);
            }
            LocalDate never = DAY.plusYears(1);
            FreezeWhatIf late = FreezeWhatIf.of(ledger, from(ledger, TraceMethod.FIFO, "A"), frozen, never);
            assertThat(late.frozen()).isEqualTo(late.actual());
        }
    }

    /** Every account at every moment, nothing left out, and one way after the other by breadth-first search. */
    private static long naive(LedgerColumns ledger, BitSet origin, AccountStop stop) {
        int accounts = ledger.accounts().count();
        TransferColumns transfers = ledger.transfers();
        int moments = transfers.count() + 1;
        int source = accounts * moments + transfers.count();
        int sink = source + 1;
        long[][] left = new long[sink + 1][sink + 1];
        long endless = 1_000_000;
        for (int a = 0; a < accounts; a++) {
            for (int t = 0; t < transfers.count(); t++) {
                left[a * moments + t][a * moments + t + 1] = endless;
            }
            left[a * moments + moments - 1][sink] = stop.holds(a) ? endless : 0;
        }
        for (int t = 0; t < transfers.count(); t++) {
            int payer = transfers.payer(t);
            int payee = transfers.payee(t);
            int sent = accounts * moments + t;
            if (stop.lets(t) && !ledger.accounts().isExit(payee)) {
                if (!ledger.accounts().isExit(payer)) {
                    left[payer * moments + t][sent] = endless;
                }
                left[source][sent] = origin.get(t) ? endless : 0;
                left[sent][payee * moments + t + 1] = transfers.amountFen(t);
            }
        }
        long flow = 0;
        while (true) {
            int[] before = new int[sink + 1];
            Arrays.fill(before, -1);
            before[source] = source;
            ArrayDeque<Integer> open = new ArrayDeque<>(List.of(source));
            while (!open.isEmpty() && before[sink] < 0) {
                int from = open.remove();
                for (int to = 0; to <= sink; to++) {
                    if (left[from][to] > 0 && before[to] < 0) {
                        before[to] = from;
                        open.add(to);
                    }
                }
            }
            if (before[sink] < 0) {
                return flow;
            }
            List<Integer> way = new ArrayList<>();
            for (int at = sink; at != source; at = before[at]) {
                way.add(at);
            }
            long fen = way.stream().mapToLong(at -> left[before[at]][at]).min().orElseThrow();
            way.forEach(at -> {
                left[before[at]][at] -= fen;
                left[at][before[at]] += fen;
            });
            flow += fen;
        }
    }
}
