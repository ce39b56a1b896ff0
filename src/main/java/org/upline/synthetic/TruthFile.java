package org.upline.synthetic;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes truth.json: the truth's records as they are, UTF-8, keys in the order of the records' components. */
final class TruthFile {
    static final String FILE = "truth.json";

    private TruthFile() {}

    static void write(Truth truth, Path directory) throws IOException {
        // The default would take the line separator of the machine.
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        byte[] json = new ObjectMapper().writer(printer).writeValueAsBytes(truth);
        Files.write(directory.resolve(FILE), json);
    }
}
