package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    @Test
    void theOrderOfColumnsAndColumnsWithoutContentMakeNoDifference() {
        String one = hash(List.of("a", "b", "c"), "1", "2", "");
        assertThat(hash(List.of("b", "a"), "2", "1")).isEqualTo(one);
        assertThat(hash(List.of("b", "", "a"), "2", "upline's own", "1")).isEqualTo(one);
        assertThat(one).hasSize(43);
    }

    @Test
    void anythingElseDoes() {
        List<String> hashes = List.of(
                hash(List.of("a", "b"), "1", "2"),
                hash(List.of("a", "b"), "2", "1"),
                hash(List.of("a", "b"), "12", ""),
                hash(List.of("a", "b"), "", "12"),
                hash(List.of("a", "b"), "1", "2 "),
                hash(List.of("ab", "c"), "1", "2"),
                hash(List.of("a", "bc"), "1", "2"),
                hash(List.of("a", "a#2"), "1", "2"),
                hash(List.of("a"), "𠮷"),
                hash(List.of("a"), "\uD842"),
                hash(List.of("a"), ""));
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void longCellsFit() {
        assertThat(hash(List.of("a"), "x".repeat(100_000))).isNotEqualTo(hash(List.of("a"), "x".repeat(100_001)));
    }

    private static String hash(List<String> names, String... cells) {
        return new ContentHash(names).of(cells);
    }
}
