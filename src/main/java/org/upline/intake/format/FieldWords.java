package org.upline.intake.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.upline.model.Message;

/** Finds the field somebody means: by its internal name, its name in words, or a name its columns bear in the field. */
public final class FieldWords {
    private final Format format;
    private final Map<String, String> fieldByWords = new LinkedHashMap<>();

    /** @param words gives names in the user's language */
    public FieldWords(MappedKind kind, Function<Message, String> words) {
        format = kind.as("");
        for (String field : format.fields()) {
            fieldByWords.putIfAbsent(ColumnName.comparable(words.apply(FieldName.of(format.kind(), field))), field);
        }
    }

    /** The field, nothing if no field is called so. */
    public Optional<String> find(String word) {
        if (format.fields().contains(word)) {
            return Optional.of(word);
        }
        String name = ColumnName.comparable(word);
        List<String> fields = format.fields();
        return fields.stream()
                .filter(field -> ColumnName.comparable(field).equals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(fieldByWords.get(name)))
                .or(() -> fields.stream()
                        .filter(field -> format.aliases(field).anyMatch(name::equals))
                        .findFirst());
    }
}
