package org.upline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.upline.intake.format.RecognisedTable;
import org.upline.model.Finding;
import org.upline.model.Member;
import org.upline.model.NoUpline;
import org.upline.model.SourceRow;

/**
 * Compares the ancestor paths of one member list with its referrers. Whether a path ends with the member himself or with the
 * one above him differs from site to site, and is decided for the whole file by what most rows show.
 *
 * <ul>
 *   <li>The list has referrers, and most paths agree: {@code pathChecked} tells so, and each row that disagrees is a {@code
 *       pathContradiction}; the referrer column stands.
 *   <li>It has referrers, and most paths disagree: the paths tell of something else ({@code pathUnlikeReferrer}).
 *   <li>It has none: the referrer is taken from the path ({@code referrerFromPath}), unless the paths follow the placement
 *       of most rows and so tell nothing of who recruited ({@code pathIsPlacement}).
 * </ul>
 */
final class AncestorPaths {
    private static final String ENDS_WITH_SELF = "self";
    private static final String ENDS_ABOVE = "above";

    private final RecognisedTable table;
    private final MemberRows rows;
    private final List<Finding> findings = new ArrayList<>();
    private final boolean endsWithSelf;
    private final int paths;

    /** @param rows of the whole file */
    AncestorPaths(RecognisedTable table, MemberRows rows) {
        this.table = table;
        this.rows = rows;
        int self = 0;
        int all = 0;
        // A list without paths need not be gone through.
        int length = table.column("path") < 0 ? 0 : rows.size();
        for (int i = 0; i < length; i++) {
            MemberRow row = rows.get(i);
            all += row.path().isEmpty() ? 0 : 1;
            self += row.path().last().equals(row.member().id()) ? 1 : 0;
        }
        paths = all;
        endsWithSelf = 2L * self > all;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The rows without their paths, with referrers from the paths where the list has none. */
    MemberRows read() {
        if (paths == 0) {
            rows.forgetPaths();
            return rows;
        }
        if (table.column("referrer") >= 0) {
            check();
        } else if (table.column("placement") >= 0 && 2L * agreeing(Member::placement) > paths) {
            tell("pathIsPlacement", agreeing(Member::placement));
        } else {
            tell("referrerFromPath", paths);
            MemberRows referred = new MemberRows();
            rows.forEach(row -> referred.add(withReferrer(row)));
            return MemberRows.joined(List.of(referred));
        }
        rows.forgetPaths();
        return rows;
    }

    private void check() {
        int agree = agreeing(Member::referrer);
        if (2L * agree <= paths) {
            tell("pathUnlikeReferrer", agree);
            return;
        }
        tell("pathChecked", agree);
        for (MemberRow row : rows) {
            Member member = row.member();
            if (!row.path().isEmpty() && !agrees(row, member.referrer())) {
                String above = above(row);
                findings.add(new Finding(
                        "pathContradiction",
                        List.of(member.id()),
                        List.of(member.row()),
                        List.of(shown(member.referrer()), shown(above), table.header("path"))));
            }
        }
    }

    private int agreeing(Function<Member, String> upline) {
        int agree = 0;
        for (MemberRow row : rows) {
            agree += !row.path().isEmpty() && agrees(row, upline.apply(row.member())) ? 1 : 0;
        }
        return agree;
    }

    private boolean agrees(MemberRow row, String upline) {
        String above = above(row);
        return above.equals(upline) || NoUpline.meant(above) && isRoot(row, upline);
    }

    /** Nobody above, or himself. */
    private static boolean isRoot(MemberRow row, String upline) {
        return NoUpline.meant(upline) || upline.equals(row.member().id());
    }

    private String above(MemberRow row) {
        // A path that should end with the member and does not is shown as it ends.
        boolean strange = endsWithSelf && !row.path().last().equals(row.member().id());
        return strange ? row.path().last() : row.path().ancestorOf(row.member().id(), endsWithSelf);
    }

    private MemberRow withReferrer(MemberRow row) {
        Member member = row.path().isEmpty() ? row.member() : row.member().referredBy(above(row));
        return new MemberRow(member, row.contentHigh(), row.contentLow());
    }

    private void tell(String kind, int count) {
        findings.add(new Finding(
                kind,
                List.of(table.header("path")),
                List.of(new SourceRow(rows.get(0).member().row().source(), Math.max(1, table.headerRow()))),
                List.of(endsWithSelf ? ENDS_WITH_SELF : ENDS_ABOVE, Integer.toString(count), Integer.toString(paths))));
    }

    private static String shown(String id) {
        return id.isEmpty() ? "-" : id;
    }
}
