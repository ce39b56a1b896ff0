package org.upline.funds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.UplineException;

/**
 * Finds an account by what an investigator has in hand: its number, or a card.
 *
 * <p>Rule: an account number wins over a card of the same digits, for otherwise that account could not be named at all. A
 * card that leads to several accounts is an error that names them. Blanks around and, failing that, within the text are
 * ignored ({@code 6222 0200 …}). Numbers are found by bisection, so opening a snapshot builds no index.
 */
final class AccountLookup {
    private static final int SUGGESTIONS = 5;
    private static final int SHORTEST_PART = 3;

    private final AccountColumns accounts;

    /** All cards in plain string order, then by account. */
    private final List<String> cards;

    private final int[] accountOfCard;

    private AccountLookup(AccountColumns accounts, List<String> cards, int[] accountOfCard) {
        this.accounts = accounts;
        this.cards = cards;
        this.accountOfCard = accountOfCard;
    }

    static AccountLookup of(AccountColumns accounts) {
        List<String> cards = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int a = 0; a < accounts.count(); a++) {
            for (String card : accounts.cards(a)) {
                cards.add(card);
                owners.add(a);
            }
        }
        Integer[] order = IntStream.range(0, cards.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.<Integer, String>comparing(cards::get).thenComparing(i -> owners.get(i)));
        List<String> sorted = new ArrayList<>(order.length);
        int[] accountOfCard = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted.add(cards.get(order[i]));
            accountOfCard[i] = owners.get(order[i]);
        }
        return new AccountLookup(accounts, sorted, accountOfCard);
    }

    static AccountLookup read(AccountColumns accounts, Snapshot snapshot) {
        return new AccountLookup(accounts, snapshot.strings("account.byCard"), snapshot.ints("account.byCard.account"));
    }

    void write(SnapshotWriter out) throws IOException {
        out.strings("account.byCard", cards);
        out.ints("account.byCard.account", accountOfCard);
    }

    boolean knows(String numberOrCard) {
        return asWritten(numberOrCard.strip()) >= 0;
    }

    int find(String numberOrCard) {
        String asked = numberOrCard.strip();
        int found = asWritten(asked);
        if (found >= 0) {
            return found;
        }
        List<String> near = near(asked.replaceAll("\\s", ""));
        if (near.isEmpty()) {
            throw UplineException.of("funds.account.unknown", asked);
        }
        throw UplineException.of("funds.account.unknown.near", asked, String.join(", ", near));
    }

    private int asWritten(String asked) {
        int found = exactly(asked);
        return found >= 0 ? found : exactly(asked.replaceAll("\\s", ""));
    }

    private int exactly(String number) {
        int at = Collections.binarySearch(accounts.numbers(), number);
        if (at >= 0) {
            return at;
        }
        int[] owners = byCard(number);
        if (owners.length > 1) {
            String names = String.join(
                    ", ", Arrays.stream(owners).mapToObj(accounts::number).toList());
            throw UplineException.of("funds.account.ambiguous", number, names);
        }
        return owners.length == 0 ? -1 : owners[0];
    }

    /** The accounts a card leads to, ascending. */
    private int[] byCard(String number) {
        int at = Collections.binarySearch(cards, number);
        if (at < 0) {
            return new int[0];
        }
        int first = at;
        while (first > 0 && cards.get(first - 1).equals(number)) {
            first--;
        }
        int end = at + 1;
        while (end < cards.size() && cards.get(end).equals(number)) {
            end++;
        }
        return Arrays.stream(accountOfCard, first, end).distinct().toArray();
    }

    /** The account a bank means by a number; of the currencies of a card the yuan, else the first; −1 for none. */
    int meant(String number) {
        int at = Collections.binarySearch(accounts.numbers(), number);
        if (at >= 0) {
            return at;
        }
        int[] owners = byCard(number);
        return Arrays.stream(owners).filter(accounts::isYuan).findFirst().orElse(owners.length == 0 ? -1 : owners[0]);
    }

    /** The first few numbers and cards that hold the text as a part, or differ from it by one slip of the finger. */
    private List<String> near(String asked) {
        List<String> near = new ArrayList<>();
        for (List<String> known : List.of(accounts.numbers(), cards)) {
            for (String number : known) {
                if (near.size() == SUGGESTIONS) {
                    return near;
                }
                boolean part = asked.length() >= SHORTEST_PART && number.contains(asked);
                if ((part || oneSlip(number, asked)) && !near.contains(number)) {
                    near.add(number);
                }
            }
        }
        return near;
    }

    /** Whether one digit was changed, left out or added, or two neighbours were swapped. */
    static boolean oneSlip(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (longer - shorter > 1 || shorter < SHORTEST_PART) {
            return false;
        }
        int head = 0;
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        boolean swapped = one.length() == other.length()
                && head + tail == shorter - 2
                && one.charAt(head) == other.charAt(head + 1)
                && one.charAt(head + 1) == other.charAt(head);
        return head + tail >= longer - 1 || swapped;
    }
}
