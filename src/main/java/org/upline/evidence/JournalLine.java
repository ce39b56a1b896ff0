package org.upline.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.upline.model.UnseenCharacters;

/**
 * An entry as a line of the journal: a JSON object whose last member is its hash, which is the SHA-256 of the line's bytes
 * up to, and without, the comma before that member. A stranger can check it with any program that computes SHA-256.
 */
final class JournalLine {
    /** Hash that stands for "nothing before". */
    static final String NONE = "0".repeat(64);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    private static final String HASH = ",\"hash\":\"";
    private static final int TAIL = HASH.length() + 64 + 2;

    private JournalLine() {}

    /** The entry that follows another, written down. */
    static String of(JournalledCommand done, long number, String previous) {
        String text = write(new JournalEntry(
                number,
                done.at(),
                done.program(),
                done.command(),
                done.arguments(),
                done.before(),
                done.after(),
                done.result(),
                done.files(),
                previous,
                ""));
        String hashed = text.substring(0, text.length() - HASH.length() - 2);
        return hashed + HASH + Fingerprint.sha256(hashed) + "\"}";
    }

    private static String write(JournalEntry entry) {
        try {
            return escaped(JSON.writeValueAsString(entry));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of text and numbers
        }
    }

    /**
     * The same JSON with {@link UnseenCharacters} as JSON's own escapes: a journal is read on terminals, and half of a
     * surrogate pair, which Windows allows in names of files, has no bytes. Outside of its strings JSON has none of them.
     */
    private static String escaped(String json) {
        if (json.codePoints().noneMatch(UnseenCharacters::contains)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(point -> {
            if (UnseenCharacters.contains(point)) {
                for (char unit : Character.toChars(point)) {
                    escaped.append(String.format("\\u%04x", (int) unit));
                }
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    /** The entry a line holds; empty if the line is none, or not as it was written. */
    static Optional<JournalEntry> read(String line) {
        if (line.length() <= TAIL || !line.startsWith(HASH, line.length() - TAIL)) {
            return Optional.empty();
        }
        try {
            JournalEntry entry = JSON.readValue(line, JournalEntry.class);
            String hashed = line.substring(0, line.length() - TAIL);
            boolean whole = line.equals(hashed + HASH + entry.hash() + "\"}")
                    && Fingerprint.sha256(hashed).equals(entry.hash());
            return whole ? Optional.of(entry) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
