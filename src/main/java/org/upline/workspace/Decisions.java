package org.upline.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upline.model.UplineException;

/**
 * What was decided in a case, in the order in which it was. The file that holds it is the one thing an import changes in
 * place, in one atomic step: whatever else is on disk is a source's bytes or can be made again.
 *
 * @param imports in the order of arrival
 */
public record Decisions(List<ImportDecision> imports) {
    /** Raised when the same sources would be understood differently, so that old generations are made anew. */
    private static final String UNDERSTANDING = "upline-1";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public Decisions {
        imports = List.copyOf(imports);
    }

    static Decisions read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Decisions(List.of());
        }
        return JSON.readValue(file.toFile(), Decisions.class);
    }

    void write(Path file) throws IOException {
        AtomicFile.write(file, text());
    }

    private String text() throws JsonProcessingException {
        return JSON.writeValueAsString(this) + "\n";
    }

    /** The decision about these bytes; of a dump about this table, whose name is empty for any other file. */
    public Optional<ImportDecision> importOf(String sha256, String table) {
        return imports.stream().filter(decision -> decision.isOf(sha256, table)).findFirst();
    }

    /** Whether any decision is about these bytes. */
    boolean names(String sha256) {
        return imports.stream().anyMatch(decision -> decision.sha256().equals(sha256));
    }

    Decisions plus(List<ImportDecision> more) {
        List<ImportDecision> all = new ArrayList<>(imports);
        all.addAll(more);
        return new Decisions(all);
    }

    Decisions without(ImportDecision one) {
        return new Decisions(
                imports.stream().filter(decision -> !decision.equals(one)).toList());
    }

    /** The imports under their numbers, in the order of arrival. */
    public List<ImportEntry> numbered() {
        List<ImportEntry> entries = new ArrayList<>();
        for (ImportDecision decision : imports) {
            entries.add(new ImportEntry(entries.size() + 1, decision));
        }
        return entries;
    }

    /**
     * Finds the import somebody means.
     *
     * @param id its number, of at most five digits, or at least six digits of its file's SHA-256 from the beginning
     * @throws UplineException if there is none, or more than one
     */
    public ImportEntry find(String id) {
        List<ImportEntry> meant = numbered().stream()
                .filter(entry -> id.length() < 6
                        ? id.equals(Integer.toString(entry.number()))
                        : entry.decision().sha256().startsWith(id.toLowerCase(Locale.ROOT)))
                .toList();
        if (meant.size() > 1) {
            throw UplineException.of("books.import.ambiguous", id, meant.size());
        }
        if (meant.isEmpty()) {
            throw UplineException.of("books.import.unknown", id);
        }
        return meant.get(0);
    }

    /**
     * Names the generation these decisions determine: sixteen hex digits of a hash over the set of them. The order in
     * which they were taken has no influence.
     */
    public String generation() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(UNDERSTANDING.getBytes(StandardCharsets.UTF_8));
            imports.stream().map(ImportDecision::consequence).sorted().forEach(line -> {
                digest.update((byte) '\n');
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
