package org.upline.hierarchy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.upline.model.Member;

/** Small random member lists with every fault the counting rules know of. */
final class RandomCase {
    static final String[] NAMES = {"赵一", "钱二", "孙三", "", "无"};
    static final String[] ID_NUMBERS = {
        "",
        "",
        "无",
        "110105194912310021",
        "11010519491231002X",
        "11010519491231002x",
        "110105491231002",
        "410102197001010013",
        "123456789012345678",
        "999999999999999999"
    };
    static final String[] PHONES = {"", "13900000001", "+86 139-0000-0001", "13900000002", "00000000000", "无"};
    static final String[] CARDS = {"", "", "6217000000000000011", "6217 0000 0000 0000 011", "0", "6.21700E+18"};
    private static final String[] NOBODY = {"", "0", "-1", "无", "NULL", "None", "\\N", "-"};

    private RandomCase() {}

    /** Members by id; the ids are numbers without leading zeros, so that plain string order is not their order. */
    static List<Member> members(Random random, int most) {
        TreeSet<String> ids = new TreeSet<>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            ids.add(String.valueOf(random.nextInt(3 * most)));
        }
        List<String> all = new ArrayList<>(ids);
        int rootsInTen = random.nextInt(6);
        return ids.stream()
                .map(id -> MemberBuilder.member(id)
                        .referrer(reference(random, all, rootsInTen))
                        .placement(reference(random, all, rootsInTen))
                        .name(pick(random, NAMES))
                        .idNumber(random.nextInt(3) == 0 ? pick(random, ID_NUMBERS) : "")
                        .phone(random.nextInt(3) == 0 ? pick(random, PHONES) : "")
                        .card(random.nextInt(3) == 0 ? pick(random, CARDS) : "")
                        .inactive(random.nextInt(5) == 0)
                        .blank(random.nextInt(5) == 0)
                        .fee(random.nextInt(1_000_000))
                        .bonus(random.nextInt(1_000))
                        .joined(
                                random.nextInt(8) == 0
                                        ? null
                                        : LocalDateTime.of(2020, 1, 1, 0, 0).plusDays(random.nextInt(6)))
                        .build())
                .sorted(Comparator.comparing(Member::id))
                .toList();
    }

    private static String reference(Random random, List<String> ids, int rootsInTen) {
        int kind = random.nextInt(10);
        if (kind < rootsInTen) {
            return pick(random, NOBODY);
        }
        return kind == 9 ? "X" + random.nextInt(3) : ids.get(random.nextInt(ids.size()));
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
