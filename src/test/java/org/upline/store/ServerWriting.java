package org.upline.store;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.CaseData;
import org.upline.model.Member;
import org.upline.model.Transfer;

/**
 * Measures the writing of a made-up case to a server, and its reading back, for docs/server.md: {@code ServerWriting PORT MEMBERS TRANSFERS SESSIONS…}.
 * It is run by hand, and no test.
 */
final class ServerWriting {
    private ServerWriting() {}

    public static void main(String[] arguments) {
        int members = Integer.parseInt(arguments[1]);
        int transfers = Integer.parseInt(arguments[2]);
        StoreTarget target = new StoreTarget(
                java.net.URI.create("bolt://127.0.0.1:" + arguments[0]),
                Neo4jServer.USER,
                Neo4jServer.PASSWORD,
                StoreTarget.DEFAULT_DATABASE);
        StoredCase content = made(members, transfers);
        for (int i = 3; i < arguments.length; i++) {
            int sessions = Integer.parseInt(arguments[i]);
            try (ServerStore server = ServerStore.connect(target)) {
                ServerCase kept = server.caseOf("bench-" + sessions, "bench");
                long[] rows = {0};
                long begin = System.nanoTime();
                kept.write(content, sessions, (written, total) -> rows[0] = total);
                double seconds = (System.nanoTime() - begin) / 1e9;
                System.out.printf(
                        "%d sessions: %d nodes and relations in %.1f s, %.0f a second%n",
                        sessions, rows[0], seconds, rows[0] / seconds);
                begin = System.nanoTime();
                boolean same =
                        kept.compare(content, sessions, (read, total) -> {}).same();
                seconds = (System.nanoTime() - begin) / 1e9;
                System.out.printf(
                        "%d sessions: read back and %s in %.1f s, %.0f a second%n",
                        sessions, same ? "the same" : "NOT THE SAME", seconds, rows[0] / seconds);
                begin = System.nanoTime();
                kept.drop();
                System.out.printf("removed in %.1f s%n", (System.nanoTime() - begin) / 1e9);
            }
        }
    }

    private static StoredCase made(int size, int count) {
        Random random = new Random(7);
        List<Member> members = new ArrayList<>(size);
        List<Account> accounts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String upline = i == 0 ? "" : "M" + random.nextInt(i);
            members.add(SmallCase.member("M" + i, "张三" + i, "11010119800101" + i, upline, i + 2));
            accounts.add(new Account(
                    "62284800" + i,
                    AccountKind.NUMBERED,
                    List.of(),
                    "张三" + i,
                    "11010119800101" + i,
                    "建设银行",
                    "CNY",
                    null,
                    "",
                    true,
                    null,
                    500_00L,
                    LocalDateTime.parse("2021-07-01T00:00:01"),
                    List.of(SmallCase.row(SmallCase.BANK_FILE, i + 2))));
        }
        List<Transfer> transfers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            // One in ten goes to one of a hundred pools, as in a scheme.
            int payee = random.nextInt(10) == 0 ? random.nextInt(100) : random.nextInt(size);
            transfers.add(new Transfer(
                    "62284800" + random.nextInt(size),
                    "62284800" + payee,
                    100_00,
                    "CNY",
                    LocalDateTime.parse("2021-01-01T00:00:00").plusSeconds(i),
                    false,
                    "转账",
                    "S" + i,
                    List.of(SmallCase.row(SmallCase.BANK_FILE, size + i + 2))));
        }
        return new StoredCase(
                "g1", new CaseData(SmallCase.SOURCES, members, accounts, transfers, List.of()), List.of(), Map.of());
    }
}
