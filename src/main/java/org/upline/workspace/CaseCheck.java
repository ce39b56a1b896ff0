package org.upline.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.upline.funds.MeasureFindings;
import org.upline.hierarchy.Forest;
import org.upline.hierarchy.ForestFindings;
import org.upline.hierarchy.PersonRules;
import org.upline.hierarchy.SeizedLevels;
import org.upline.hierarchy.SharedKeys;
import org.upline.model.CountingRule.Tree;
import org.upline.model.Finding;

/** The use case of checking a case: all that must be known about its data before a figure is relied on. */
public final class CaseCheck {
    private CaseCheck() {}

    /** By kind; of a kind, by row. */
    public static List<Finding> findings(OpenCase opened, PersonRules rules) {
        List<Finding> findings = new ArrayList<>(opened.findings());
        for (Tree tree : Tree.values()) {
            findings.addAll(ForestFindings.of(opened.members(), Forest.of(opened.members(), tree)));
        }
        SeizedLevels.of(opened.members()).ifPresent(findings::add);
        // What is unusual is a rule that may change, so it is found anew; generations made before held it.
        findings.removeIf(finding -> finding.kind().equals("sharedKey"));
        findings.addAll(SharedKeys.of(opened.members(), rules));
        findings.addAll(MeasureFindings.of(opened.ledger(), opened.dataDate()));
        findings.addAll(TakenDecision.findings(opened));
        // Stable, so that findings of a kind stay in the order of their rows.
        findings.sort(Comparator.comparing(Finding::kind));
        return findings;
    }
}
