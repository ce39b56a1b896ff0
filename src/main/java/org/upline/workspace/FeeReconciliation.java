package org.upline.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountColumns;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.PersonColumns;
import org.upline.hierarchy.SiteLedgerColumns;
import org.upline.model.SiteEntry;

/**
 * Entry fees by the member list against the fee payments in the bank rows, person by person, with the site's orders beside
 * them. The differences of all explanations add up to that of the whole.
 *
 * @param listFen fees in the member list
 * @param bankFen fee payments in the bank rows, unknown payers included
 * @param differenceFen bank less list
 * @param siteFen settled orders of members on the site; null where there is no such ledger
 * @param explained what each explanation comes to, in the order of {@link Explanation}
 * @param persons who have any figure: by size of the difference, then by id
 */
public record FeeReconciliation(
        long listFen,
        long bankFen,
        long differenceFen,
        @Nullable Long siteFen,
        List<Explained> explained,
        List<Person> persons) {
    /** Why the two figures of a person differ. */
    public enum Explanation {
        /** They agree. */
        EQUAL,
        /** Fees in the list, no payment; no account of his is known. */
        NO_ACCOUNT,
        /** Fees in the list, no payment; of his accounts no statement was obtained. */
        NOT_OBTAINED,
        /** Fees in the list, no payment, though there is a statement of his. */
        NO_PAYMENT,
        /** He paid less than the list says. */
        PAID_LESS,
        /** He paid more than the list says. */
        PAID_MORE,
        /** He paid, and the list has no fee of his. */
        NOT_IN_LIST,
        /** Payments of people who are no known members. */
        UNKNOWN_PAYERS
    }

    /** @param persons how many; nobody knows of how many {@link Explanation#UNKNOWN_PAYERS} come: 0 */
    public record Explained(Explanation explanation, int persons, long listFen, long bankFen, long differenceFen) {}

    /**
     * A person.
     *
     * @param memberId the first of his members in plain string order
     * @param differenceFen bank less list
     * @param siteFen his settled orders; null where there is no such ledger
     */
    public record Person(
            String personId,
            String memberId,
            String name,
            long listFen,
            long bankFen,
            long differenceFen,
            @Nullable Long siteFen,
            Explanation explanation) {}

    /** O(persons log persons + accounts + entries). */
    public static FeeReconciliation of(MemberColumns members, SiteLedgerColumns site, SchemeMoney money) {
        PersonColumns persons = members.persons();
        boolean[] known = new boolean[persons.size()];
        boolean[] obtained = new boolean[persons.size()];
        AccountColumns accounts = money.profiles().ledger().accounts();
        for (int a = 0; a < accounts.count(); a++) {
            if (accounts.isMembers(a)) {
                known[accounts.person(a)] = true;
                obtained[accounts.person(a)] |= accounts.obtained(a);
            }
        }
        long[] orders = site.has(SiteEntry.Kind.ORDER) ? site.totals(SiteEntry.Kind.ORDER, members.size()) : null;
        List<Person> rows = new ArrayList<>();
        for (int p = 0; p < persons.size(); p++) {
            long list = money.listed().totalFen(p);
            long bank = money.fees().paidFen(p);
            Long onSite = orders == null
                    ? null
                    : Long.valueOf(Arrays.stream(persons.members(p))
                            .mapToLong(m -> orders[m])
                            .reduce(0, Math::addExact));
            if (list != 0 || bank != 0 || onSite != null && onSite != 0) {
                int member = persons.members(p)[0];
                rows.add(new Person(
                        persons.id(p),
                        members.id(member),
                        members.name(member),
                        list,
                        bank,
                        Math.subtractExact(bank, list),
                        onSite,
                        explanation(list, bank, known[p], obtained[p])));
            }
        }
        rows.sort(Comparator.comparingLong((Person row) -> Math.abs(row.differenceFen()))
                .reversed()
                .thenComparing(Person::personId));
        return new FeeReconciliation(
                money.listed().totalFen(),
                money.fees().totalFen(),
                Math.subtractExact(money.fees().totalFen(), money.listed().totalFen()),
                orders == null ? null : Long.valueOf(Arrays.stream(orders).reduce(0, Math::addExact)),
                explained(rows, money.fees().unknownFen()),
                List.copyOf(rows));
    }

    private static Explanation explanation(long list, long bank, boolean known, boolean obtained) {
        if (list == bank) {
            return Explanation.EQUAL;
        }
        if (list == 0) {
            return Explanation.NOT_IN_LIST;
        }
        if (bank == 0) {
            return !known ? Explanation.NO_ACCOUNT : obtained ? Explanation.NO_PAYMENT : Explanation.NOT_OBTAINED;
        }
        return bank < list ? Explanation.PAID_LESS : Explanation.PAID_MORE;
    }

    private static List<Explained> explained(List<Person> rows, long unknownFen) {
        List<Explained> all = new ArrayList<>();
        for (Explanation explanation : Explanation.values()) {
            int count = 0;
            long list = 0;
            long bank = explanation == Explanation.UNKNOWN_PAYERS ? unknownFen : 0;
            for (Person row : rows) {
                if (row.explanation() == explanation) {
                    count++;
                    list = Math.addExact(list, row.listFen());
                    bank = Math.addExact(bank, row.bankFen());
                }
            }
            all.add(new Explained(explanation, count, list, bank, Math.subtractExact(bank, list)));
        }
        return List.copyOf(all);
    }

    /** The first so many persons; the sums stay those of all. */
    public FeeReconciliation first(int top) {
        return new FeeReconciliation(
                listFen, bankFen, differenceFen, siteFen, explained, persons.subList(0, Math.min(top, persons.size())));
    }
}
