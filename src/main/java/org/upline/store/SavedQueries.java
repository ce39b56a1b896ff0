package org.upline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** The queries that come with the program, in {@code cypher/queries}, and those the user keeps beside the case. */
public final class SavedQueries {
    private static final String FOLDER = "/cypher/queries/";
    private static final String ENDING = ".cypher";

    private final Map<String, SavedQuery> queries;

    private SavedQueries(Map<String, SavedQuery> queries) {
        this.queries = queries;
    }

    /** The queries that come with the program. */
    public static SavedQueries shipped() {
        Map<String, SavedQuery> queries = new TreeMap<>();
        // A folder inside a jar cannot be listed everywhere, so a file names what is in it.
        for (String name : resource("index.txt").lines().toList()) {
            queries.put(name, new QueryFile(name + ENDING, resource(name + ENDING)).read(name, true));
        }
        return new SavedQueries(queries);
    }

    /**
     * These queries and the user's own.
     *
     * @param folder of {@code *.cypher} files in UTF-8; need not exist
     * @throws UplineException if a file cannot be read, has a wrong header, or has the name of a query there is already
     */
    public SavedQueries with(Path folder) {
        Map<String, SavedQuery> all = new TreeMap<>(queries);
        for (Path file : files(folder)) {
            String fileName = file.getFileName().toString();
            String name = fileName.substring(0, fileName.length() - ENDING.length());
            if (all.containsKey(name)) {
                throw UplineException.of("store.query.nameTaken", file.toString(), name);
            }
            all.put(name, new QueryFile(file.toString(), text(file)).read(name, false));
        }
        return new SavedQueries(all);
    }

    /** All queries, by name in plain string order. */
    public List<SavedQuery> list() {
        return List.copyOf(queries.values());
    }

    /** @throws UplineException if there is none of that name; says which there are */
    public SavedQuery byName(String name) {
        SavedQuery query = queries.get(name);
        if (query == null) {
            throw UplineException.of("store.query.unknown", name, String.join(", ", queries.keySet()));
        }
        return query;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            // Windows editors put a byte order mark before it, which Cypher does not understand.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UplineException unreadable(Path place, IOException failure) {
        return new UplineException(Message.of("store.query.unreadable", place.toString(), failure.toString()), failure);
    }

    private static String resource(String name) {
        try (InputStream in = SavedQueries.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("not packed into the program: " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
