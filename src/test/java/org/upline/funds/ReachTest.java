package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reach by hand, and against chains that are walked one by one. */
class ReachTest {
    private static ReachResult reach(LedgerColumns ledger, TraceDirection direction, String account) {
        TraceOrigin origin = TraceOrigin.ofAccounts(List.of(ledger.account(account)), TracePeriod.ALWAYS);
        return Reach.of(ledger, new ReachRequest(direction, origin, TraceLimits.NONE))
                .result();
    }

    private final LedgerColumns ledger = new LedgerText()
            .opening("B", 500)
            .pay("B", "E", 10)
            .pay("A", "B", 100)
            .pay("B", "C", 300)
            .pay("C", "D", 60)
            .pay("A", "D", 20)
            .columns();

    @Test
    void whatLeftBeforeMoneyCameIsNotReachedAndNothingIsMoreThanCame() {
        ReachResult result = reach(ledger, TraceDirection.FORWARD, "A");
        assertThat(result.originFen()).isEqualTo(120);
        assertThat(result.accounts())
                .containsExactly(
                        new ReachResult.Account("B", List.of(), "", 1, LedgerText.START.plusMinutes(1), 100, true),
                        new ReachResult.Account("C", List.of(), "", 2, LedgerText.START.plusMinutes(2), 100, false),
                        new ReachResult.Account("D", List.of(), "", 1, LedgerText.START.plusMinutes(3), 80, false));
    }

    @Test
    void backItGoesToWhoeverMayHavePaid() {
        assertThat(reach(ledger, TraceDirection.BACK, "D").accounts())
                .extracting(account -> account.account() + account.hop() + " " + account.atMostFen())
                .containsExactly("A1 80", "C1 60", "B2 60");
    }

    /** The fewest transfers to each account, by walking every chain. */
    private static Map<String, Integer> walked(LedgerColumns ledger, int origin, TraceLimits limits) {
        TransferColumns transfers = ledger.transfers();
        Map<String, Integer> fewest = new TreeMap<>();
        Deque<List<Integer>> chains = new ArrayDeque<>();
        if (transfers.isYuan(origin)) {
            chains.add(List.of(origin));
        }
        while (!chains.isEmpty()) {
            List<Integer> chain = chains.remove();
            int before = chain.get(chain.size() - 1);
            int at = transfers.payee(before);
            fewest.merge(ledger.accounts().number(at), chain.size(), Math::min);
            for (int t = before + 1; t < transfers.count() && !ledger.accounts().isExit(at); t++) {
                boolean inTime = limits.withinHours() == null
                        || transfers.seconds(t) - transfers.seconds(before) <= limits.withinHours() * 3600L;
                if (t != origin
                        && transfers.payer(t) == at
                        && inTime
                        && (limits.hops() == null || chain.size() < limits.hops())
                        && (limits.minFen() == null || transfers.amountFen(t) >= limits.minFen())
                        && limits.period().holds(transfers, t)) {
                    List<Integer> longer = new ArrayList<>(chain);
                    longer.add(t);
                    chains.add(longer);
                }
            }
        }
        return fewest;
    }

    @Test
    void itAgreesWithAllChainsWalkedOneByOne() {
        int reached = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            LedgerColumns random9 = RandomLedger.unhurried(random, 8, 40, 30).columns();
            TraceLimits limits = seed % 3 == 0 ? TraceLimits.NONE : RandomLedger.limits(random, 15);
            int origin = random.nextInt(random9.transfers().count());
            Map<String, Integer> found = new TreeMap<>();
            TraceOrigin one = TraceOrigin.ofTransfers(new int[] {origin}, TracePeriod.ALWAYS);
            Reach.of(random9, new ReachRequest(TraceDirection.FORWARD, one, limits))
                    .result()
                    .accounts()
                    .forEach(account -> found.put(account.account(), account.hop()));
            assertThat(found).as("seed %d, %s", seed, limits).isEqualTo(walked(random9, origin, limits));
            reached += found.size();
        }
        assertThat(reached).isGreaterThan(1_000);
    }
}
