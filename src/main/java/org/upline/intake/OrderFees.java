package org.upline.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.upline.model.Finding;
import org.upline.model.Money;
import org.upline.model.SiteEntry;
import org.upline.model.SourceFile;
import org.upline.model.SourceRow;

/**
 * Entry fees of members whose list has no column of them: the sum of their settled orders on the site. Each list for which
 * that is done is told of in a {@code feesFromOrders}. A list with a fee column stands as it is.
 */
final class OrderFees {
    private final List<Finding> findings = new ArrayList<>();
    private final PackedMembers members;

    OrderFees(CanonicalOrder order, PackedMembers members, List<SiteEntry> entries) {
        Map<String, Total> totals = new TreeMap<>();
        for (MemberContent content : order.of(MemberContent.class)) {
            if (!content.hasFees()) {
                totals.put(content.source().id(), new Total(content.source()));
            }
        }
        Map<String, Long> orders = totals.isEmpty() ? Map.of() : sums(entries);
        if (orders.isEmpty()) {
            this.members = members;
            return;
        }
        long[] fees = new long[members.size()];
        for (int member = 0; member < fees.length; member++) {
            fees[member] = members.feeFen(member);
            Total total = totals.get(members.row(member).source());
            Long fen = orders.get(members.id(member));
            if (total != null && fen != null) {
                fees[member] = fen;
                total.add(fen);
            }
        }
        this.members = members.paying(fees);
        totals.values().stream().filter(total -> total.members > 0).forEach(total -> findings.add(total.told()));
    }

    private static final class Total {
        private final SourceFile list;
        private int members;
        private long fen;

        Total(SourceFile list) {
            this.list = list;
        }

        void add(long more) {
            members++;
            fen = Math.addExact(fen, more);
        }

        Finding told() {
            return new Finding(
                    "feesFromOrders",
                    List.of(list.label()),
                    List.of(new SourceRow(list.id(), 1)),
                    List.of(Integer.toString(members), Money.yuan(fen)));
        }
    }

    private static Map<String, Long> sums(List<SiteEntry> entries) {
        Map<String, Long> sums = new HashMap<>();
        for (SiteEntry entry : entries) {
            if (entry.kind() == SiteEntry.Kind.ORDER && entry.settled()) {
                sums.merge(entry.memberId(), entry.fen(), Math::addExact);
            }
        }
        return sums;
    }

    /** By id, as they were given. */
    PackedMembers members() {
        return members;
    }

    List<Finding> findings() {
        return findings;
    }
}
