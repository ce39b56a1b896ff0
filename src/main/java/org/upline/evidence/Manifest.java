package org.upline.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The list of all files of a bundle with their hashes, as lines of text:
 *
 * <pre>
 * upline-evidence 1
 * program Upline 0.1.0
 * case NAME
 * state SHA-256 of the case's decisions
 * journal hash of the last entry of journal.jsonl
 * file SHA-256 SM3 BYTES PATH
 * …
 * end NUMBER-OF-FILES
 * </pre>
 *
 * @param program name and version
 * @param caseName the case the bundle was made of
 * @param state of the case, as in {@link JournalEntry}
 * @param journal head of the journal when the bundle was made
 * @param files by path, with {@code /} between folders
 */
record Manifest(String program, String caseName, String state, String journal, SortedMap<String, Fingerprint> files) {
    static final String NAME = "MANIFEST.txt";

    private static final String FIRST = "upline-evidence 1";
    private static final Pattern FILE = Pattern.compile("file ([0-9a-f]{64}) ([0-9a-f]{64}) (0|[1-9]\\d*) (\\S.*)");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, FIRST);
        line(text, "program " + program);
        line(text, "case " + caseName);
        line(text, "state " + state);
        line(text, "journal " + journal);
        files.forEach((path, file) ->
                line(text, "file " + file.sha256() + " " + file.sm3() + " " + file.bytes() + " " + path));
        line(text, "end " + files.size());
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    /**
     * Reads the manifest of a bundle.
     *
     * @throws UplineException if it is missing or not as it was written
     */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw UplineException.of("evidence.manifest.missing", folder, NAME);
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (lines.size() < 7 || !lines.remove(lines.size() - 1).isEmpty() || !FIRST.equals(lines.get(0))) {
            throw broken(1);
        }
        SortedMap<String, Fingerprint> files = new TreeMap<>();
        for (int at = 5; at < lines.size() - 1; at++) {
            Matcher line = FILE.matcher(lines.get(at));
            if (!line.matches() || leadsElsewhere(line.group(4))) {
                throw broken(at + 1);
            }
            files.put(line.group(4), new Fingerprint(line.group(1), line.group(2), length(line.group(3), at)));
        }
        Manifest manifest = new Manifest(
                value(lines, 1, "program "),
                value(lines, 2, "case "),
                hash(lines, 3, "state "),
                hash(lines, 4, "journal "),
                files);
        // Whatever is written in another way than this program writes it has been changed.
        if (!manifest.text().equals(text)) {
            throw broken(lines.size());
        }
        return manifest;
    }

    /** No path of a manifest may name a file outside of its bundle. */
    private static boolean leadsElsewhere(String path) {
        return path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || List.of(path.split("/", -1)).contains("..");
    }

    private static long length(String digits, int at) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw broken(at + 1);
        }
    }

    private static String value(List<String> lines, int at, String word) {
        if (!lines.get(at).startsWith(word)) {
            throw broken(at + 1);
        }
        return lines.get(at).substring(word.length());
    }

    private static String hash(List<String> lines, int at, String word) {
        String value = value(lines, at, word);
        if (!HASH.matcher(value).matches()) {
            throw broken(at + 1);
        }
        return value;
    }

    private static UplineException broken(int line) {
        return new UplineException(Message.of("evidence.manifest.broken", NAME, line));
    }
}
