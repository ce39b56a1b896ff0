package org.upline.shell.command;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.PersonEntry;
import org.upline.hierarchy.PersonFlag;
import org.upline.hierarchy.PersonIdentity;
import org.upline.hierarchy.PersonList;
import org.upline.hierarchy.PersonReport;
import org.upline.hierarchy.PersonReports;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Person;
import org.upline.model.PriorPenalty;
import org.upline.model.SchemeRole;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;
import org.upline.workspace.Place;
import org.upline.workspace.TakenDecision;

/** {@code person list|show}: natural persons, and why their accounts were joined. */
final class PersonCommands {
    private PersonCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new ListAll(cases), new Show(cases), new VariantsCommand(cases));
    }

    private record ListAll(Cases cases) implements UplineCommand {
        private static final Parameter<Boolean> MULTIPLE = Parameter.flag("multiple");
        private static final Parameter<Boolean> FLAGGED = Parameter.flag("flagged");

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("person list", Job.ORGANISATION).option(MULTIPLE, FLAGGED);
        }

        @Override
        public CommandResult run(Invocation in) {
            MemberColumns members = cases.openWithMembers(in).members();
            PersonList all = PersonList.of(members, cases.rules(in).persons());
            PersonList several = all.withSeveralAccounts();
            PersonList shown = in.get(MULTIPLE) ? several : all;
            shown = in.get(FLAGGED) ? shown.flagged() : shown;
            PersonWords words = new PersonWords(Cases.words(in));
            Table table = new TableColumns<PersonEntry>("table.persons")
                    .text("personId", PersonEntry::personId)
                    .text("name", PersonEntry::name)
                    .whole("accountCount", entry -> entry.accounts().size())
                    .text("accounts", entry -> String.join(", ", entry.accounts()))
                    .text("flags", entry -> words.flags(entry.flags()))
                    .of(shown);
            return CommandResult.of(shown)
                    .say(Message.of("person.list", members.size(), all.size(), several.size()))
                    .table(table);
        }
    }

    private record Show(Cases cases) implements UplineCommand {
        private static final Parameter<String> ID = Parameter.required("id", ValueType.PERSON_ID);

        /** A person as he leaves the program. */
        record Shown(
                String id,
                List<String> members,
                List<Person.Join> joins,
                List<PersonReport.Account> accounts,
                List<PersonIdentity> identities,
                @Nullable LocalDateTime joined,
                @Nullable Integer ageAtJoining,
                List<PersonFlag> flags,
                List<PersonReport.Shared> shared,
                Collection<SchemeRole> roles,
                List<PriorPenalty> priors,
                List<TakenDecision> decisions) {}

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("person show", Job.ORGANISATION).takes(ID);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            int person = PersonReports.find(opened.members(), in.get(ID));
            PersonReport report =
                    PersonReports.of(opened.members(), person, cases.rules(in).persons());
            List<String> members = report.person().members();
            List<TakenDecision> decisions = TakenDecision.of(opened).stream()
                    .filter(taken -> taken.decision().ruling().named().stream().anyMatch(members::contains))
                    .toList();
            Shown shown = new Shown(
                    report.person().id(),
                    members,
                    report.person().joins(),
                    report.accounts(),
                    report.identities(),
                    report.joined(),
                    report.ageAtJoining(),
                    report.flags(),
                    report.shared(),
                    opened.knowledge().roles(person),
                    opened.knowledge().priors(person),
                    decisions);
            return tables(shown, new Place.Names(opened.sources()), Cases.words(in))
                    .next(Message.of("persons.next.variants", shown.id()));
        }

        private static CommandResult tables(Shown shown, Place.Names names, Function<Message, String> words) {
            PersonWords told = new PersonWords(words);
            CommandResult result = CommandResult.of(shown).say(Message.of("person.show", shown.id(), shown.members()));
            if (!shown.flags().isEmpty()) {
                result = result.say(Message.of("persons.show.flags", told.flags(shown.flags())));
            }
            if (shown.ageAtJoining() != null) {
                result = result.say(Message.of("persons.show.age", String.valueOf(shown.ageAtJoining())));
            }
            if (!shown.roles().isEmpty()) {
                result = result.say(Message.of("persons.show.roles", told.roles(shown.roles())));
            }
            for (PriorPenalty prior : shown.priors()) {
                result = result.say(Message.of("persons.show.prior", told.prior(prior)));
            }
            result = result.table(accounts(shown, names));
            result = shown.identities().isEmpty() ? result : result.table(identities(shown, told));
            result = shown.joins().isEmpty() ? result : result.table(joins(shown, names, words));
            result = shown.shared().isEmpty() ? result : result.table(shared(shown, names, words));
            return shown.decisions().isEmpty() ? result : result.table(DecisionCommands.table(shown.decisions(), told));
        }

        private static Table accounts(Shown shown, Place.Names names) {
            return new TableColumns<PersonReport.Account>("table.personAccounts")
                    .text("memberId", PersonReport.Account::memberId)
                    .text("name", PersonReport.Account::name)
                    .time("joined", PersonReport.Account::joined)
                    .text("phone", PersonReport.Account::phone)
                    .text("card", PersonReport.Account::card)
                    .text("address", PersonReport.Account::address)
                    .text("rows", account -> names.of(account.row()))
                    .of(shown.accounts());
        }

        private static Table identities(Shown shown, PersonWords told) {
            return new TableColumns<PersonIdentity>("table.identities")
                    .text("idNumber", PersonIdentity::idNumber)
                    .text("valid", identity -> told.words().apply(Message.of("persons.valid." + identity.valid())))
                    .text(
                            "born",
                            identity -> identity.born() == null
                                    ? ""
                                    : identity.born().toString())
                    .text("sex", told::sex)
                    .text("province", told::province)
                    .text("accounts", identity -> String.join(", ", identity.accounts()))
                    .of(shown.identities());
        }

        private static Table joins(Shown shown, Place.Names names, Function<Message, String> words) {
            return new TableColumns<Person.Join>("table.joins")
                    .text("first", Person.Join::first)
                    .text("second", Person.Join::second)
                    .text(
                            "reason",
                            join -> words.apply(Message.of(
                                    "hierarchy.join." + join.reason().name().toLowerCase(Locale.ROOT))))
                    .text("key", Person.Join::key)
                    .text("rows", join -> names.of(join.firstRow()) + " " + names.of(join.secondRow()))
                    .of(shown.joins());
        }

        private static Table shared(Shown shown, Place.Names names, Function<Message, String> words) {
            return new TableColumns<PersonReport.Shared>("table.shared")
                    .text(
                            "sharedKey",
                            shared -> words.apply(Message.of("persons.key." + CountingRule.word(shared.key()))))
                    .text("sharedValue", PersonReport.Shared::value)
                    .whole("otherPersons", PersonReport.Shared::persons)
                    .text(
                            "others",
                            shared -> shared.others().stream()
                                    .limit(10)
                                    .map(other ->
                                            other.personId() + " " + other.name() + " (" + names.of(other.row()) + ")")
                                    .collect(Collectors.joining("; ")))
                    .of(shown.shared());
        }
    }
}
