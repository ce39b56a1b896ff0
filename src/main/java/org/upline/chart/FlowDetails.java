package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.upline.funds.FlowRow;
import org.upline.funds.GroupAccount;
import org.upline.funds.MoneyFlows;
import org.upline.model.Message;

/** What stands behind the boxes and bands of {@link FlowsGraph}: accounts, and transfers with the rows they stand in. */
public final class FlowDetails {
    private FlowDetails() {}

    /**
     * The transfers behind the bands, in the bands' order; the last ones, which are gathered, have none.
     *
     * @param limit of transfers a band
     * @param names of the files
     */
    public static List<List<String>> rows(
            MoneyFlows flows, FlowsFolding folding, int limit, RowNames names, Function<Message, String> words) {
        return FlowsGraph.drawn(flows, folding, words).stream()
                .map(at -> rows(flows.rowsOf(at), limit, names, words))
                .toList();
    }

    private static List<String> rows(List<FlowRow> all, int limit, RowNames names, Function<Message, String> words) {
        List<String> shown = new ArrayList<>();
        for (FlowRow row : all.subList(0, Math.min(limit, all.size()))) {
            shown.add(words.apply(Message.of(
                    "chart.money.row",
                    row.time().toString(),
                    row.from(),
                    row.to(),
                    AmountText.yuan(row.amountFen()),
                    names.of(row.rows()))));
        }
        if (all.size() > limit) {
            shown.add(words.apply(Message.of("chart.money.row.more", all.size() - limit)));
        }
        return shown;
    }

    /**
     * The accounts of the groups, box by box, by number; a box for what is gathered has none.
     *
     * @param limit of accounts a box
     */
    public static List<List<String>> accounts(
            MoneyFlows flows, MoneyGraph graph, int limit, Function<Message, String> words) {
        return graph.nodes().stream()
                .map(node -> accounts(flows.accountsOf(node.key()), limit, words))
                .toList();
    }

    private static List<String> accounts(List<GroupAccount> all, int limit, Function<Message, String> words) {
        List<String> shown = new ArrayList<>();
        for (GroupAccount account : all.subList(0, Math.min(limit, all.size()))) {
            shown.add((account.account() + " " + account.holder()).strip());
        }
        if (all.size() > limit) {
            shown.add(words.apply(Message.of("chart.money.accounts.more", all.size() - limit)));
        }
        return shown;
    }
}
