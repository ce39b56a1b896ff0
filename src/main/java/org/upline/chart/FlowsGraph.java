package org.upline.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountGroup;
import org.upline.funds.FlowDimension;
import org.upline.funds.Flows;
import org.upline.funds.MoneyFlows;
import org.upline.funds.Part;
import org.upline.model.CountingRule;
import org.upline.model.Message;

/**
 * Flows between groups as a chart shows them. The largest flows are drawn one by one; the smaller ones are gathered payer by
 * payer into one box of payees, and those who pay in no drawn flow and are paid in none into one box of payers, so that what is
 * drawn adds up to what is listed. Money that stays within a group is written in its box.
 */
public final class FlowsGraph {
    private final MoneyFlows flows;
    private final Flows result;
    private final Function<Message, String> words;

    /** Places of the flows in the result. */
    private final List<Integer> drawn = new ArrayList<>();

    private final List<Integer> gathered = new ArrayList<>();
    private final List<Integer> within = new ArrayList<>();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<MoneyNode> nodes = new ArrayList<>();
    private final List<MoneyLink> links = new ArrayList<>();

    private FlowsGraph(MoneyFlows flows, FlowsFolding folding, Function<Message, String> words) {
        this.flows = flows;
        this.result = flows.result();
        this.words = words;
        List<Integer> between = new ArrayList<>();
        for (int at = 0; at < result.flows().size(); at++) {
            Flows.Flow flow = result.flows().get(at);
            (flow.from().equals(flow.to()) ? within : between).add(at);
        }
        // Months stand one after the other in the result; the largest flows are wanted whichever month they are of.
        between.sort((a, b) -> Long.compare(
                result.flows().get(b).amountFen(), result.flows().get(a).amountFen()));
        for (int at : between) {
            boolean large =
                    drawn.size() < folding.most() && result.flows().get(at).amountFen() >= folding.leastFen();
            (large ? drawn : gathered).add(at);
        }
    }

    /**
     * Makes the graph. O(flows · log flows).
     *
     * @param words puts the names of groups and this room's messages into words
     */
    public static MoneyGraph of(MoneyFlows flows, FlowsFolding folding, Function<Message, String> words) {
        return new FlowsGraph(flows, folding, words).graph();
    }

    /** Places in the result of the flows that {@link #of} draws one by one, in the order of its links. */
    static List<Integer> drawn(MoneyFlows flows, FlowsFolding folding, Function<Message, String> words) {
        return List.copyOf(new FlowsGraph(flows, folding, words).drawn);
    }

    private MoneyGraph graph() {
        Map<String, Totals> totals = new TreeMap<>();
        for (Flows.Flow flow : result.flows()) {
            totals.computeIfAbsent(flow.from(), key -> new Totals()).pay(flow);
            totals.computeIfAbsent(flow.to(), key -> new Totals()).receive(flow);
        }
        Map<String, AccountGroup> shown = new HashMap<>();
        for (int at : drawn) {
            shown.put(result.flows().get(at).from(), flows.from(at));
            shown.put(result.flows().get(at).to(), flows.to(at));
        }
        if (drawn.isEmpty() && gathered.isEmpty()) {
            within.forEach(at -> shown.put(result.flows().get(at).from(), flows.from(at)));
        }
        for (Flows.Group group : result.groups()) {
            AccountGroup named = shown.get(group.key());
            if (named != null) {
                numbers.put(group.key(), nodes.size());
                nodes.add(node(named, group, totals.getOrDefault(group.key(), new Totals())));
            }
        }
        for (int at : drawn) {
            Flows.Flow flow = result.flows().get(at);
            links.add(link(number(flow.from()), number(flow.to()), flow));
        }
        gather();
        return new MoneyGraph(nodes, links, List.of(), notes());
    }

    private int number(String key) {
        Integer number = numbers.get(key);
        if (number == null) {
            throw new IllegalStateException("no box for " + key);
        }
        return number;
    }

    private MoneyNode node(AccountGroup named, Flows.Group group, Totals totals) {
        List<String> lines = new ArrayList<>(List.of(name(named)));
        if (group.kind() != AccountGroup.Kind.CASH && group.kind() != AccountGroup.Kind.UNNAMED) {
            lines.add(say("chart.money.accounts", group.accounts()));
        }
        add(lines, "chart.money.in", totals.in);
        add(lines, "chart.money.out", totals.out);
        add(lines, "chart.money.within", totals.within);
        return new MoneyNode(group.key(), role(named), stage(named), lines);
    }

    private void add(List<String> lines, String key, long fen) {
        if (fen > 0) {
            lines.add(say(key, AmountText.yuan(fen)));
        }
    }

    private String name(AccountGroup group) {
        return String.join(" / ", group.names().stream().map(words).toList());
    }

