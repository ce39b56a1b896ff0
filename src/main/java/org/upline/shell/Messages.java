package org.upline.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.report.ColumnType;
import org.upline.report.VisibleText;

/**
 * The texts of one language: the bundles of all rooms as one. Texts are {@link MessageFormat}s. A key that has no text is
 * shown as it stands, so that a user still gets something to search for.
 */
public final class Messages {
    private static final Map<Language, Messages> LOADED = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> texts;

    private Messages(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The texts of a language, read once. */
    public static Messages in(Language language) {
        return LOADED.computeIfAbsent(language, Messages::load);
    }

    /** All keys, in plain string order. */
    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    public Language language() {
        return language;
    }

    /** The text of a key as it stands in the bundle, nothing if there is none. */
    public Optional<String> raw(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The text of a key without arguments, such as a title. */
    public String text(String key) {
        return text(Message.of(key));
    }

    /** The text of a key, nothing if there is none. */
    Optional<String> find(String key) {
        return texts.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** A message in words. Arguments that come from seized data cannot act on a terminal. */
    public String text(Message message) {
        String pattern = texts.get(message.key());
        if (pattern == null) {
            return message.arguments().isEmpty() ? message.key() : message.key() + " " + shown(message.arguments());
        }
        Object[] arguments = message.arguments().stream().map(this::shown).toArray();
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** An argument as {@link MessageFormat} shall show it: numbers stay numbers, all else becomes words. */
    private Object shown(@Nullable Object argument) {
        if (argument instanceof Number) {
            return argument;
        }
        if (argument instanceof Message inner) {
            return text(inner);
        }
        if (argument instanceof Enum<?> constant) {
            String key = "value." + constant.getDeclaringClass().getSimpleName() + "." + ValueType.word(constant);
            return find(key).orElseGet(() -> ValueType.word(constant));
        }
        if (argument instanceof LocalDateTime time) {
            return ColumnType.TIME.sheet(time);
        }
        if (argument instanceof Collection<?> several) {
            StringBuilder list = new StringBuilder();
            for (Object each : several) {
                list.append(list.isEmpty() ? "" : language == Language.ZH ? "、" : ", ")
                        .append(shown(each));
            }
            return list.toString();
        }
        if (argument instanceof Path path) {
            return VisibleText.of(path.toString());
        }
        return VisibleText.of(String.valueOf(argument));
    }

    private static Messages load(Language language) {
        Map<String, String> texts = new HashMap<>();
        for (URL file : MessageFiles.of(language)) {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (String key : properties.stringPropertyNames()) {
                if (texts.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException("two texts for " + key + ", the second in " + file);
                }
            }
        }
        return new Messages(language, texts);
    }
}
