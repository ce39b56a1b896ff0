package org.upline.funds;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.upline.graph.CompressedGraph;

/**
 * What the bank rows say of everyone who holds an account, by the index of {@link Holders}; all in fen, yuan only.
 *
 * <ul>
 *   <li>{@link #takenFen taken}: what collecting, transit and paying accounts paid into his private accounts, his own key
 *       accounts included: what is drawn from an account one controls is taken, too. Of people in no list only what they did
 *       not pay back to such accounts, for theirs may be accounts of the scheme that nothing else gives away;
 *   <li>{@link #throughFen through others}: what go-betweens handed on to him. An account is a go-between if it got money
 *       from key accounts and handed more than half of that on to one other person; what was handed on, at most what it got,
 *       counts as that person's and no longer as its holder's. Money follows to a person of the list if there is one: if the
 *       holder is in the list and the other is not, it stays his, for the position is in his name;
 *   <li>{@link #controlledFen controlled}: what his key accounts took in or paid out, of each whichever is more.
 * </ul>
 */
public final class HolderMoney {
    private final Holders holders;
    private final long[] takenFen;
    private final long[] throughFen;
    private final long[] handedOnFen;
    private final long[] controlledFen;
    private final int[] keyAccounts;
    private final int[] behind;
    private final int[] beneficiary;

    private HolderMoney(Holders holders, int accounts) {
        this.holders = holders;
        int count = holders.count();
        takenFen = new long[count];
        throughFen = new long[count];
        handedOnFen = new long[count];
        controlledFen = new long[count];
        keyAccounts = new int[count];
        behind = new int[count];
        Arrays.fill(behind, Holders.NOBODY);
        beneficiary = new int[accounts];
        Arrays.setAll(beneficiary, holders::of);
    }

    /**
     * Sums up. O(accounts + transfers).
     *
     * @param persons how many there are in the list the accounts are linked to
     */
    public static HolderMoney of(AccountProfiles profiles, int persons) {
        LedgerColumns ledger = profiles.ledger();
        HolderMoney money = new HolderMoney(
                Holders.of(ledger.accounts(), persons), ledger.accounts().count());
        money.control(profiles);
        money.follow(profiles, money.take(profiles));
        return money;
    }

    private void control(AccountProfiles profiles) {
        for (int a = 0; a < profiles.ledger().accounts().count(); a++) {
            int holder = holders.of(a);
            if (holder >= 0 && profiles.part(a).isKey()) {
                keyAccounts[holder]++;
                controlledFen[holder] = Math.addExact(controlledFen[holder], profiles.throughputFen(a));
            }
        }
    }

    /** Sums what each private account got from key accounts, and gives it by account. */
    private long[] take(AccountProfiles profiles) {
        TransferColumns transfers = profiles.ledger().transfers();
        int accounts = profiles.ledger().accounts().count();
        long[] fromKey = new long[accounts];
        int[] key = IntStream.range(0, accounts)
                .filter(a -> profiles.part(a).isKey())
                .toArray();
        CompressedGraph byPayer = profiles.evidence().byPayer();
        for (int a : key) {
            for (int at = byPayer.begin(a); at < byPayer.begin(a + 1); at++) {
                int payee = byPayer.head(at);
                if (!profiles.part(payee).isKey()) {
                    fromKey[payee] = Math.addExact(fromKey[payee], transfers.amountFen(byPayer.arc(at)));
                }
            }
        }
        CompressedGraph byPayee = profiles.evidence().byPayee();
        for (int a : key) {
            for (int at = byPayee.begin(a); at < byPayee.begin(a + 1); at++) {
                int payer = byPayee.head(at);
                if (!holders.isListed(holders.of(payer))) {
                    // Never below zero, so the order in which it was paid back has no say.
                    fromKey[payer] = Math.max(0, fromKey[payer] - transfers.amountFen(byPayee.arc(at)));
                }
            }
        }
        for (int a = 0; a < fromKey.length; a++) {
            if (holders.of(a) >= 0) {
                takenFen[holders.of(a)] = Math.addExact(takenFen[holders.of(a)], fromKey[a]);
            }
        }
        return fromKey;
    }

    private void follow(AccountProfiles profiles, long[] fromKey) {
        TransferColumns transfers = profiles.ledger().transfers();
        CompressedGraph byPayer = profiles.evidence().byPayer();
        for (int a = 0; a < fromKey.length; a++) {
            if (fromKey[a] == 0) {
                continue;
            }
            Map<Integer, Long> handedTo = new HashMap<>();
            for (int at = byPayer.begin(a); at < byPayer.begin(a + 1); at++) {
                int payee = byPayer.head(at);
                int other = holders.of(payee);
                if (other >= 0
                        && other != holders.of(a)
                        && !profiles.part(payee).isKey()) {
                    handedTo.merge(other, transfers.amountFen(byPayer.arc(at)), Math::addExact);
                }
            }
            for (Map.Entry<Integer, Long> handed : handedTo.entrySet()) {
                // More than half can go to one only.
                if (handed.getValue() > fromKey[a] / 2) {
                    handOn(a, handed.getKey(), Math.min(handed.getValue(), fromKey[a]));
                }
            }
        }
    }

    private void handOn(int account, int to, long fen) {
        int from = holders.of(account);
        if (holders.isListed(from) && !holders.isListed(to)) {
            behind[to] = from;
            return;
        }
        beneficiary[account] = to;
        throughFen[to] = Math.addExact(throughFen[to], fen);
        if (from >= 0) {
            handedOnFen[from] = Math.addExact(handedOnFen[from], fen);
        }
    }

    public Holders holders() {
        return holders;
    }

    public long takenFen(int holder) {
        return takenFen[holder];
    }

    public long throughFen(int holder) {
        return throughFen[holder];
    }

    /** What he as a go-between handed on to others, and so is not his. */
    public long handedOnFen(int holder) {
        return handedOnFen[holder];
    }

    /** Who has what is paid into an account: its holder, or whom it is handed on to; {@link Holders#NOBODY} if unknown. */
    public int beneficiary(int account) {
        return beneficiary[account];
    }

    public long controlledFen(int holder) {
        return controlledFen[holder];
    }

    /** How many collecting, transit and paying accounts he holds. */
    public int keyAccounts(int holder) {
        return keyAccounts[holder];
    }

    /** The person of the list whose money is handed on to him who is in no list; {@link Holders#NOBODY} if there is none. */
    public int behind(int holder) {
        return behind[holder];
    }
}
