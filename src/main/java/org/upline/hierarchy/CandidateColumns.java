package org.upline.hierarchy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;

/**
 * A ranking as columns of a {@link Snapshot}, to be kept; what is read is equal to what was written, to the last digit.
 * Reasons and thresholds of all candidates stand one behind the other, with how many each has.
 */
public final class CandidateColumns {
    private CandidateColumns() {}

    /**
     * Adds the columns, all named {@code candidate.…}, {@code reason.…} or {@code check.…}.
     *
     * @param candidates by rank, from 1 on without a gap
     */
    public static void write(List<Candidate> candidates, SnapshotWriter out) throws IOException {
        out.strings("candidate.memberId", texts(candidates, Candidate::memberId));
        out.strings("candidate.personId", texts(candidates, Candidate::personId));
        out.strings("candidate.name", texts(candidates, Candidate::name));
        out.strings("candidate.tier", texts(candidates, Candidate::tier));
        out.strings("candidate.score", texts(candidates, one -> one.score().toString()));
        out.ints(
                "candidate.headcount",
                candidates.stream().mapToInt(Candidate::legalHeadcount).toArray());
        out.ints(
                "candidate.levels",
                candidates.stream().mapToInt(Candidate::legalLevels).toArray());
        out.ints(
                "candidate.direct",
                candidates.stream().mapToInt(Candidate::direct).toArray());
        out.longs(
                "candidate.downlineFeesFen",
                candidates.stream().mapToLong(Candidate::downlineFeesFen).toArray());
        out.longs(
                "candidate.receivedFen",
                candidates.stream().mapToLong(Candidate::receivedFen).toArray());
        out.ints(
                "candidate.reasons",
                candidates.stream().mapToInt(one -> one.reasons().size()).toArray());
        out.ints(
                "candidate.checks",
                candidates.stream().mapToInt(one -> one.thresholds().size()).toArray());
        writeReasons(candidates.stream().flatMap(one -> one.reasons().stream()).toList(), out);
        writeChecks(
                candidates.stream().flatMap(one -> one.thresholds().stream()).toList(), out);
    }

    private static void writeReasons(List<Candidate.Reason> reasons, SnapshotWriter out) throws IOException {
        out.strings("reason.factor", texts(reasons, Candidate.Reason::factor));
        out.strings("reason.value", texts(reasons, reason -> reason.value().toString()));
        out.strings("reason.weight", texts(reasons, reason -> reason.weight().toString()));
        out.strings("reason.share", texts(reasons, reason -> reason.share().toString()));
    }

    private static void writeChecks(List<ThresholdCheck> checks, SnapshotWriter out) throws IOException {
        out.strings("check.rule", texts(checks, ThresholdCheck::rule));
        byte[] met = new byte[checks.size()];
        for (int i = 0; i < met.length; i++) {
            met[i] = (byte) (checks.get(i).met() ? 1 : 0);
        }
        out.bytes("check.met", met);
        writeFigures("check.value", checks.stream().map(ThresholdCheck::value).toList(), out);
        writeFigures(
                "check.threshold",
                checks.stream().map(ThresholdCheck::threshold).toList(),
                out);
    }

    private static void writeFigures(String name, List<SortedMap<String, Long>> figures, SnapshotWriter out)
            throws IOException {
        out.ints(name, figures.stream().mapToInt(SortedMap::size).toArray());
        out.strings(
                name + ".name",
                figures.stream().flatMap(each -> each.keySet().stream()).toList());
        out.longs(
                name + ".number",
                figures.stream()
                        .flatMap(each -> each.values().stream())
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    private static <T> List<String> texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toList();
    }

    /** Reads what {@link #write} wrote. */
    public static List<Candidate> read(Snapshot kept) {
        List<String> memberId = kept.strings("candidate.memberId");
        List<String> personId = kept.strings("candidate.personId");
        List<String> name = kept.strings("candidate.name");
        List<String> tier = kept.strings("candidate.tier");
        List<String> score = kept.strings("candidate.score");
        int[] headcount = kept.ints("candidate.headcount");
        int[] levels = kept.ints("candidate.levels");
        int[] direct = kept.ints("candidate.direct");
        long[] fees = kept.longs("candidate.downlineFeesFen");
        long[] received = kept.longs("candidate.receivedFen");
        Runs<Candidate.Reason> reasons = new Runs<>(reasons(kept), kept.ints("candidate.reasons"));
        Runs<ThresholdCheck> checks = new Runs<>(checks(kept), kept.ints("candidate.checks"));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < headcount.length; i++) {
            candidates.add(new Candidate(
                    i + 1,
                    memberId.get(i),
                    personId.get(i),
                    name.get(i),
                    tier.get(i),
                    new BigDecimal(score.get(i)),
                    reasons.next(),
                    headcount[i],
                    levels[i],
                    direct[i],
                    fees[i],
                    received[i],
                    checks.next()));
        }
        return List.copyOf(candidates);
    }

    private static List<Candidate.Reason> reasons(Snapshot kept) {
        List<String> factor = kept.strings("reason.factor");
        List<String> value = kept.strings("reason.value");
        List<String> weight = kept.strings("reason.weight");
        List<String> share = kept.strings("reason.share");
        List<Candidate.Reason> reasons = new ArrayList<>();
        for (int i = 0; i < factor.size(); i++) {
            reasons.add(new Candidate.Reason(
                    factor.get(i),
                    new BigDecimal(value.get(i)),
                    new BigDecimal(weight.get(i)),
                    new BigDecimal(share.get(i))));
        }
        return reasons;
    }

    private static List<ThresholdCheck> checks(Snapshot kept) {
        List<String> rule = kept.strings("check.rule");
        byte[] met = kept.bytes("check.met");
        List<SortedMap<String, Long>> values = figures("check.value", kept);
        List<SortedMap<String, Long>> thresholds = figures("check.threshold", kept);
        List<ThresholdCheck> checks = new ArrayList<>();
        for (int i = 0; i < met.length; i++) {
            checks.add(new ThresholdCheck(rule.get(i), values.get(i), thresholds.get(i), met[i] != 0));
        }
        return checks;
    }

    private static List<SortedMap<String, Long>> figures(String column, Snapshot kept) {
        List<String> names = kept.strings(column + ".name");
        long[] numbers = kept.longs(column + ".number");
        List<SortedMap<String, Long>> all = new ArrayList<>();
        int at = 0;
        for (int size : kept.ints(column)) {
            SortedMap<String, Long> figures = new TreeMap<>();
            for (int end = at + size; at < end; at++) {
                figures.put(names.get(at), numbers[at]);
            }
            all.add(figures);
        }
        return all;
    }

    /** Hands out what stands one behind the other, to each its number. */
    private static final class Runs<T> {
        private final List<T> all;
        private final int[] lengths;
        private int run;
        private int at;

        Runs(List<T> all, int[] lengths) {
            this.all = all;
            this.lengths = lengths;
        }

        List<T> next() {
            int begin = at;
            at += lengths[run++];
            return List.copyOf(all.subList(begin, at));
        }
    }
}
