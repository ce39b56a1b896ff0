package org.upline.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.model.UplineException;

/**
 * A query with a name, for use again and again.
 *
 * @param name by which it is called, name of its file without {@code .cypher}
 * @param titleZh title in Chinese
 * @param titleEn title in English
 * @param answersZh what it answers, in Chinese; may be empty
 * @param answersEn what it answers, in English; may be empty
 * @param parameters in the order of the file
 * @param cypher text of the whole file
 * @param shipped true if it came with the program, false if the user added it
 */
public record SavedQuery(
        String name,
        String titleZh,
        String titleEn,
        String answersZh,
        String answersEn,
        List<QueryParameter> parameters,
        String cypher,
        boolean shipped) {
    private static final int MOST_HOPS = 100_000;

    public SavedQuery {
        parameters = List.copyOf(parameters);
    }

    /**
     * A query ready to run.
     *
     * @param cypher text of the query
     * @param parameters values for {@link CypherSession#read}, by name
     */
    public record Call(String cypher, Map<String, Object> parameters) {}

    /**
     * Makes a call of words such as {@code id=M01} and {@code depth=3}, in any order; what is not given takes its standard
     * value.
     *
     * @throws UplineException if a word is no {@code name=value}, names no parameter or one that was given already, is not of
     *     the parameter's type, or if one that must be given is not
     */
    public Call call(List<String> words) {
        Map<String, String> given = given(words);
        Map<String, Object> values = new TreeMap<>();
        String text = cypher;
        for (QueryParameter parameter : parameters) {
            String written = given.getOrDefault(parameter.name(), parameter.standard());
            if (written == null) {
                throw UplineException.of(
                        "store.query.missing", name, parameter.name(), parameter.zh() + " / " + parameter.en());
            }
            Object value = value(parameter, written);
            if (parameter.type() == QueryParameter.Type.HOPS) {
                text = Pattern.compile("\\$" + Pattern.quote(parameter.name()) + "\\b")
                        .matcher(text)
                        .replaceAll(value.toString());
            } else {
                values.put(parameter.name(), value);
            }
        }
        return new Call(text, values);
    }

    private Map<String, String> given(List<String> words) {
        List<String> names = parameters.stream().map(QueryParameter::name).toList();
        Map<String, String> given = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals <= 0) {
                throw UplineException.of("store.query.noPair", name, word);
            }
            String parameter = word.substring(0, equals);
            if (!names.contains(parameter)) {
                throw UplineException.of("store.query.unknownParameter", name, parameter, String.join(", ", names));
            }
            if (given.put(parameter, word.substring(equals + 1)) != null) {
                throw UplineException.of("store.query.twice", name, parameter);
            }
        }
        return given;
    }

    private Object value(QueryParameter parameter, String written) {
        try {
            return switch (parameter.type()) {
                // A long key is stored by its hash; whoever asks for it gives it whole.
                case TEXT -> IndexedText.key(written);
                case NUMBER -> Long.parseLong(written);
                case MONEY -> Money.fenOfYuan(written);
                case TIME -> time(written);
                case FLAG -> flag(written);
                case CHOICE -> oneOf(parameter.choices(), written);
                case HOPS -> hops(written);
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            List<String> allowed = new ArrayList<>(parameter.choices());
            if (allowed.isEmpty()) {
                allowed.add(example(parameter.type()));
            }
            throw new UplineException(
                    Message.of("store.query.illTyped", name, parameter.name(), written, String.join(", ", allowed)), e);
        }
    }

    private static String example(QueryParameter.Type type) {
        return switch (type) {
            case TEXT, CHOICE -> "…";
            case NUMBER -> "20";
            case MONEY -> "1234.50";
            case TIME -> "2021-05-01, 2021-05-01T10:00:00";
            case FLAG -> "true, false";
            case HOPS -> "1 … " + MOST_HOPS;
        };
    }

    private static LocalDateTime time(String written) {
        String iso = written.strip().replace(' ', 'T');
        return iso.indexOf('T') < 0 ? LocalDate.parse(iso).atStartOfDay() : LocalDateTime.parse(iso);
    }

    private static boolean flag(String written) {
        return Boolean.parseBoolean(oneOf(List.of("true", "false"), written));
    }

    private static String oneOf(List<String> choices, String written) {
        if (!choices.contains(written)) {
            throw new IllegalArgumentException(written);
        }
        return written;
    }

    private static int hops(String written) {
        int hops = Integer.parseInt(written);
        if (hops < 1 || hops > MOST_HOPS) {
            throw new IllegalArgumentException(written);
        }
        return hops;
    }
}
