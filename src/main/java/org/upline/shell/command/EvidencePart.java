package org.upline.shell.command;

import java.util.ArrayList;
import java.util.List;
import org.upline.workspace.OpenCase;

/** What an evidence bundle can hold, and the command that makes it, to which the file and the counting rule are added. */
enum EvidencePart {
    TREE_CHART(Needs.MEMBERS, "charts/tree.pdf", "tree", "chart"),
    TREE_DRAWING(Needs.MEMBERS, "charts/tree.svg", "tree", "chart"),
    SUMMARY(Needs.MEMBERS, "sheets/summary.json", "tree", "summary"),
    TREE(Needs.MEMBERS, "sheets/tree.xlsx", "tree", "table"),
    LEADERS(Needs.MEMBERS, "sheets/leaders.xlsx", "leaders"),
    PERSONS(Needs.MEMBERS, "sheets/persons.xlsx", "person", "list"),
    ACCOUNTS(Needs.TRANSFERS, "sheets/accounts.xlsx", "accounts"),
    TRACE(Needs.FEES, "sheets/trace.json", "trace", "--fees"),
    FREEZE(Needs.FEES, "sheets/freeze.xlsx", "freeze", "plan"),
    FINDINGS(Needs.NOTHING, "sheets/findings.xlsx", "data", "check");

    /** What a case must hold for a part to be made. */
    private enum Needs {
        NOTHING,
        MEMBERS,
        TRANSFERS,
        FEES
    }

    private final Needs needs;
    private final String file;
    private final List<String> words;

    EvidencePart(Needs needs, String file, String... words) {
        this.needs = needs;
        this.file = file;
        this.words = List.of(words);
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
            case MEMBERS -> members;
            case TRANSFERS -> transfers;
            case FEES -> members && transfers;
        };
    }

    /** The words of its command, with the options of counting where it counts. */
    List<String> command(List<String> counting) {
        List<String> command = new ArrayList<>(words);
        if (needs == Needs.MEMBERS && this != PERSONS) {
            command.addAll(counting);
        }
        return command;
    }
}
