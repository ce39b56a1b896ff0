package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Paths by hand, and against all chains written out one by one. */
class PathSearchTest {
    private static PathRequest request(LedgerColumns ledger, String from, String to, PathOrder by, TraceLimits limits) {
        return new PathRequest(
                List.of(ledger.account(from)), List.of(ledger.account(to)), by, limits, PathRequest.DEFAULT_LOOKS);
    }

    private static List<String> ways(LedgerColumns ledger, PathRequest request) {
        List<String> ways = new ArrayList<>();
        PathSearch search = new PathSearch(ledger, request);
        search.forEachRemaining(path -> ways.add(way(path)));
        assertThat(search.isComplete()).isTrue();
        assertThat(search.isGivenUp()).isFalse();
        return ways;
    }

    private static String way(MoneyPath path) {
        StringBuilder way = new StringBuilder(path.transfers().get(0).from());
        path.transfers().forEach(leg -> way.append(leg.to()));
        return way.toString();
    }

    private final LedgerColumns diamond = new LedgerText()
            .pay("A", "B", 100)
            .pay("B", "C", 60)
            .pay("C", "D", 50)
            .pay("A", "C", 70)
            .pay("C", "D", 80)
            .pay("B", "A", 10)
            .pay("A", "D", 5)
            .columns();

    @Test
    void fewestTransfersComeFirstAndThenTheEarliestArrival() {
        assertThat(ways(diamond, request(diamond, "A", "D", PathOrder.FEWEST, TraceLimits.NONE)))
                .containsExactly("AD", "ACD", "ABCD", "ABCD");
    }

    @Test
    void theEarliestArrivalComesFirst() {
        assertThat(ways(diamond, request(diamond, "A", "D", PathOrder.EARLIEST, TraceLimits.NONE)))
                .containsExactly("ABCD", "ACD", "ABCD", "AD");
    }

    @Test
    void aPathTellsItsTransfersItsTimesAndItsNarrowestPlace() {
        PathSearch search = new PathSearch(diamond, request(diamond, "A", "D", PathOrder.EARLIEST, TraceLimits.NONE));
        MoneyPath path = search.next();
        assertThat(path.steps()).isEqualTo(3);
        assertThat(path.start()).isEqualTo(LedgerText.START);
        assertThat(path.arrival()).isEqualTo(LedgerText.START.plusMinutes(2));
        assertThat(path.bottleneckFen()).isEqualTo(50);
        assertThat(path.transfers().get(1))
                .isEqualTo(new MoneyPath.Leg("B", "C", 60, LedgerText.START.plusMinutes(1), List.of("statement:3")));
        assertThat(search.isComplete()).isFalse();
    }

    @Test
    void noPathGoesBackInTimeOrThroughCash() {
        LedgerColumns ledger = new LedgerText()
                .pay("B", "C", 10)
                .pay("A", "B", 10)
                .pay("B", "*cash", 10)
                .pay("*cash", "C", 10)
                .columns();
        assertThat(ways(ledger, request(ledger, "A", "C", PathOrder.FEWEST, TraceLimits.NONE)))
                .isEmpty();
        assertThat(ways(ledger, request(ledger, "A", "*cash", PathOrder.FEWEST, TraceLimits.NONE)))
                .containsExactly("AB*cash");
    }

    @Test
    void aChainOfAHundredThousandTransfersIsOnePath() {
        LedgerText text = new LedgerText();
        int length = 100_000;
        for (int i = 0; i < length; i++) {
            text.pay("%06d".formatted(i), "%06d".formatted(i + 1), 5 + i);
        }
        LedgerColumns ledger = text.columns();
        for (PathOrder order : PathOrder.values()) {
            PathSearch search = new PathSearch(ledger, request(ledger, "000000", "100000", order, TraceLimits.NONE));
            assertThat(search.next().steps()).isEqualTo(length);
            assertThat(search.hasNext()).isFalse();
            assertThat(search.isComplete()).isTrue();
        }
    }

    @Test
    void aSearchWithoutEndIsGivenUpAndSaysSo() {
        // Forty accounts that all pay each other again and again have more paths than anybody can read.
        Random random = new Random(1);
        LedgerText text = new LedgerText();
        for (int t = 0; t < 20_000; t++) {
            text.pay("%02d".formatted(random.nextInt(40)), "%02d".formatted(random.nextInt(40)), 5);
        }
        LedgerColumns ledger = text.columns();
        PathSearch search = new PathSearch(
                ledger,
                new PathRequest(
                        List.of(ledger.account("00")),
                        List.of(ledger.account("39")),
                        PathOrder.FEWEST,
                        TraceLimits.NONE,
                        100_000));
        long paths = 0;
        while (search.hasNext()) {
            search.next();
            paths++;
        }
        assertThat(paths).isPositive().isLessThan(100_000);
        assertThat(search.isGivenUp()).isTrue();
        assertThat(search.isComplete()).isFalse();
    }

