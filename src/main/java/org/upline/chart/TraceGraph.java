package org.upline.chart;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountProfiles;
import org.upline.funds.TraceAccount;
import org.upline.funds.TraceDirection;
import org.upline.funds.TraceEdge;
import org.upline.funds.TraceResult;
import org.upline.model.CountingRule;
import org.upline.model.Message;

/**
 * A trace as a chart shows it: accounts in columns by how many transfers they lie from the origin, in the direction in which
 * money really moved. The accounts through which most traced money went are drawn one by one; the others of a column are one
 * box that says how many they are. All boxes together hold what rests and what left; together they are the origin.
 */
public final class TraceGraph {
    private final TraceResult result;
    private final AccountProfiles profiles;
    private final Function<Message, String> words;
    private final boolean forward;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<MoneyNode> nodes = new ArrayList<>();

    private TraceGraph(TraceResult result, AccountProfiles profiles, Function<Message, String> words) {
        this.result = result;
        this.profiles = profiles;
        this.words = words;
        this.forward = result.direction() == TraceDirection.FORWARD;
    }

    /**
     * Makes the graph. O(accounts · log accounts + edges).
     *
     * @param profiles of the accounts of the same ledger
     * @param most accounts drawn one by one
     * @param words puts the names of parts and this room's messages into words
     */
    public static MoneyGraph of(
            TraceResult result, AccountProfiles profiles, int most, Function<Message, String> words) {
        return new TraceGraph(result, profiles, words).graph(most);
    }

    /**
     * How many steps each box of a picture is from the origin, in their order.
     *
     * @param graph of {@link #of} of the same result
     */
    public static List<Integer> hops(TraceResult result, MoneyGraph graph) {
        boolean forward = result.direction() == TraceDirection.FORWARD;
        int last = graph.stages().size() - 1;
        return graph.nodes().stream()
                .map(node -> forward ? node.stage() : last - node.stage())
                .toList();
    }

    /** The edges behind each link of {@link #of}, in the links' order. */
    static List<List<TraceEdge>> edges(
            TraceResult result, AccountProfiles profiles, int most, Function<Message, String> words) {
        TraceGraph made = new TraceGraph(result, profiles, words);
        made.graph(most);
        return List.copyOf(made.edgesByLink().values());
    }

    private MoneyGraph graph(int most) {
        List<TraceAccount> sorted = new ArrayList<>(result.accounts());
        sorted.sort(Comparator.comparingLong((TraceAccount account) -> -throughput(account))
                .thenComparing(TraceAccount::account));
        List<TraceAccount> kept = sorted.subList(0, Math.min(most, sorted.size()));
        List<TraceAccount> others = sorted.subList(kept.size(), sorted.size());
        // Beyond the last column with an account of its own, one box holds all the rest.
        int last = kept.stream().mapToInt(TraceAccount::hop).max().orElse(0);
        TreeMap<Integer, List<TraceAccount>> rest = new TreeMap<>();
        for (TraceAccount account : others) {
            rest.computeIfAbsent(Math.min(account.hop(), last + 1), hop -> new ArrayList<>())
                    .add(account);
        }
        int columns = Math.max(last, rest.isEmpty() ? 0 : rest.lastKey());
        for (TraceAccount account : kept) {
            numbers.put(account.account(), nodes.size());
            nodes.add(node(account, stage(account.hop(), columns)));
        }
        rest.forEach((hop, accounts) -> {
            accounts.forEach(account -> numbers.put(account.account(), nodes.size()));
            nodes.add(node(hop, accounts, stage(hop, columns)));
        });
        return new MoneyGraph(nodes, links(), stages(last, columns), notes(kept.size(), others));
    }

    /** Money moves from left to right, also where it is traced back. */
    private int stage(int hop, int columns) {
        return forward ? hop : columns - hop;
    }

    private List<String> stages(int last, int columns) {
        List<String> stages = new ArrayList<>();
        for (int stage = 0; stage <= columns; stage++) {
            int hop = forward ? stage : columns - stage;
            String key = hop == 0
                    ? "chart.trace.stage.origin"
                    : hop > last ? "chart.trace.stage.beyond" : "chart.trace.stage";
            stages.add(say(key, hop));
        }
        return stages;
    }

    private static long throughput(TraceAccount account) {
        return Math.max(account.inFen(), account.outFen());
    }

    private boolean isExit(TraceAccount account) {
        return profiles.ledger().accounts().isExit(profiles.ledger().account(account.account()));
    }

    /** How much the transfers of the origin brought in for the first time at an account, by its balance of traced money. */
    private long originFen(TraceAccount account) {
        if (isExit(account)) {
            return 0;
        }
        long more = forward ? account.outFen() - account.inFen() : account.inFen() - account.outFen();
        return Math.addExact(more, account.restingFen());
    }

