package org.upline.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.upline.model.Message;
import org.upline.report.RowCondition;

/** The options every command takes, anywhere in its line. */
final class GlobalOptions {
    static final Parameter<Optional<String>> CASE =
            Parameter.optional("case", ValueType.TEXT.completedBy(ValueType.CASE_NAME.completion()));
    static final Parameter<Optional<Path>> HOME = Parameter.optional("home", ValueType.FILE);
    static final Parameter<Optional<String>> STORE = Parameter.optional("store", ValueType.TEXT);
    static final Parameter<Optional<OutputFormat>> FORMAT =
            Parameter.optional("format", ValueType.oneOf(OutputFormat.class));
    static final Parameter<Optional<Path>> OUT = Parameter.optional("out", ValueType.FILE);
    static final Parameter<Optional<Language>> LANG = Parameter.optional("lang", ValueType.oneOf(Language.class));
    static final Parameter<List<String>> COLUMNS = Parameter.any("columns", ValueType.TEXT);
    static final Parameter<List<String>> SORT = Parameter.any("sort", ValueType.TEXT);
    static final Parameter<List<RowCondition>> WHERE = Parameter.any(
            "where",
            new ValueType<>(
                    Message.of("shell.value.condition"),
                    Message.of("shell.expected.condition"),
                    RowCondition::read,
                    Completion.NONE));
    static final Parameter<Boolean> HELP = Parameter.flag("help");

    /** In the order help shows them. */
    static final List<Parameter<?>> ALL = List.of(CASE, HOME, STORE, FORMAT, OUT, COLUMNS, SORT, WHERE, LANG, HELP);

    /** Those that hold for a whole session if they are given alone. */
    static final List<Parameter<?>> OF_SESSION = List.of(CASE, HOME, STORE, FORMAT, LANG);

    private GlobalOptions() {}

    static Optional<Parameter<?>> find(String name) {
        for (Parameter<?> option : ALL) {
            if (option.name().equals(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
