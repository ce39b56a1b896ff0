package org.upline.synthetic;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds out what becomes of each statement row from the files alone, by the reading rules and without the generator's
 * knowledge: slow, plain, row against row.
 */
final class StatementRecount {
    private static final Set<String> IN = Set.of("进", "贷", "收", "入");
    private static final Set<String> FAILED = Set.of("失败", "0", "N", "否");

    private final Map<String, String> accountOfCard = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Row> lastOfAccount = new HashMap<>();

    /** Accounts whose balances do not follow from each other, with the balances before and after the break. */
    final List<List<Object>> breaks = new ArrayList<>();

    static final class Row {
        String file;
        String fate = "";
        String account = "";
        String other;
        String otherName;
        LocalDateTime time;
        boolean dateOnly;
        long fen;
        long balanceFen;
        Boolean in;
        String memo;
        String serial;
        String currency;
        String outcome;

        /** Effect on the balance. */
        long change() {
            return in ? fen : -fen;
        }
    }

    StatementRecount(GeneratedCase written) {
        for (Map<String, String> row : WrittenCase.rows(WrittenCase.file(written, AccountList.FILE))) {
            accountOfCard.put(row.get("交易卡号"), row.get("交易账号"));
        }
        Set<String> seen = new HashSet<>();
        for (Path file : WrittenCase.statements(written)) {
            List<String> lines = WrittenCase.lines(file);
            List<Map<String, String>> cells = WrittenCase.rows(file);
            for (int i = 0; i < cells.size(); i++) {
                Row row = read(file.getFileName().toString(), cells.get(i), seen.add(lines.get(i + 1)));
                rows.add(row);
            }
        }
        reverse();
        mirror();
    }

    List<Row> rows() {
        return rows;
    }

    /** How many rows of a file have each fate. */
    Map<String, Integer> fates(String file) {
        Map<String, Integer> fates = new TreeMap<>();
        rows.stream().filter(row -> row.file.equals(file)).forEach(row -> fates.merge(row.fate, 1, Integer::sum));
        return fates;
    }

    long sum(String file, String currency) {
        return rows.stream()
                .filter(row -> row.file.equals(file) && row.fate.equals("transfer") && row.currency.equals(currency))
                .mapToLong(row -> Math.abs(row.fen))
                .sum();
    }

    private Row read(String file, Map<String, String> cells, boolean firstTime) {
        Row row = new Row();
        row.file = file;
        long filled = cells.values().stream().filter(cell -> !cell.isEmpty()).count();
        if (filled == 1 && !cells.get("查询反馈结果原因").isEmpty()) {
            row.fate = "informational";
            return row;
        }
        if (!cells.get("交易金额").matches("-?\\d+\\.\\d\\d") || !readTime(row, cells.get("交易时间"))) {
            row.fate = "rejected";
            return row;
        }
        row.fen = fen(cells.get("交易金额"));
        row.balanceFen = fen(cells.get("交易余额"));
        row.account = cells.get("交易账号").replaceFirst("_156_1$", "");
        String number = cells.get("交易对手账卡号");
        row.other = accountOfCard.getOrDefault(number, number);
        row.otherName = cells.get("对手户名");
        row.memo = cells.get("摘要说明");
        row.serial = cells.get("交易流水号");
        row.currency = cells.get("交易币种").isEmpty() ? "CNY" : cells.get("交易币种");
        row.outcome = cells.get("交易是否成功");
        if (!firstTime) {
            row.fate = "duplicate";
            return row;
        }
        Row before = lastOfAccount.put(row.account, row);
        String direction = cells.get("收付标志");
        if (!direction.isEmpty()) {
            row.in = IN.contains(direction);
        } else {
            row.in = before.balanceFen + row.fen == row.balanceFen;
        }
        row.fate = FAILED.contains(row.outcome) ? "failed" : row.fen == 0 ? "informational" : "";
        long change = row.fate.isEmpty() ? row.change() : 0;
        if (before != null && before.balanceFen + change != row.balanceFen) {
            breaks.add(List.of(row.account, before.balanceFen, row.balanceFen - change));
        }
        return row;
    }

    private static boolean readTime(Row row, String text) {
        String digits = text.replaceAll("\\D", "");
        row.dateOnly = digits.length() == 8;
        try {
            row.time = LocalDateTime.parse(
                    (digits + "000000").substring(0, 14), DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));
            return true;
        } catch (java.time.DateTimeException noTime) {
            return false;
        }
    }

    private static long fen(String yuan) {
        return new BigDecimal(yuan).movePointRight(2).longValueExact();
    }

    /** A row that says 冲正, and the payment before it to the same party whose effect it cancels. */
    private void reverse() {
        for (int i = 0; i < rows.size(); i++) {
            Row back = rows.get(i);
            if (!back.fate.isEmpty() || !back.memo.contains("冲正")) {
                continue;
            }
            for (int j = i - 1; j >= 0 && back.fate.isEmpty(); j--) {
                Row payment = rows.get(j);
                if (payment.fate.isEmpty()
                        && payment.account.equals(back.account)
                        && payment.other.equals(back.other)
                        && payment.change() == -back.change()) {
                    payment.fate = "reversed";
                    back.fate = "reversed";
                }
            }
        }
    }

    /** Equal serial numbers first, then the nearest times; what remains is a transfer. */
    private void mirror() {
        Map<String, List<Row>> byEnds = new HashMap<>();
        for (Row row : rows) {
            if (row.fate.isEmpty()) {
                row.fate = "transfer";
                String ends = row.in ? row.other + ">" + row.account : row.account + ">" + row.other;
                byEnds.computeIfAbsent(ends + ":" + row.fen, k -> new ArrayList<>())
                        .add(row);
            }
        }
        byEnds.values().forEach(StatementRecount::mirror);
    }

    private static void mirror(List<Row> equal) {
        List<Row[]> pairs = new ArrayList<>();
        for (Row out : equal) {
            for (Row in : equal) {
                if (!out.in && in.in && distance(out, in) <= 60) {
                    pairs.add(new Row[] {out, in});
                }
            }
        }
        pairs.sort((a, b) -> Long.compare(distance(a[0], a[1]), distance(b[0], b[1])));
        Set<Row> matched = new HashSet<>();
        for (Row[] pair : pairs) {
            if (!matched.contains(pair[0]) && !matched.contains(pair[1])) {
                matched.addAll(List.of(pair));
                // The list is in the order of files and rows: the later row is the other side.
                pair[equal.indexOf(pair[0]) < equal.indexOf(pair[1]) ? 1 : 0].fate = "mirrored";
            }
        }
    }

    private static long distance(Row a, Row b) {
        if (!a.serial.isEmpty() && a.serial.equals(b.serial)) {
            return -1;
        }
        if (a.dateOnly || b.dateOnly) {
            return a.time.toLocalDate().equals(b.time.toLocalDate()) ? 0 : Long.MAX_VALUE;
        }
        return Math.abs(Duration.between(a.time, b.time).toSeconds());
    }
}
