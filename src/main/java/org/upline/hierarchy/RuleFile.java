package org.upline.hierarchy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** Numbers of a rule as a properties file in UTF-8: defaults shipped with the program, changed by a file of the user. */
final class RuleFile {
    private RuleFile() {}

    /** The numbers of a file beside this class. */
    static SortedMap<String, Long> shipped(String name) {
        try (InputStream in = RuleFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packed into the program: " + name);
            }
            return numbers(name, load(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The shipped numbers with those of a file in their place.
     *
     * @throws UplineException if the file cannot be read, has a key that is not shipped, or a value that is no whole
     *     number of at least zero
     */
    static SortedMap<String, Long> changed(String name, Path file) {
        SortedMap<String, Long> numbers = shipped(name);
        SortedMap<String, Long> changes;
        try (Reader in = Files.newBufferedReader(file)) {
            changes = numbers(file.toString(), load(in));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UplineException(
                    Message.of("hierarchy.rules.unreadable", file.toString(), String.valueOf(unreadable.getMessage())),
                    unreadable);
        }
        for (String key : changes.keySet()) {
            if (!numbers.containsKey(key)) {
                throw UplineException.of(
                        "hierarchy.rules.unknownKey", file.toString(), key, String.join(", ", numbers.keySet()));
            }
        }
        numbers.putAll(changes);
        return numbers;
    }

    private static Properties load(Reader in) throws IOException {
        Properties properties = new Properties();
        properties.load(in);
        return properties;
    }

    private static SortedMap<String, Long> numbers(String file, Properties properties) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            String value = properties.getProperty(key).strip();
            if (!value.matches("[0-9]{1,18}")) {
                throw UplineException.of("hierarchy.rules.notANumber", file, key, value);
            }
            numbers.put(key, Long.parseLong(value));
        }
        return numbers;
    }
}
