package org.upline.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.upline.evidence.Fingerprint;
import org.upline.hierarchy.Candidate;
import org.upline.hierarchy.Counting;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.report.OutFile;
import org.upline.report.OutFolder;
import org.upline.report.exchange.CandidateMark;
import org.upline.report.exchange.CaseColumns;
import org.upline.report.exchange.CaseGraph;
import org.upline.report.exchange.GraphFiles;
import org.upline.report.exchange.I2Folder;
import org.upline.report.exchange.PersonNames;
import org.upline.report.exchange.Scope;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.CommandSpec.Journalled;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.CandidateSearch;
import org.upline.workspace.CaseRules;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** {@code export graph} and {@code export i2}: the case for other programs. */
final class ExchangeCommands {
    private static final int CANDIDATES = 100;

    private static final Parameter<Scope> GRAPH =
            Parameter.withDefault("graph", ValueType.oneOf(Scope.class), Scope.ALL);
    private static final Parameter<Boolean> TRANSFERS = Parameter.flag("each-transfer");
    private static final Parameter<Boolean> MARKED = Parameter.flag("candidates");
    private static final Parameter<PersonNames> NAMES =
            Parameter.withDefault("person-names", ValueType.oneOf(PersonNames.class), PersonNames.NAME);
    private static final Parameter<Path> FOLDER = Parameter.required("dir", ValueType.FILE);

    private ExchangeCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Graph(cases), new I2(cases));
    }

    private static CommandSpec spec(String name) {
        return CommandSpec.of(name, Job.REPORT).option(GRAPH, TRANSFERS, MARKED, NAMES);
    }

    /**
     * What was written.
     *
     * @param files edges last where they have a file of their own
     */
    record Exported(List<String> files, long nodes, long edges) {}

    private record Graph(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return ExchangeCommands.spec("export graph")
                    .writes(GraphFiles.endings().toArray(String[]::new));
        }

        @Override
        public CommandResult run(Invocation in) {
            Path out = in.requiredOut();
            OutFile.checked(out);
            OpenCase opened = cases.open(in);
            CaseGraph graph = graph(opened, cases, in);
            List<Path> files = GraphFiles.write(graph, opened.name(), out);
            Exported exported = new Exported(files.stream().map(Path::toString).toList(), nodes(graph), edges(graph));
            return CommandResult.of(exported)
                    .say(Message.of("exchange.written", exported.nodes(), exported.edges(), exported.files()));
        }
    }

    /** A file of the folder, with the hash by which the journal's entry speaks for it. */
    record FolderFile(String name, String sha256) {}

    /**
     * The folder that was written.
     *
     * @param files in the order in which they are read
     */
    record Folder(String folder, List<FolderFile> files) {}

    private record I2(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return ExchangeCommands.spec("export i2").takes(FOLDER).journalled(Journalled.ALWAYS);
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            OpenCase opened = cases.open(in);
            CaseGraph graph = graph(opened, cases, in);
            List<FolderFile> files = OutFolder.make(in.get(FOLDER), folder -> {
                List<FolderFile> written = new ArrayList<>();
                for (String name : I2Folder.write(graph, folder)) {
                    written.add(new FolderFile(
                            name, Fingerprint.of(folder.resolve(name)).sha256()));
                }
                return written;
            });
            String place = in.get(FOLDER).toString();
            return CommandResult.of(new Folder(place, files))
                    .say(Message.of("exchange.i2.written", files.size(), place));
        }
    }

    private static CaseGraph graph(OpenCase opened, Cases cases, Invocation in) {
        Scope scope = in.get(GRAPH);
        boolean members = opened.members().size() > 0;
        boolean money = opened.ledger().transfers().count() > 0;
        boolean something = switch (scope) {
            case REFERRAL, PLACEMENT -> members;
            case MONEY -> money;
            case ALL -> members || money;
        };
        if (!something) {
            throw UplineException.of(
                    "exchange.empty", opened.name(), Message.of("exchange.scope." + ValueType.word(scope)));
        }
        Map<String, CandidateMark> candidates =
                in.get(MARKED) && members ? candidates(opened, cases.rules(in)) : Map.of();
        return new CaseColumns(
                opened.members(),
                opened.ledger(),
                new CaseColumns.Request(scope, in.get(NAMES), in.get(TRANSFERS), candidates));
    }

    /** Those that {@code leaders} names by the usual counting rule. */
    private static Map<String, CandidateMark> candidates(OpenCase opened, CaseRules rules) {
        Map<String, CandidateMark> marks = new TreeMap<>();
        for (Candidate candidate : CandidateSearch.rank(
                Counting.count(opened.members(), CountingRule.DEFAULT),
                SchemeMoney.of(opened, rules.funds()),
                rules.leaders(),
                opened.knowledge(),
                CANDIDATES)) {
            marks.put(candidate.personId(), new CandidateMark(candidate.tier(), candidate.score()));
        }
        return marks;
    }

    private static long nodes(CaseGraph graph) {
        return graph.nodeKinds().stream()
                .mapToLong(kind -> graph.nodes(kind).count())
                .sum();
    }

    private static long edges(CaseGraph graph) {
        return graph.edgeKinds().stream()
                .mapToLong(kind -> graph.edges(kind).count())
                .sum();
    }
}
