package org.upline.intake.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.Ledger.Fate;
import org.upline.intake.ledger.Ledger.Outcome;

/** Account master data (账户信息) by the account it describes. */
final class MasterData {

    private final List<AccountRow> rows;
    private final int[] node;
    private final Map<Integer, List<AccountRow>> byNode = new HashMap<>();
    /** Most nodes are not, and are asked for. */
    private final BitSet described = new BitSet();

    private MasterData(List<AccountRow> rows) {
        this.rows = rows;
        this.node = new int[rows.size()];
    }

    /**
     * Enters the accounts described into the book. To be called when the statement rows are entered, since they tell
     * in which currency an account is met whose master data does not say.
     */
    static MasterData of(List<AccountRow> rows, CardIndex cards, AccountBook book) {
        MasterData data = new MasterData(rows);
        for (int i = 0; i < rows.size(); i++) {
            AccountRow row = rows.get(i);
            AccountKey byAccount = AccountKey.of(row.account());
            AccountKey number = byAccount == null ? AccountKey.of(row.card()) : byAccount;
            data.node[i] = number == null ? -1 : node(number, row.currency(), cards, book);
            if (number != null) {
                data.described.set(data.node[i]);
                data.byNode
                        .computeIfAbsent(data.node[i], any -> new ArrayList<>())
                        .add(row);
            }
        }
        return data;
    }

    private static int node(AccountKey number, String currency, CardIndex cards, AccountBook book) {
        String account = cards.account(number.base());
        boolean isCode = currency.length() == 3 && currency.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        String said = isCode ? currency : number.currency();
        return said.isEmpty() ? book.inAnyCurrency(account) : book.numbered(account, said);
    }

    /** Rows that describe an account, in canonical order. */
    List<AccountRow> describing(int ofNode) {
        return described.get(ofNode) ? byNode.getOrDefault(ofNode, List.of()) : List.of();
    }

    /** Node of the account a row describes; -1 where its numbers name none. */
    int node(int row) {
        return node[row];
    }

    /**
     * What became of each row. A row equal in every column to one that arrived before is a duplicate; one that names
     * another holder than the rows of its account before it is a conflict; a further card, balance or currency is not.
     */
    List<Fate> fates(Arrival arrival) {
        int[] arrived = IntStream.range(0, node.length).toArray();
        RowSort.sort(arrived, arrival::compare);
        RowEnds ends = ends(arrived);
        List<Fate> fates = new ArrayList<>();
        for (int i = 0; i < node.length; i++) {
            fates.add(
                    node[i] < 0
                            ? Refusal.ofOwnNumber(
                                    rows.get(i).account(), rows.get(i).card())
                            : Fate.of(ends.outcome(i)));
        }
        return fates;
    }

    /** What each row comes to, taken in canonical order. */
    RowEnds ends() {
        return ends(IntStream.range(0, node.length).toArray());
    }

    private RowEnds ends(int[] inOrder) {
        RowEnds ends = new RowEnds(node.length);
        Map<Integer, Holder> holders = new HashMap<>();
        Map<Integer, Integer> firstNamed = new HashMap<>();
        Map<Map.Entry<Integer, String>, Integer> seen = new HashMap<>();
        for (int i : inOrder) {
            AccountRow row = rows.get(i);
            Integer same = node[i] < 0 ? null : seen.putIfAbsent(Map.entry(node[i], row.content()), i);
            Holder said = new Holder(row.holder(), row.holderId());
            Holder before = holders.get(node[i]);
            if (node[i] < 0) {
                ends.set(i, Outcome.REJECTED, -1);
            } else if (same != null) {
                ends.set(i, Outcome.DUPLICATE, same);
            } else if (before != null && before.contradicts(said)) {
                ends.set(i, Outcome.CONFLICT, firstNamed.getOrDefault(node[i], -1));
            } else {
                holders.put(node[i], said.or(before));
                if (!said.isEmpty()) {
                    firstNamed.putIfAbsent(node[i], i);
                }
            }
        }
        return ends;
    }

    /** A holder as far as rows say: empty where they do not. */
    record Holder(String name, String id) {
        boolean contradicts(Holder other) {
            boolean otherName = !name.isEmpty() && !other.name.isEmpty() && !name.equals(other.name);
            boolean otherId = !id.isEmpty() && !other.id.isEmpty() && !id.equalsIgnoreCase(other.id);
            return otherName || otherId;
        }

        boolean isEmpty() {
            return name.isEmpty() && id.isEmpty();
        }

        Holder or(@Nullable Holder other) {
            return other == null ? this : new Holder(name.isEmpty() ? other.name : name, id.isEmpty() ? other.id : id);
        }
    }
}
