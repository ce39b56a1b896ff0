package org.upline.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.upline.model.UplineException;

/**
 * Reads the header of a query file, the lines of {@code //} it begins with:
 *
 * <pre>{@code
 * // zh: title in Chinese
 * // en: title in English
 * // answers.zh: what it answers, in Chinese
 * // answers.en: what it answers, in English
 * // param depth: hops = 3 | meaning in Chinese | meaning in English
 * // param what: choice phone card = phone | … | …
 * }</pre>
 *
 * All of it may be left out; other comments are not looked at. A file with parameters must declare each of them.
 */
final class QueryFile {
    private static final Pattern ENTRY =
            Pattern.compile("//\\s*(zh|en|answers\\.zh|answers\\.en|param\\s+\\S+?)\\s*:(.*)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String file;
    private final String text;

    /** @param file as it is to be named in an error */
    QueryFile(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** @throws UplineException if a parameter is declared wrongly; says the line */
    SavedQuery read(String name, boolean shipped) {
        Map<String, String> entries = new HashMap<>();
        List<QueryParameter> parameters = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.startsWith("//")) {
                break;
            }
            Matcher entry = ENTRY.matcher(line);
            if (!entry.matches()) {
                continue;
            }
            String key = entry.group(1);
            if (key.startsWith("param")) {
                parameters.add(parameter(key.substring("param".length()).strip(), entry.group(2), number, parameters));
            } else {
                entries.put(key, entry.group(2).strip());
            }
        }
        return new SavedQuery(
                name,
                entries.getOrDefault("zh", name),
                entries.getOrDefault("en", name),
                entries.getOrDefault("answers.zh", ""),
                entries.getOrDefault("answers.en", ""),
                parameters,
                text,
                shipped);
    }

    private QueryParameter parameter(String name, String declaration, int line, List<QueryParameter> before) {
        String[] parts = declaration.split("\\|", -1);
        int equals = parts[0].indexOf('=');
        String typed = equals < 0 ? parts[0] : parts[0].substring(0, equals);
        String standard = equals < 0 ? null : parts[0].substring(equals + 1).strip();
        List<String> words = Arrays.stream(typed.strip().split("\\s+")).toList();
        QueryParameter.Type type = type(words.get(0));
        List<String> choices = words.subList(1, words.size());
        if (!NAME.matcher(name).matches()
                || before.stream().anyMatch(p -> p.name().equals(name))
                || type == null
                || (type == QueryParameter.Type.CHOICE) == choices.isEmpty()) {
            throw UplineException.of("store.query.header", file, line, name + ":" + declaration);
        }
        return new QueryParameter(
                name,
                type,
                choices,
                standard,
                parts.length > 1 ? parts[1].strip() : "",
                parts.length > 2 ? parts[2].strip() : "");
    }

    private static QueryParameter.@Nullable Type type(String word) {
        for (QueryParameter.Type type : QueryParameter.Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
                return type;
            }
        }
        return null;
    }
}
