package org.upline.workspace;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
import org.jspecify.annotations.Nullable;
import org.upline.hierarchy.CaseKnowledge;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.PersonDecision;
import org.upline.model.UplineException;

/**
 * What was decided in a case, in the order in which it was. The file that holds it is the one thing an import changes in
 * place, in one atomic step: whatever else is on disk is a source's bytes or can be made again.
 *
 * <p>Imports, and what was decided of who is one person, determine the generation. Roles and prior penalties do not: they
 * are read beside it and only move thresholds.
 *
 * @param imports in the order of arrival
 * @param byHand what investigators decided, in that order
 * @param last number of the last decision taken by hand, of those taken back too, so that no id ever means two
 */
@JsonPropertyOrder({"imports", "decisions", "lastDecision"})
public record Decisions(
        List<ImportDecision> imports,

        @JsonProperty("decisions") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Decision> byHand,

        @JsonProperty("lastDecision") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int last) {
    /** Raised when the same sources would be understood differently, so that old generations are made anew. */
    private static final String UNDERSTANDING = "upline-4";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public Decisions {
        imports = List.copyOf(imports);
        byHand = List.copyOf(byHand);
    }

    /** Imports alone. */
    public Decisions(List<ImportDecision> imports) {
        this(imports, List.of(), 0);
    }

    /** Files written before there were decisions by hand have none. */
    @JsonCreator
    static Decisions of(
            @JsonProperty("imports") List<ImportDecision> imports,
            @JsonProperty("decisions") @Nullable List<Decision> byHand,
            @JsonProperty("lastDecision") int last) {
        return new Decisions(imports, byHand == null ? List.of() : byHand, last);
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
        return new Decisions(all, byHand, last);
    }

    Decisions without(ImportDecision one) {
        return new Decisions(
                imports.stream().filter(decision -> !decision.equals(one)).toList(), byHand, last);
    }

    /** With one more decision by hand, under the next id. */
    Decisions plus(Ruling ruling, Authorship authorship) {
        List<Decision> all = new ArrayList<>(byHand);
        all.add(new Decision("D" + (last + 1), ruling, authorship.reason(), authorship.by(), authorship.at()));
        return new Decisions(imports, all, last + 1);
    }

    /** Without these decisions by hand. */
    Decisions without(List<Decision> some) {
        return new Decisions(
                imports, byHand.stream().filter(one -> !some.contains(one)).toList(), last);
    }

    /**
     * The decision taken by hand that somebody means.
     *
     * @param id such as {@code D3}, in either case
     * @throws UplineException if there is none
     */
    public Decision byHand(String id) {
        return byHand.stream()
                .filter(decision -> decision.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> UplineException.of(
                        "decision.unknown",
                        id,
                        byHand.stream().map(Decision::id).toList()));
    }

    /** Roles and prior penalties by person, as they were recorded. */
    CaseKnowledge knowledge(MemberColumns members) {
        CaseKnowledge knowledge = new CaseKnowledge(members);
        for (Decision decision : byHand) {
            decision.ruling().addTo(knowledge);
        }
        return knowledge;
    }

    /** What was decided of who is one person, in that order. */
    public List<PersonDecision> ofPersons() {
        return byHand.stream()
                .flatMap(decision -> decision.ruling().ofPersons(decision.id()).stream())
                .toList();
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
     * which files were imported has no influence; that of decisions about persons has, since a later one overrules an
     * earlier.
     */
    public String generation() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(UNDERSTANDING.getBytes(StandardCharsets.UTF_8));
            imports.stream().map(ImportDecision::consequence).sorted().forEach(line -> {
                digest.update((byte) '\n');
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            });
            for (PersonDecision decision : ofPersons()) {
                digest.update((byte) '\n');
                digest.update(consequence(decision).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /** The decision as one line; lengths before the ids keep apart what seized ids may hold. */
    private static String consequence(PersonDecision decision) {
        StringBuilder line = new StringBuilder(decision.id());
        if (decision instanceof PersonDecision.Merge merge) {
            add(line.append("\tmerge"), merge.members());
        } else if (decision instanceof PersonDecision.Split split) {
            split.parts().forEach(part -> add(line.append("\tpart"), part));
        }
        return line.toString();
    }

    private static void add(StringBuilder line, List<String> ids) {
        ids.forEach(id -> line.append('\t').append(id.length()).append(':').append(id));
    }
}
