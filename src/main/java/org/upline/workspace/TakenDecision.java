package org.upline.workspace;

import java.util.ArrayList;
import java.util.List;
import org.upline.model.Finding;

/**
 * A decision as it stands in the case as it is now.
 *
 * @param missing members it names whom no row of the case has (any more); the decision holds for the others
 * @param overruledBy later decisions that say otherwise of some of its members
 * @param overruled those members
 */
public record TakenDecision(Decision decision, List<String> missing, List<String> overruledBy, List<String> overruled) {

    /** All decisions taken by hand, in their order. */
    public static List<TakenDecision> of(OpenCase opened) {
        List<Finding> findings = opened.findings();
        return opened.decisions().byHand().stream()
                .map(decision -> of(decision, opened, findings))
                .toList();
    }

    private static TakenDecision of(Decision decision, OpenCase opened, List<Finding> findings) {
        List<String> by = new ArrayList<>();
        List<String> overruled = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.kind().equals("decisionOverruled")
                    && finding.details().get(0).equals(decision.id())) {
                by.add(finding.details().get(1));
                overruled.addAll(finding.subjects());
            }
        }
        return new TakenDecision(decision, missing(decision, opened), by, overruled);
    }

    private static List<String> missing(Decision decision, OpenCase opened) {
        return decision.ruling().named().stream()
                .filter(member -> opened.members().find(member) < 0)
                .toList();
    }

    /** A finding {@code decisionMissing} for each decision that names members who are not there. */
    static List<Finding> findings(OpenCase opened) {
        List<Finding> findings = new ArrayList<>();
        for (Decision decision : opened.decisions().byHand()) {
            List<String> missing = missing(decision, opened);
            if (!missing.isEmpty()) {
                findings.add(new Finding("decisionMissing", missing, List.of(), List.of(decision.id())));
            }
        }
        return findings;
    }
}
