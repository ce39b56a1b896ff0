package org.upline.funds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The transfers a trace begins with: their whole amount is traced. Transfers in other currencies than yuan never are. */
public sealed interface TraceOrigin {

    /** The transfers it comes to, by index. O(transfers). */
    BitSet select(LedgerColumns ledger, TraceDirection direction);

    /** All that the accounts paid (traced back: were paid) within a period. */
    static TraceOrigin ofAccounts(List<Integer> accounts, TracePeriod period) {
        return new OfAccounts(List.copyOf(accounts), period);
    }

    /** Single transfers, such as entry fees, as far as they lie within a period. */
    static TraceOrigin ofTransfers(int[] transfers, TracePeriod period) {
        BitSet chosen = new BitSet();
        Arrays.stream(transfers).forEach(chosen::set);
        return new OfTransfers(chosen, period);
    }

    /** See {@link #ofAccounts}. */
    record OfAccounts(List<Integer> accounts, TracePeriod period) implements TraceOrigin {
        @Override
        public BitSet select(LedgerColumns ledger, TraceDirection direction) {
            TransferColumns transfers = ledger.transfers();
            BitSet origin = new BitSet();
            accounts.forEach(origin::set);
            BitSet selected = new BitSet(transfers.count());
            for (int t = 0; t < transfers.count(); t++) {
                int end = direction == TraceDirection.FORWARD ? transfers.payer(t) : transfers.payee(t);
                if (origin.get(end) && transfers.isYuan(t) && period.holds(transfers, t)) {
                    selected.set(t);
                }
            }
            return selected;
        }
    }

    /** See {@link #ofTransfers}. */
    record OfTransfers(BitSet transfers, TracePeriod period) implements TraceOrigin {
        @Override
        public BitSet select(LedgerColumns ledger, TraceDirection direction) {
            TransferColumns columns = ledger.transfers();
            BitSet selected = new BitSet(columns.count());
            for (int t = transfers.nextSetBit(0); t >= 0; t = transfers.nextSetBit(t + 1)) {
                if (columns.isYuan(t) && period.holds(columns, t)) {
                    selected.set(t);
                }
            }
            return selected;
        }
    }
}
