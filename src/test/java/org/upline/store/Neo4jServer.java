package org.upline.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.ssl.SslPolicyConfig;
import org.neo4j.configuration.ssl.SslPolicyScope;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.upline.shell.ChildProcess;

/**
 * A Neo4j server in a process of its own, made of the same artefacts as the program's: Bolt on a free port of this machine,
 * users and passwords on. It ends when its standard input does, so that none is left behind when a test is stopped.
 */
public final class Neo4jServer implements AutoCloseable {
    public static final String USER = "neo4j";
    public static final String PASSWORD = "correct-horse-1";

    /** A server whose home has a key and a certificate here, see {@link SelfSigned}, takes encrypted connections only. */
    static final String CERTIFICATES = "certificates/bolt";

    private final Process process;
    private final int port;

    private Neo4jServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The one server that tests share who do not harm it; it ends with the tests. */
    public static synchronized Neo4jServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final Neo4jServer SERVER = temporary();

        private static Neo4jServer temporary() {
            try {
                Path home = Files.createTempDirectory("neo4j-server");
                Neo4jServer server = start(home);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.kill();
                    deleted(home);
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void deleted(Path home) {
            try (var files = Files.walk(home)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException | UncheckedIOException left) {
                home.toFile().deleteOnExit();
            }
        }
    }

    /** Starts a server over the given home, new or used before. */
    public static Neo4jServer start(Path home) throws IOException {
        List<String> command = ChildProcess.java(Neo4jServer.class.getName(), home.toString());
        command.add(1, "-Xmx700m");
        command.addAll(
                1,
                List.of("--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"));
        Process process = new ProcessBuilder(command)
                .redirectError(home.resolveSibling(home.getFileName() + ".err").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new IllegalStateException(
                    "no server: " + Files.readString(home.resolveSibling(home.getFileName() + ".err")));
        }
        return new Neo4jServer(process, Integer.parseInt(line));
    }

    /** The server process, over the home it is given. */
    public static void main(String[] arguments) {
        try {
            serve(arguments);
        } catch (IOException | RuntimeException failed) {
            // Neo4j's own threads would keep the process alive.
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        boolean isNew = !Files.exists(home.resolve("data"));
        Map<org.neo4j.graphdb.config.Setting<?>, Object> settings = StoreSettings.serving(home);
        Path certificates = home.resolve(CERTIFICATES);
        if (Files.exists(certificates)) {
            SslPolicyConfig bolt = SslPolicyConfig.forScope(SslPolicyScope.BOLT);
            settings.put(bolt.enabled, true);
            settings.put(bolt.base_directory, certificates);
            settings.put(bolt.private_key, certificates.resolve(SelfSigned.KEY));
            settings.put(bolt.public_certificate, certificates.resolve(SelfSigned.CERTIFICATE));
            settings.put(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.REQUIRED);
        }
        DatabaseManagementService service =
                new DatabaseManagementServiceBuilder(home).setConfig(settings).build();
        if (isNew) {
            service.database("system")
                    .executeTransactionally("ALTER USER neo4j SET PASSWORD '" + PASSWORD + "' CHANGE NOT REQUIRED");
        }
        int port = ((GraphDatabaseAPI) service.database("neo4j"))
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        System.out.println(port);
        while (System.in.read() >= 0) {
            // Nothing is said to it; the end of input is the end of it.
        }
        service.shutdown();
    }

    public String uri() {
        return "bolt://127.0.0.1:" + port;
    }

    /** The same server by another scheme and name. */
    StoreTarget target(String scheme, String host) {
        return new StoreTarget(
                URI.create(scheme + "://" + host + ":" + port), USER, PASSWORD, StoreTarget.DEFAULT_DATABASE);
    }

    public StoreTarget target() {
        return new StoreTarget(URI.create(uri()), USER, PASSWORD, StoreTarget.DEFAULT_DATABASE);
    }

    /** Ends the process as a power cut does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends the process in order. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            process.destroy();
        }
        process.onExit().join();
    }
}
