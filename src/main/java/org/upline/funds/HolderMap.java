package org.upline.funds;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.model.Account;
import org.upline.model.ListView;
import org.upline.model.Person;

/** Ids of holders by number of account, in the order of the numbers; told from a column of persons, and never changed. */
final class HolderMap extends AbstractMap<String, String> {
    private final List<Account> accounts;
    private final List<Person> persons;
    private final int[] personOfAccount;
    private final int size;

    /**
     * @param accounts by number
     * @param personOfAccount index of the person who holds each account, −1 for none
     */
    HolderMap(List<Account> accounts, List<Person> persons, int[] personOfAccount) {
        this.accounts = accounts;
        this.persons = persons;
        this.personOfAccount = personOfAccount;
        size = (int) IntStream.of(personOfAccount).filter(person -> person >= 0).count();
    }

    /** O(log n). */
    @Override
    public @Nullable String get(Object number) {
        int account = number instanceof String text
                ? Collections.binarySearch(
                        new ListView<>(accounts.size(), a -> accounts.get(a).number()), text)
                : -1;
        return account < 0 || personOfAccount[account] < 0 ? null : holder(account);
    }

    @Override
    public boolean containsKey(Object number) {
        return get(number) != null;
    }

    private String holder(int account) {
        return persons.get(personOfAccount[account]).id();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return IntStream.range(0, personOfAccount.length)
                        .filter(account -> personOfAccount[account] >= 0)
                        .mapToObj(account -> Map.entry(accounts.get(account).number(), holder(account)))
                        .iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
