package org.upline.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
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
     * Imports the files into a new database, and closes it.
     *
     * @param home not yet existing
     * @throws UplineException with what the importer said, if it fails
     */
    public void run(Path home) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (var files = new DefaultFileSystemAbstraction();
                var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            Path conf = Files.createDirectories(home.resolve("conf"));
            Files.writeString(
                    conf.resolve("neo4j.conf"),
                    "server.memory.pagecache.size=" + (StoreSettings.PAGE_CACHE >> 20) + "m\n");
            int code = AdminTool.execute(
                    new ExecutionContext(home, conf, out, out, files),
                    words(home).toArray(String[]::new));
            if (code != 0) {
                throw new IOException(said.toString(StandardCharsets.UTF_8).strip());
            }
        } catch (IOException e) {
            throw StoreFailure.of("store.write.failed", home, e);
        }
        Schema.lay(home);
    }

    private List<String> words(Path home) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "database",
                "import",
                "full",
                "neo4j",
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
