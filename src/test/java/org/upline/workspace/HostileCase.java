package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * A member list and bank rows from a seed, with all that counting has to repair: rings, absent and own referrers, words for
 * nobody, several positions of one person, a chain of 3,300 levels; payments to oneself, cash, accounts that run dry.
 */
final class HostileCase {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime START = LocalDateTime.of(2021, 5, 1, 9, 0);
    private static final int GROUPS = 60;
    private static final int IN_GROUP = 25;
    private static final int CHAIN = 3_300;
    private static final int ACCOUNTS = 40;
    private static final String[] NOBODY = {"", "0", "-1", "无", "NULL", "-"};
    private static final String[] ID_NUMBERS = {
        "110105194912310021", "11010519491231002x", "110105491231002", "410102197001010013", "123456789012345678", "无"
    };

    private final Random random;

    HostileCase(long seed) {
        random = new Random(seed);
    }

    /** Many small lists side by side, whose ids begin with the number of the list, and a chain. */
    void writeMembers(Path file) throws IOException {
        StringBuilder rows = new StringBuilder("会员编号,真实姓名,身份证号,手机号,推荐人编号,安置人编号,激活状态,空单标志,报单金额,注册时间\n");
        for (int group = 0; group < GROUPS; group++) {
            int size = 1 + random.nextInt(IN_GROUP);
            int rootsInTen = random.nextInt(6);
            for (int i = 0; i < size; i++) {
                row(
                        rows,
                        group + "-" + i,
                        "名" + group + (char) ('甲' + random.nextInt(3)),
                        reference(group, size, rootsInTen),
                        reference(group, size, rootsInTen));
            }
        }
        for (int level = 0; level < CHAIN; level++) {
            String above = level == 0 ? "" : "C" + (level - 1);
            row(rows, "C" + level, "链" + level, above, above);
        }
        Files.writeString(file, rows);
    }

    private void row(StringBuilder rows, String id, String name, String referrer, String placement) {
        String idNumber = random.nextInt(60) == 0 ? ID_NUMBERS[random.nextInt(ID_NUMBERS.length)] : "";
        String phone = random.nextInt(4) == 0 ? "1390000000" + random.nextInt(3) : "";
        String joined = random.nextInt(8) == 0
                ? ""
                : TIME.format(LocalDateTime.of(2020, 1, 1, 0, 0).plusDays(random.nextInt(6)));
        rows.append(String.join(
                        ",",
                        id,
                        name,
                        idNumber,
                        phone,
                        referrer,
                        placement,
                        random.nextInt(5) == 0 ? "0" : "1",
                        random.nextInt(5) == 0 ? "1" : "0",
                        random.nextInt(10_000) + ".5" + random.nextInt(10),
                        joined))
                .append('\n');
    }

    private String reference(int group, int size, int rootsInTen) {
        int kind = random.nextInt(10);
        if (kind < rootsInTen) {
            return NOBODY[random.nextInt(NOBODY.length)];
        }
        return group + "-" + (kind == 9 ? "X" + random.nextInt(3) : String.valueOf(random.nextInt(size)));
    }

    /** Rows of payers' statements; few accounts, so that money goes round. */
    void writeTransfers(Path file, int transfers) throws IOException {
        StringBuilder rows = new StringBuilder("交易卡号,交易账号,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,现金标志,对手户名,交易币种,交易是否成功,交易流水号\n");
        for (int t = 0; t < transfers; t++) {
            String payer = account();
            boolean cash = random.nextInt(25) == 0;
            String payee = cash ? "" : random.nextInt(30) == 0 ? payer : account();
            String amount = 1 + random.nextInt(100_000) + "." + random.nextInt(10) + random.nextInt(10);
            rows.append(String.join(
                            ",",
                            payer,
                            payer,
                            TIME.format(START.plusMinutes(t)),
                            amount,
                            "",
                            "出",
                            payee,
                            cash ? "现金" : "",
                            "",
                            "CNY",
                            "成功",
                            "S" + t))
                    .append('\n');
        }
        Files.writeString(file, rows);
    }

    private String account() {
        // Squared, so that some are busy.
        int drawn = random.nextInt(ACCOUNTS) * random.nextInt(ACCOUNTS) / ACCOUNTS;
        return String.valueOf(6_222_020_000_000_000_000L + drawn);
    }
}
