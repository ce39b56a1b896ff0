package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoredTextTest {
    @Test
    void ordinaryTextIsStoredAsItStands() {
        for (String text : List.of("", "张三", "a\"b'c\\d;e,f\n\r\t\0", "𠮷", "\u202Eevil", "\uFFFE\uFFFF")) {
            assertThat(StoredText.encode(text)).isSameAs(text);
            assertThat(StoredText.decode(text)).isSameAs(text);
        }
    }

    @Test
    void halvesOfSurrogatePairsAreWrittenOut() {
        assertThat(StoredText.encode("a\uD842b")).isEqualTo("a\uFDD0d842b");
        assertThat(StoredText.encode("\uDFB7\uD842")).isEqualTo("\uFDD0dfb7\uFDD0d842");
        assertThat(StoredText.encode("\uFDD0d842")).isEqualTo("\uFDD0fdd0d842");
    }

    @Test
    void aMarkThatIsNotOursStays() {
        for (String text : List.of("\uFDD0", "\uFDD0d8", "\uFDD0wxyz", "\uFDD0\uFDD0")) {
            assertThat(StoredText.decode(text)).isEqualTo(text);
        }
    }

    /** Any text comes back, passes UTF-8 unharmed, and is stored like no other. */
    @Test
    void nothingIsLostAndNothingFallsTogether() {
        Random random = new Random(20261121);
        char[] units = {'a', '0', 'd', 'f', '\0', '张', '\uD842', '\uDFB7', '\uDBFF', StoredText.MARK};
        Map<String, String> byStored = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                text.append(units[random.nextInt(units.length)]);
            }
            String stored = StoredText.encode(text.toString());
            assertThat(StoredText.decode(stored)).isEqualTo(text.toString());
            assertThat(new String(stored.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(stored);
            String other = byStored.putIfAbsent(stored, text.toString());
            assertThat(other == null || other.contentEquals(text)).isTrue();
        }
    }

    @Test
    void longKeysAreShortAndDifferWhereTheTextDoes() {
        String longest = "x".repeat(2000);
        assertThat(IndexedText.key(longest)).isSameAs(longest);

        String tooLong = "字".repeat(1_000_000);
        assertThat(IndexedText.key(tooLong))
                .startsWith("字".repeat(200) + "… sha256:")
                .hasSize(200 + "… sha256:".length() + 64);
        assertThat(IndexedText.key(tooLong + "\uD842")).isNotEqualTo(IndexedText.key(tooLong + "\uDFB7"));
        assertThat(IndexedText.key("𠮷".repeat(2000))
                        .codePoints()
                        .filter(c -> Character.isSurrogate((char) c) && c < 0x10000))
                .isEmpty();
        assertThat(IndexedText.key("a" + "𠮷".repeat(2000)).codePoints().filter(c -> c >= 0xD800 && c < 0xE000))
                .isEmpty();
    }
}
