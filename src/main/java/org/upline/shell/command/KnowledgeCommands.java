package org.upline.shell.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.hierarchy.MemberColumns;
import org.upline.model.Message;
import org.upline.model.PriorPenalty;
import org.upline.model.SchemeRole;
import org.upline.model.UplineException;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Completion;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.Authorship;
import org.upline.workspace.DecideByHand.Authored;
import org.upline.workspace.Decision;
import org.upline.workspace.OpenCase;
import org.upline.workspace.PersonRulings;
import org.upline.workspace.Ruling;
import org.upline.workspace.RulingList;
import org.upline.workspace.TakenDecision;

/** {@code role …} and {@code prior …}: what investigators know of persons beside the seized data. */
final class KnowledgeCommands {
    private static final Parameter<String> ID = Parameter.required("id", ValueType.PERSON_ID);
    private static final Parameter<String> DECISION = Parameter.required("id", ValueType.TEXT);
    private static final Parameter<Path> FILE = Parameter.required("file", ValueType.FILE);
    private static final Parameter<Optional<String>> REASON = Parameter.optional("reason", ValueType.TEXT);
    private static final List<String> ROLE_WORDS =
            List.of(SchemeRole.values()).stream().map(SchemeRole::word).toList();
    private static final ValueType<SchemeRole> ROLE_TYPE = new ValueType<>(
            Message.of("shell.value.oneOf", String.join("|", ROLE_WORDS)),
            Message.of("persons.expected.role"),
            SchemeRole::read,
            Completion.words(ROLE_WORDS));

    private KnowledgeCommands() {}

    static List<UplineCommand> all(Cases cases, Clock clock) {
        return List.of(
                new SetRole(cases, clock),
                new UnsetRole(cases),
                new Listing(cases, "role"),
                new FromFile(cases, clock, "role", RulingList::roles),
                new AddPrior(cases, clock),
                new RemovePrior(cases),
                new Listing(cases, "prior"),
                new FromFile(cases, clock, "prior", RulingList::priors));
    }

    private static CommandResult decided(Cases cases, Invocation in, Authored authored) {
        Decision decision = DecisionCommands.take(cases, in, List.of(authored)).get(0);
        PersonWords told = new PersonWords(Cases.words(in));
        return CommandResult.of(decision)
                .say(Message.of("persons.noted", decision.id(), told.ruling(decision.ruling())))
                .next(Message.of("persons.next.undo", decision.id()));
    }

    private static List<TakenDecision> ofType(OpenCase opened, String type) {
        return TakenDecision.of(opened).stream()
                .filter(taken -> taken.decision().ruling().type().equals(type))
                .toList();
    }

    private record SetRole(Cases cases, Clock clock) implements UplineCommand {
        private static final Parameter<SchemeRole> ROLE = Parameter.required("role", ROLE_TYPE);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("role set", Job.ORGANISATION)
                    .takes(ID, ROLE)
                    .option(DecisionCommands.REASON, DecisionCommands.BY);
        }

