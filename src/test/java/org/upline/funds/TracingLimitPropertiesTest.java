package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upline.model.Account;
import org.upline.model.Transfer;

/** What holds of every ledger under every limit, tried on many small ones from fixed seeds. */
class TracingLimitPropertiesTest {
    private static final int LEDGERS = 600;
    private static final int LARGEST_FEN = 30;

    private static int[] origin(Random random, LedgerColumns ledger) {
        return random.ints(1 + random.nextInt(4), 0, ledger.transfers().count()).toArray();
    }

    private static TraceRequest request(
            TraceMethod method, TraceDirection direction, TraceLimits limits, int... transfers) {
        return new TraceRequest(method, direction, TraceOrigin.ofTransfers(transfers, TracePeriod.ALWAYS), limits);
    }

    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void noFenIsLostWhereverItIsStopped(TraceMethod method) {
        Set<StopReason> seen = EnumSet.noneOf(StopReason.class);
        for (TraceDirection direction : TraceDirection.values()) {
            for (int seed = 0; seed < LEDGERS; seed++) {
                Random random = new Random(seed);
                LedgerColumns ledger =
                        RandomLedger.unhurried(random, 4, 50, LARGEST_FEN).columns();
                TraceLimits limits = RandomLedger.limits(random, LARGEST_FEN);
                TraceResult result = Tracing.trace(ledger, request(method, direction, limits, origin(random, ledger)))
                        .result();
                assertThat(result.exitsFen() + result.restingFen())
                        .as("seed %d", seed)
                        .isEqualTo(result.originFen());
                assertThat(result.accounts().stream()
                                .mapToLong(TraceAccount::restingFen)
                                .sum())
                        .isEqualTo(result.restingFen());
                Map<String, Long> stopped = new TreeMap<>();
                for (TraceStop stop : result.stopped()) {
                    seen.add(stop.reason());
                    assertThat(stop.accounts().stream()
                                    .mapToLong(TraceStop.Place::fen)
                                    .sum())
                            .isEqualTo(stop.fen())
                            .isPositive();
                    stop.accounts().forEach(place -> stopped.merge(place.account(), place.fen(), Long::sum));
                }
                for (TraceAccount account : result.accounts()) {
                    assertThat(account.stoppedFen()).isEqualTo(stopped.getOrDefault(account.account(), 0L));
                    assertThat(account.restingFen()).isGreaterThanOrEqualTo(account.stoppedFen());
                }
                assertThat(result.stopped())
                        .extracting(TraceStop::reason)
                        .isSortedAccordingTo(Comparator.naturalOrder())
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(seen).as("every limit is tried").isEqualTo(EnumSet.allOf(StopReason.class));
    }

    @Test
    void fifoAgreesWithQueuesOfSingleFenThatRememberTheirWay() {
        for (int seed = 0; seed < 2 * LEDGERS; seed++) {
            Random random = new Random(seed);
            LedgerColumns ledger = RandomLedger.unhurried(random, 4, 60, 12).columns();
            TraceLimits limits = RandomLedger.limits(random, 12);
            int[] origin = origin(random, ledger);
            BitSet chosen = new BitSet();
            Arrays.stream(origin).forEach(chosen::set);
            FenByFen slow = new FenByFen(ledger, chosen, limits);
            Trace trace = Tracing.trace(ledger, request(TraceMethod.FIFO, TraceDirection.FORWARD, limits, origin));
            assertThat(trace.result().originFen()).isEqualTo(slow.originFen);
            assertThat(trace.result().exitsFen()).isEqualTo(slow.exitsFen);
            Map<StopReason, Long> stopped = new TreeMap<>();
            trace.result().stopped().forEach(stop -> stopped.put(stop.reason(), stop.fen()));
            assertThat(stopped).as("seed %d, %s", seed, limits).isEqualTo(slow.stopped);
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

    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void limitsThatNothingReachesChangeNothing(TraceMethod method) {
        TraceLimits wide =
                new TraceLimits(1_000, 1L, 1_000_000, LedgerText.START.minusYears(1), LedgerText.START.plusYears(1));
        for (TraceDirection direction : TraceDirection.values()) {
            for (int seed = 0; seed < 200; seed++) {
                Random random = new Random(seed);
                LedgerColumns ledger =
                        RandomLedger.unhurried(random, 4, 50, LARGEST_FEN).columns();
                int[] origin = origin(random, ledger);
                TraceResult free = Tracing.trace(ledger, request(method, direction, TraceLimits.NONE, origin))
                        .result();
                TraceResult limited = Tracing.trace(ledger, request(method, direction, wide, origin))
                        .result();
                assertThat(limited.stopped()).isEmpty();
                assertThat(limited.accounts()).isEqualTo(free.accounts());
                assertThat(limited.edges()).isEqualTo(free.edges());
            }
        }
    }

    /** The pairwise law of forward and back holds for the money that limits let through, too. */
    @Test
    void fifoBackAgreesWithFifoForwardUnderTheSameLimitsWhereTheChainIsComplete() {
        int pairs = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            LedgerColumns ledger = RandomLedger.complete(random, 4, 40, 50).columns();
            TraceLimits limits = new TraceLimits(1 + random.nextInt(4), null, null, null, null);
            int transfers = ledger.transfers().count();
            Trace[] forward = new Trace[transfers];
            Trace[] back = new Trace[transfers];
            for (int t = 0; t < transfers; t++) {
                forward[t] = Tracing.trace(ledger, request(TraceMethod.FIFO, TraceDirection.FORWARD, limits, t));
                back[t] = Tracing.trace(ledger, request(TraceMethod.FIFO, TraceDirection.BACK, limits, t));
            }
            for (int early = 0; early < transfers; early++) {
                for (int late = early + 1; late < transfers; late++) {
                    assertThat(back[late].tracedFen(early)).isEqualTo(forward[early].tracedFen(late));
                    pairs += forward[early].tracedFen(late) > 0 ? 1 : 0;
                }
            }
        }
        assertThat(pairs).as("pairs that money connects").isGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void noMethodFindsMoreThanReachAllows(TraceMethod method) {
        int tight = 0;
        for (TraceDirection direction : TraceDirection.values()) {
            for (int seed = 0; seed < LEDGERS; seed++) {
                Random random = new Random(seed);
                LedgerColumns ledger =
                        RandomLedger.unhurried(random, 4, 50, LARGEST_FEN).columns();
                TraceLimits limits = seed % 3 == 0 ? TraceLimits.NONE : RandomLedger.limits(random, LARGEST_FEN);
                TraceRequest request = request(method, direction, limits, origin(random, ledger));
                Trace trace = Tracing.trace(ledger, request);
                Reach reach = Reach.of(ledger, new ReachRequest(direction, request.origin(), limits));
                for (int t = 0; t < ledger.transfers().count(); t++) {
                    assertThat(trace.tracedFen(t))
                            .as("seed %d, transfer %d, %s", seed, t, limits)
                            .isLessThanOrEqualTo(reach.atMostFen(t));
                    tight += trace.tracedFen(t) > 0 && trace.tracedFen(t) == reach.atMostFen(t) ? 1 : 0;
                }
                assertThat(trace.result().originFen())
                        .isLessThanOrEqualTo(reach.result().originFen());
            }
        }
        assertThat(tight).as("transfers at the bound").isGreaterThan(100);
    }

    /** Other names in any order: the same figures under the new names. */
    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void renamingAccountsChangesNothingButNames(TraceMethod method) {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            LedgerText text = RandomLedger.unhurried(random, 6, 50, LARGEST_FEN);
            TraceLimits limits = RandomLedger.limits(random, LARGEST_FEN);
            List<String> names = new ArrayList<>(text.accounts().keySet());
            names.removeIf(name -> name.startsWith("*"));
            List<String> shuffled = new ArrayList<>(names);
            Collections.shuffle(shuffled, random);
            LedgerText renamed = renamed(text, name -> {
                int at = names.indexOf(name);
                return at < 0 ? name : "Z" + shuffled.get(at);
            });
            int[] origin = origin(random, text.columns());
            for (TraceDirection direction : TraceDirection.values()) {
                TraceRequest request = request(method, direction, limits, origin);
                assertThat(figures(Tracing.trace(renamed.columns(), request), name -> name))
                        .as("seed %d", seed)
                        .isEqualTo(figures(Tracing.trace(text.columns(), request), name -> {
                            int at = names.indexOf(name);
                            return at < 0 ? name : "Z" + shuffled.get(at);
                        }));
            }
        }
    }

    private static Set<String> figures(Trace trace, UnaryOperator<String> name) {
        Set<String> figures = new TreeSet<>();
        for (TraceAccount account : trace.result().accounts()) {
            figures.add(name.apply(account.account()) + " " + account.inFen() + " " + account.outFen() + " "
                    + account.restingFen() + " " + account.stoppedFen() + " " + account.hop());
        }
        for (TraceEdge edge : trace.result().edges()) {
            figures.add(name.apply(edge.from()) + ">" + name.apply(edge.to()) + " " + edge.tracedFen());
        }
        return figures;
    }

    private static LedgerText renamed(LedgerText text, UnaryOperator<String> name) {
        LedgerText renamed = new LedgerText();
        for (Account account : text.accounts().values()) {
            renamed.put(LedgerText.account(
                    name.apply(account.number()),
                    account.obtained(),
                    account.openingFen(),
                    account.balanceFen(),
                    account.balanceTime()));
        }
        for (Transfer transfer : text.transfers()) {
            renamed.at(transfer.time())
                    .pay(name.apply(transfer.payer()), name.apply(transfer.payee()), transfer.amountFen());
        }
        return renamed;
    }

    /** At one time, one after the other; a least amount looks at single transfers and is left out. */
    @ParameterizedTest
    @EnumSource(
            value = TraceMethod.class,
            names = {"FIFO", "POISON"})
    void splittingATransferChangesNothingUnderTheOtherLimits(TraceMethod method) {
        for (int seed = 0; seed < LEDGERS; seed++) {
            Random random = new Random(seed);
            LedgerText text = RandomLedger.unhurried(random, 4, 50, LARGEST_FEN);
            TraceLimits drawn = RandomLedger.limits(random, LARGEST_FEN);
            TraceLimits limits = new TraceLimits(drawn.hops(), null, drawn.withinHours(), drawn.since(), drawn.until());
            int split = random.ints(0, text.transfers().size())
                    .filter(t -> text.transfers().get(t).amountFen() > 1)
                    .filter(t -> !text.transfers()
                            .get(t)
                            .payer()
                            .equals(text.transfers().get(t).payee()))
                    .findFirst()
                    .orElseThrow();
            int origin = random.nextInt(text.transfers().size());
            LedgerText parts = new LedgerText();
            text.accounts().values().forEach(parts::put);
            for (int t = 0; t < text.transfers().size(); t++) {
                Transfer transfer = text.transfers().get(t);
                long first = t == split ? 1 + random.nextInt((int) transfer.amountFen() - 1) : transfer.amountFen();
                parts.at(transfer.time()).pay(transfer.payer(), transfer.payee(), first);
                if (first < transfer.amountFen()) {
                    parts.at(transfer.time()).pay(transfer.payer(), transfer.payee(), transfer.amountFen() - first);
                }
            }
            int[] sameOrigin =
                    origin == split ? new int[] {origin, origin + 1} : new int[] {origin < split ? origin : origin + 1};
            TraceResult one = Tracing.trace(text.columns(), request(method, TraceDirection.FORWARD, limits, origin))
                    .result();
            TraceResult two = Tracing.trace(
                            parts.columns(), request(method, TraceDirection.FORWARD, limits, sameOrigin))
                    .result();
            assertThat(two.accounts()).as("seed %d, %s", seed, limits).isEqualTo(one.accounts());
            assertThat(two.originFen()).isEqualTo(one.originFen());
            assertThat(two.stopped().stream()
                            .map(stop -> stop.reason() + " " + stop.fen())
                            .toList())
                    .isEqualTo(one.stopped().stream()
                            .map(stop -> stop.reason() + " " + stop.fen())
                            .toList());
        }
    }
}
