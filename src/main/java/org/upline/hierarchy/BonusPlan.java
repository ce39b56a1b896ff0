package org.upline.hierarchy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The bonus plan of a scheme as its own payments show it: how many days after a recruit joined he is paid for, and what each
 * step of {@link BonusEvents} pays. Learnt from payments, each against what came about below the payee since the payment
 * before: most of a regular plan's payments then agree with it to the cent, and what was paid for something else stands out.
 *
 * @param lag days from joining to the payment for it
 * @param rates by step
 * @param fits share of the payments looked at that agree, 0 … 1
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record BonusPlan(int lag, double[] rates, double fits) {
    private static final int[] LAGS = {0, 1, 2, 3};
    /** Payments looked at, about; of people taken evenly from all. */
    private static final int LOOKED_AT = 6_000;

    private static final int FEWEST = 30;
    /** In half of the payments or more; else the plan is not paid out by what came about, and nothing can be said of one. */
    private static final double AGREE = 0.5;

    /** The plan that agrees with most payments; empty if none agrees with half of them. */
    static Optional<BonusPlan> learn(BonusEvents events) {
        Receipts receipts = events.receipts();
        if (receipts.count() < FEWEST) {
            return Optional.empty();
        }
        int[] place = lookedAt(receipts, events.columns().persons().size());
        List<BonusPlan> plans = Arrays.stream(LAGS)
                .parallel()
                .mapToObj(lag -> learn(events, receipts, place, lag))
                .toList();
        BonusPlan best = new BonusPlan(0, new double[0], 0);
        for (BonusPlan plan : plans) {
            best = plan.fits > best.fits ? plan : best;
        }
        return best.fits < AGREE ? Optional.empty() : Optional.of(best);
    }

    /** As explanations show it. */
    LeaderExplanation.Plan shown() {
        int fees = BonusEvents.FEE_STEPS;
        List<BigDecimal> generations = new ArrayList<>(List.of(percent(rates[0])));
        for (int s = BonusEvents.RANKS; s < fees; s++) {
            generations.add(percent(rates[s]));
        }
        List<Long> levels = IntStream.range(fees, rates.length)
                .mapToObj(s -> Math.round(rates[s]))
                .toList();
        return new LeaderExplanation.Plan(
                (int) (fits * 100),
                lag,
                paying(generations, rate -> rate.signum() > 0),
                percent(rates[BonusEvents.RANKS - 1]),
                paying(levels, fen -> fen > 0));
    }

    private static BigDecimal percent(double rate) {
        return BigDecimal.valueOf(rate * 100).setScale(1, RoundingMode.HALF_EVEN);
    }

    private static <T> List<T> paying(List<T> all, Predicate<T> pays) {
        int last = all.size();
        while (last > 0 && !pays.test(all.get(last - 1))) {
            last--;
        }
        return all.subList(0, last);
    }

    /** For each person his place among those looked at, −1 for all others. */
    private static int[] lookedAt(Receipts receipts, int persons) {
        int[] count = new int[persons];
        int all = 0;
        for (int person : receipts.person()) {
            if (person < persons) {
                count[person]++;
                all++;
            }
        }
        int[] place = new int[persons];
        Arrays.fill(place, -1);
        int every = Math.max(1, all / LOOKED_AT);
        int paid = 0;
        int taken = 0;
        for (int person = 0; person < persons; person++) {
            if (count[person] > 0 && paid++ % every == 0) {
                place[person] = taken++;
            }
        }
        return place;
    }

    private static BonusPlan learn(BonusEvents events, Receipts receipts, int[] place, int lag) {
        Windows windows = new Windows(receipts, place);
        events.run(lag, windows);
        double[] rates = windows.rates();
        return new BonusPlan(lag, rates, windows.fits(rates));
    }

    /** Whether a payment agrees with what was due, but for a fiftieth. */
    static boolean agrees(long fen, double due) {
        return Math.abs(fen - due) <= Math.max(100, due / 50);
    }

    /** What came about below those looked at, from each of their payments to the next. */
    private static final class Windows implements BonusEvents.Life {
        private final Receipts receipts;
        private final int[] place;
        private final long[][] open;
        private final long[] got;
        private final long[][] steps;
        private int payments;

        Windows(Receipts receipts, int[] place) {
            this.receipts = receipts;
            this.place = place;
            int taken = 1 + Arrays.stream(place).max().orElse(-1);
            int all = (int) Arrays.stream(receipts.person())
                    .filter(person -> person < place.length && place[person] >= 0)
                    .count();
            open = new long[taken][BonusEvents.STEPS];
            got = new long[all];
            steps = new long[BonusEvents.STEPS][all];
        }

        @Override
        public void earns(int person, int step, long amount) {
            if (place[person] >= 0) {
                open[place[person]][step] += amount;
            }
        }

        @Override
        public void paid(int payment) {
            int person = receipts.person()[payment];
            if (person >= place.length || place[person] < 0) {
                return;
            }
            long[] his = open[place[person]];
            got[payments] = receipts.fen()[payment];
            for (int s = 0; s < his.length; s++) {
                steps[s][payments] = his[s];
                his[s] = 0;
            }
            payments++;
        }

        /** Levels from payments in which nothing else came about, then fees from what is left. */
        double[] rates() {
            int fees = BonusEvents.FEE_STEPS;
            long[][] levels = Arrays.copyOfRange(steps, fees, BonusEvents.STEPS);
            PayRates byLevel = PayRates.learn(
                    got, levels, new int[levels.length], p -> none(0, fees, p) && !none(fees, steps.length, p));
            long[] left = new long[got.length];
            Arrays.setAll(left, p -> Math.max(0, got[p] - Math.round(byLevel.expected(levels, p))));
            long[][] byFee = Arrays.copyOf(steps, fees);
            int[] nearest = IntStream.range(0, fees)
                    .map(s -> s < BonusEvents.RANKS ? s : 0)
                    .toArray();
            List<Double> perFee =
                    PayRates.learn(left, byFee, nearest, p -> !none(0, fees, p)).perUnit();
            double[] rates = new double[BonusEvents.STEPS];
            for (int s = 0; s < rates.length; s++) {
                rates[s] = s < fees ? perFee.get(s) : byLevel.perUnit().get(s - fees);
                if (s > 0 && s < BonusEvents.RANKS && rates[s] == 0) {
                    rates[s] = rates[s - 1];
                }
            }
            return rates;
        }

        private boolean none(int from, int to, int payment) {
            return IntStream.range(from, to).allMatch(s -> steps[s][payment] == 0);
        }

        double fits(double[] rates) {
            if (got.length < FEWEST) {
                return 0;
            }
            int fit = 0;
            for (int p = 0; p < got.length; p++) {
                double due = 0;
                for (int s = 0; s < rates.length; s++) {
                    due += rates[s] * steps[s][p];
                }
                fit += agrees(got[p], due) ? 1 : 0;
            }
            return (double) fit / got.length;
        }
    }
}
