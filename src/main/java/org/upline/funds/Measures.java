package org.upline.funds;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.CaseData;
import org.upline.model.Measure;
import org.upline.model.SourceRow;

/**
 * The measures that bind the accounts of a case (强制措施信息), in the order of {@link CaseData#notes}. There are few of them:
 * they are held whole, and what is asked of an account looks through all.
 */
public final class Measures {
    /** Stands in a column of longs for a value the bank does not give. */
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final List<Measure> all;
    private final int[] accounts;

    private Measures(List<Measure> all, int[] accounts) {
        this.all = all;
        this.accounts = accounts;
    }

    static Measures of(CaseData data, AccountLookup lookup) {
        List<Measure> measures = data.notes().stream()
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .toList();
        return new Measures(
                measures,
                measures.stream()
                        .mapToInt(measure -> lookup.meant(measure.account()))
                        .toArray());
    }

    static Measures read(Snapshot in) {
        int[] accounts = in.ints("measure.account");
        List<String> numbers = in.strings("measure.number");
        List<String> banks = in.strings("measure.bank");
        List<String> types = in.strings("measure.type");
        long[] amounts = in.longs("measure.amountFen");
        List<String> authorities = in.strings("measure.authority");
        long[] from = in.longs("measure.from");
        long[] until = in.longs("measure.until");
        List<String> serials = in.strings("measure.serial");
        List<String> remarks = in.strings("measure.remark");
        List<String> sources = in.strings("measure.source");
        int[] rows = in.ints("measure.row");
        List<Measure> all = new ArrayList<>();
        for (int i = 0; i < accounts.length; i++) {
            all.add(new Measure(
                    numbers.get(i),
                    banks.get(i),
                    types.get(i),
                    amounts[i] == UNKNOWN ? null : Long.valueOf(amounts[i]),
                    authorities.get(i),
                    time(from[i]),
                    time(until[i]),
                    serials.get(i),
                    remarks.get(i),
                    new SourceRow(sources.get(i), rows[i])));
        }
        return new Measures(List.copyOf(all), accounts);
    }

    void write(SnapshotWriter out) throws IOException {
        out.ints("measure.account", accounts);
        strings(out, "measure.number", Measure::account);
        strings(out, "measure.bank", Measure::bank);
        strings(out, "measure.type", Measure::type);
        longs(out, "measure.amountFen", measure -> known(measure.amountFen()));
        strings(out, "measure.authority", Measure::authority);
        longs(out, "measure.from", measure -> seconds(measure.from()));
        longs(out, "measure.until", measure -> seconds(measure.until()));
        strings(out, "measure.serial", Measure::serial);
        strings(out, "measure.remark", Measure::remark);
        strings(out, "measure.source", measure -> measure.row().source());
        out.ints(
                "measure.row",
                all.stream().mapToInt(measure -> measure.row().row()).toArray());
    }

    private void strings(SnapshotWriter out, String name, Function<Measure, String> part) throws IOException {
        out.strings(name, all.stream().map(part).toList());
    }

    private void longs(SnapshotWriter out, String name, ToLongFunction<Measure> part) throws IOException {
        out.longs(name, all.stream().mapToLong(part).toArray());
    }

    private static long known(@Nullable Long fen) {
        return fen == null ? UNKNOWN : fen;
    }

    private static long seconds(@Nullable LocalDateTime time) {
        return time == null ? UNKNOWN : time.toEpochSecond(ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime time(long seconds) {
        return seconds == UNKNOWN ? null : TransferColumns.local(seconds);
    }

    public int count() {
        return accounts.length;
    }

    public Measure measure(int index) {
        return all.get(index);
    }

    /** Index of the account a measure is on; −1 where the case does not know it. */
    public int account(int index) {
        return accounts[index];
    }

    /** The measures on an account, in order. */
    public List<Measure> on(int account) {
        List<Measure> found = new ArrayList<>();
        for (int i = 0; i < accounts.length; i++) {
            if (accounts[i] == account) {
                found.add(all.get(i));
            }
        }
        return List.copyOf(found);
    }

    /**
     * What is held of an account on a day by the measures whose first and last day it lies between, both included; an
     * unknown first or last day leaves that side open. Waiting and lifted measures hold nothing.
     *
     * @throws ArithmeticException if the limits do not fit a {@code long} together
     */
    public Frozen frozen(int account, LocalDate day) {
        Frozen frozen = Frozen.NOTHING;
        for (Measure measure : on(account)) {
            if (isInForce(measure, day)) {
                frozen = frozen.and(held(measure));
            }
        }
        return frozen;
    }

    private static Frozen held(Measure measure) {
        Long limit = measure.amountFen();
        return switch (MeasureKind.of(measure)) {
            case LIMITED -> new Frozen(limit == null ? 0 : Math.max(0, limit), false);
            case WHOLE -> new Frozen(0, true);
            case WAITING, LIFTED -> Frozen.NOTHING;
        };
    }

    /** Whether a day is one of those of a measure. */
    static boolean isInForce(Measure measure, LocalDate day) {
        LocalDateTime from = measure.from();
        LocalDateTime until = measure.until();
        return (from == null || !day.isBefore(from.toLocalDate()))
                && (until == null || !day.isAfter(until.toLocalDate()));
    }
}
