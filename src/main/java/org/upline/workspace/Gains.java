package org.upline.workspace;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.funds.GainsAndLosses;
import org.upline.funds.ReceivedMoney;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.PersonColumns;
import org.upline.model.UplineException;

/**
 * Who gained and who lost: rewards received (违法所得) with the own payments apart, by each set of books.
 *
 * @param books what each set of books comes to
 * @param by the set by which the persons are ranked
 * @param persons by that gain, or by that loss, the largest first, then by id
 */
public record Gains(List<Book> books, MoneyBook.Source by, List<Person> persons) {
    /** What one set of books comes to. */
    public record Book(MoneyBook.Source source, MoneyBook.Basis basis, GainsAndLosses sums) {}

    /** Who comes first. */
    public enum Order {
        GAIN,
        LOSS
    }

    /**
     * A person.
     *
     * @param memberId the first of his members in plain string order
     * @param receivedFen what he got by the books he is ranked by: the illegal gain, his own payments not taken off
     * @param paidFen what he paid himself
     * @param netFen received less paid; a loss is below zero
     * @param others his figures by the other books
     * @param controlsKeyAccount whether he holds an account of the scheme: what ran through it is not all his
     */
    public record Person(
            int rank,
            String personId,
            String memberId,
            String name,
            long receivedFen,
            long paidFen,
            long netFen,
            List<Figures> others,
            boolean controlsKeyAccount) {}

    /** What a person got and paid by one set of books. */
    public record Figures(MoneyBook.Source source, long receivedFen, long paidFen) {}

    /**
     * Ranks. O(persons log persons).
     *
     * @param by null for the first set of books there is
     * @throws UplineException if there are no books, or not these
     */
    public static Gains of(
            MemberColumns members,
            List<MoneyBook> books,
            ReceivedMoney received,
            MoneyBook.@Nullable Source by,
            Order order) {
        MoneyBook book = books.stream()
                .filter(one -> by == null || one.source() == by)
                .findFirst()
                .orElseThrow(() ->
                        by == null ? UplineException.of("money.noBooks") : UplineException.of("money.noBook", by));
        PersonColumns persons = members.persons();
        Comparator<Integer> byNet = Comparator.comparingLong(book::netFen);
        List<Integer> ranked = IntStream.range(0, persons.size())
                .filter(p -> book.paidFen()[p] != 0 || book.receivedFen()[p] != 0)
                .boxed()
                .sorted((order == Order.GAIN ? byNet.reversed() : byNet).thenComparing(persons::id))
                .toList();
        List<Person> rows = IntStream.range(0, ranked.size())
                .mapToObj(rank -> {
                    int p = ranked.get(rank);
                    int member = persons.members(p)[0];
                    return new Person(
                            rank + 1,
                            persons.id(p),
                            members.id(member),
                            members.name(member),
                            book.receivedFen()[p],
                            book.paidFen()[p],
                            book.netFen(p),
                            books.stream()
                                    .filter(other -> other != book)
                                    .map(other ->
                                            new Figures(other.source(), other.receivedFen()[p], other.paidFen()[p]))
                                    .toList(),
                            received.controlsKeyAccount(p));
                })
                .toList();
        return new Gains(
                books.stream()
                        .map(one -> new Book(one.source(), one.basis(), one.summary()))
                        .toList(),
                book.source(),
                rows);
    }

    /** The first so many persons; the sums stay those of all. */
    public Gains first(int top) {
        return new Gains(books, by, persons.subList(0, Math.min(top, persons.size())));
    }
}
