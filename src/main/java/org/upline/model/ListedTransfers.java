package org.upline.model;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of transfers as a table. */
final class ListedTransfers implements TransferTable {
    private final List<Transfer> transfers;
    private final int[] payer;
    private final int[] payee;

    ListedTransfers(List<Account> accounts, List<Transfer> transfers) {
        this.transfers = transfers;
        Map<String, Integer> places = new HashMap<>(accounts.size() * 2);
        for (int a = 0; a < accounts.size(); a++) {
            places.put(accounts.get(a).number(), a);
        }
        payer = transfers.stream()
                .mapToInt(transfer -> places.getOrDefault(transfer.payer(), -1))
                .toArray();
        payee = transfers.stream()
                .mapToInt(transfer -> places.getOrDefault(transfer.payee(), -1))
                .toArray();
    }

    @Override
    public int size() {
        return payer.length;
    }

    @Override
    public int payer(int transfer) {
        return payer[transfer];
    }

    @Override
    public int payee(int transfer) {
        return payee[transfer];
    }

    @Override
    public long amountFen(int transfer) {
        return transfers.get(transfer).amountFen();
    }

    @Override
    public String currency(int transfer) {
        return transfers.get(transfer).currency();
    }

    @Override
    public LocalDateTime time(int transfer) {
        return transfers.get(transfer).time();
    }

    @Override
    public boolean dateOnly(int transfer) {
        return transfers.get(transfer).dateOnly();
    }

    @Override
    public String memo(int transfer) {
        return transfers.get(transfer).memo();
    }

    @Override
    public String serial(int transfer) {
        return transfers.get(transfer).serial();
    }

    @Override
    public String ip(int transfer) {
        return transfers.get(transfer).ip();
    }

    @Override
    public String mac(int transfer) {
        return transfers.get(transfer).mac();
    }

    @Override
    public String place(int transfer) {
        return transfers.get(transfer).place();
    }

    @Override
    public List<SourceRow> rows(int transfer) {
        return transfers.get(transfer).rows();
    }
}
