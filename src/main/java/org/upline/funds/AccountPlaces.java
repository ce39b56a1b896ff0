package org.upline.funds;

import java.util.List;
import java.util.function.IntFunction;
import org.upline.model.Message;

/**
 * The province of each account, from the first of these that names one: the holder's identity number, if it is valid; the
 * addresses in the member list of the person who holds it; the bank's name. So it is where a number was given out, where
 * somebody lives or where a branch stands: good enough to see regions, no evidence of where anybody was.
 */
public final class AccountPlaces {
    private AccountPlaces() {}

    /**
     * Groups by province.
     *
     * @param addresses what the member list says of a person's whereabouts, by index of the person
     */
    public static AccountGroups group(LedgerColumns ledger, IntFunction<String> addresses) {
        List<String> codes = List.copyOf(Provinces.all().keySet());
        List<AccountGroup> named = codes.stream()
                .map(code -> AccountGroup.named(code, Message.of("flows.place." + code)))
                .toList();
        return AccountGroups.of(ledger, named, a -> codes.indexOf(place(ledger.accounts(), a, addresses)), "noPlace");
    }

    private static String place(AccountColumns accounts, int account, IntFunction<String> addresses) {
        String place = Provinces.ofIdentity(accounts.holderId(account));
        if (place.isEmpty() && accounts.isMembers(account)) {
            place = Provinces.namedIn(addresses.apply(accounts.person(account)));
        }
        return place.isEmpty() ? Provinces.namedIn(accounts.bank(account)) : place;
    }
}
