package org.upline.shell.command;

import java.util.List;
import java.util.Set;
import org.upline.intake.ImportReport;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.shell.CommandResult;
import org.upline.workspace.OpenCase;

/** What must be known at once of files just imported, not only when somebody asks {@code data check}. */
final class ImportNotices {
    private static final Set<String> KINDS = Set.of(
            "mappingColumn",
            "mappingValues",
            "pathUnlikeReferrer",
            "pathIsPlacement",
            "referrerFromPath",
            "ledgerWithoutMember",
            "feesFromOrders");

    private ImportNotices() {}

    static boolean isOne(Finding finding) {
        return KINDS.contains(finding.kind());
    }

    /** Says them behind the result. */
    static CommandResult say(CommandResult result, OpenCase opened, List<ImportReport> reports) {
        Set<String> files = Set.copyOf(
                reports.stream().map(report -> report.sha256().substring(0, 12)).toList());
        CommandResult told = result;
        for (Finding finding : opened.findings()) {
            boolean here = finding.rows().stream()
                    .anyMatch(row -> files.contains(row.source().substring(0, 12)));
            if (here && isOne(finding)) {
                told = told.say(Message.of("mapping.notice", FindingText.of(finding)));
            }
        }
        return told;
    }
}
