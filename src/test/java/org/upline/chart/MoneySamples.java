package org.upline.chart;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import org.upline.funds.LedgerColumns;
import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.CaseData;
import org.upline.model.Message;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;
import org.upline.shell.Language;
import org.upline.shell.Messages;

/** Money to draw in tests. */
final class MoneySamples {
    static final Function<Message, String> ZH = Messages.in(Language.ZH)::text;
    static final Function<Message, String> EN = Messages.in(Language.EN)::text;

    static final MoneyCaption CAPTION = new MoneyCaption(
            "某某案：资金流动图",
            "某某案",
            List.of("算法：先进先出"),
            "2026-10-31",
            List.of("3f2a9c0d1e4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1"),
            "Upline 0.1.0");

    private MoneySamples() {}

    /** Nodes A, B, …, all of stage 0. */
    static List<MoneyNode> nodes(int count) {
        List<MoneyNode> nodes = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            String name = Character.toString('A' + at % 26) + (at < 26 ? "" : at / 26);
            nodes.add(new MoneyNode(name, MoneyRole.PLAIN, 0, List.of(name)));
        }
        return nodes;
    }

    /** A link with its amount as text. */
    static MoneyLink link(int from, int to, long fen) {
        return new MoneyLink(from, to, fen, List.of(AmountText.yuan(fen)), from + " → " + to);
    }

    static MoneyGraph graph(int nodes, MoneyLink... links) {
        return new MoneyGraph(nodes(nodes), List.of(links), List.of(), List.of());
    }

    /** Anything that may come, circles and several links between the same two included. */
    static MoneyGraph random(Random random) {
        int n = 2 + random.nextInt(14);
        boolean staged = random.nextBoolean();
        List<MoneyNode> nodes = new ArrayList<>();
        for (int at = 0; at < n; at++) {
            List<String> lines = new ArrayList<>(List.of("账户" + at));
            for (int more = random.nextInt(4); more > 0; more--) {
                lines.add("停留 " + AmountText.yuan(random.nextInt(100_000_000)) + " 元");
            }
            MoneyRole role = MoneyRole.values()[random.nextInt(MoneyRole.values().length)];
            nodes.add(new MoneyNode("n" + at, role, staged ? random.nextInt(4) : 0, lines));
        }
        List<MoneyLink> links = new ArrayList<>();
        for (int count = random.nextInt(40); count > 0; count--) {
            int from = random.nextInt(n);
            int to = random.nextInt(n);
            if (from != to) {
                long fen = 1 + (long) Math.pow(10, random.nextInt(15));
                List<String> lines = random.nextInt(5) == 0
                        ? List.of()
                        : List.of(AmountText.yuan(fen) + " 元", "2021-01-01 至 2021-12-31")
                                .subList(0, 1 + random.nextInt(2));
                links.add(new MoneyLink(from, to, fen, lines, "x"));
            }
        }
        return new MoneyGraph(nodes, links, staged ? List.of("起点", "第 1 步", "第 2 步", "第 3 步") : List.of(), List.of());
    }

    static MoneyChart chart(MoneyGraph graph) {
        return MoneyChart.of(graph, CAPTION, ChartFont.shipped(), ZH);
    }

    /** A transfer, one hour after another in the order they are given. */
    record Pay(String from, String to, long fen) {}

    /** Accounts whose number begins with {@code *cash} are cash. */
    static LedgerColumns ledger(Pay... pays) {
        TreeSet<String> numbers = new TreeSet<>();
        List<Transfer> transfers = new ArrayList<>();
        LocalDateTime time = LocalDateTime.of(2021, 5, 1, 9, 0);
        for (Pay pay : pays) {
            numbers.add(pay.from);
            numbers.add(pay.to);
            int row = transfers.size() + 2;
            transfers.add(new Transfer(
                    pay.from, pay.to, pay.fen, "CNY", time, false, "", "S" + row, List.of(new SourceRow("s", row))));
            time = time.plusHours(1);
        }
        List<Account> accounts = numbers.stream()
                .map(number -> new Account(
                        number,
                        number.startsWith("*cash") ? AccountKind.CASH : AccountKind.NUMBERED,
                        List.of(),
                        "",
                        "",
                        "",
                        "CNY",
                        null,
                        "",
                        false,
                        null,
                        null,
                        null,
                        List.of()))
                .toList();
        int[] person = new int[accounts.size()];
        Arrays.fill(person, -1);
        return LedgerColumns.of(new CaseData(List.of(), List.of(), accounts, transfers, List.of()), person);
    }
}
