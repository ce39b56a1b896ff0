package org.upline.funds;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.upline.model.ListView;

/**
 * Sums transfers between groups of accounts, and opens each sum down to its transfers. O(accounts + transfers + groups):
 * transfers are sorted by counting, never hashed.
 */
public final class MoneyFlows {
    private static final int MONTHS_A_YEAR = 12;

    private final TransferColumns transfers;
    private final AccountColumns accounts;
    private final AccountGroups groups;
    private final FlowRequest request;

    /** Month of each transfer; empty where months are not told apart. */
    private final int[] months;

    private final int firstMonth;

    /** The transfers that are shown by payer's group, payee's group, month, time. */
    private final int[] transferAt;

    /** Where each flow begins in {@link #transferAt}, and behind them where the last one ends. */
    private final int[] begin;

    /** The flows that are shown, in their order. */
    private final int[] ranked;

    private final Flows result;

    private MoneyFlows(LedgerColumns ledger, FlowRequest request) {
        transfers = ledger.transfers();
        accounts = ledger.accounts();
        groups = request.groups();
        this.request = request;
        int[] inPeriod = IntStream.range(0, transfers.count())
                .filter(t -> transfers.isYuan(t) && request.period().holds(transfers, t))
                .toArray();
        int[] chosen = Arrays.stream(inPeriod)
                .filter(t -> request.from().get(payer(t)) && request.to().get(payee(t)))
                .toArray();
        boolean monthly = request.by().contains(FlowDimension.MONTH) && transfers.count() > 0;
        months = monthly
                ? IntStream.range(0, transfers.count()).map(this::monthOf).toArray()
                : new int[0];
        firstMonth = Arrays.stream(months).min().orElse(0);
        int span = Arrays.stream(months).max().orElse(0) - firstMonth + 1;
        int[] byMonth = CountingSort.ascending(chosen, span, this::month);
        int[] byPayee = CountingSort.ascending(byMonth, groups.count(), this::payee);
        transferAt = CountingSort.ascending(byPayee, groups.count(), this::payer);
        begin = new int[transferAt.length + 1];
        long[] fen = new long[transferAt.length];
        int flows = sum(fen);
        int[] largest = CountingSort.descending(IntStream.range(0, flows).toArray(), fen);
        int[] kept = Arrays.copyOf(largest, Math.min(request.top(), largest.length));
        ranked = CountingSort.ascending(kept, span, flow -> month(transferAt[begin[flow]]));
        result = new Flows(
                request.by(),
                groups(inPeriod),
                new ListView<>(ranked.length, rank -> flow(ranked[rank], fen[ranked[rank]])),
                sum(inPeriod),
                inPeriod.length,
                Arrays.stream(ranked).mapToLong(flow -> fen[flow]).reduce(0, Math::addExact),
                Arrays.stream(ranked).map(flow -> begin[flow + 1] - begin[flow]).sum(),
                ledger.foreign(request.period()));
    }

    /**
     * Sums.
     *
     * @throws ArithmeticException if a sum is beyond {@code long}
     */
    public static MoneyFlows sum(LedgerColumns ledger, FlowRequest request) {
        return new MoneyFlows(ledger, request);
    }

    private int payer(int transfer) {
        return groups.of(transfers.payer(transfer));
    }

    private int payee(int transfer) {
        return groups.of(transfers.payee(transfer));
    }

    private int month(int transfer) {
        return months.length == 0 ? 0 : months[transfer] - firstMonth;
    }

    /** Months since the year 0. */
    private int monthOf(int transfer) {
        YearMonth month = YearMonth.from(transfers.time(transfer));
        return month.getYear() * MONTHS_A_YEAR + month.getMonthValue() - 1;
    }

    /** Finds where flows begin and what each adds up to, in one pass; returns how many there are. */
    private int sum(long[] fen) {
        int flows = 0;
        int payer = -1;
        int payee = -1;
        int month = -1;
        for (int at = 0; at < transferAt.length; at++) {
            int t = transferAt[at];
            if (payer(t) != payer || payee(t) != payee || month(t) != month) {
                payer = payer(t);
                payee = payee(t);
                month = month(t);
                begin[flows++] = at;
            }
            fen[flows - 1] = Math.addExact(fen[flows - 1], transfers.amountFen(t));
        }
        begin[flows] = transferAt.length;
        return flows;
    }

    private long sum(int[] some) {
        return Arrays.stream(some).mapToLong(transfers::amountFen).reduce(0, Math::addExact);
    }

    private Flows.Flow flow(int flow, long fen) {
        int first = transferAt[begin[flow]];
        int last = transferAt[begin[flow + 1] - 1];
        return new Flows.Flow(
                groups.group(payer(first)).key(),
                groups.group(payee(first)).key(),
                fen,
                begin[flow + 1] - begin[flow],
                transfers.time(first),
                transfers.time(last),
                request.by().contains(FlowDimension.MONTH)
                        ? YearMonth.from(transfers.time(first)).toString()
                        : null);
    }

    private List<Flows.Group> groups(int[] inPeriod) {
        int n = groups.count();
        int[] members = new int[n];
        for (int a = 0; a < accounts.count(); a++) {
            members[groups.of(a)]++;
        }
        long[] in = new long[n];
        long[] out = new long[n];
        long[] within = new long[n];
        for (int t : inPeriod) {
            int payer = payer(t);
            int payee = payee(t);
            if (payer == payee) {
                within[payer] = Math.addExact(within[payer], transfers.amountFen(t));
            } else {
                out[payer] = Math.addExact(out[payer], transfers.amountFen(t));
                in[payee] = Math.addExact(in[payee], transfers.amountFen(t));
            }
        }
        List<Flows.Group> taking = new ArrayList<>();
        for (int g = 0; g < n; g++) {
            if (in[g] > 0 || out[g] > 0 || within[g] > 0) {
                taking.add(new Flows.Group(
                        groups.group(g).key(), groups.group(g).kind(), members[g], in[g], out[g], within[g]));
            }
        }
        return taking;
    }

    /** The result as it is shown. Its flows make an element when it is asked for. */
    public Flows result() {
        return result;
    }

    /** The group of those who paid, by place of the flow in the result. */
    public AccountGroup from(int flow) {
        return groups.group(payer(transferAt[begin[ranked[flow]]]));
    }

    /** The group of those who were paid. */
    public AccountGroup to(int flow) {
        return groups.group(payee(transferAt[begin[ranked[flow]]]));
    }

    /**
     * The accounts of a group, by number; none if there is no such group. O(accounts).
     *
     * @param key {@link AccountGroup#key()}
     */
    public List<GroupAccount> accountsOf(String key) {
        int[] its = IntStream.range(0, accounts.count())
                .filter(account -> groups.group(groups.of(account)).key().equals(key))
                .toArray();
        return IntStream.of(its)
                .mapToObj(account -> new GroupAccount(accounts.number(account), accounts.holder(account)))
                .sorted(Comparator.comparing(GroupAccount::account))
                .toList();
    }

    /**
     * The transfers of a flow, in the order money moved; each is made when it is asked for.
     *
     * @param flow its place in the result
     */
    public List<FlowRow> rowsOf(int flow) {
        int first = begin[ranked[flow]];
        return new ListView<>(begin[ranked[flow] + 1] - first, at -> row(transferAt[first + at]));
    }

    private FlowRow row(int t) {
        return new FlowRow(
                accounts.number(transfers.payer(t)),
                accounts.number(transfers.payee(t)),
                transfers.id(t),
                transfers.time(t),
                transfers.amountFen(t),
                transfers.memo(t),
                transfers.rows(t));
    }
}
