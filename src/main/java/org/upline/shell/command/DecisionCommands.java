package org.upline.shell.command;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.PersonEntry;
import org.upline.hierarchy.PersonList;
import org.upline.hierarchy.PersonReports;
import org.upline.hierarchy.PersonRules;
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
import org.upline.workspace.Authorship;
import org.upline.workspace.CaseFolder;
import org.upline.workspace.DecideByHand;
import org.upline.workspace.DecideByHand.Authored;
import org.upline.workspace.Decision;
import org.upline.workspace.OpenCase;
import org.upline.workspace.PersonRulings;
import org.upline.workspace.Ruling;
import org.upline.workspace.TakenDecision;

/** {@code person merge|split} and {@code decision list|undo}: what investigators decide by hand, and the way back. */
final class DecisionCommands {
    static final Parameter<String> REASON = Parameter.required("reason", ValueType.TEXT);
    static final Parameter<Optional<String>> BY = Parameter.optional("by", ValueType.TEXT);

    private DecisionCommands() {}

    static List<UplineCommand> all(Cases cases, Clock clock) {
        return List.of(new Merge(cases, clock), new Split(cases, clock), new ListAll(cases), new Undo(cases));
    }

    /** Why, by whom (else by the user of the machine), and now. */
    static Authorship authorship(Invocation in, String reason, Clock clock) {
        return Authorship.now(reason, in.get(BY).orElse(System.getProperty("user.name", "?")), clock);
    }

    /** Takes decisions in the case; what was open of it is closed before. */
    static List<Decision> take(Cases cases, Invocation in, List<Authored> rulings) {
        CaseFolder folder = cases.folder(in);
        cases.closeDatabase();
        return new DecideByHand(folder, Cases.words(in), new ShownBuild(in.progress())).take(rulings);
    }

    /** Takes them back. */
    static void undo(Cases cases, Invocation in, List<Decision> taken) {
        CaseFolder folder = cases.folder(in);
        cases.closeDatabase();
        new DecideByHand(folder, Cases.words(in), new ShownBuild(in.progress())).undo(taken);
    }

    static Table table(List<TakenDecision> decisions, PersonWords told) {
        return new TableColumns<TakenDecision>("table.decisions")
                .text("decision", taken -> taken.decision().id())
                .text(
                        "kind",
                        taken -> new Term(
                                taken.decision().ruling().type(),
                                told.words()
                                        .apply(Message.of("persons.decision."
                                                + taken.decision().ruling().type()))))
                .text("content", taken -> told.ruling(taken.decision().ruling()))
                .text("reason", taken -> taken.decision().reason())
                .text("by", taken -> taken.decision().by())
                .text("at", taken -> taken.decision().at())
                .text("missing", taken -> String.join(", ", taken.missing()))
                .text("overruledBy", taken -> String.join(", ", taken.overruledBy()))
                .of(decisions);
    }

    /**
     * What a decision about persons came to.
     *
     * @param persons those who hold the accounts it names, as they are now
     * @param overrules earlier decisions it overrules
     */
    record Decided(Decision decision, List<PersonEntry> persons, List<TakenDecision> overrules) {}

    private static CommandResult decide(Cases cases, Clock clock, Invocation in, Ruling ruling) {
        Authorship authorship = authorship(in, in.get(REASON), clock);
        Decision decision =
                take(cases, in, List.of(new Authored(ruling, authorship))).get(0);
        OpenCase opened = cases.open(in);
        PersonRules rules = cases.rules(in).persons();
        List<PersonEntry> persons = persons(opened.members(), rules, ruling.named());
        List<TakenDecision> overruled = TakenDecision.of(opened).stream()
                .filter(taken -> taken.overruledBy().stream()
                        .anyMatch(by -> List.of(by.split(", ")).contains(decision.id())))
                .toList();
        Table table = new TableColumns<PersonEntry>("table.persons")
                .text("personId", PersonEntry::personId)
                .text("name", PersonEntry::name)
                .whole("accountCount", entry -> entry.accounts().size())
                .text("accounts", entry -> String.join(", ", entry.accounts()))
                .of(persons);
        CommandResult result = CommandResult.of(new Decided(decision, persons, overruled))
                .say(Message.of("persons.decided", decision.id()))
                .table(table);
        for (TakenDecision taken : overruled) {
            result = result.say(Message.of(
                    "persons.overrules", decision.id(), taken.decision().id(), taken.overruled()));
        }
        return result.next(Message.of("persons.next.undo", decision.id()));
    }

    private static List<PersonEntry> persons(MemberColumns columns, PersonRules rules, List<String> named) {
        PersonList all = PersonList.of(columns, rules);
        return named.stream()
                .map(id -> PersonReports.find(columns, id))
                .distinct()
                .sorted()
                .map(all::get)
                .toList();
    }

    private record Merge(Cases cases, Clock clock) implements UplineCommand {
        private static final Parameter<List<String>> IDS = Parameter.atLeastOne("id", ValueType.PERSON_ID);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("person merge", Job.ORGANISATION).takes(IDS).option(REASON, BY);
        }

        @Override
        public CommandResult run(Invocation in) {
            MemberColumns columns = cases.openWithMembers(in).members();
            return decide(cases, clock, in, PersonRulings.merge(columns, in.get(IDS)));
        }
    }

    private record Split(Cases cases, Clock clock) implements UplineCommand {
        private static final Parameter<String> ID = Parameter.required("id", ValueType.PERSON_ID);
        private static final Parameter<List<String>> ACCOUNTS = Parameter.atLeastOne("account", ValueType.MEMBER_ID);
        private static final Parameter<Boolean> APART = Parameter.flag("apart");

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("person split", Job.ORGANISATION)
                    .takes(ID, ACCOUNTS)
                    .option(APART, REASON, BY);
        }

        @Override
        public CommandResult run(Invocation in) {
            MemberColumns columns = cases.openWithMembers(in).members();
            Ruling ruling = in.get(APART)
                    ? PersonRulings.splitApart(columns, in.get(ID), in.get(ACCOUNTS))
                    : PersonRulings.split(columns, in.get(ID), in.get(ACCOUNTS));
            return decide(cases, clock, in, ruling);
        }
    }

    private record ListAll(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("decision list", Job.CASE);
        }

        @Override
        public CommandResult run(Invocation in) {
            List<TakenDecision> decisions = TakenDecision.of(cases.open(in));
            CommandResult result = CommandResult.of(decisions);
            return decisions.isEmpty()
                    ? result.say(Message.of("persons.decision.none"))
                    : result.table(table(decisions, new PersonWords(Cases.words(in))));
        }
    }

    private record Undo(Cases cases) implements UplineCommand {
        private static final Parameter<List<String>> IDS = Parameter.atLeastOne("id", ValueType.TEXT);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("decision undo", Job.CASE).takes(IDS);
        }

        @Override
        public CommandResult run(Invocation in) {
            List<Decision> undone = in.get(IDS).stream()
                    .map(id -> cases.folder(in).decisions().byHand(id.toUpperCase(Locale.ROOT)))
                    .distinct()
                    .toList();
            undo(cases, in, undone);
            PersonWords told = new PersonWords(Cases.words(in));
            CommandResult result = CommandResult.of(undone);
            for (Decision decision : undone) {
                result = result.say(Message.of("persons.undone", decision.id(), told.ruling(decision.ruling())));
            }
            return result;
        }
    }
}
