package org.upline.model;

import java.util.List;

/**
 * Something an investigator must know about the data: a repair, a conflict, a gap. It names its place and changes no
 * figure by itself.
 *
 * @param kind bundle key of the finding is {@code finding.} and this, such as {@code selfReferral}, {@code
 *     memberConflict}, {@code damagedNumber}, {@code balanceGap}
 * @param subjects ids of the members or accounts it is about, in plain string order
 * @param rows where it stands, in order
 * @param details arguments for the text, after the subjects
 */
public record Finding(String kind, List<String> subjects, List<SourceRow> rows, List<String> details) {
    public Finding {
        subjects = List.copyOf(subjects);
        rows = List.copyOf(rows);
        details = List.copyOf(details);
    }
}
