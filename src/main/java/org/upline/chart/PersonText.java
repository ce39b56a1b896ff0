package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.MemberText;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.model.SourceRow;

/** What is written of the units of a tree: the one place that puts a person's data into words for a chart. */
public final class PersonText {
    private final CountedTree tree;
    private final Map<String, NodeRole> roles;
    private final Presentation presentation;
    private final Disclosure disclosure;
    private final UnaryOperator<String> files;
    private final Function<Message, String> words;

    /**
     * @param roles of units by their member id; all others are participants
     * @param files gives a file's name by its id in a {@link SourceRow}
     * @param words puts this room's messages into words
     */
    public PersonText(
            CountedTree tree,
            Map<String, NodeRole> roles,
            Presentation presentation,
            UnaryOperator<String> files,
            Function<Message, String> words) {
        this.tree = tree;
        this.roles = Map.copyOf(roles);
        this.presentation = presentation;
        this.disclosure = presentation.disclosure();
        this.files = files;
        this.words = words;
    }

    NodeRole role(int unit) {
        return roles.getOrDefault(tree.memberId(unit), NodeRole.PARTICIPANT);
    }

    /** The lines of a unit's node; at least one, since a node without text would be nobody. */
    List<String> lines(int unit) {
        List<String> lines = new ArrayList<>();
        for (Shown field : presentation.shown()) {
            String text = text(field, unit);
            if (!text.isEmpty()) {
                lines.add(text);
            }
        }
        return lines.isEmpty() ? List.of(words.apply(Message.of("chart.show.nothing"))) : lines;
    }

    /** The lines that say who he is: those of his node without what a page counts by itself. */
    List<String> person(int unit) {
        List<String> lines = presentation.shown().stream()
                .filter(field -> field != Shown.FIGURES && field != Shown.LEVEL)
                .map(field -> text(field, unit))
                .filter(text -> !text.isEmpty())
                .toList();
        return lines.isEmpty() ? List.of(words.apply(Message.of("chart.show.nothing"))) : lines;
    }

    /** Everything that is known of a unit, and where it stands in the files. */
    List<String> details(int unit) {
        List<String> lines = new ArrayList<>();
        for (Shown field : Shown.values()) {
            String text = text(field, unit);
            if (!text.isEmpty()) {
                lines.add(text);
            }
        }
        SourceRow row = tree.columns().row(tree.member(unit));
        lines.add(words.apply(Message.of("chart.show.row", files.apply(row.source()), row.row())));
        return lines;
    }

    /** The id that goes with a node as data; none where ids are not to be given away. */
    public String id(String memberId) {
        return disclosure == Disclosure.FULL || presentation.shown().contains(Shown.ID) ? disclosure.id(memberId) : "";
    }

    /** How a title names a unit: by name and id, as far as they are shown. */
    public String title(int unit) {
        List<String> parts = new ArrayList<>();
        for (Shown field : List.of(Shown.NAME, Shown.ID)) {
            String text = text(field, unit);
            if (presentation.shown().contains(field) && !text.isEmpty()) {
                parts.add(text);
            }
        }
        return parts.isEmpty() ? words.apply(Message.of("chart.show.somebody")) : String.join(" ", parts);
    }

    private String text(Shown field, int unit) {
        return switch (field) {
            case NAME -> disclosure.name(member(MemberText.NAME, unit));
            case ID -> disclosure.id(tree.memberId(unit));
            case LEVEL -> words.apply(Message.of("chart.level", tree.level(unit)));
            case ROLE -> tier(role(unit));
            case FIGURES -> words.apply(Message.of("chart.node.figures", tree.direct(unit), tree.downline(unit)));
            case FEES -> worded(field, Money.yuan(tree.downlineFeesFen(unit)));
            case JOINED -> {
                var joined = tree.columns().joined(tree.member(unit));
                yield joined == null ? "" : worded(field, joined.toLocalDate().toString());
            }
            case USERNAME -> worded(field, disclosure.id(member(MemberText.USERNAME, unit)));
            case PHONE -> worded(field, disclosure.number(member(MemberText.PHONE, unit)));
            case ID_NUMBER -> worded(field, disclosure.number(member(MemberText.ID_NUMBER, unit)));
            case RANK -> worded(field, member(MemberText.RANK, unit));
            case BANK -> worded(field, member(MemberText.BANK, unit));
            case CARD -> worded(field, disclosure.number(member(MemberText.CARD, unit)));
            case CENTRE -> worded(field, disclosure.id(member(MemberText.CENTRE, unit)));
            case PROVINCE -> worded(field, member(MemberText.PROVINCE, unit));
            case ADDRESS -> worded(field, disclosure.text(member(MemberText.ADDRESS, unit)));
        };
    }

    private String member(MemberText column, int unit) {
        return tree.columns().text(column, tree.member(unit));
    }

    private String worded(Shown field, String value) {
        return value.isEmpty()
                ? ""
                : words.apply(Message.of(
                        switch (field) {
                            case FEES -> "chart.show.fees";
                            case JOINED -> "chart.show.joined";
                            case USERNAME -> "chart.show.username";
                            case PHONE -> "chart.show.phone";
                            case ID_NUMBER -> "chart.show.idNumber";
                            case RANK -> "chart.show.rank";
                            case BANK -> "chart.show.bank";
                            case CARD -> "chart.show.card";
                            case CENTRE -> "chart.show.centre";
                            case PROVINCE -> "chart.show.province";
                            case ADDRESS -> "chart.show.address";
                            case NAME, ID, LEVEL, ROLE, FIGURES -> throw new IllegalArgumentException(field.name());
                        },
                        value));
    }

    private String tier(NodeRole role) {
        return switch (role) {
            case ORGANISER -> words.apply(Message.of("chart.show.organiser"));
            case CORE -> words.apply(Message.of("chart.show.core"));
            case PARTICIPANT, PLACEHOLDER, FOLDED -> "";
        };
    }
}
