package org.upline.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.upline.funds.AccountProfiles;
import org.upline.funds.MoneyPath;
import org.upline.model.CountingRule;
import org.upline.model.Message;

/**
 * Paths of money as one chart: each account once, in the column of the fewest transfers by which a path reaches it; accounts
 * where paths end stand in the last one. A band is all transfers from one account to another that lie on any path, each
 * counted once however many paths use it. So a band tells what was paid there, and not what came from the beginning.
 */
public final class PathGraph {
    /** Transfers between two accounts by the row that names each, in the order in which paths use them. */
    private record Band(int from, int to, Map<String, MoneyPath.Leg> transfers) {}

    private final List<MoneyPath> paths;
    private final AccountProfiles profiles;
    private final Function<Message, String> words;

    /** Column of each account, in the order in which paths come to it. */
    private final Map<String, Integer> stages = new LinkedHashMap<>();

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Band> bands = new ArrayList<>();

    private PathGraph(List<MoneyPath> paths, AccountProfiles profiles, Function<Message, String> words) {
        this.paths = paths;
        this.profiles = profiles;
        this.words = words;
        for (MoneyPath path : paths) {
            stages.put(path.transfers().get(0).from(), 0);
            for (int step = 0; step < path.steps(); step++) {
                stages.merge(path.transfers().get(step).to(), step + 1, Math::min);
            }
        }
        int last = paths.stream().mapToInt(MoneyPath::steps).max().orElse(0);
        paths.forEach(path -> stages.put(path.transfers().get(path.steps() - 1).to(), last));
        stages.keySet().forEach(account -> numbers.put(account, numbers.size()));
        bands.addAll(bands());
    }

    /**
     * Makes the graph. O(transfers of the paths).
     *
     * @param paths at least one
     * @param profiles of the accounts of the same ledger
     * @param words puts this room's messages into words
     * @throws org.upline.model.UplineException if it would be too large to look at
     */
    public static MoneyGraph of(List<MoneyPath> paths, AccountProfiles profiles, Function<Message, String> words) {
        return new PathGraph(paths, profiles, words).graph();
    }

    /**
     * The transfers behind each band, in the order of the bands, the earliest first.
     *
     * @param limit of transfers a band
     * @param names of the files
     */
    public static List<List<String>> rows(
            List<MoneyPath> paths,
            AccountProfiles profiles,
            int limit,
            RowNames names,
            Function<Message, String> words) {
        PathGraph graph = new PathGraph(paths, profiles, words);
        return graph.bands.stream().map(band -> graph.rows(band, limit, names)).toList();
    }

    private MoneyGraph graph() {
        List<MoneyNode> nodes = stages.keySet().stream().map(this::node).toList();
        List<MoneyLink> links = bands.stream().map(band -> link(band, nodes)).toList();
        int last = paths.stream().mapToInt(MoneyPath::steps).max().orElse(0);
        List<String> titles = new ArrayList<>(List.of(say("chart.path.start")));
        for (int step = 1; step < last; step++) {
            titles.add(say("chart.path.step", step));
        }
        titles.add(say("chart.path.end"));
        return new MoneyGraph(nodes, links, titles, List.of(say("chart.path.note", paths.size())));
    }

    private MoneyNode node(String account) {
        int at = profiles.ledger().account(account);
        boolean obtained = profiles.ledger().accounts().obtained(at);
        List<String> lines = new ArrayList<>();
        if (!profiles.ledger().accounts().holder(at).isEmpty()) {
            lines.add(profiles.ledger().accounts().holder(at));
        }
        lines.add(account);
        lines.add(say("funds.part." + CountingRule.word(profiles.part(at))) + " · "
                + say(obtained ? "chart.trace.obtained" : "chart.trace.unobtained"));
        int stage = stages.getOrDefault(account, 0);
        MoneyRole role = stage == 0
                ? MoneyRole.ORIGIN
                : profiles.ledger().accounts().isExit(at)
                        ? MoneyRole.EXIT
                        : !obtained
                                ? MoneyRole.UNOBTAINED
                                : profiles.part(at).isKey() ? MoneyRole.KEY : MoneyRole.PLAIN;
        return new MoneyNode(account, role, stage, lines);
    }

    private List<Band> bands() {
        TreeMap<Long, Band> byEnds = new TreeMap<>();
        for (MoneyPath path : paths) {
            for (MoneyPath.Leg leg : path.transfers()) {
                int from = numbers.getOrDefault(leg.from(), 0);
                int to = numbers.getOrDefault(leg.to(), 0);
                byEnds.computeIfAbsent(
                                (long) from << Integer.SIZE | to, key -> new Band(from, to, new LinkedHashMap<>()))
                        .transfers()
                        .put(leg.rows().get(0), leg);
            }
        }
        return List.copyOf(byEnds.values());
    }

    private MoneyLink link(Band band, List<MoneyNode> nodes) {
        long fen = 0;
        for (MoneyPath.Leg leg : band.transfers().values()) {
            fen = Math.addExact(fen, leg.amountFen());
        }
        List<LocalDate> days = band.transfers().values().stream()
                .map(leg -> leg.time().toLocalDate())
                .sorted()
                .toList();
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        String amount =
                say("chart.money.flow", AmountText.yuan(fen), band.transfers().size());
        String period =
                first.equals(last) ? first.toString() : say("chart.money.period", first.toString(), last.toString());
        String tooltip = nodes.get(band.from()).lines().get(0) + " → "
                + nodes.get(band.to()).lines().get(0) + " · " + amount + " · " + period;
        return new MoneyLink(band.from(), band.to(), fen, List.of(amount, period), tooltip);
    }

    private List<String> rows(Band band, int limit, RowNames names) {
        List<String> rows = new ArrayList<>();
        List<MoneyPath.Leg> legs = band.transfers().values().stream()
                .sorted(Comparator.comparing(MoneyPath.Leg::time)
                        .thenComparing(leg -> leg.rows().get(0)))
                .toList();
        for (MoneyPath.Leg leg : legs.subList(0, Math.min(limit, legs.size()))) {
            rows.add(say(
                    "chart.money.row",
                    leg.time().toString(),
                    leg.from(),
                    leg.to(),
                    AmountText.yuan(leg.amountFen()),
                    names.of(leg.rows())));
        }
        if (legs.size() > limit) {
            rows.add(say("chart.path.row.more", legs.size() - limit));
        }
        return rows;
    }

    private String say(String key, Object... arguments) {
        return words.apply(Message.of(key, arguments));
    }
}