    /** All paths the slow way: every chain is walked forward, and then they are sorted. */
    private static final class AllChains {
        private final LedgerColumns ledger;
        private final PathRequest request;
        private final List<List<Integer>> found = new ArrayList<>();

        AllChains(LedgerColumns ledger, PathRequest request) {
            this.ledger = ledger;
            this.request = request;
            go(new ArrayList<>());
        }

        private void go(List<Integer> chain) {
            TransferColumns transfers = ledger.transfers();
            for (int t = 0; t < transfers.count(); t++) {
                if (mayFollow(chain, t)) {
                    chain.add(t);
                    if (request.to().contains(transfers.payee(t))) {
                        found.add(List.copyOf(chain));
                    } else if (!ledger.accounts().isExit(transfers.payee(t))) {
                        go(chain);
                    }
                    chain.remove(chain.size() - 1);
                }
            }
        }

        private boolean mayFollow(List<Integer> chain, int t) {
            TransferColumns transfers = ledger.transfers();
            TraceLimits limits = request.limits();
            List<Integer> touched = new ArrayList<>(request.from());
            chain.forEach(before -> touched.add(transfers.payee(before)));
            if (touched.contains(transfers.payee(t))
                    || limits.hops() != null && chain.size() >= limits.hops()
                    || limits.minFen() != null && transfers.amountFen(t) < limits.minFen()
                    || !limits.period().holds(transfers, t)) {
                return false;
            }
            if (chain.isEmpty()) {
                return request.from().contains(transfers.payer(t))
                        && !request.from().contains(transfers.payee(t));
            }
            int before = chain.get(chain.size() - 1);
            return t > before
                    && transfers.payee(before) == transfers.payer(t)
                    && (limits.withinHours() == null
                            || transfers.seconds(t) - transfers.seconds(before) <= limits.withinHours() * 3600L);
        }

        List<List<Integer>> sorted() {
            Comparator<List<Integer>> steps = Comparator.comparingInt(List::size);
            Comparator<List<Integer>> arrival = Comparator.comparingInt(path -> path.get(path.size() - 1));
            Comparator<List<Integer>> fromTheEnd = (one, other) -> {
                for (int back = 1; back <= one.size(); back++) {
                    int order = Integer.compare(one.get(one.size() - back), other.get(other.size() - back));
                    if (order != 0) {
                        return order;
                    }
                }
                return 0;
            };
            found.sort(
                    request.by() == PathOrder.FEWEST
                            ? steps.thenComparing(arrival).thenComparing(fromTheEnd)
                            : arrival.thenComparing(steps).thenComparing(fromTheEnd));
            return found;
        }
    }

    @ParameterizedTest
    @EnumSource(PathOrder.class)
    void allPathsAreFoundOnceAndInOrder(PathOrder order) {
        long paths = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            LedgerColumns ledger = RandomLedger.unhurried(random, 6, 40, 30).columns();
            TraceLimits limits = seed % 2 == 0 ? TraceLimits.NONE : RandomLedger.limits(random, 15);
            int accounts = ledger.accounts().count();
            int from = random.nextInt(accounts);
            int to = (from + 1 + random.nextInt(accounts - 2)) % accounts;
            int second = (to + 1) % accounts;
            List<Integer> ends = second == from || seed % 5 > 0 ? List.of(to) : List.of(to, second);
            PathRequest request = new PathRequest(List.of(from), ends, order, limits, PathRequest.DEFAULT_LOOKS);
            List<List<String>> expected = new AllChains(ledger, request)
                    .sorted().stream()
                            .map(path -> path.stream()
                                    .map(t -> ledger.transfers().id(t))
                                    .toList())
                            .toList();
            List<List<String>> found = new ArrayList<>();
            PathSearch search = new PathSearch(ledger, request);
            search.forEachRemaining(path -> found.add(
                    path.transfers().stream().map(leg -> leg.rows().get(0)).toList()));
            assertThat(found).as("seed %d, %s", seed, limits).isEqualTo(expected);
            assertThat(search.isComplete()).isTrue();
            paths += found.size();
        }
        assertThat(paths).isGreaterThan(1_000);
    }
}
