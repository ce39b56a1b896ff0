package org.upline.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.upline.model.Finding;
import org.upline.model.Message;

/** A finding in a sentence: its subjects are the first argument of the text, its details those after it. */
final class FindingText {
    /** Kinds whose first detail is the word of a tree. */
    private static final Set<String> OF_A_TREE = Set.of("selfReferral", "missingReferrer", "cycle");
    /** Kinds whose first detail is the key of a field's name. */
    private static final Set<String> OF_A_FIELD = Set.of("mappingColumn", "mappingValues");
    /** Kinds whose first detail says with whom ancestor paths end. */
    private static final Set<String> OF_PATHS =
            Set.of("pathChecked", "pathUnlikeReferrer", "pathIsPlacement", "referrerFromPath");

    private FindingText() {}

    static Message of(Finding finding) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(finding.subjects());
        arguments.addAll(finding.details());
        if (OF_A_TREE.contains(finding.kind())) {
            arguments.set(1, Message.of("rule.tree." + arguments.get(1)));
        } else if (finding.kind().equals("sharedKey")) {
            arguments.set(1, Message.of("persons.key." + arguments.get(1)));
        } else if (finding.kind().equals("keptApart")) {
            arguments.set(1, Message.of("hierarchy.join." + arguments.get(1)));
        } else if (OF_A_FIELD.contains(finding.kind())) {
            arguments.set(1, new Message(String.valueOf(arguments.get(1)), List.of()));
        } else if (OF_PATHS.contains(finding.kind())) {
            arguments.set(1, Message.of("mapping.pathEnds." + arguments.get(1)));
        }
        return new Message("finding." + finding.kind(), arguments);
    }
}
