package org.upline.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.AmountUnit;
import org.upline.intake.format.FieldName;
import org.upline.intake.format.MappedKind;
import org.upline.intake.format.Mapping;
import org.upline.model.Message;
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
import org.upline.workspace.MappingRequest;
import org.upline.workspace.SavedMapping;
import org.upline.workspace.SavedMappings;

/** {@code mapping list|show|save|drop}: what the columns of files are that are not recognised. */
final class MappingCommands {
    /** The name of a saved mapping. */
    static final ValueType<String> NAME_TYPE = ValueType.MAPPING_NAME;

    private static final Parameter<String> NAME = Parameter.required("name", NAME_TYPE);
    private static final Parameter<String> NEW =
            Parameter.required("name", ValueType.TEXT.completedBy(NAME_TYPE.completion()));

    private MappingCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new ListAll(cases), new Show(cases), new Save(cases), new Drop(cases));
    }

    /** A field and its column. */
    record Entry(String field, String column) {}

    /**
     * A mapping as it leaves the program.
     *
     * @param headerRow null where it is found; 0 for a table without column names
     * @param part separator or sheet; empty where it is found
     * @param encoding null where it is found
     * @param trouble why its file cannot be read; null if it can
     */
    record Shown(
            String name,
            String file,
            @Nullable MappedKind kind,
            @Nullable AmountUnit unit,
            @Nullable Integer headerRow,
            String part,
            @Nullable String encoding,
            List<Entry> fields,
            @Nullable String trouble) {
        static Shown of(SavedMapping saved, Path file) {
            Mapping mapping = saved.mapping();
            List<Entry> fields = new ArrayList<>();
            mapping.columns().forEach((field, column) -> fields.add(new Entry(field, column)));
            return new Shown(
                    saved.name(),
                    file.toString(),
                    mapping.kind(),
                    mapping.unit(),
                    mapping.headerRow(),
                    mapping.part(),
                    mapping.encoding(),
                    fields,
                    null);
        }
    }

    private static SavedMappings saved(Cases cases, Invocation in) {
        return new SavedMappings(cases.home(in));
    }

    private static Message kind(MappedKind kind) {
        return Message.of("mapping.kind." + kind.word());
    }

    private static CommandResult shown(Shown mapping, MappedKind kind, Function<Message, String> words) {
        Table table = new TableColumns<Entry>("table.mapping")
                .text("mappingField", entry -> words.apply(FieldName.of(kind.source(), entry.field())))
                .text("mappingFieldId", Entry::field)
                .text("mappingColumn", Entry::column)
                .of(mapping.fields());
        Integer header = mapping.headerRow();
        String encoding = mapping.encoding();
        return CommandResult.of(mapping)
                .say(Message.of(
                        "mapping.shown",
                        mapping.name(),
                        kind(kind),
                        Message.of(
                                "mapping.unit." + String.valueOf(mapping.unit()).toLowerCase(Locale.ROOT)),
                        header == null ? Message.of("mapping.found") : header.toString(),
                        mapping.part().isEmpty() ? Message.of("mapping.found") : mapping.part(),
                        encoding == null ? Message.of("mapping.found") : encoding))
                .table(table)
                .say(Message.of("mapping.file", mapping.file()));
    }

    private record ListAll(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("mapping list", Job.CASE);
        }

        @Override
        public CommandResult run(Invocation in) {
            SavedMappings saved = saved(cases, in);
            Function<Message, String> words = Cases.words(in);
            List<Shown> all = saved.names().stream()
                    .map(name -> listed(saved, name, words))
                    .toList();
            if (all.isEmpty()) {
                return CommandResult.of(all).say(Message.of("mapping.none"));
            }
            return CommandResult.of(all)
                    .table(new TableColumns<Shown>("table.mappings")
                            .text("mappingName", Shown::name)
                            .text("mappingKind", one -> {
                                MappedKind kind = one.kind();
                                return kind == null ? one.trouble() : words.apply(kind(kind));
                            })
                            .whole("mappingFields", one -> one.fields().size())
                            .text("file", Shown::file)
                            .of(all));
        }

        /** A text that cannot be understood, perhaps of a newer program, does not hide the others. */
        private static Shown listed(SavedMappings saved, String name, Function<Message, String> words) {
            try {
                return Shown.of(saved.find(name), saved.file(name));
            } catch (UplineException unreadable) {
                return new Shown(
                        name,
                        saved.file(name).toString(),
                        null,
                        null,
                        null,
                        "",
                        null,
                        List.of(),
                        words.apply(unreadable.reason()));
            }
        }
    }

    private record Show(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("mapping show", Job.CASE).takes(NAME);
        }

        @Override
        public CommandResult run(Invocation in) {
            SavedMappings saved = saved(cases, in);
            SavedMapping mapping = saved.find(in.get(NAME));
            return shown(
                    Shown.of(mapping, saved.file(mapping.name())),
                    mapping.mapping().kind(),
                    Cases.words(in));
        }
    }

    private record Save(Cases cases) implements UplineCommand {
        private static final int ROWS_SEARCHED = 40;

        private static final Parameter<Path> FILE = Parameter.required("file", ValueType.FILE);
        private static final Parameter<Optional<MappedKind>> KIND =
                Parameter.optional("kind", ValueType.oneOf(MappedKind.class));
        private static final Parameter<List<Map.Entry<String, String>>> FIELD = Parameter.any("field", ValueType.PAIR);
        private static final Parameter<Optional<Integer>> HEADER =
                Parameter.optional("header", ValueType.whole(0, ROWS_SEARCHED));
        private static final Parameter<Optional<String>> DELIMITER = Parameter.optional("delimiter", ValueType.TEXT);
        private static final Parameter<Optional<String>> SHEET = Parameter.optional("sheet", ValueType.TEXT);
        private static final Parameter<Optional<String>> ENCODING = Parameter.optional("encoding", ValueType.TEXT);
        private static final Parameter<AmountUnit> UNIT =
                Parameter.withDefault("unit", ValueType.oneOf(AmountUnit.class), AmountUnit.YUAN);
        private static final Parameter<Optional<String>> TABLE = Parameter.optional("table", ValueType.TEXT);
        private static final Parameter<Boolean> REPLACE = Parameter.flag("replace");

        @Override
        public CommandSpec spec() {
            return CommandSpec.of("mapping save", Job.CASE)
                    .takes(NEW, FILE)
                    .option(KIND, FIELD, HEADER, DELIMITER, SHEET, ENCODING, UNIT, TABLE, REPLACE);
        }

        @Override
        public CommandResult run(Invocation in) {
            SavedMappings saved = saved(cases, in);
            String name = in.get(NEW);
            if (saved.names().contains(name) && !in.get(REPLACE)) {
                throw UplineException.of("mapping.exists", name);
            }
            Function<Message, String> words = Cases.words(in);
            Path file = in.get(FILE);
            Optional<String> table = in.get(TABLE);
            Mapping mapping = new MappingRequest(
                            file,
                            table.orElse(null),
                            in.get(KIND).orElse(null),
                            in.get(UNIT),
                            in.get(HEADER).orElse(null),
                            in.get(SHEET)
                                    .orElse(in.get(DELIMITER).map(Save::part).orElse("")),
                            in.get(ENCODING).orElse(null),
                            in.get(FIELD))
                    .answer(words);
            SavedMapping made = SavedMapping.of(name, mapping);
            saved.save(made, words.apply(Message.of("mapping.remark", name, kind(mapping.kind()))));
            String line = table.map(one -> "import dump " + file + " --table " + one)
                    .orElse("import " + word(mapping.kind()) + " " + file);
            return shown(Shown.of(made, saved.file(name)), mapping.kind(), words)
                    .next(Message.of("mapping.next", line + " --mapping " + name));
        }

        private static String part(String delimiter) {
            return switch (delimiter) {
                case "\t", "\\t", "制表符" -> "tab";
                case "comma", "逗号", "，" -> ",";
                case "semicolon", "分号", "；" -> ";";
                case "bar", "pipe", "竖线" -> "|";
                default -> delimiter;
            };
        }

        private static String word(MappedKind kind) {
            return switch (kind) {
                case MEMBERS, ACCOUNTS, TRANSACTIONS -> kind.word();
                default -> "ledger";
            };
        }
    }

    /** What was removed. */
    record Dropped(String name, String file) {}

    private record Drop(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return CommandSpec.of("mapping drop", Job.CASE).takes(NAME);
        }

        @Override
        public CommandResult run(Invocation in) {
            SavedMappings saved = saved(cases, in);
            String name = in.get(NAME);
            saved.drop(name);
            return CommandResult.of(new Dropped(name, saved.file(name).toString()))
                    .say(Message.of("mapping.dropped", name));
        }
    }
}
