package org.upline.funds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.upline.model.IdentityNumber;

/**
 * The people who hold accounts: the persons of the member list under their own index, and after them, in the order of their
 * smallest account number, those who are known only by the valid identity number with which they opened an account. A name
 * alone makes nobody.
 */
public final class Holders {
    /** No person is known to hold the account. */
    public static final int NOBODY = -1;

    private final AccountColumns accounts;
    private final int persons;
    private final int[] ofAccount;
    private final List<String> idNumbers = new ArrayList<>();
    private final List<Integer> firstAccount = new ArrayList<>();

    private Holders(AccountColumns accounts, int persons) {
        this.accounts = accounts;
        this.persons = persons;
        this.ofAccount = new int[accounts.count()];
    }

    /**
     * O(accounts).
     *
     * @param persons how many there are in the list the accounts are linked to
     */
    public static Holders of(AccountColumns accounts, int persons) {
        Holders holders = new Holders(accounts, persons);
        Map<String, Integer> byNumber = new HashMap<>();
        for (int a = 0; a < accounts.count(); a++) {
            holders.ofAccount[a] = accounts.person(a);
            Optional<String> id = accounts.isMembers(a)
                    ? Optional.empty()
                    : IdentityNumber.read(accounts.holderId(a))
                            .filter(IdentityNumber::valid)
                            .map(IdentityNumber::text);
            if (id.isPresent()) {
                int holder = byNumber.computeIfAbsent(id.get(), number -> persons + holders.idNumbers.size());
                if (holder == holders.count()) {
                    holders.idNumbers.add(id.get());
                    holders.firstAccount.add(a);
                }
                holders.ofAccount[a] = holder;
            }
        }
        return holders;
    }

    /** Persons of the list and people outside it. */
    public int count() {
        return persons + idNumbers.size();
    }

    /** How many of them are persons of the list; they come first. */
    public int persons() {
        return persons;
    }

    public boolean isListed(int holder) {
        return holder >= 0 && holder < persons;
    }

    /** Who holds the account, {@link #NOBODY} if that is not known. */
    public int of(int account) {
        return ofAccount[account];
    }

    /** Identity number, 18 digits, of somebody who is not in the list. */
    public String idNumber(int holder) {
        return idNumbers.get(holder - persons);
    }

    /** Name of somebody who is not in the list, as his first account has it. */
    public String name(int holder) {
        return accounts.holder(firstAccount.get(holder - persons));
    }

    /** His accounts, rising. O(accounts). */
    public int[] accounts(int holder) {
        return IntStream.range(0, ofAccount.length)
                .filter(account -> ofAccount[account] == holder)
                .toArray();
    }
}
