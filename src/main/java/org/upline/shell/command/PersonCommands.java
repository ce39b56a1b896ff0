package org.upline.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.upline.hierarchy.MemberColumns;
import org.upline.model.Message;
import org.upline.model.Person;
import org.upline.model.UplineException;
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

/** {@code person list|show}: natural persons, and why their accounts were joined. */
final class PersonCommands {
    private PersonCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new ListAll(cases), new Show(cases));
    }

    /** A person with more than one account. */
    record Entry(String personId, String name, List<String> accounts) {}

    private record ListAll(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("person list", Job.ORGANISATION);
        }

        @Override
        public CommandResult run(Invocation in) {
            MemberColumns members = cases.openWithMembers(in).members();
            List<Entry> entries = new ArrayList<>();
            for (int person = 0; person < members.persons().size(); person++) {
                int[] accounts = members.persons().members(person);
                if (accounts.length > 1) {
                    List<String> ids = new ArrayList<>();
                    for (int account : accounts) {
                        ids.add(members.id(account));
                    }
                    entries.add(new Entry(members.persons().id(person), members.name(accounts[0]), ids));
                }
            }
            Table table = new TableColumns<Entry>("table.persons")
                    .text("personId", Entry::personId)
                    .text("name", Entry::name)
                    .whole("accountCount", entry -> entry.accounts().size())
                    .text("accounts", entry -> String.join(", ", entry.accounts()))
                    .of(entries);
            return CommandResult.of(entries)
                    .say(Message.of(
                            "person.list", members.size(), members.persons().size(), entries.size()))
                    .table(table);
        }
    }

    private record Show(Cases cases) implements UplineCommand {
        private static final Parameter<String> ID = Parameter.required("id", ValueType.TEXT);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("person show", Job.ORGANISATION).takes(ID);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            MemberColumns members = opened.members();
            String id = in.get(ID);
            int person = members.persons().find(id);
            if (person < 0) {
                int member = members.find(id);
                if (member < 0) {
                    throw UplineException.of("person.unknown", id);
                }
                person = members.person(member);
            }
            Person found = members.describe(person);
            FileNames names = FileNames.of(opened);
            Table joins = new TableColumns<Person.Join>("table.joins")
                    .text("first", Person.Join::first)
                    .text("second", Person.Join::second)
                    .text(
                            "reason",
                            join -> Cases.words(in)
                                    .apply(Message.of("hierarchy.join."
                                            + join.reason().name().toLowerCase(Locale.ROOT))))
                    .text("key", Person.Join::key)
                    .text("rows", join -> names.place(join.firstRow()) + " " + names.place(join.secondRow()))
                    .of(found.joins());
            CommandResult result = CommandResult.of(found).say(Message.of("person.show", found.id(), found.members()));
            return found.joins().isEmpty() ? result : result.table(joins);
        }
    }
}
