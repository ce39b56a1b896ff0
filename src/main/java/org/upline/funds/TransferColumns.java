package org.upline.funds;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.CaseData;
import org.upline.model.ListView;
import org.upline.model.Money;
import org.upline.model.TransferTable;

/**
 * The transfers of a case as columns; a transfer's index is its place in {@code CaseData.transfers}, so that a smaller
 * index is money that moved earlier.
 *
 * <p>Only transfers in yuan take part in analyses: sums over several currencies mean nothing. The others keep their
 * index, and {@link #isYuan} is false for them.
 */
public final class TransferColumns {
    private static final int SECONDS_A_DAY = 86_400;

    private final int[] payer;
    private final int[] payee;
    private final long[] amountFen;
    private final long[] time;
    private final byte[] dateOnly;
    private final int[] currency;
    private final List<String> currencies;
    private final int yuan;
    private final List<String> memos;
    private final List<String> serials;
    private final List<String> rows;
    /** Where and on what each transfer was ordered, as an index into the values written; 0 stands for nothing. */
    private final int[] ip;

    private final int[] mac;
    private final List<String> ips;
    private final List<String> macs;

    TransferColumns(CaseData data) {
        TransferTable transfers = TransferTable.of(data);
        int m = transfers.size();
        payer = new int[m];
        payee = new int[m];
        amountFen = new long[m];
        time = new long[m];
        dateOnly = new byte[m];
        IntStream.range(0, m).parallel().forEach(t -> {
            payer[t] = transfers.payer(t);
            payee[t] = transfers.payee(t);
            amountFen[t] = transfers.amountFen(t);
            time[t] = transfers.time(t).toEpochSecond(ZoneOffset.UTC);
            dateOnly[t] = (byte) (transfers.dateOnly(t) ? 1 : 0);
        });
        for (int t = 0; t < m; t++) {
            check(data, transfers, t);
        }
        currencies = new ArrayList<>();
        currency = codes(m, transfers::currency, currencies);
        yuan = currencies.indexOf(Money.CNY);
        ips = new ArrayList<>(List.of(""));
        macs = new ArrayList<>(List.of(""));
        ip = codes(m, transfers::ip, ips);
        mac = codes(m, transfers::mac, macs);
        // Views, not copies: the texts of millions of transfers are already in memory, and the snapshot wants them
        // once.
        memos = new ListView<>(m, transfers::memo);
        serials = new ListView<>(m, transfers::serial);
        rows = new ListView<>(m, t -> TransferSnapshot.join(transfers.rows(t)));
    }

    /** @throws IllegalArgumentException if the transfer was not made by intake */
    static void check(CaseData data, TransferTable transfers, int transfer) {
        if (transfers.payer(transfer) < 0 || transfers.payee(transfer) < 0) {
            throw new IllegalArgumentException("a transfer names an account that is not there: "
                    + data.transfers().get(transfer));
        }
        if (transfers.amountFen(transfer) <= 0) {
            throw new IllegalArgumentException(
                    "no amount in transfer " + data.transfers().get(transfer).id());
        }
    }

    TransferColumns(Snapshot snapshot) {
        payer = snapshot.ints("transfer.payer");
        payee = snapshot.ints("transfer.payee");
        amountFen = snapshot.longs("transfer.amountFen");
        time = snapshot.longs("transfer.time");
        dateOnly = snapshot.bytes("transfer.dateOnly");
        currency = snapshot.ints("transfer.currency");
        currencies = snapshot.strings("transfer.currencies");
        yuan = currencies.indexOf(Money.CNY);
        memos = snapshot.strings("transfer.memo");
        serials = snapshot.strings("transfer.serial");
        rows = snapshot.strings("transfer.rows");
        ip = snapshot.ints("transfer.ip");
        mac = snapshot.ints("transfer.mac");
        ips = snapshot.strings("transfer.ips");
        macs = snapshot.strings("transfer.macs");
    }

