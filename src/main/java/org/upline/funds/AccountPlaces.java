package org.upline.funds;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.upline.model.Message;
import org.upline.model.Region;

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
        List<Region> regions = Region.all();
        List<AccountGroup> named = regions.stream()
                .map(region -> AccountGroup.named(region.code(), Message.of("statistics.region." + region.code())))
                .toList();
        return AccountGroups.of(
                ledger,
                named,
                account -> place(ledger.accounts(), account, addresses)
                        .map(regions::indexOf)
                        .orElse(-1),
                "noPlace");
    }

    private static Optional<Region> place(AccountColumns accounts, int account, IntFunction<String> addresses) {
        return Region.ofIdentityNumber(accounts.holderId(account))
                .or(() -> accounts.isMembers(account)
                        ? Region.namedIn(addresses.apply(accounts.person(account)))
                        : Optional.empty())
                .or(() -> Region.namedIn(accounts.bank(account)));
    }
}
