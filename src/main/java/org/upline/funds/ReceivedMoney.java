package org.upline.funds;

import java.io.IOException;
import org.upline.graph.CompressedGraph;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;

/**
 * What the bank rows say of each person of the scheme, by index of the person; the leaders analysis weighs it.
 *
 * <p>Received is what collecting and paying accounts paid into his accounts, those he holds himself left out as payers. His
 * collecting, transit and paying accounts count as his here, too: what runs through them he had in hand.
 */
public final class ReceivedMoney {
    private final long[] receivedFen;
    private final long[] paidFen;
    private final boolean[] controlsKeyAccount;

    private ReceivedMoney(int persons) {
        receivedFen = new long[persons];
        paidFen = new long[persons];
        controlsKeyAccount = new boolean[persons];
    }

    /**
     * Sums up. O(accounts + transfers).
     *
     * @param persons how many there are in the list the accounts are linked to
     */
    public static ReceivedMoney of(AccountProfiles profiles, FeePayments fees, int persons) {
        AccountColumns accounts = profiles.ledger().accounts();
        TransferColumns transfers = profiles.ledger().transfers();
        ReceivedMoney money = new ReceivedMoney(persons);
        for (int a = 0; a < accounts.count(); a++) {
            if (accounts.isMembers(a) && profiles.part(a).isKey()) {
                money.controlsKeyAccount[accounts.person(a)] = true;
            }
        }
        CompressedGraph byPayer = profiles.evidence().byPayer();
        for (int a = 0; a < accounts.count(); a++) {
            if (profiles.part(a) != Part.COLLECTING && profiles.part(a) != Part.PAYING) {
                continue;
            }
            for (int at = byPayer.begin(a); at < byPayer.begin(a + 1); at++) {
                int person = accounts.person(byPayer.head(at));
                if (person >= 0 && person != accounts.person(a)) {
                    long fen = transfers.amountFen(byPayer.arc(at));
                    money.receivedFen[person] = Math.addExact(money.receivedFen[person], fen);
                }
            }
        }
        for (int p = 0; p < persons; p++) {
            money.paidFen[p] = fees.paidFen(p);
        }
        return money;
    }

    private ReceivedMoney(Snapshot kept) {
        receivedFen = kept.longs("person.receivedFen");
        paidFen = kept.longs("person.paidFen");
        byte[] controls = kept.bytes("person.controls");
        controlsKeyAccount = new boolean[controls.length];
        for (int p = 0; p < controls.length; p++) {
            controlsKeyAccount[p] = controls[p] != 0;
        }
    }

    /** Reads what {@link #write} wrote. */
    public static ReceivedMoney read(Snapshot kept) {
        return new ReceivedMoney(kept);
    }

    public void write(SnapshotWriter out) throws IOException {
        byte[] controls = new byte[controlsKeyAccount.length];
        for (int p = 0; p < controls.length; p++) {
            controls[p] = (byte) (controlsKeyAccount[p] ? 1 : 0);
        }
        out.longs("person.receivedFen", receivedFen);
        out.longs("person.paidFen", paidFen);
        out.bytes("person.controls", controls);
    }

    /** What the scheme paid into his accounts, in fen. */
    public long receivedFen(int person) {
        return receivedFen[person];
    }

    /** What he paid in entry fees by the bank rows, in fen. */
    public long paidFen(int person) {
        return paidFen[person];
    }

    /** Whether he holds an account that collects, passes on or pays out for the scheme. */
    public boolean controlsKeyAccount(int person) {
        return controlsKeyAccount[person];
    }

    /** {@link #receivedFen(int)} of all persons. */
    public long[] receivedFen() {
        return receivedFen.clone();
    }

    /** {@link #paidFen(int)} of all persons. */
    public long[] paidFen() {
        return paidFen.clone();
    }

    /** {@link #controlsKeyAccount(int)} of all persons. */
    public boolean[] controlsKeyAccount() {
        return controlsKeyAccount.clone();
    }
}
