package org.upline.shell.command;

import java.util.ArrayList;
import java.util.List;
import org.upline.model.Message;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;

/** What an evidence bundle can hold, and the command that makes it, to which the file and the counting rule are added. */
enum EvidencePart {
    FINDINGS(Needs.NOTHING, "sheets/findings.xlsx", "data", "check"),
    TREE_CHART(Needs.COUNTED_MEMBERS, "charts/tree.pdf", "tree", "chart"),
    TREE_DRAWING(Needs.COUNTED_MEMBERS, "charts/tree.svg", "tree", "chart"),
    TREE_PAGE(Needs.COUNTED_MEMBERS, "charts/tree.html", "tree", "chart"),
    SUMMARY(Needs.COUNTED_MEMBERS, "sheets/summary.json", "tree", "summary"),
    TREE(Needs.COUNTED_MEMBERS, "sheets/tree.xlsx", "report", "tree"),
    LEADERS(Needs.COUNTED_MEMBERS, "sheets/leaders.xlsx", "report", "leaders"),
    STATISTICS(Needs.COUNTED_MEMBERS, "sheets/statistics.xlsx", "report", "statistics"),
    PERSONS(Needs.MEMBERS, "sheets/persons.xlsx", "person", "list"),
    ACCOUNTS(Needs.TRANSFERS, "sheets/accounts.xlsx", "report", "accounts"),
    FLOWS_CHART(Needs.TRANSFERS, "charts/flows.pdf", "flows", "chart"),
    FLOWS(Needs.TRANSFERS, "sheets/flows.xlsx", "flows"),
    TRACE(Needs.MEMBERS_AND_TRANSFERS, "sheets/trace.json", "trace", "--fees"),
    TRACED(Needs.MEMBERS_AND_TRANSFERS, "sheets/trace.xlsx", "trace", "--fees"),
    FREEZE(Needs.MEMBERS_AND_TRANSFERS, "sheets/freeze.xlsx", "report", "freeze");

    /** What a case must hold for a part to be made. */
    private enum Needs {
        NOTHING,
        MEMBERS,
        /** Members, counted by the rule that was asked for. */
        COUNTED_MEMBERS,
        TRANSFERS,
        MEMBERS_AND_TRANSFERS
    }

    private final Needs needs;
    private final String file;
    private final List<String> words;

    EvidencePart(Needs needs, String file, String... words) {
        this.needs = needs;
        this.file = file;
        this.words = List.of(words);
    }

    /** What it shows. */
    Message title() {
        return Message.of("evidence.part." + ValueType.word(this));
    }

    /** Its file in the bundle, with {@code /} between folders. */
    String file() {
        return file;
    }

    /** Whether the case holds what it is made of. */
    boolean canBeMadeOf(OpenCase opened) {
        boolean members = opened.members().size() > 0;
        boolean transfers = opened.ledger().transfers().count() > 0;
        return switch (needs) {
            case NOTHING -> true;
            case MEMBERS, COUNTED_MEMBERS -> members;
            case TRANSFERS -> transfers;
            case MEMBERS_AND_TRANSFERS -> members && transfers;
        };
    }

    /** The words of its command, with the options of counting where it counts. */
    List<String> command(List<String> counting) {
        List<String> command = new ArrayList<>(words);
        if (needs == Needs.COUNTED_MEMBERS) {
            command.addAll(counting);
        }
        return command;
    }
}
