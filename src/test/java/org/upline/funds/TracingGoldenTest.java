package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The agreed example: 丙 pays 300.00 into a pool of 700.00, which pays 500.00 twice; all three methods by hand. */
class TracingGoldenTest {
    private static final String PARTICIPANT = "6228480000000000033";
    private static final String POOL = "6222020000000000017";
    private static final String TRANSIT = "6217000000000000094";
    private static final String COMPANY = "6216610000000000042";
    private static final String CASH = "*cash:6217000000000000094";

    private final LedgerColumns ledger = new LedgerText()
            .obtained(POOL, 70_000L, 0L, LedgerText.START.plusHours(4))
            .obtained(TRANSIT, 0L, 20_000L, LedgerText.START.plusHours(3))
            .pay(PARTICIPANT, POOL, 30_000)
            .pay(POOL, TRANSIT, 50_000)
            .pay(TRANSIT, COMPANY, 20_000)
            .pay(TRANSIT, CASH, 10_000)
            .pay(POOL, COMPANY, 50_000)
            .columns();

    private Trace trace(TraceMethod method, TraceDirection direction, String account) {
        TraceOrigin origin = TraceOrigin.ofAccounts(List.of(ledger.account(account)), TracePeriod.ALWAYS);
        return Tracing.trace(ledger, new TraceRequest(method, direction, origin));
    }

    private static Map<String, Long> resting(TraceResult result) {
        return result.accounts().stream()
                .filter(account -> account.restingFen() != 0)
                .collect(Collectors.toMap(TraceAccount::account, TraceAccount::restingFen, (a, b) -> a, TreeMap::new));
    }

    private void expect(TraceMethod method, long exitsFen, Map<String, Long> resting) {
        TraceResult result = trace(method, TraceDirection.FORWARD, PARTICIPANT).result();
        assertThat(result.originFen()).isEqualTo(30_000);
        assertThat(result.exitsFen()).isEqualTo(exitsFen);
        assertThat(result.restingFen()).isEqualTo(30_000 - exitsFen);
        assertThat(resting(result)).isEqualTo(resting);
    }

    @Test
    void fifoPaysTheOldMoneyFirst() {
        expect(TraceMethod.FIFO, 0, Map.of(COMPANY, 30_000L));
    }

    @Test
    void haircutCarriesThirtyOfAHundredInEveryPayment() {
        expect(TraceMethod.HAIRCUT, 3_000, Map.of(COMPANY, 21_000L, TRANSIT, 6_000L));
    }

    @Test
    void poisonPaysTracedMoneyFirst() {
        expect(TraceMethod.POISON, 10_000, Map.of(COMPANY, 20_000L));
    }

    @Test
    void accountsAreOrderedByWhatRestsAndEdgesByWhatIsTraced() {
        TraceResult result =
                trace(TraceMethod.HAIRCUT, TraceDirection.FORWARD, PARTICIPANT).result();
        assertThat(result.accounts())
                .extracting(TraceAccount::account)
                .containsExactly(COMPANY, TRANSIT, CASH, POOL, PARTICIPANT);
        assertThat(result.accounts()).extracting(TraceAccount::hop).containsExactly(2, 2, 3, 1, 0);
        assertThat(result.accounts())
                .extracting(TraceAccount::inFen)
                .containsExactly(21_000L, 15_000L, 3_000L, 30_000L, 0L);
        assertThat(result.accounts())
                .extracting(TraceAccount::outFen)
                .containsExactly(0L, 9_000L, 0L, 30_000L, 30_000L);
        assertThat(result.edges())
                .extracting(edge -> edge.from() + " " + edge.to() + " " + edge.tracedFen())
                .containsExactly(
                        PARTICIPANT + " " + POOL + " 30000",
                        POOL + " " + COMPANY + " 15000",
                        POOL + " " + TRANSIT + " 15000",
                        TRANSIT + " " + COMPANY + " 6000",
                        TRANSIT + " " + CASH + " 3000");
    }

    @Test
    void anEdgeOpensDownToItsRows() {
        Trace trace = trace(TraceMethod.FIFO, TraceDirection.FORWARD, PARTICIPANT);
        TraceEdge edge = trace.result().edges().get(0);
        assertThat(edge)
                .isEqualTo(new TraceEdge(
                        POOL,
                        COMPANY,
                        50_000,
                        30_000,
                        1,
                        LedgerText.START.plusMinutes(4),
                        LedgerText.START.plusMinutes(4)));
        assertThat(trace.rowsOf(edge))
                .containsExactly(new TracedRow(
                        "statement:6",
                        LedgerText.START.plusMinutes(4),
                        50_000,
                        30_000,
                        "",
                        "",
                        List.of("statement:6")));
        // The pool paid the transit account, too, but none of the traced money.
        assertThat(trace.rowsOf(ledger.account(POOL), ledger.account(TRANSIT))).isEmpty();
    }

    @Test
    void backFromTheCompanyEndsAtThePoolsOldMoneyAndTheParticipant() {
        // The company got 700.00: 500.00 from the pool's last payment (200.00 old, 300.00 of 丙) and 200.00 by the
        // transit
        // account, which are old money of the pool.
        TraceResult result =
                trace(TraceMethod.FIFO, TraceDirection.BACK, COMPANY).result();
        assertThat(result.originFen()).isEqualTo(70_000);
        assertThat(resting(result)).isEqualTo(Map.of(POOL, 40_000L, PARTICIPANT, 30_000L));
        assertThat(result.edges().get(0).from()).isEqualTo(POOL);
        assertThat(result.edges().get(0).to()).isEqualTo(COMPANY);
    }
}
