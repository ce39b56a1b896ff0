package org.upline.intake.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.upline.intake.ledger.BankColumns.Text;
import org.upline.model.Finding;

/**
 * Which card leads to which account, as master data and statement rows with both numbers say.
 *
 * <p>A card that is said to lead to several accounts stays with one of them: with one that a statement row names beside
 * it (money did run there) before one that only master data names, then with the smallest number. A number that other
 * cards lead to is an account and never a card, whatever is said of it. Both are findings; neither merges accounts.
 */
final class CardIndex {

    private final Map<String, String> accountOfCard = new HashMap<>();
    private final Map<String, Set<String>> cardsOfAccount = new HashMap<>();
    private final List<RankedFinding> findings = new ArrayList<>();

    private CardIndex() {}

    static CardIndex of(List<AccountRow> accounts, Entries entries) {
        Evidence evidence = new Evidence();
        int[] lastOf = new int[entries.texts()];
        for (int i = 0; i < entries.count(); i++) {
            int card = entries.code(Text.CARD, i);
            int account = entries.code(Text.ACCOUNT, i);
            // Nearly all rows of a card say the same pair again.
            if (card != TextCodes.EMPTY && account != TextCodes.EMPTY && lastOf[card] != account) {
                lastOf[card] = account;
                evidence.add(entries.textOf(card), entries.textOf(account), true, accounts.size() + (long) i, i);
            }
        }
        for (int i = 0; i < accounts.size(); i++) {
            AccountRow row = accounts.get(i);
            evidence.add(row.card(), row.account(), false, i, i);
        }
        CardIndex index = new CardIndex();
        evidence.leads.forEach(
                (card, leads) -> index.decide(card, leads, evidence.accounts.contains(card), accounts, entries));
        return index;
    }

    private void decide(
            String card, Map<String, Said> leads, boolean isAccount, List<AccountRow> accounts, Entries entries) {
        String kept = card;
        if (!isAccount) {
            kept = leads.entrySet().stream()
                    .filter(lead -> lead.getValue().inStatement())
                    .findFirst()
                    .orElseGet(() -> leads.entrySet().iterator().next())
                    .getKey();
            accountOfCard.put(card, kept);
            cardsOfAccount.computeIfAbsent(kept, account -> new TreeSet<>()).add(card);
        }
        if (isAccount || leads.size() > 1) {
            List<Said> places = leads.values().stream()
                    .sorted((a, b) -> Long.compare(a.rank(), b.rank()))
                    .toList();
            String others = String.join(
                    ", ", leads.keySet().stream().filter(isNot(kept)).toList());
            findings.add(new RankedFinding(
                    places.get(0).rank(),
                    new Finding(
                            "cardConflict",
                            List.of(kept),
                            places.stream()
                                    .map(said -> said.inStatement()
                                            ? entries.sourceRow(said.index())
                                            : accounts.get(said.index()).row())
                                    .toList(),
                            List.of(card, others))));
        }
    }

    private static Predicate<String> isNot(String number) {
        return other -> !other.equals(number);
    }

    /** The account a number leads to: for a known card its account, for any other number itself. */
    String account(String number) {
        return accountOfCard.getOrDefault(number, number);
    }

    /** Cards that lead to an account, in plain string order. */
    List<String> cards(String account) {
        return List.copyOf(cardsOfAccount.getOrDefault(account, Set.of()));
    }

    /** Cards said to lead to several accounts, and numbers said to be both: {@code cardConflict}. */
    List<RankedFinding> findings() {
        return findings;
    }

    /** Where it is first said that a card leads to an account: in which row of the statements or of the master data. */
    private record Said(boolean inStatement, long rank, int index) {}

    private record Pair(String card, String account) {}

    private static final class Evidence {
        final Map<String, TreeMap<String, Said>> leads = new HashMap<>();
        final Set<String> accounts = new HashSet<>();
        private final Set<Pair> met = new HashSet<>();

        void add(String card, String account, boolean inStatement, long rank, int index) {
            if (card.isEmpty() || account.isEmpty() || !met.add(new Pair(card, account))) {
                return;
            }
            AccountKey from = AccountKey.of(card);
            AccountKey to = AccountKey.of(account);
            if (from != null && to != null && !from.base().equals(to.base())) {
                accounts.add(to.base());
                leads.computeIfAbsent(from.base(), any -> new TreeMap<>())
                        .putIfAbsent(to.base(), new Said(inStatement, rank, index));
            }
        }
    }
}
