package org.upline.shell.command;

import java.util.List;
import org.upline.hierarchy.PersonReports;
import org.upline.hierarchy.ThresholdCheck;
import org.upline.hierarchy.Variant;
import org.upline.hierarchy.Variants;
import org.upline.model.Message;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.report.Term;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;
import org.upline.workspace.PersonRulings;

/** {@code person variants ID}: one person by every counting rule, side by side. */
record VariantsCommand(Cases cases) implements UplineCommand {
    private static final Parameter<String> ID = Parameter.required("id", ValueType.PERSON_ID);

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("person variants", Job.ORGANISATION).takes(ID);
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.openWithMembers(in);
        String id = in.get(ID);
        int person = PersonReports.find(opened.members(), id);
        int member = opened.members().find(PersonRulings.member(opened.members(), id));
        List<Variant> variants =
                Variants.of(opened.members(), member, cases.rules(in, opened).thresholds());
        return CommandResult.of(variants)
                .say(Message.of(
                        "persons.variants",
                        opened.members().persons().id(person),
                        opened.members().id(member),
                        opened.members().name(member)))
                .table(table(variants, in))
                .say(Message.of("threshold.caution"));
    }

    private static Table table(List<Variant> variants, Invocation in) {
        TableColumns<Variant> columns = new TableColumns<Variant>("table.variants")
                .text("unit", variant -> term("persons.unit.", variant.unit(), in))
                .text("tree", variant -> term("persons.tree.", variant.tree(), in))
                .text("exclude", variant -> exclude(variant, in))
                .text("memberId", variant -> variant.memberId() == null ? "" : variant.memberId())
                .whole("level", Variant::level)
                .whole("direct", Variant::direct)
                .whole("downline", Variant::downline)
                .whole("levelsBelow", Variant::levelsBelow)
                .whole("legalHeadcount", Variant::legalHeadcount)
                .whole("legalLevels", Variant::legalLevels)
                .yuan("downlineFeesFen", Variant::downlineFeesFen);
        variants.stream()
                .flatMap(variant -> variant.thresholds().stream())
                .map(ThresholdCheck::rule)
                .distinct()
                .forEach(rule -> columns.text(rule, variant -> met(variant, rule, in)));
        return columns.of(variants);
    }

    private static Term term(String prefix, String word, Invocation in) {
        return new Term(word, Cases.words(in).apply(Message.of(prefix + word)));
    }

    private static Term exclude(Variant variant, Invocation in) {
        String words = String.join(",", variant.exclude());
        return new Term(
                words,
                variant.exclude().isEmpty()
                        ? Cases.words(in).apply(Message.of("rule.exclude.none"))
                        : Cases.words(in).apply(Message.of("rule.exclude." + words)));
    }

    private static Term met(Variant variant, String rule, Invocation in) {
        String word = !variant.counted() ? "notCounted" : variant.reached().contains(rule) ? "met" : "notMet";
        return new Term(word, Cases.words(in).apply(Message.of("persons.variant." + word)));
    }
}
