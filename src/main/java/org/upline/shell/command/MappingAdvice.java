package org.upline.shell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upline.intake.format.FieldName;
import org.upline.intake.format.MappedKind;
import org.upline.intake.format.UnrecognisedTable;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.workspace.ImportItem;

/** Says of a file that was not recognised how to name its columns, with the command line to type. */
record MappingAdvice(List<ImportItem> items, Function<Message, String> words) {

    /** Does work with the files, and adds the advice to the error if one of them is not recognised. */
    <T> T over(Supplier<T> work) {
        try {
            return work.get();
        } catch (UnrecognisedTable unrecognised) {
            throw advised(unrecognised);
        }
    }

    private UplineException advised(UnrecognisedTable unrecognised) {
        String format = String.valueOf(unrecognised.format());
        return Stream.of(MappedKind.values())
                .filter(kind -> format.equals(kind.formatId()) || format.endsWith("." + kind.word()))
                .findFirst()
                .map(kind -> UplineException.of("mapping.advice", unrecognised.reason(), line(unrecognised, kind)))
                .orElse(unrecognised);
    }

    private String line(UnrecognisedTable unrecognised, MappedKind kind) {
        ImportItem item = items.stream()
                .filter(one -> one.name().equals(unrecognised.file()))
                .findFirst()
                .orElse(items.get(0));
        String table = item.table() == null ? "" : " --table " + quoted(item.table());
        String fields = unrecognised.missing().stream()
                .map(field -> " --field "
                        + quoted(words.apply(FieldName.of(kind.source(), field)) + "="
                                + words.apply(Message.of("mapping.advice.column"))))
                .collect(Collectors.joining());
        return "mapping save " + words.apply(Message.of("mapping.advice.name")) + " " + quoted(item.file()) + table
                + " --kind " + kind.word() + fields;
    }

    private static String quoted(Path file) {
        return quoted(file.toString());
    }

    private static String quoted(String word) {
        return word.codePoints().anyMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'')
                ? "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                : word;
    }
}