    private @Nullable Part part(AccountGroup group) {
        int at = result.by().stream()
                .filter(dimension -> dimension != FlowDimension.MONTH)
                .toList()
                .indexOf(FlowDimension.PART);
        if (at < 0 || at >= group.parts().size()) {
            return null;
        }
        for (Part part : Part.values()) {
            if (CountingRule.word(part).equals(group.parts().get(at))) {
                return part;
            }
        }
        return null;
    }

    private MoneyRole role(AccountGroup group) {
        Part part = part(group);
        if (group.kind() == AccountGroup.Kind.CASH || group.kind() == AccountGroup.Kind.UNNAMED) {
            return MoneyRole.EXIT;
        }
        return part != null && part.isKey() ? MoneyRole.KEY : MoneyRole.PLAIN;
    }

    /** Parts stand in the order in which money goes through a scheme; other groups are put in order by their flows. */
    private int stage(AccountGroup group) {
        if (!result.by().contains(FlowDimension.PART)) {
            return 0;
        }
        if (role(group) == MoneyRole.EXIT) {
            return 4;
        }
        Part part = part(group);
        return part == null
                ? 2
                : switch (part) {
                    case MEMBER -> 0;
                    case COLLECTING -> 1;
                    case TRANSIT, OTHER -> 2;
                    case PAYING -> 3;
                    case EXIT, CASH -> 4;
                };
    }

    private MoneyLink link(int from, int to, Flows.Flow flow) {
        String amount = say("chart.money.flow", AmountText.yuan(flow.amountFen()), flow.count());
        String month = flow.month();
        String text = month == null ? amount : month + " · " + amount;
        String tooltip = nodes.get(from).lines().get(0) + " → "
                + nodes.get(to).lines().get(0) + " · " + text + " · "
                + say(
                        "chart.money.period",
                        flow.first().toLocalDate(),
                        flow.last().toLocalDate());
        return new MoneyLink(from, to, flow.amountFen(), List.of(text), tooltip);
    }

    /** Adds the boxes and bands that stand for the flows that are not drawn one by one. */
    private void gather() {
        if (gathered.isEmpty()) {
            return;
        }
        TreeMap<Integer, Totals> byPayer = new TreeMap<>();
        Totals all = new Totals();
        for (int at : gathered) {
            Flows.Flow flow = result.flows().get(at);
            byPayer.computeIfAbsent(numbers.getOrDefault(flow.from(), Integer.MAX_VALUE), key -> new Totals())
                    .pay(flow);
            all.pay(flow);
        }
        int last = nodes.stream().mapToInt(MoneyNode::stage).max().orElse(0);
        int payees = nodes.size();
        nodes.add(new MoneyNode(
                "*payees",
                MoneyRole.REST,
                last,
                List.of(
                        say("chart.money.smaller"),
                        say("chart.money.smaller.count", gathered.size()),
                        say("chart.money.in", AmountText.yuan(all.out)))));
        Totals others = byPayer.remove(Integer.MAX_VALUE);
        byPayer.forEach((payer, totals) -> links.add(rest(payer, payees, totals)));
        if (others != null) {
            nodes.add(new MoneyNode(
                    "*payers",
                    MoneyRole.REST,
                    0,
                    List.of(say("chart.money.payers"), say("chart.money.out", AmountText.yuan(others.out)))));
            links.add(rest(nodes.size() - 1, payees, others));
        }
    }

    private MoneyLink rest(int from, int to, Totals totals) {
        String text = say("chart.money.flow", AmountText.yuan(totals.out), totals.count);
        String tooltip =
                nodes.get(from).lines().get(0) + " → " + nodes.get(to).lines().get(0) + " · " + text;
        return new MoneyLink(from, to, totals.out, List.of(text), tooltip);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        long inside = sum(within);
        notes.add(say(
                "chart.money.sum",
                AmountText.yuan(result.shownFen()),
                result.shownCount(),
                AmountText.yuan(Math.addExact(sum(drawn), sum(gathered))),
                AmountText.yuan(inside)));
        if (result.shownFen() != result.totalFen()) {
            notes.add(say("chart.money.chosen", AmountText.yuan(result.totalFen()), result.totalCount()));
        }
        if (!gathered.isEmpty()) {
            notes.add(say("chart.money.gathered", gathered.size(), AmountText.yuan(sum(gathered)), drawn.size()));
        }
        return notes;
    }

    private long sum(List<Integer> some) {
        return some.stream().mapToLong(at -> result.flows().get(at).amountFen()).reduce(0, Math::addExact);
    }

    private String say(String key, Object... arguments) {
        return words.apply(Message.of(key, arguments));
    }

    /** What a group paid and was paid. */
    private static final class Totals {
        private long in;
        private long out;
        private long within;
        private int count;

        void pay(Flows.Flow flow) {
            if (flow.from().equals(flow.to())) {
                within = Math.addExact(within, flow.amountFen());
            } else {
                out = Math.addExact(out, flow.amountFen());
                count += flow.count();
            }
        }

        void receive(Flows.Flow flow) {
            if (!flow.from().equals(flow.to())) {
                in = Math.addExact(in, flow.amountFen());
            }
        }
    }
}
