package org.upline.workspace;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.BankNote;
import org.upline.model.Measure;

/** What authorities have frozen (强制措施信息), as columns of a generation's snapshot; as much of it as statistics ask. */
final class FrozenColumns {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private FrozenColumns() {}

    /**
     * A measure.
     *
     * @param account number as the bank gives it
     * @param type as written (冻结措施类型)
     * @param amountFen null where the bank gives none
     * @param from first day; null where unknown
     */
    record Frozen(
            String account,
            String type,
            @Nullable Long amountFen,
            @Nullable LocalDateTime from) {
        /** Whether it holds anything: one that waits for another to end (轮候), or was taken back, does not. */
        boolean holds() {
            return !type.contains("轮候") && !type.contains("解除") && !type.contains("解冻") && !type.contains("撤销");
        }
    }

    static void write(SnapshotWriter out, List<BankNote> notes) throws IOException {
        List<Measure> measures = notes.stream()
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .toList();
        out.strings("frozen.account", measures.stream().map(Measure::account).toList());
        out.strings("frozen.type", measures.stream().map(Measure::type).toList());
        out.longs(
                "frozen.amountFen",
                measures.stream().mapToLong(FrozenColumns::amount).toArray());
        out.longs(
                "frozen.from",
                measures.stream().mapToLong(FrozenColumns::seconds).toArray());
    }

    private static long amount(Measure measure) {
        Long fen = measure.amountFen();
        return fen == null ? UNKNOWN : fen;
    }

    private static long seconds(Measure measure) {
        LocalDateTime from = measure.from();
        return from == null ? UNKNOWN : from.toEpochSecond(ZoneOffset.UTC);
    }

    static List<Frozen> read(Snapshot in) {
        List<String> accounts = in.strings("frozen.account");
        List<String> types = in.strings("frozen.type");
        long[] amounts = in.longs("frozen.amountFen");
        long[] from = in.longs("frozen.from");
        List<Frozen> all = new ArrayList<>(amounts.length);
        for (int i = 0; i < amounts.length; i++) {
            all.add(new Frozen(
                    accounts.get(i),
                    types.get(i),
                    amounts[i] == UNKNOWN ? null : Long.valueOf(amounts[i]),
                    from[i] == UNKNOWN ? null : LocalDateTime.ofEpochSecond(from[i], 0, ZoneOffset.UTC)));
        }
        return all;
    }
}
