package org.upline.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.cli.AdminTool;
import org.upline.model.UplineException;

/**
 * Neo4j's own {@code neo4j-admin database import} on clean CSV files of the graph of a case, with the schema of a case laid
 * afterwards: what an import is measured against.
 *
 * @param folder with the files
 * @param records nodes and relations in them
 */
public record ImporterYardstick(Path folder, long records) {

    /**
     * Writes the files.
     *
     * @param home of a generation's database, which no program has open
     * @param folder an existing, empty directory
     */
    public static ImporterYardstick of(Path home, Path folder) {
        try {
            return new ImporterYardstick(folder, CleanCsv.write(home, folder));
        } catch (IOException | RuntimeException e) {
            throw StoreFailure.of("store.write.failed", folder, e);
        }
    }

    /**
     * Imports the files into a new database, and closes it. The importer runs in a process of its own, as it does for whoever calls
     * it: in this one it would find the same code, which our import ran a moment ago, compiled already.
     *
     * @param home not yet existing
     * @throws UplineException with what the importer said, if it fails
     */
    public void run(Path home) {
        try {
            Path conf = Files.createDirectories(home.resolve("conf"));
            Files.writeString(
                    conf.resolve("neo4j.conf"),
                    "server.memory.pagecache.size=" + (StoreSettings.pageCache() >> 20) + "m\n");
            ProcessBuilder importer = new ProcessBuilder(
                            Stream.concat(java().stream(), words(home).stream()).toList())
                    .redirectErrorStream(true);
            importer.environment().put("NEO4J_HOME", home.toAbsolutePath().toString());
            importer.environment().put("NEO4J_CONF", conf.toAbsolutePath().toString());
            Process running = importer.start();
            try {
                running.getOutputStream().close();
                String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (running.waitFor() != 0) {
                    throw new IOException(said.strip());
                }
            } finally {
                running.destroy();
            }
        } catch (IOException e) {
            throw StoreFailure.of("store.write.failed", home, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreFailure.of("store.write.failed", home, e);
        }
        Schema.lay(home);
    }

    /** With our own heap, class path and collector, which is also the one that Neo4j's script chooses. */
    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Runtime.getRuntime().maxMemory(),
                "-XX:+UseParallelGC",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                AdminTool.class.getName());
    }

    private List<String> words(Path home) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "database",
                "import",
                "full",
                "neo4j",
                "--verbose",
                "--id-type=integer",
                "--multiline-fields=true",
                "--array-delimiter=U+"
                        + Integer.toHexString(CleanCsv.ARRAY_DELIMITER | 0x10000)
                                .substring(1),
                "--report-file=" + home.resolve("report.txt")));
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path data : listed.filter(file -> file.toString().endsWith(CleanCsv.DATA))
                    .sorted()
                    .toList()) {
                String name = data.getFileName().toString();
                String table = name.substring(0, name.length() - CleanCsv.DATA.length());
                String kind = table.startsWith("node.") ? "--nodes=" : "--relationships=";
                words.add(kind + table.substring(table.indexOf('.') + 1) + "=" + folder.resolve(table + CleanCsv.HEADER)
                        + "," + data);
            }
        }
        return words;
    }
}