    private MoneyNode node(TraceAccount account, int stage) {
        List<String> lines = new ArrayList<>();
        boolean exit = isExit(account);
        if (!account.holder().isEmpty()) {
            lines.add(account.holder());
        }
        lines.add(account.account());
        if (exit) {
            add(lines, "chart.trace.left", forward ? account.inFen() : account.outFen());
        } else {
            String part = CountingRule.word(profiles.part(profiles.ledger().account(account.account())));
            String known = say(account.obtained() ? "chart.trace.obtained" : "chart.trace.unobtained");
            lines.add(say("funds.part." + part) + " · " + known);
            add(lines, "chart.trace.begins", originFen(account));
            lines.add(say("chart.trace.rests", AmountText.yuan(account.restingFen())));
            add(lines, "chart.trace.stopped", account.stoppedFen());
        }
        return new MoneyNode(account.account(), role(account, exit), stage, lines);
    }

    private MoneyRole role(TraceAccount account, boolean exit) {
        if (exit) {
            return MoneyRole.EXIT;
        }
        if (account.hop() == 0) {
            return MoneyRole.ORIGIN;
        }
        if (!account.obtained()) {
            return MoneyRole.UNOBTAINED;
        }
        boolean key =
                profiles.part(profiles.ledger().account(account.account())).isKey();
        return key ? MoneyRole.KEY : MoneyRole.PLAIN;
    }

    private MoneyNode node(int hop, List<TraceAccount> accounts, int stage) {
        long resting = 0;
        long stopped = 0;
        long origin = 0;
        long left = 0;
        for (TraceAccount account : accounts) {
            resting = Math.addExact(resting, account.restingFen());
            stopped = Math.addExact(stopped, account.stoppedFen());
            origin = Math.addExact(origin, originFen(account));
            if (isExit(account)) {
                left = Math.addExact(left, forward ? account.inFen() : account.outFen());
            }
        }
        List<String> lines = new ArrayList<>(List.of(say("chart.trace.rest", accounts.size())));
        add(lines, "chart.trace.begins", origin);
        lines.add(say("chart.trace.rests", AmountText.yuan(resting)));
        add(lines, "chart.trace.stopped", stopped);
        add(lines, "chart.trace.left", left);
        return new MoneyNode("*rest-" + hop, MoneyRole.REST, stage, lines);
    }

    private void add(List<String> lines, String key, long fen) {
        if (fen > 0) {
            lines.add(say(key, AmountText.yuan(fen)));
        }
    }

    /** All edges between two boxes as one. */
    private static final class Sum {
        private long traced;
        private int count;
        private @Nullable LocalDateTime first;
        private @Nullable LocalDateTime last;

        void add(TraceEdge edge) {
            traced = Math.addExact(traced, edge.tracedFen());
            count = Math.addExact(count, edge.count());
            first = first == null || edge.first().isBefore(first) ? edge.first() : first;
            last = last == null || edge.last().isAfter(last) ? edge.last() : last;
        }
    }

    private List<MoneyLink> links() {
        List<MoneyLink> links = new ArrayList<>();
        edgesByLink().forEach((key, edges) -> {
            Sum sum = new Sum();
            edges.forEach(sum::add);
            links.add(link((int) (key >>> Integer.SIZE), (int) (long) key, sum));
        });
        return links;
    }

    /** All edges between two boxes, by both boxes' numbers. */
    private SortedMap<Long, List<TraceEdge>> edgesByLink() {
        TreeMap<Long, List<TraceEdge>> byLink = new TreeMap<>();
        for (TraceEdge edge : result.edges()) {
            long from = number(edge.from());
            int to = number(edge.to());
            if (from != to && edge.tracedFen() > 0) {
                byLink.computeIfAbsent(from << Integer.SIZE | to, key -> new ArrayList<>())
                        .add(edge);
            }
        }
        return byLink;
    }

    private int number(String account) {
        Integer number = numbers.get(account);
        if (number == null) {
            throw new IllegalStateException("an edge to an account that is not in the trace: " + account);
        }
        return number;
    }

    private MoneyLink link(int from, int to, Sum sum) {
        String amount = say("chart.money.flow", AmountText.yuan(sum.traced), sum.count);
        LocalDate first = day(sum.first);
        LocalDate last = day(sum.last);
        String period =
                first.equals(last) ? first.toString() : say("chart.money.period", first.toString(), last.toString());
        String tooltip =
                nodes.get(from).lines().get(0) + " → " + nodes.get(to).lines().get(0) + " · " + amount + " · " + period;
        return new MoneyLink(from, to, sum.traced, List.of(amount, period), tooltip);
    }

    private static LocalDate day(@Nullable LocalDateTime time) {
        if (time == null) {
            throw new IllegalStateException("a sum of no edges");
        }
        return time.toLocalDate();
    }

    private List<String> notes(int kept, List<TraceAccount> others) {
        List<String> notes = new ArrayList<>();
        notes.add(say(
                "chart.trace.sum",
                AmountText.yuan(result.originFen()),
                AmountText.yuan(result.restingFen()),
                AmountText.yuan(result.exitsFen())));
        if (!others.isEmpty()) {
            long resting = others.stream().mapToLong(TraceAccount::restingFen).reduce(0, Math::addExact);
            notes.add(say("chart.trace.folded", kept, others.size(), AmountText.yuan(resting)));
        }
        if (nodes.stream().anyMatch(node -> node.role() == MoneyRole.UNOBTAINED)) {
            notes.add(say("chart.trace.request"));
        }
        return notes;
    }

    private String say(String key, Object... arguments) {
        return words.apply(Message.of(key, arguments));
    }
}
