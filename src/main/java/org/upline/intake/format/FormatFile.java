package org.upline.intake.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upline.model.SourceKind;

/**
 * The vocabulary of formats, read from the {@code .format} files beside this class. Lines:
 *
 * <pre>
 * # a remark
 * kind: TRANSACTIONS
 * field amount: 交易金额, 发生额
 * field id when referrer is tjrname, re_name: username, userid
 * need: time | date
 * sign: bonusKind
 * </pre>
 *
 * A {@code sign} is a need that is dropped where it is known what the table is.
 */
final class FormatFile {
    private static final Pattern FIELD = Pattern.compile("field (\\w+)(?: when (\\w+) is ([^:]+))?");
    private static final String INDEX = "formats.txt";

    private FormatFile() {}

    /** All formats the program knows, in the order of the index. */
    static List<Format> all() {
        return lines(INDEX).map(FormatFile::of).toList();
    }

    /** One of them. */
    static Format of(String id) {
        return parse(id, lines(id + ".format").toList());
    }

    static Format parse(String id, List<String> lines) {
        SourceKind kind = SourceKind.MEMBERS;
        List<FieldRule> rules = new ArrayList<>();
        List<List<String>> needs = new ArrayList<>();
        List<List<String>> signs = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            String word = line.substring(0, Math.max(0, colon)).strip();
            String rest = line.substring(colon + 1).strip();
            Matcher field = FIELD.matcher(word);
            if (word.equals("kind")) {
                kind = SourceKind.valueOf(rest);
            } else if (word.equals("need") || word.equals("sign")) {
                List<String> group =
                        Stream.of(rest.split("\\|")).map(String::strip).toList();
                (word.equals("need") ? needs : signs).add(group);
            } else if (field.matches()) {
                rules.add(new FieldRule(field.group(1), names(rest), condition(field)));
            } else {
                throw new IllegalStateException(id + ": " + line);
            }
        }
        return new Format(id, kind, rules, needs, signs);
    }

    private static FieldRule.@Nullable Condition condition(Matcher field) {
        String other = field.group(2);
        String aliases = field.group(3);
        return other == null || aliases == null ? null : new FieldRule.Condition(other, names(aliases));
    }

    private static List<String> names(String list) {
        return Stream.of(list.split(",")).map(ColumnName::comparable).toList();
    }

    private static Stream<String> lines(String resource) {
        InputStream in = FormatFile.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
