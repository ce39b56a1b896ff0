package org.upline.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upline.intake.dump.Dump;
import org.upline.intake.format.AmountUnit;
import org.upline.intake.format.FieldName;
import org.upline.intake.format.FieldWords;
import org.upline.intake.format.FormatDetector;
import org.upline.intake.format.MappedKind;
import org.upline.intake.format.Mapping;
import org.upline.intake.format.MappingDraft;
import org.upline.intake.format.UnrecognisedTable;
import org.upline.intake.table.TableFile;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The use case of making a mapping from a file at hand. It knows no case, and writes nothing.
 *
 * @param table of a MySQL dump; null for a file that is a table itself
 * @param kind null for a file that is recognised
 * @param headerRow see {@link Mapping}, as are those below
 * @param fields what was said, a field by whichever name, and its column
 */
public record MappingRequest(
        Path file,
        @Nullable String table,
        @Nullable MappedKind kind,
        AmountUnit unit,
        @Nullable Integer headerRow,
        String part,
        @Nullable String encoding,
        List<Map.Entry<String, String>> fields) {

    /**
     * Makes the mapping.
     *
     * @param words gives fields' names in the user's language
     * @throws UplineException if the file cannot be read, a field or column said is not there, or one that is needed has
     *     no column
     */
    public Mapping answer(Function<Message, String> words) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw UplineException.of("workspace.import.file", file.toString(), Message.of("workspace.reason.missing"));
        }
        if (table != null) {
            Dump dump = Dump.of(file, name, encoding);
            MappedKind known = kind == null ? dump.table(table).kind() : kind;
            return draft(required(known, name), words).of(dump.table(table).columns(), name);
        }
        TableFile read = TableFile.of(file, name, encoding);
        return draft(kind == null ? recognised(read, name) : kind, words).of(read, name);
    }

    private MappingDraft draft(MappedKind of, Function<Message, String> words) {
        FieldWords known = new FieldWords(of, words);
        Map<String, String> said = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : fields) {
            String field = known.find(entry.getKey())
                    .orElseThrow(() -> UplineException.of("mapping.save.noField", entry.getKey(), names(of)));
            if (entry.getValue().isBlank() || said.put(field, entry.getValue()) != null) {
                throw UplineException.of("mapping.save.fieldTwice", FieldName.of(of.source(), field));
            }
        }
        return new MappingDraft(of, unit, headerRow, part, encoding, said);
    }

    private static List<Message> names(MappedKind of) {
        List<Message> names = new ArrayList<>();
        for (String field : of.as("").fields()) {
            names.add(Message.of("mapping.field.both", FieldName.of(of.source(), field), field));
        }
        return names;
    }

    private static MappedKind recognised(TableFile file, String name) {
        Optional<FormatDetector.Found> recognised;
        try {
            recognised = new FormatDetector().recognise(file, name);
        } catch (UnrecognisedTable nothingKnown) {
            recognised = Optional.empty();
        }
        return recognised
                .flatMap(found -> Stream.of(MappedKind.values())
                        .filter(kind ->
                                kind.formatId().equals(found.table().format().id()))
                        .findFirst())
                .orElseThrow(() -> UplineException.of("mapping.save.noKind", name, words()));
    }

    private static MappedKind required(@Nullable MappedKind kind, String name) {
        if (kind == null) {
            throw UplineException.of("mapping.save.noKind", name, words());
        }
        return kind;
    }

    private static List<String> words() {
        return Stream.of(MappedKind.values()).map(MappedKind::word).toList();
    }
}
