package org.upline.workspace;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.PersonColumns;
import org.upline.hierarchy.TreeTable;
import org.upline.model.CountingRule;
import org.upline.model.UplineException;

/**
 * Money of participants taken in by way of a person (直接或间接收取): what those right below him paid, and what those further
 * below paid, by each set of books. His own payments are in neither.
 *
 * @param persons by the first set of books, direct and indirect together, the largest first, then by id of the member
 */
public record TakenIn(CountingRule rule, List<Person> persons) {
    /** A person with anyone below him who paid. */
    public record Person(int rank, String memberId, String personId, String name, int direct, List<Figures> books) {}

    /**
     * By one set of books.
     *
     * @param directFen paid by those right below him
     * @param indirectFen paid by all further below
     * @param ownFen paid by himself
     */
    public record Figures(MoneyBook.Source source, long directFen, long indirectFen, long ownFen) {}

    /** What each unit's downline paid. */
    private record Sums(MoneyBook.Source source, long[] own, long[] direct, long[] whole) {}

    /**
     * Sums up the tree. O(units log units) for each set of books.
     *
     * @param tree of persons; all payments of a person count, whichever of his members are left out
     * @throws UplineException if the tree counts accounts: a bank payment is a person's
     */
    public static TakenIn of(CountedTree tree, List<MoneyBook> books) {
        if (tree.rule().unit() != CountingRule.Unit.PERSONS) {
            throw UplineException.of("money.unit");
        }
        if (books.isEmpty()) {
            throw UplineException.of("money.noBooks");
        }
        int[] order = TreeTable.order(tree);
        List<Sums> sums = books.stream().map(book -> sums(tree, order, book)).toList();
        long[] leading = sums.get(0).whole();
        List<Integer> ranked = Arrays.stream(order)
                .filter(unit -> sums.stream().anyMatch(book -> book.whole()[unit] != 0))
                .boxed()
                .sorted(Comparator.comparingLong((Integer unit) -> leading[unit])
                        .reversed()
                        .thenComparing(tree::memberId))
                .toList();
        PersonColumns persons = tree.columns().persons();
        return new TakenIn(
                tree.rule(),
                IntStream.range(0, ranked.size())
                        .mapToObj(rank -> {
                            int unit = ranked.get(rank);
                            return new Person(
                                    rank + 1,
                                    tree.memberId(unit),
                                    persons.id(tree.person(unit)),
                                    tree.columns().name(tree.member(unit)),
                                    tree.direct(unit),
                                    sums.stream()
                                            .map(book -> new Figures(
                                                    book.source(),
                                                    book.direct()[unit],
                                                    Math.subtractExact(book.whole()[unit], book.direct()[unit]),
                                                    book.own()[unit]))
                                            .toList());
                        })
                        .toList());
    }

    /** @param order by level, so that from its end each unit comes before the one above it */
    private static Sums sums(CountedTree tree, int[] order, MoneyBook book) {
        long[] own = new long[tree.units()];
        long[] direct = new long[tree.units()];
        long[] whole = new long[tree.units()];
        for (int at = order.length - 1; at >= 0; at--) {
            int unit = order[at];
            own[unit] = book.paidFen()[tree.person(unit)];
            int above = tree.parent(unit);
            if (above >= 0) {
                direct[above] = Math.addExact(direct[above], own[unit]);
                whole[above] = Math.addExact(whole[above], Math.addExact(own[unit], whole[unit]));
            }
        }
        return new Sums(book.source(), own, direct, whole);
    }

    /** The first so many persons. */
    public TakenIn first(int top) {
        return new TakenIn(rule, persons.subList(0, Math.min(top, persons.size())));
    }
}
