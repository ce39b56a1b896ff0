package org.upline.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.neo4j.graphdb.Transaction;

/** The constraints and indexes of {@code cypher/schema.cypher} and {@code cypher/server-schema.cypher}. */
final class Schema {
    private static final String EMBEDDED = "/cypher/schema.cypher";
    private static final String SERVER = "/cypher/server-schema.cypher";
    private static final long PATIENCE_HOURS = 6;

    private Schema() {}

    /** What is laid on a database of one case, in order. */
    static List<String> statements() {
        return statements(EMBEDDED);
    }

    /** What is laid on a database that cases share. */
    static List<String> ofServer() {
        return statements(SERVER);
    }

    /** Each statement ends with a semicolon at the end of a line, and lines of {@code //} are comments. */
    private static List<String> statements(String resource) {
        try (InputStream in = Schema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not packed into the program: " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("//"))
                    .collect(Collectors.joining("\n"));
            return Arrays.stream(text.split(";"))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays the schema on the closed database at the given home, fills every index, and closes it again. */
    static void lay(Path home) {
        List<SchemaStatement> all =
                statements().stream().map(SchemaStatement::of).toList();
        try (RunningDatabase database = new RunningDatabase(home, StoreSettings.filling(home))) {
            BoltPassword.renew(database);
            List<SchemaStatement> constraints =
                    all.stream().filter(SchemaStatement::isConstraint).toList();
            create(database, all.stream().filter(one -> !one.isConstraint()).toList());
            // While the indexes are filled. Each constraint waits until it is filled itself, so they go side by side.
            constraints.parallelStream().forEach(one -> create(database, List.of(one)));
            try (Transaction tx = database.graph().beginTx()) {
                tx.schema().awaitIndexesOnline(PATIENCE_HOURS, TimeUnit.HOURS);
            }
        } catch (RuntimeException e) {
            throw StoreFailure.of("store.write.failed", home, e);
        }
    }

    private static void create(RunningDatabase database, List<SchemaStatement> statements) {
        try (Transaction tx = database.graph().beginTx()) {
            statements.forEach(one -> one.create(tx));
            tx.commit();
        }
    }
}
