package org.upline.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.Ledger.Outcome;
import org.upline.model.Finding;
import org.upline.model.MemberField;
import org.upline.model.MemberTable;
import org.upline.model.SiteEntry;
import org.upline.model.SourceRow;

/**
 * Rows of all site ledgers to entries of members: rows of a kind that are equal in every column are one. A ledger names a
 * member by his id or by his login name; entries that name nobody of the case are kept under what they name, and each file
 * with such is told of in one {@code ledgerWithoutMember}.
 */
final class SiteMerge {
    private static final int TOLD = 10;

    private final Map<String, SourceTally> tallies;
    private final FateBook fates;
    private final List<SiteContent> contents;
    private final Map<String, String> idByName = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<SiteEntry> entries;

    /**
     * @param tallies by source id, get a count for every row
     * @param fates is told of copies
     */
    SiteMerge(CanonicalOrder order, MemberTable members, Map<String, SourceTally> tallies, FateBook fates) {
        this.tallies = tallies;
        this.fates = fates;
        contents = order.of(SiteContent.class);
        if (contents.isEmpty()) {
            entries = List.of();
            return;
        }
        nameMembers(members);
        report(order);
        entries = take();
    }

    /** By file and row. */
    List<SiteEntry> entries() {
        return entries;
    }

    List<Finding> findings() {
        return findings;
    }

    /** An id means its member; a login name does so if it is nobody's id and no two members have it. */
    private void nameMembers(MemberTable members) {
        for (int member = 0; member < members.size(); member++) {
            String name = members.text(MemberField.USERNAME, member);
            if (!name.isEmpty() && idByName.put(name, members.id(member)) != null) {
                idByName.put(name, "");
            }
        }
        members.texts(MemberField.ID).forEach(id -> idByName.put(id, id));
        idByName.values().removeIf(String::isEmpty);
    }

    private List<SiteEntry> take() {
        ContentSet seen = new ContentSet();
        SiteEntries taken = new SiteEntries();
        for (SiteContent content : contents) {
            SiteRows rows = content.rows();
            @Nullable String[] idByText = new String[rows.texts()];
            Strangers strangers = new Strangers(content);
            taken.begin(rows, content.source().id(), idByText);
            for (int row = 0; row < rows.size(); row++) {
                if (!rows.addContent(row, seen)) {
                    fates.enter(new SourceRow(content.source().id(), rows.number(row)), Outcome.DUPLICATE, null);
                    continue;
                }
                int text = rows.memberText(row);
                if (idByText[text] == null) {
                    String written = rows.member(row);
                    idByText[text] = idByName.getOrDefault(written, written);
                }
                if (!idByName.containsKey(rows.member(row))) {
                    strangers.add(row);
                }
                for (int part = rows.firstEntry(row); part < rows.firstEntry(row + 1); part++) {
                    taken.add(row, part);
                }
            }
            strangers.tell();
        }
        return taken;
    }

    /** Those of one ledger who are no members of the case. */
    private final class Strangers {
        private final SiteContent content;
        private final TreeSet<String> names = new TreeSet<>();
        private final List<SourceRow> places = new ArrayList<>();
        private int rows;

        Strangers(SiteContent content) {
            this.content = content;
        }

        void add(int row) {
            rows++;
            names.add(content.rows().member(row));
            if (places.size() < TOLD) {
                places.add(new SourceRow(content.source().id(), content.rows().number(row)));
            }
        }

        void tell() {
            if (rows > 0) {
                findings.add(new Finding(
                        "ledgerWithoutMember",
                        names.stream().limit(TOLD).toList(),
                        places,
                        List.of(content.source().label(), Integer.toString(names.size()), Integer.toString(rows))));
            }
        }
    }

    /** What was new is told by arrival, so that a report stays true whatever is imported later. */
    private void report(CanonicalOrder order) {
        ContentSet seen = new ContentSet();
        SiteContent[] arrived = contents.toArray(SiteContent[]::new);
        Arrays.sort(
                arrived,
                Comparator.comparingInt(
                        content -> order.arrival(content.source().id())));
        for (SiteContent content : arrived) {
            SourceTally tally = tallies.get(content.source().id());
            if (tally == null) {
                throw new IllegalStateException(content.source().id());
            }
            for (int row = 0; row < content.rows().size(); row++) {
                tally.count(content.rows().addContent(row, seen) ? Outcome.ACCEPTED : Outcome.DUPLICATE);
            }
        }
    }
}