        @Override
        public CommandResult run(Invocation in) {
            MemberColumns columns = cases.openWithMembers(in).members();
            Ruling ruling = new Ruling.Role(PersonRulings.member(columns, in.get(ID)), in.get(ROLE));
            return decided(
                    cases,
                    in,
                    new Authored(ruling, DecisionCommands.authorship(in, in.get(DecisionCommands.REASON), clock)));
        }
    }

    private record UnsetRole(Cases cases) implements UplineCommand {
        private static final Parameter<Optional<SchemeRole>> ROLE = Parameter.optional("role", ROLE_TYPE);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("role unset", Job.ORGANISATION).takes(ID, ROLE);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            MemberColumns columns = opened.members();
            int person = columns.person(columns.find(PersonRulings.member(columns, in.get(ID))));
            List<Decision> undone = opened.decisions().byHand().stream()
                    .filter(decision -> decision.ruling() instanceof Ruling.Role role
                            && columns.find(role.member()) >= 0
                            && columns.person(columns.find(role.member())) == person
                            && in.get(ROLE).map(role.role()::equals).orElse(true))
                    .toList();
            if (undone.isEmpty()) {
                throw UplineException.of("persons.role.none", in.get(ID));
            }
            return undone(cases, in, undone);
        }
    }

    private static CommandResult undone(Cases cases, Invocation in, List<Decision> undone) {
        DecisionCommands.undo(cases, in, undone);
        PersonWords told = new PersonWords(Cases.words(in));
        CommandResult result = CommandResult.of(undone);
        for (Decision decision : undone) {
            result = result.say(Message.of("persons.undone", decision.id(), told.ruling(decision.ruling())));
        }
        return result;
    }

    private record AddPrior(Cases cases, Clock clock) implements UplineCommand {
        private static final Parameter<PriorPenalty.Kind> KIND =
                Parameter.required("kind", ValueType.oneOf(PriorPenalty.Kind.class));
        private static final Parameter<LocalDateTime> DATE = Parameter.required("date", ValueType.FROM);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("prior add", Job.ORGANISATION)
                    .takes(ID)
                    .option(KIND, DATE, REASON, DecisionCommands.BY);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            PriorPenalty prior = new PriorPenalty(in.get(KIND), in.get(DATE).toLocalDate());
            Ruling ruling = new Ruling.Prior(
                    PersonRulings.member(opened.members(), in.get(ID)),
                    prior.kind(),
                    prior.date().toString());
            String reason = in.get(REASON).orElse("");
            CommandResult result =
                    decided(cases, in, new Authored(ruling, DecisionCommands.authorship(in, reason, clock)));
            return result.say(effect(opened, prior));
        }
    }

    /** Whether a penalty lowers thresholds in this case, and why. */
    private static Message effect(OpenCase opened, PriorPenalty prior) {
        String acts = opened.dataDate().map(Object::toString).orElse("?");
        boolean counts = opened.dataDate().map(prior::countsOn).orElse(prior.kind() == PriorPenalty.Kind.CRIMINAL);
        return Message.of(counts ? "persons.prior.counts" : "persons.prior.countsNot", acts);
    }

    private record RemovePrior(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("prior remove", Job.ORGANISATION).takes(DECISION);
        }

        @Override
        public CommandResult run(Invocation in) {
            Decision decision = cases.folder(in).decisions().byHand(in.get(DECISION));
            if (!(decision.ruling() instanceof Ruling.Prior)) {
                throw UplineException.of("persons.prior.other", decision.id());
            }
            return undone(cases, in, List.of(decision));
        }
    }

    private record Listing(Cases cases, String type) implements UplineCommand {
        /**
         * A role or penalty as it leaves the program.
         *
         * @param personId who it is of as the case is now; null if the member is in no row
         * @param counts of a penalty, whether it lowers thresholds in this case
         */
        record Listed(
                String decision,
                String memberId,
                @Nullable String personId,
                @Nullable String name,
                Ruling ruling,
                @Nullable Boolean counts,
                String reason,
                String by,
                String at) {}

        @Override
        public CommandSpec spec() {
            return CommandSpec.of(type + " list", Job.ORGANISATION);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.open(in);
            List<Listed> all = ofType(opened, type).stream()
                    .map(taken -> listed(taken.decision(), opened))
                    .toList();
            CommandResult result = CommandResult.of(all);
            return all.isEmpty()
                    ? result.say(Message.of("persons." + type + ".list.none"))
                    : result.table(table(all, Cases.words(in)));
        }

        private static Listed listed(Decision decision, OpenCase opened) {
            MemberColumns columns = opened.members();
            String memberId = decision.ruling().named().get(0);
            int member = columns.find(memberId);
            Boolean counts = null;
            if (decision.ruling() instanceof Ruling.Prior prior) {
                PriorPenalty penalty = new PriorPenalty(prior.penalty(), LocalDate.parse(prior.date()));
                counts = opened.dataDate().map(penalty::countsOn).orElse(prior.penalty() == PriorPenalty.Kind.CRIMINAL);
            }
            return new Listed(
                    decision.id(),
                    memberId,
                    member < 0 ? null : columns.persons().id(columns.person(member)),
                    member < 0 ? null : columns.name(member),
                    decision.ruling(),
                    counts,
                    decision.reason(),
                    decision.by(),
                    decision.at());
        }

        private Table table(List<Listed> all, Function<Message, String> words) {
            PersonWords told = new PersonWords(words);
            TableColumns<Listed> columns = new TableColumns<Listed>("table." + type + "s")
                    .text("decision", Listed::decision)
                    .text("memberId", Listed::memberId)
                    .text("personId", Listed::personId)
                    .text("name", Listed::name)
                    .text("content", listed -> told.ruling(listed.ruling()));
            if (type.equals("prior")) {
                columns.text(
                        "counts",
                        listed -> words.apply(Message.of("persons.counts." + Boolean.TRUE.equals(listed.counts()))));
            }
            return columns.text("reason", Listed::reason)
                    .text("by", Listed::by)
                    .text("at", Listed::at)
                    .of(all);
        }
    }

    /** Reads decisions from a table. */
    private interface ListOf {
        RulingList read(OpenCase opened, Path file, Authorship authorship);
    }

    private record FromFile(Cases cases, Clock clock, String type, ListOf list) implements UplineCommand {
        /** What became of the rows. */
        record Taken(
                String file,
                int rowsRead,
                int accepted,
                int already,
                List<RejectedRow> rejected,
                List<Decision> decisions) {}

        @Override
        public CommandSpec spec() {
            return CommandSpec.of(type + " import", Job.ORGANISATION)
                    .takes(FILE)
                    .option(REASON, DecisionCommands.BY);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            Authorship authorship =
                    DecisionCommands.authorship(in, in.get(REASON).orElse(""), clock);
            RulingList read = list.read(opened, in.get(FILE), authorship);
            List<Decision> taken =
                    read.rulings().isEmpty() ? List.of() : DecisionCommands.take(cases, in, read.rulings());
            List<RejectedRow> rejected = RejectedRow.of(read.rejected(), Cases.words(in));
            CommandResult result = CommandResult.of(
                            new Taken(read.file(), read.rowsRead(), taken.size(), read.already(), rejected, taken))
                    .say(Message.of(
                            "persons.list.read",
                            read.file(),
                            read.rowsRead(),
                            taken.size(),
                            read.already(),
                            rejected.size()));
            return RejectedRow.addTo(result, rejected);
        }
    }
}
