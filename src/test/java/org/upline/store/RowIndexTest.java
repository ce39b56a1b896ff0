package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowIndexTest {
    @Test
    void findsTheRowOfEachKeyAndNoneOfAnyOther() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            keys.add("M" + i * 7);
        }
        // Equal hashes, by design of the language.
        keys.addAll(List.of("AaAa", "BBBB", "AaBB", "BBAa", ""));
        RowIndex<String> index = new RowIndex<>(keys, key -> key);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(index.find(keys.get(i))).isEqualTo(i);
        }
        assertThat(index.find("M1")).isEqualTo(RowIndex.NONE);
        assertThat(index.find("AaAaBB")).isEqualTo(RowIndex.NONE);
    }

    @Test
    void ofSeveralRowsWithOneKeyFindsTheLast() {
        assertThat(new RowIndex<>(List.of("a", "b", "a"), key -> key).find("a")).isEqualTo(2);
    }

    @Test
    void findsNothingAmongNothing() {
        assertThat(new RowIndex<>(List.<String>of(), key -> key).find("a")).isEqualTo(RowIndex.NONE);
    }
}
