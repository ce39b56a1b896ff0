package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextIndexTest {
    /** Texts of one hash, so that only the texts themselves tell them apart. */
    private static final List<String> SAME_HASH = List.of("AaAa", "AaBB", "BBAa", "BBBB");

    @Test
    void findsWhatALookThroughFindsAlsoWhereHashesMeet() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<String> column = new ArrayList<>();
            for (int n = random.nextInt(30); n > 0; n--) {
                int kind = random.nextInt(6);
                column.add(kind == 4 ? null : kind == 5 ? "x" + random.nextInt(3) : SAME_HASH.get(kind));
            }
            TextIndex index = TextIndex.of(column.size(), column::get);
            for (String value : List.of("AaAa", "AaBB", "BBAa", "BBBB", "x0", "x1", "absent")) {
                int[] rows = IntStream.range(0, column.size())
                        .filter(row -> value.equals(column.get(row)))
                        .toArray();
                assertThat(index.find(value)).isEqualTo(rows);
                assertThat(rows.length == 0 || index.mayHave(value)).isTrue();
            }
            int usual = random.nextInt(4);
            assertThat(index.sharedByMoreThan(usual)).allSatisfy(rows -> {
                assertThat(rows).hasSizeGreaterThan(usual).isSorted();
                assertThat(index.find(column.get(rows[0]))).isEqualTo(rows);
            });
            long distinct = column.stream()
                    .filter(value -> value != null && index.find(value).length > usual)
                    .distinct()
                    .count();
            assertThat(index.sharedByMoreThan(usual)).hasSize((int) distinct);
        }
    }
}
