package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A case by hand that has each part, given for each reason there is: fees in one piece, in two, of several positions at once; money
 * that passes by its own statement, by others' statements, over a page that is missing, over a member's account; who pays members
 * with the scheme's money, and who does so by the word of the summaries alone; a supplier, a platform, an employer.
 */
final class PartsCase {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime START = LocalDateTime.of(2021, 5, 1, 9, 0);
    private static final String NOBODY = "";

    /** Whose statement is there, with what lies on it at first. */
    private static final Map<String, Long> STATEMENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("POOL", 0L),
            Map.entry("U", 0L),
            Map.entry("W", 300L),
            Map.entry("V", 0L),
            Map.entry("X", 1_000L),
            Map.entry("M25", 0L),
            Map.entry("R1", 5_000L),
            Map.entry("B", 0L),
            Map.entry("C", 0L),
            Map.entry("E", 0L)));

    /** Accounts by name: members' cards begin alike. */
    private static final List<String> OTHERS =
            List.of("POOL", "T", "U", "W", "V", "X", "B", "C", "E", "SUP", "PAY", "S", "Q1", "R1", "R2");

    private record Payment(String payer, String payee, String yuan, LocalDateTime time, String memo) {}

    private final List<Payment> payments = new ArrayList<>();

    private static String number(String name) {
        int at = OTHERS.indexOf(name);
        return at >= 0
                ? String.valueOf(6_228_480_000_000_000_100L + at)
                : String.valueOf(6_222_020_000_000_000_000L + Integer.parseInt(name.substring(1)));
    }

    private static String holder(String name) {
        return switch (name) {
            case "PAY" -> "财付通支付科技有限公司";
            case "SUP" -> "云上软件有限公司";
            default -> "户" + name;
        };
    }

    void writeMembers(Path file) throws IOException {
        StringBuilder rows = new StringBuilder("会员编号,真实姓名,身份证号,手机号,推荐人编号,报单金额,注册时间,银行卡号\n");
        for (int m = 1; m <= 25; m++) {
            member(rows, "M" + m, "", m == 1 ? "" : "M1", "2900.00", number("M" + m));
        }
        // One with ten positions, and one with two of which each names a card.
        for (int q = 1; q <= 10; q++) {
            member(rows, "Q" + q, "11010519491231002X", "M1", q == 10 ? "5000.00" : "2900.00", number("Q1"));
        }
        member(rows, "R1", "410102197001010013", "M1", "2900.00", number("R1"));
        member(rows, "R2", "410102197001010013", "R1", "3900.00", number("R2"));
        Files.writeString(file, rows);
    }

    private static void member(
            StringBuilder rows, String id, String idNumber, String referrer, String fee, String card) {
        String name = idNumber.isEmpty() ? "户" + id : "户" + id.charAt(0);
        rows.append(String.join(",", id, name, idNumber, "", referrer, fee, "2021-01-01 00:00:00", card))
                .append('\n');
    }

    private void pay(String payer, String payee, String yuan, int minutes, String memo) {
        payments.add(new Payment(payer, payee, yuan, START.plusMinutes(minutes), memo));
    }

    private void fees() {
        for (int m = 1; m <= 25; m++) {
            // Two of them in one second.
            pay("M" + m, "POOL", "2900.00", m / 2, "");
        }
        pay("M1", "POOL", "123.45", 30, "");
        pay("Q1", "POOL", "8700.00", 31, "");
        pay("Q1", "POOL", "31100.00", 31 + 24 * 60, "");
        pay("R1", "POOL", "3000.00", 32, "");
        pay("R1", "POOL", "3800.00", 400, "");
        pay("R1", "R2", "1000.00", 401, "");
        pay("S", "POOL", "2900.00", 33, "入会");
        pay("POOL", "POOL", "100.00", 34, "");
    }

    private void passing() {
        pay("POOL", "T", "20000.00", 1_500, "");
        pay("T", "X", "19000.00", 1_560, "");
        pay("POOL", "U", "5000.00", 1_501, "");
        pay("POOL", "U", "25000.00", 1_520, "");
        // The page that is missing.
        pay("U", NOBODY, "20000.00", 1_530, "");
        pay("U", "X", "9500.00", 1_600, "");
        pay("POOL", "W", "30000.00", 1_502, "");
        pay("W", "V", "29500.00", 1_700, "");
        pay("V", "X", "29000.00", 1_800, "");
        pay("POOL", "M25", "12000.00", 1_503, "");
        pay("M25", "X", "8900.00", 1_650, "");
        pay("POOL", "SUP", "5000.00", 1_504, "服务器托管");
        pay("POOL", "PAY", "100.00", 1_505, "");
        pay("X", "PAY", "200.00", 1_900, "");
        pay("X", "POOL", "50.00", 1_901, "");
    }

    private void paying() {
        pay("POOL", "C", "15000.00", 1_506, "");
        pay("S", "B", "20000.00", 1_507, "");
        pay("S", "E", "20000.00", 1_508, "");
        for (int m = 1; m <= 6; m++) {
            pay("C", "M" + m, "2000.00", 2_000 + m, "");
            pay("B", "M" + m, "3000.00", 2_100 + m, "推荐奖");
            pay("E", "M" + (m + 6), "3000.00", 2_200 + m, "五月工资");
        }
    }

    /** Rows of the statements that are there: both sides' where both are. */
    void writeTransfers(Path file) throws IOException {
        fees();
        passing();
        paying();
        payments.sort((one, other) -> one.time().compareTo(other.time()));
        Map<String, Long> balances = new TreeMap<>(STATEMENTS);
        StringBuilder rows =
                new StringBuilder("交易卡号,交易账号,交易户名,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,现金标志,对手户名,摘要说明,交易币种,交易是否成功,交易流水号\n");
        for (int t = 0; t < payments.size(); t++) {
            Payment payment = payments.get(t);
            row(rows, balances, payment.payer(), payment.payee(), "出", payment, t);
            row(rows, balances, payment.payee(), payment.payer(), "进", payment, t);
        }
        Files.writeString(file, rows);
    }

    private static void row(
            StringBuilder rows,
            Map<String, Long> balances,
            String own,
            String other,
            String direction,
            Payment payment,
            int serial) {
        Long before = balances.get(own);
        if (before == null) {
            return;
        }
        long fen = Long.parseLong(payment.yuan().replace(".", ""));
        long after = direction.equals("进") ? before + fen : before - fen;
        balances.put(own, after);
        if (!other.equals(NOBODY)) {
            rows.append(String.join(
                            ",",
                            number(own),
                            number(own),
                            holder(own),
                            TIME.format(payment.time()),
                            payment.yuan(),
                            after / 100 + "." + after % 100 / 10 + after % 10,
                            direction,
                            number(other),
                            "",
                            holder(other),
                            payment.memo(),
                            "CNY",
                            "成功",
                            "S" + serial))
                    .append('\n');
        }
    }
}
