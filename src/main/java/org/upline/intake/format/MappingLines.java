package org.upline.intake.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.model.UplineException;

/** Reads the text of a {@link Mapping}, which a person may have written or changed. */
final class MappingLines {
    private final String where;
    private @Nullable MappedKind kind;
    private AmountUnit unit = AmountUnit.YUAN;
    private @Nullable Integer header;
    private String part = "";
    private @Nullable String encoding;
    private final Map<String, String> columns = new LinkedHashMap<>();

    MappingLines(String where) {
        this.where = where;
    }

    Mapping read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (i == 0 && line.startsWith("\uFEFF")) {
                line = line.substring(1).strip();
            }
            if (!line.isEmpty() && !line.startsWith("#") && !understood(line)) {
                throw UplineException.of("mapping.text.line", where, i + 1, line);
            }
        }
        if (kind == null) {
            throw UplineException.of("mapping.text.noKind", where);
        }
        List<String> known = kind.as("").fields();
        for (String field : columns.keySet()) {
            if (!known.contains(field)) {
                throw UplineException.of("mapping.text.field", where, field, kind.word(), known);
            }
        }
        return new Mapping(kind, unit, header, part, encoding, columns);
    }

    private boolean understood(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return false;
        }
        String word = line.substring(0, colon).strip();
        String rest = line.substring(colon + 1).strip();
        if (rest.isEmpty()) {
            return false;
        }
        if (word.startsWith("field ")) {
            return columns.put(word.substring("field ".length()).strip(), rest) == null;
        }
        switch (word) {
            case "kind" -> kind = constant(MappedKind.class, rest);
            case "unit" -> {
                AmountUnit said = constant(AmountUnit.class, rest);
                unit = said == null ? unit : said;
                return said != null;
            }
            case "header" -> header = rest.matches("\\d{1,4}") ? Integer.valueOf(rest) : null;
            case "part" -> part = rest;
            case "encoding" -> encoding = rest;
            default -> {
                return false;
            }
        }
        return !(word.equals("kind") && kind == null) && !(word.equals("header") && header == null);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String word) {
        for (E one : type.getEnumConstants()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return one;
            }
        }
        return null;
    }
}
