package org.upline.funds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.upline.funds.AccountGroup.Kind;
import org.upline.model.AccountKind;
import org.upline.model.CountingRule;
import org.upline.model.ListView;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * Every account in one group. Cash and counterparties without a number are groups of their own whatever accounts are grouped
 * by. Groups stand in a fixed order: the named ones as the dimension orders them, then the unknown, cash, unnamed.
 */
public final class AccountGroups {
    private static final int PROPOSALS = 8;

    private final List<AccountGroup> groups;
    private final int[] groupOf;

    private AccountGroups(List<AccountGroup> groups, int[] groupOf) {
        this.groups = groups;
        this.groupOf = groupOf;
    }

    /**
     * Groups by what is known of each account.
     *
     * @param named the groups in their order
     * @param groupOf place of an account's group among them, −1 if there is none
     * @param unknown what the group of those is called, with a text under {@code flows.group.<unknown>}
     */
    public static AccountGroups of(
            LedgerColumns ledger, List<AccountGroup> named, IntUnaryOperator groupOf, String unknown) {
        List<AccountGroup> others = List.of(
                AccountGroup.special(Kind.UNKNOWN, unknown),
                AccountGroup.special(Kind.CASH, "cash"),
                AccountGroup.special(Kind.UNNAMED, "unnamed"));
        // A view, not a copy: there may be as many groups as accounts.
        List<AccountGroup> groups = new ListView<>(
                named.size() + others.size(), g -> g < named.size() ? named.get(g) : others.get(g - named.size()));
        int[] of = new int[ledger.accounts().count()];
        for (int a = 0; a < of.length; a++) {
            AccountKind kind = ledger.accounts().kind(a);
            int group = kind == AccountKind.NUMBERED ? groupOf.applyAsInt(a) : -1;
            of[a] = switch (kind) {
                case CASH -> named.size() + 1;
                case SURROGATE -> named.size() + 2;
                case NUMBERED -> group < 0 ? named.size() : group;
            };
        }
        return new AccountGroups(groups, of);
    }

    /**
     * Groups by a text that stands beside each account, in plain string order.
     *
     * @param text empty where there is none
     */
    public static AccountGroups byText(LedgerColumns ledger, IntFunction<String> text, String unknown) {
        TreeSet<String> texts = new TreeSet<>();
        for (int a = 0; a < ledger.accounts().count(); a++) {
            if (!ledger.accounts().isExit(a)) {
                texts.add(text.apply(a).strip());
            }
        }
        texts.remove("");
        List<String> sorted = List.copyOf(texts);
        List<AccountGroup> named = sorted.stream()
                .map(each -> AccountGroup.named(each, Message.of("flows.group.named", each)))
                .toList();
        return of(
                ledger,
                named,
                a -> Math.max(-1, Collections.binarySearch(sorted, text.apply(a).strip())),
                unknown);
    }

    /** By the part accounts play; each has one. */
    public static AccountGroups byPart(AccountProfiles profiles) {
        List<Part> parts = List.copyOf(EnumSet.complementOf(EnumSet.of(Part.CASH)));
        List<AccountGroup> named = parts.stream()
                .map(CountingRule::word)
                .map(word -> AccountGroup.named(word, Message.of("funds.part." + word)))
                .toList();
        return of(profiles.ledger(), named, a -> parts.indexOf(profiles.part(a)), "others");
    }

    /** By bank, as written. */
    public static AccountGroups byBank(LedgerColumns ledger) {
        return byText(ledger, ledger.accounts()::bank, "noBank");
    }

    /** Each account by itself. */
    public static AccountGroups byAccount(LedgerColumns ledger) {
        List<AccountGroup> named = new ListView<>(ledger.accounts().count(), a -> {
            String number = ledger.accounts().number(a);
            return AccountGroup.named(number, Message.of("flows.group.named", number));
        });
        return of(ledger, named, a -> a, "others");
    }

    /** All accounts in one, for sums over time alone. */
    public static AccountGroups together(LedgerColumns ledger) {
        return of(ledger, List.of(AccountGroup.named("all", Message.of("flows.group.all"))), a -> 0, "others");
    }

    /** What is in a group of this and in a group of the other; cash and unnamed stay groups by themselves. */
    public AccountGroups and(AccountGroups other) {
        int[] accounts = IntStream.range(0, groupOf.length).toArray();
        int[] bySecond = CountingSort.ascending(accounts, other.groups.size(), a -> other.groupOf[a]);
        int[] sorted = CountingSort.ascending(bySecond, groups.size(), a -> groupOf[a]);
        List<AccountGroup> both = new ArrayList<>();
        int[] of = new int[groupOf.length];
        for (int at = 0; at < sorted.length; at++) {
            int account = sorted[at];
            int before = at == 0 ? -1 : sorted[at - 1];
            if (before < 0 || groupOf[before] != groupOf[account] || other.groupOf[before] != other.groupOf[account]) {
                AccountGroup first = groups.get(groupOf[account]);
                boolean whole = first.kind() == Kind.CASH || first.kind() == Kind.UNNAMED;
                both.add(whole ? first : first.and(other.groups.get(other.groupOf[account])));
            }
            of[account] = both.size() - 1;
        }
        return new AccountGroups(both, of);
    }

    public int count() {
        return groups.size();
    }

    public AccountGroup group(int group) {
        return groups.get(group);
    }

    /** The group of an account. */
    public int of(int account) {
        return groupOf[account];
    }

    /**
     * The groups that words name: by key, by one part of it, or by what it is called in the user's language. All if there are
     * no words.
     *
     * @param text puts names into words
     * @throws UplineException if a word names none, with some that there are
     */
    public BitSet named(List<String> words, Function<Message, String> text) {
        BitSet chosen = new BitSet(groups.size());
        if (words.isEmpty()) {
            chosen.set(0, groups.size());
        }
        for (String word : words) {
            BitSet meant = new BitSet(groups.size());
            for (int g = 0; g < groups.size(); g++) {
                AccountGroup group = groups.get(g);
                meant.set(
                        g,
                        group.key().equals(word)
                                || group.parts().contains(word)
                                || group.names().stream()
                                        .anyMatch(name -> text.apply(name).equalsIgnoreCase(word)));
            }
            if (meant.isEmpty()) {
                List<String> some =
                        groups.stream().limit(PROPOSALS).map(AccountGroup::key).toList();
                throw UplineException.of("flows.group.unknown", word, some, groups.size());
            }
            chosen.or(meant);
        }
        return chosen;
    }
}
