package org.upline.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Language;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.store.CypherSession;
import org.upline.store.QueryParameter;
import org.upline.store.QueryResult;
import org.upline.store.SavedQueries;
import org.upline.store.SavedQuery;

/** {@code query list|run} and {@code cypher}: questions to the graph database itself. */
final class QueryCommands {
    private static final Parameter<Integer> LIMIT =
            Parameter.withDefault("limit", ValueType.whole(1, Integer.MAX_VALUE), 1000);

    private QueryCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new ListAll(cases), new Run(cases), new Cypher(cases));
    }

    /** A saved query as the list shows it. */
    record Entry(String name, String title, String answers, List<String> parameters, boolean shipped) {}

    private record ListAll(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("query list", Job.QUERY);
        }

        @Override
        public CommandResult run(Invocation in) {
            boolean chinese = in.settings().language() == Language.ZH;
            List<Entry> entries = saved(cases, in).list().stream()
                    .map(query -> new Entry(
                            query.name(),
                            chinese ? query.titleZh() : query.titleEn(),
                            chinese ? query.answersZh() : query.answersEn(),
                            query.parameters().stream()
                                    .map(QueryParameter::name)
                                    .toList(),
                            query.shipped()))
                    .toList();
            Table table = new TableColumns<Entry>("table.queries")
                    .text("name", Entry::name)
                    .text("title", Entry::title)
                    .text("parameters", entry -> String.join(", ", entry.parameters()))
                    .of(entries);
            return CommandResult.of(entries).table(table).next(Message.of("next.query"));
        }
    }

    private record Run(Cases cases) implements UplineCommand {
        private static final Parameter<String> NAME = Parameter.required("name", ValueType.QUERY_NAME);
        private static final Parameter<List<String>> VALUES = Parameter.any("value", ValueType.TEXT);

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("query run", Job.QUERY).takes(NAME, VALUES).option(LIMIT);
        }

        @Override
        public CommandResult run(Invocation in) {
            SavedQuery query = saved(cases, in).byName(in.get(NAME));
            SavedQuery.Call call = query.call(in.get(VALUES));
            in.progress().stage(Message.of("query.starting"));
            CypherSession session = cases.cypher(in);
            return answer(session.read(call.cypher(), call.parameters(), in.get(LIMIT)));
        }
    }

    private record Cypher(Cases cases) implements UplineCommand {
        private static final Parameter<String> TEXT = Parameter.required("cypher", ValueType.TEXT);
        private static final Parameter<Boolean> WRITE = Parameter.flag("write");

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("cypher", Job.QUERY).takes(TEXT).option(WRITE, LIMIT);
        }

        @Override
        public CommandResult run(Invocation in) {
            in.progress().stage(Message.of("query.starting"));
            CypherSession session = cases.cypher(in);
            if (!in.get(WRITE)) {
                return answer(session.read(in.get(TEXT), Map.of(), in.get(LIMIT)));
            }
            QueryResult result = session.write(in.get(TEXT), Map.of(), in.get(LIMIT));
            return answer(result)
                    .say(Message.of("query.written", counts(result)))
                    .wrote();
        }
    }

    private static SavedQueries saved(Cases cases, Invocation in) {
        return SavedQueries.shipped().with(cases.folder(in).queries());
    }

    private static String counts(QueryResult result) {
        StringJoiner text = new StringJoiner(", ");
        result.changes().forEach((what, count) -> text.add(what + " " + count));
        return text.length() == 0 ? "0" : text.toString();
    }

    private static CommandResult answer(QueryResult result) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : result.rows()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int column = 0; column < result.columns().size(); column++) {
                object.put(result.columns().get(column), row.get(column));
            }
            objects.add(object);
        }
        CommandResult answer = CommandResult.of(objects);
        if (!result.columns().isEmpty()) {
            List<Column> columns = result.columns().stream()
                    .map(name -> new Column(name, ColumnType.TEXT, name))
                    .toList();
            answer = answer.table(new Table("table.query", columns, result.rows()));
        }
        answer = answer.say(Message.of("query.rows", result.rows().size()));
        return result.truncated()
                ? answer.say(Message.of("query.truncated", result.rows().size()))
                : answer;
    }
}
