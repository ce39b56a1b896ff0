package org.upline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upline.HostileText;
import org.upline.model.CountingRule;
import org.upline.model.Person;

class JsonWriterTest {
    record Leader(
            String memberId,
            Integer level,
            long feesFen,
            LocalDateTime joined,
            Person.JoinReason reason,
            List<String> path) {}

    @Test
    void aRecordIsWrittenInTheOrderOfItsComponents() {
        Leader leader = new Leader(
                "10086",
                null,
                2_900_00L,
                LocalDateTime.of(2020, 1, 2, 3, 0),
                Person.JoinReason.INVALID_ID_NUMBER_AND_NAME,
                List.of("1", "10086"));
        assertThat(json(leader)).isEqualTo("""
                        {
                          "memberId": "10086",
                          "level": null,
                          "feesFen": 290000,
                          "joined": "2020-01-02T03:00:00",
                          "reason": "invalidIdNumberAndName",
                          "path": [ "1", "10086" ]
                        }
                        """);
    }

    @Test
    void setsAndMapsWithoutOrderAreSorted() {
        Set<String> names = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        IntStream.range(0, 50).forEach(i -> {
            names.add("n" + (char) ('a' + i));
            counts.put("k" + (char) ('a' + i), i);
        });
        CountingRule rule = new CountingRule(
                CountingRule.Unit.PERSONS,
                CountingRule.Tree.REFERRAL,
                Set.of(CountingRule.Exclusion.BLANK, CountingRule.Exclusion.INACTIVE));
        String sortedNames = json(names.stream().sorted().toList());
        assertThat(json(names)).isEqualTo(sortedNames);
        assertThat(json(Set.copyOf(names))).isEqualTo(sortedNames);
        assertThat(json(counts)).isEqualTo(json(new TreeMap<>(counts)));
        assertThat(json(Map.copyOf(counts))).isEqualTo(json(new TreeMap<>(counts)));
        assertThat(json(rule)).contains("\"exclude\": [ \"inactive\", \"blank\" ]");
    }

    @Test
    void ordersThatAreMeantStay() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("b", 1);
        map.put("a", 2);
        assertThat(json(map)).containsSubsequence("\"b\"", "\"a\"");
        assertThat(json(new LinkedHashSet<>(List.of("b", "a")))).isEqualTo("[ \"b\", \"a\" ]\n");
        assertThat(json(Arrays.asList("b", null, "a"))).isEqualTo("[ \"b\", null, \"a\" ]\n");
    }

    @Test
    void iterablesAreArrays() {
        Iterable<Integer> computed = () -> IntStream.range(0, 3).iterator();
        assertThat(json(computed)).isEqualTo("[ 0, 1, 2 ]\n");
        assertThat(json(Path.of("a b", "c"))).isEqualTo("\"" + Path.of("a b", "c") + "\"\n");
    }

    @Test
    void anyTextReadsBackAsItWasAndActsOnNoTerminal() {
        ObjectMapper reader = new ObjectMapper();
        qt().forAll(strings()
                        .allPossible()
                        .ofLengthBetween(0, 40)
                        .assuming(
                                text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)))
                .checkAssert(text -> {
                    String json = json(text);
                    try {
                        assertThat(reader.readValue(json, String.class)).isEqualTo(text);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    assertThat(json.strip().chars().noneMatch(c -> c < 0x20 || (c >= 0x7f && c < 0xa0)))
                            .isTrue();
                });
        assertThat(json("\u001b[31m\u202e\u009b")).isEqualTo("\"\\u001B[31m\\u202e\\u009b\"\n");
    }

    /** As bytes: halves of surrogate pairs, too, which the reader puts together from their escapes. */
    @Test
    void hostileTextReadsBackFromItsBytes() throws IOException {
        ObjectMapper reader = new ObjectMapper();
        List<String> texts = HostileText.all();
        byte[] json = json(texts).getBytes(StandardCharsets.UTF_8);
        assertThat(reader.readValue(json, String[].class)).containsExactlyElementsOf(texts);
        assertThat(HostileText.isHarmless(new String(json, StandardCharsets.UTF_8)))
                .isTrue();
        StringWriter lines = new StringWriter();
        JsonWriter.writeLines(texts.iterator(), lines);
        assertThat(reader.readerFor(String.class)
                        .<String>readValues(lines.toString())
                        .readAll())
                .isEqualTo(texts);
    }

    @Test
    void millionsOfElementsAreNotKept() {
        Iterable<List<Integer>> rows =
                () -> IntStream.range(0, 1_000_000).mapToObj(i -> List.of(i)).iterator();
        assertThat(json(rows)).endsWith("[ 999999 ] ]\n");
    }

    private static String json(Object value) {
        StringWriter out = new StringWriter();
        try {
            JsonWriter.write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
