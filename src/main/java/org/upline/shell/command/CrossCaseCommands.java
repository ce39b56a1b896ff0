package org.upline.shell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.upline.workspace.CaseKey;
import org.upline.workspace.CaseLinks;
import org.upline.workspace.CasePlace;
import org.upline.workspace.OpenCase;
import org.upline.workspace.WatchEntry;
import org.upline.workspace.WatchHit;
import org.upline.workspace.Watchlist;

/** {@code import watchlist}, {@code watchlist list|export|check} and {@code case link}: what reaches beyond one case. */
final class CrossCaseCommands {
    private CrossCaseCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(
                new Import(cases),
                new Listing(cases, "watchlist list"),
                new Listing(cases, "watchlist export"),
                new Check(cases),
                new Link(cases));
    }

    private static String key(@Nullable CaseKey key, Function<Message, String> words) {
        String word = key == null ? "name" : key.name().toLowerCase(Locale.ROOT);
        return words.apply(Message.of("persons.caseKey." + word));
    }

    private static String place(CasePlace place) {
        String id = place.memberId() != null ? place.memberId() : String.valueOf(place.account());
        String person = place.personId() == null ? "" : " " + place.personId();
        String row = place.row() == null
                ? ""
                : " (" + place.file() + ":" + place.row().row() + ")";
        return id + person + " " + place.name() + row;
    }

    private record Import(Cases cases) implements UplineCommand {
        private static final Parameter<Path> FILE = Parameter.required("file", ValueType.FILE);

        /** What became of the rows. */
        record Taken(String file, int rowsRead, int accepted, int already, List<RejectedRow> rejected) {}

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("import watchlist", Job.CASE).takes(FILE);
        }

        @Override
        public CommandResult run(Invocation in) {
            Watchlist.Taken taken = Watchlist.take(cases.home(in), in.get(FILE));
            List<RejectedRow> rejected = RejectedRow.of(taken.rejected(), Cases.words(in));
            CommandResult result = CommandResult.of(
                            new Taken(taken.file(), taken.rowsRead(), taken.accepted(), taken.already(), rejected))
                    .say(Message.of(
                            "persons.list.read",
                            taken.file(),
                            taken.rowsRead(),
                            taken.accepted(),
                            taken.already(),
                            rejected.size()));
            return RejectedRow.addTo(result, rejected).next(Message.of("persons.next.watchlist"));
        }
    }

    private record Listing(Cases cases, String name) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of(name, Job.CASE);
        }

        @Override
        public CommandResult run(Invocation in) {
            if (name.endsWith("export")) {
                in.requiredOut();
            }
            List<WatchEntry> entries = Watchlist.of(cases.home(in)).entries();
            Table table = new TableColumns<WatchEntry>("table.watchlist")
                    .text("name", WatchEntry::name)
                    .text("idNumber", WatchEntry::idNumber)
                    .text("phone", WatchEntry::phone)
                    .text("card", WatchEntry::card)
                    .text("account", WatchEntry::account)
                    .text("remark", WatchEntry::remark)
                    .text("from", entry -> entry.file() + ":" + entry.row())
                    .of(entries);
            CommandResult result = CommandResult.of(entries);
            return entries.isEmpty() ? result.say(Message.of("persons.watchlist.none")) : result.table(table);
        }
    }

    private record Check(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("watchlist check", Job.ORGANISATION);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.open(in);
            Watchlist watchlist = Watchlist.of(cases.home(in));
            List<WatchHit> hits = WatchHit.find(opened, watchlist);
            Table table = new TableColumns<WatchHit>("table.watchHits")
                    .text("watched", hit -> hit.entry().name())
                    .text("reason", hit -> key(hit.key(), Cases.words(in)))
                    .text("sharedValue", WatchHit::value)
                    .text("here", hit -> place(hit.place()))
                    .text("remark", hit -> hit.entry().remark())
                    .text("from", hit -> hit.entry().file() + ":" + hit.entry().row())
                    .of(hits);
            CommandResult result = CommandResult.of(hits)
                    .say(Message.of(
                            "persons.watchlist.hits", watchlist.entries().size(), hits.size(), opened.name()));
            return hits.isEmpty() ? result : result.table(table);
        }
    }

    private record Link(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("case link", Job.ORGANISATION);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.open(in);
            CaseLinks links = CaseLinks.find(cases.home(in), opened);
            Table table = new TableColumns<CaseLinks.Link>("table.caseLinks")
                    .text("sharedKey", link -> key(link.key(), Cases.words(in)))
                    .text("sharedValue", CaseLinks.Link::value)
                    .whole("hereCount", CaseLinks.Link::hereCount)
                    .text("here", link -> places(link.here()))
                    .text("otherCase", CaseLinks.Link::otherCase)
                    .whole("thereCount", CaseLinks.Link::thereCount)
                    .text("there", link -> places(link.there()))
                    .of(links.links());
            CommandResult result = CommandResult.of(links)
                    .say(Message.of(
                            "persons.links",
                            opened.name(),
                            links.read().size(),
                            links.links().size()));
            result = links.links().isEmpty() ? result : result.table(table);
            return links.notRead().isEmpty()
                    ? result
                    : result.say(Message.of("persons.links.notRead", links.notRead()));
        }

        private static String places(List<CasePlace> places) {
            return places.stream().limit(5).map(CrossCaseCommands::place).collect(Collectors.joining("; "));
        }
    }
}
