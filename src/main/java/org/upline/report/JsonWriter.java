package org.upline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Writes results as JSON (RFC 8259), pretty and the same on each run: records in the order of their components, ordered
 * maps and sets in their order, all other maps and sets sorted. Times are ISO 8601 to the second, enum constants
 * camelCase words, paths plain text, an absent value is null. Text is exactly what was seized; what a terminal could act
 * on, and halves of surrogate pairs, which have no bytes, are escaped in JSON's own way.
 */
public final class JsonWriter {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new OutputModule())
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private JsonWriter() {}

    /**
     * Writes a value with a line end after it and flushes; the writer stays open. Lists and other iterables are written
     * while they are read, so that millions of elements cost no memory.
     *
     * @param value any tree of records, maps, iterables, numbers, text, enum constants, local times and nulls
     */
    public static void write(@Nullable Object value, Writer out) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withRootSeparator("\n"))
                .withObjectIndenter(lines);
        try (JsonGenerator generator = MAPPER.getFactory().createGenerator(new HalvesWriter(out))) {
            generator.setPrettyPrinter(pretty);
            generator.setCharacterEscapes(new UnseenEscapes());
            MAPPER.writeValue(generator, value);
        }
        out.write('\n');
        out.flush();
    }

    /**
     * Writes each value on a line of its own, as programs read that take one at a time, and flushes; the writer stays open.
     */
    public static void writeLines(Iterator<?> values, Writer out) throws IOException {
        try (JsonGenerator generator = MAPPER.getFactory().createGenerator(new HalvesWriter(out))) {
            generator.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            generator.setCharacterEscapes(new UnseenEscapes());
            while (values.hasNext()) {
                MAPPER.writeValue(generator, values.next());
            }
        }
        out.write('\n');
        out.flush();
    }

    /** The same tree in memory. */
    static JsonNode tree(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }
}
