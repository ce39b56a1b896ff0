package org.upline.shell.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upline.model.Message;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.CaseFolder;
import org.upline.workspace.CaseName;
import org.upline.workspace.Home;
import org.upline.workspace.OpenCase;
import org.upline.workspace.ServerGraph;

/** {@code case create|use|list|info|drop}. */
final class CaseCommands {
    private static final Parameter<String> NEW = Parameter.required("name", ValueType.TEXT);
    private static final Parameter<String> NAME = Parameter.required("name", ValueType.CASE_NAME);

    private CaseCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(
                new Create(cases),
                new Use(cases),
                new ListAll(cases),
                new Info(cases),
                new CaseCheckCommand(cases),
                new Drop(cases));
    }

    /**
     * A case in the list.
     *
     * @param current whether the next command works in it
     * @param store where its graph is kept: a server, or "embedded"
     */
    record Entry(String name, boolean current, int sources, String store) {}

    private record Create(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("case create", Job.CASE).takes(NEW);
        }

        @Override
        public CommandResult run(Invocation in) {
            CaseFolder made = cases.home(in).create(new CaseName(in.get(NEW)));
            in.session().useCase(in.settings().home(), made.name().text());
            return CommandResult.of(entry(made, true))
                    .say(Message.of("case.created", made.name().text(), made.folder()))
                    .next(Message.of("next.import"));
        }
    }

    private record Use(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("case use", Job.CASE).takes(NAME);
        }

        @Override
        public CommandResult run(Invocation in) {
            Home home = cases.home(in);
            CaseFolder found = home.open(new CaseName(in.get(NAME)));
            in.settings().store().ifPresent(store -> home.remember(found, store));
            in.session().useCase(in.settings().home(), found.name().text());
            return CommandResult.of(entry(found, true))
                    .say(Message.of("case.used", found.name().text()));
        }
    }

    private record ListAll(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("case list", Job.CASE);
        }

        @Override
        public CommandResult run(Invocation in) {
            Home home = cases.home(in);
            List<Entry> entries = new ArrayList<>();
            for (CaseName name : home.cases()) {
                entries.add(
                        entry(home.open(name), name.text().equals(in.settings().caseName())));
            }
            Table table = new TableColumns<Entry>("table.cases")
                    .text("name", Entry::name)
                    .text("current", entry -> entry.current() ? "*" : "")
                    .whole("sources", Entry::sources)
                    .text("store", Entry::store)
                    .of(entries);
            CommandResult result = CommandResult.of(entries);
            return entries.isEmpty()
                    ? result.say(Message.of("case.none", home.folder())).next(Message.of("next.import"))
                    : result.table(table);
        }
    }

    private record Info(Cases cases) implements UplineCommand {
        private static final Parameter<Optional<String>> WHICH = Parameter.optional("name", ValueType.CASE_NAME);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("case info", Job.CASE).takes(WHICH);
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            OpenCase opened = in.get(WHICH).isPresent()
                    ? OpenCase.open(
                            cases.home(in).open(new CaseName(in.get(WHICH).get())),
                            Cases.words(in),
                            new ShownBuild(in.progress()))
                    : cases.open(in);
            return CaseOverview.of(opened).shown(opened, Cases.words(in));
        }
    }

    private record Drop(Cases cases) implements UplineCommand {
        private static final Parameter<Boolean> YES = Parameter.flag("yes");

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("case drop", Job.CASE).takes(NAME).option(YES);
        }

        @Override
        public CommandResult run(Invocation in) {
            CaseFolder found = cases.home(in).open(new CaseName(in.get(NAME)));
            String name = found.name().text();
            if (!in.get(YES) && !in.confirmed(question(found))) {
                return CommandResult.nothing().say(Message.of("case.drop.kept", name));
            }
            cases.closeDatabase();
            found.drop();
            in.session().forgetCase(in.settings().home(), name);
            return CommandResult.of(new Entry(name, false, 0, found.graph().name()))
                    .say(Message.of("case.dropped", name));
        }
    }

    private static Message question(CaseFolder folder) {
        String name = folder.name().text();
        return folder.graph() instanceof ServerGraph server
                ? Message.of("server.drop.question", name, folder.folder(), server.name())
                : Message.of("case.drop.question", name, folder.folder());
    }

    private static Entry entry(CaseFolder folder, boolean current) {
        return new Entry(
                folder.name().text(),
                current,
                folder.decisions().imports().size(),
                folder.graph().name());
    }
}
