package org.upline.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An argument or option of a command, declared once as a constant, by which the command also asks for its value. The
 * constant carries the type, so nothing is cast and no name is spelled twice.
 */
public final class Parameter<T> {
    /** How often a value is given. */
    public enum Arity {
        /** Given or not; has no value. */
        FLAG,
        /** Once or not at all. */
        AT_MOST_ONE,
        /** Once. */
        ONE,
        /** Any number of times; an option is repeated, or its values are separated by commas. */
        ANY,
        /** As {@link #ANY}, but at least once. */
        AT_LEAST_ONE
    }

    /** Stands among the endings of {@link #onlyFor} for a line without {@code --out}. */
    public static final String NO_FILE = "";

    private final String name;
    private final Arity arity;
    private final @Nullable ValueType<?> type;
    private final String defaultText;
    private final Function<List<Object>, T> gather;
    private final List<String> endings;

    private Parameter(
            String name,
            Arity arity,
            @Nullable ValueType<?> type,
            String defaultText,
            Function<List<Object>, T> gather) {
        this(name, arity, type, defaultText, gather, List.of());
    }

    private Parameter(
            String name,
            Arity arity,
            @Nullable ValueType<?> type,
            String defaultText,
            Function<List<Object>, T> gather,
            List<String> endings) {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("a parameter's name is lower case: " + name);
        }
        this.name = name;
        this.arity = arity;
        this.type = type;
        this.defaultText = defaultText;
        this.gather = gather;
        this.endings = List.copyOf(endings);
    }

    /** A value that must be given. */
    public static <V> Parameter<V> required(String name, ValueType<V> type) {
        return new Parameter<>(name, Arity.ONE, type, "", values -> Parameter.<V>cast(values.get(0)));
    }

    /** A value that may be left out. */
    public static <V> Parameter<Optional<V>> optional(String name, ValueType<V> type) {
        return new Parameter<>(
                name,
                Arity.AT_MOST_ONE,
                type,
                "",
                values -> values.isEmpty() ? Optional.empty() : Optional.of(Parameter.<V>cast(values.get(0))));
    }

    /** A value that has a default. */
    public static <V> Parameter<V> withDefault(String name, ValueType<V> type, V value) {
        String text = value instanceof Enum<?> constant ? ValueType.word(constant) : value.toString();
        return new Parameter<>(
                name,
                Arity.AT_MOST_ONE,
                type,
                text,
                values -> values.isEmpty() ? value : Parameter.<V>cast(values.get(0)));
    }

    /** Any number of values, in the order given. */
    public static <V> Parameter<List<V>> any(String name, ValueType<V> type) {
        return new Parameter<>(name, Arity.ANY, type, "", Parameter::<V>castAll);
    }

    /** One value or more, in the order given. */
    public static <V> Parameter<List<V>> atLeastOne(String name, ValueType<V> type) {
        return new Parameter<>(name, Arity.AT_LEAST_ONE, type, "", Parameter::<V>castAll);
    }

    /** An option without value: true if it is given. */
    public static Parameter<Boolean> flag(String name) {
        return new Parameter<>(name, Arity.FLAG, null, "", values -> !values.isEmpty());
    }

    /**
     * An option that means something only where {@code --out} ends in one of these; where it does not, or there is no
     * {@code --out}, a line that gives it is refused, so that nobody believes it did anything.
     *
     * @param files endings without the dot; {@link #NO_FILE} for a line without {@code --out}
     */
    public Parameter<T> onlyFor(String... files) {
        return new Parameter<>(name, arity, type, defaultText, gather, List.of(files));
    }

    /** For which endings of {@code --out} the option means something; empty if it does for all, and without. */
    public List<String> endings() {
        return endings;
    }

    /** Without dashes. */
    public String name() {
        return name;
    }

    public Arity arity() {
        return arity;
    }

    /** What a value may be. Not to be asked of a flag. */
    public ValueType<?> type() {
        if (type == null) {
            throw new IllegalStateException("a flag has no value: " + name);
        }
        return type;
    }

    public boolean takesValue() {
        return arity != Arity.FLAG;
    }

    public boolean isRequired() {
        return arity == Arity.ONE || arity == Arity.AT_LEAST_ONE;
    }

    public boolean isRepeatable() {
        return arity == Arity.ANY || arity == Arity.AT_LEAST_ONE;
    }

    /** The default as help shows it, empty for none. */
    public String defaultText() {
        return defaultText;
    }

    /** The value as the command gets it. */
    T gather(List<Object> values) {
        return gather.apply(values);
    }

    @Override
    public String toString() {
        return name;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Read by this parameter's own type.
    private static <V> V cast(Object value) {
        return (V) value;
    }

    private static <V> List<V> castAll(List<Object> values) {
        return values.stream().map(Parameter::<V>cast).collect(Collectors.toCollection(ArrayList::new));
    }
}