    void write(SnapshotWriter out) throws IOException {
        out.ints("transfer.payer", payer);
        out.ints("transfer.payee", payee);
        out.longs("transfer.amountFen", amountFen);
        out.longs("transfer.time", time);
        out.bytes("transfer.dateOnly", dateOnly);
        out.ints("transfer.currency", currency);
        out.strings("transfer.currencies", currencies);
        out.strings("transfer.memo", memos);
        out.strings("transfer.serial", serials);
        out.strings("transfer.rows", rows);
        out.ints("transfer.ip", ip);
        out.ints("transfer.mac", mac);
        out.strings("transfer.ips", ips);
        out.strings("transfer.macs", macs);
    }

    /** The texts' places among the values, behind which new ones are put in the order in which they come up. */
    private static int[] codes(int size, IntFunction<String> field, List<String> values) {
        Map<String, Integer> codes = new HashMap<>();
        for (String value : values) {
            codes.put(value, codes.size());
        }
        int[] column = new int[size];
        for (int t = 0; t < size; t++) {
            column[t] = codes.computeIfAbsent(field.apply(t), value -> {
                values.add(value);
                return values.size() - 1;
            });
        }
        return column;
    }

    /** The local time that a column of times holds as seconds. */
    static LocalDateTime local(long seconds) {
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }

    public int count() {
        return payer.length;
    }

    /** Index of the account the money left. */
    public int payer(int transfer) {
        return payer[transfer];
    }

    /** Index of the account it reached. */
    public int payee(int transfer) {
        return payee[transfer];
    }

    /** Always above zero, in fen (hundredths) of the transfer's currency. */
    public long amountFen(int transfer) {
        return amountFen[transfer];
    }

    /** Local time as seconds since 1970-01-01T00:00 on the same clock. */
    public long seconds(int transfer) {
        return time[transfer];
    }

    /** As {@link #seconds}, but the last second of the day where no row gives a time of day. */
    long lastSecond(int transfer) {
        return dateOnly(transfer) ? time[transfer] + SECONDS_A_DAY - 1 : time[transfer];
    }

    /** Local; the start of the day where no row gives a time of day. Ascending with the index. */
    public LocalDateTime time(int transfer) {
        return local(time[transfer]);
    }

    /** Whether no row gives a time of day; the time is then the start of the day. */
    public boolean dateOnly(int transfer) {
        return dateOnly[transfer] != 0;
    }

    /** ISO 4217 code. */
    public String currency(int transfer) {
        return currencies.get(currency[transfer]);
    }

    /** Whether the transfer takes part in analyses. */
    public boolean isYuan(int transfer) {
        return currency[transfer] == yuan;
    }

    public String memo(int transfer) {
        return memos.get(transfer);
    }

    public String serial(int transfer) {
        return serials.get(transfer);
    }

    /** Address from which the payer ordered it, an index into {@link #ips}; 0 where nothing says so. */
    int ip(int transfer) {
        return ip[transfer];
    }

    /** Device on which the payer ordered it, an index into {@link #macs}; 0 where nothing says so. */
    int mac(int transfer) {
        return mac[transfer];
    }

    /** The addresses as banks wrote them. */
    List<String> ips() {
        return ips;
    }

    /** The devices as banks wrote them. */
    List<String> macs() {
        return macs;
    }

    /** All rows that tell of the transfer, the row it is taken from first, each as {@code file:row}. */
    public List<String> rows(int transfer) {
        return List.of(rows.get(transfer).split(" "));
    }

    /**
     * The transfer that a row tells of. O(transfers).
     *
     * @param row as {@code file:row}
     * @return its index, −1 if there is none
     */
    public int find(String row) {
        for (int t = 0; t < count(); t++) {
            String all = rows.get(t);
            int at = all.indexOf(row);
            while (at >= 0) {
                int end = at + row.length();
                if ((at == 0 || all.charAt(at - 1) == ' ') && (end == all.length() || all.charAt(end) == ' ')) {
                    return t;
                }
                at = all.indexOf(row, at + 1);
            }
        }
        return -1;
    }

    /** Names the transfer by the row it is taken from, as {@link Transfer#id()} does. */
    public String id(int transfer) {
        String all = rows.get(transfer);
        int end = all.indexOf(' ');
        return end < 0 ? all : all.substring(0, end);
    }
}
