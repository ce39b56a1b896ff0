package org.upline.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.Money;

/**
 * What a parameter's value may be.
 *
 * @param placeholder stands for the value in help, such as {@code FILE}
 * @param expected says what is expected, for the error
 * @param reader gives the value of a word, nothing if the word is none; may throw {@link IllegalArgumentException} or
 *     {@link DateTimeException} instead
 * @param completion proposes values
 * @param known what the value names, if that is something of the home or the case; null if it is not
 */
public record ValueType<V>(
        Message placeholder,
        Message expected,
        Function<String, Optional<V>> reader,
        Completion completion,
        @Nullable Known known) {

    /** A value that names nothing that is known already. */
    public ValueType(
            Message placeholder, Message expected, Function<String, Optional<V>> reader, Completion completion) {
        this(placeholder, expected, reader, completion, null);
    }

    /** Any text but the empty one. */
    public static final ValueType<String> TEXT =
            named("text", word -> Optional.of(word).filter(w -> !w.isBlank()));

    /** A natural person, by his id, that of one of his members, or a name. */
    public static final ValueType<String> PERSON_ID = naming(Known.PERSON);

    /** What is counted as one, a person or an account of the scheme, by the id of a member or a name. */
    public static final ValueType<String> UNIT_ID = naming(Known.UNIT);

    /** A member of the scheme, by id or name. */
    public static final ValueType<String> MEMBER_ID = naming(Known.MEMBER);

    /** A bank account, by number, card, or name of its holder. */
    public static final ValueType<String> ACCOUNT_NUMBER = naming(Known.ACCOUNT);

    /** An account or a person, where money is followed from one to the other. */
    public static final ValueType<String> MONEY_END = naming(Known.MONEY_END);

    /** A case that is there. */
    public static final ValueType<String> CASE_NAME = naming(Known.CASE);

    /** A saved query. */
    public static final ValueType<String> QUERY_NAME = naming(Known.QUERY);

    /** A saved mapping. */
    public static final ValueType<String> MAPPING_NAME = naming(Known.MAPPING);

    /** A file or folder, there or not; a relative one starts at the folder the user is in, {@code ~/} at his own. */
    public static final ValueType<Path> FILE =
            named("file", word -> word.isEmpty() ? Optional.empty() : Optional.of(path(word)));

    /** Money in yuan, as fen. */
    public static final ValueType<Long> YUAN = named("yuan", word -> Optional.of(Money.fenOfYuan(word)));

    /** A day or a second, {@code 2020-01-31} or {@code 2020-01-31T08:00:00}; a day stands for its first second. */
    public static final ValueType<LocalDateTime> FROM = named(
            "time", word -> Optional.of(isDay(word) ? LocalDate.parse(word).atStartOfDay() : second(word)));

    /** As {@link #FROM}, but a day stands for its last second. */
    public static final ValueType<LocalDateTime> TO = named(
            "time", word -> Optional.of(isDay(word) ? LocalDate.parse(word).atTime(23, 59, 59) : second(word)));

    /** A name and a value, {@code name=value}. */
    public static final ValueType<Map.Entry<String, String>> PAIR = named("pair", word -> {
        int equals = word.indexOf('=');
        return equals < 1
                ? Optional.empty()
                : Optional.of(Map.entry(word.substring(0, equals), word.substring(equals + 1)));
    });

    /** A whole number between two bounds, both included. */
    public static ValueType<Integer> whole(int least, int most) {
        return new ValueType<>(
                Message.of("shell.value.whole"),
                Message.of("shell.expected.whole", least, most),
                word -> Optional.of(Integer.valueOf(word)).filter(n -> n >= least && n <= most),
                Completion.NONE);
    }

    /** One of an enum's constants, by its {@link #word}. */
    public static <E extends Enum<E>> ValueType<E> oneOf(Class<E> constants) {
        List<E> all = Arrays.asList(constants.getEnumConstants());
        List<String> words = all.stream().map(ValueType::word).toList();
        return new ValueType<>(
                Message.of("shell.value.oneOf", String.join("|", words)),
                Message.of("shell.expected.oneOf", words),
                word -> all.stream().filter(c -> word(c).equalsIgnoreCase(word)).findFirst(),
                Completion.words(words));
    }

    /** The same type with proposals. */
    public ValueType<V> completedBy(Completion proposals) {
        return new ValueType<>(placeholder, expected, reader, proposals, known);
    }

    /** The value of a word, nothing if it is none. */
    Optional<V> read(String word) {
        try {
            return reader.apply(word);
        } catch (IllegalArgumentException | DateTimeException noValue) {
            return Optional.empty();
        }
    }

    /** As an enum's constant is written on the command line: {@code ID_NUMBER} as {@code id-number}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws InvalidPathException if the system knows no such path */
    static Path path(String word) {
        boolean atHome = word.equals("~") || word.startsWith("~/");
        return atHome ? Path.of(System.getProperty("user.home") + word.substring(1)) : Path.of(word);
    }

    private static ValueType<String> naming(Known known) {
        return new ValueType<>(
                TEXT.placeholder(),
                TEXT.expected(),
                TEXT.reader(),
                request -> request.known().propose(known, request.typed(), request.settings()),
                known);
    }

    private static <V> ValueType<V> named(String name, Function<String, Optional<V>> reader) {
        Completion completion = name.equals("file") ? new FileCompletion() : Completion.NONE;
        return new ValueType<>(
                Message.of("shell.value." + name), Message.of("shell.expected." + name), reader, completion);
    }

    private static boolean isDay(String word) {
        return word.length() == 10;
    }

    private static LocalDateTime second(String word) {
        return LocalDateTime.parse(word.replace(' ', 'T')).withNano(0);
    }
}
