package org.upline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnseenCharactersTest {
    @Test
    void whatCannotBeSeen() {
        int[] unseen = {
            0x00,
            0x09,
            0x0A,
            0x1B,
            0x7F,
            0x85,
            0x9B, // control characters
            0xAD,
            0x200B,
            0x200D,
            0x202E,
            0x2066,
            0xFEFF,
            0xE0041, // formatting characters
            0x2028,
            0x2029, // separators
            0xD800,
            0xDFFF, // halves of pairs
            0xFDD0,
            0xFFFE,
            0xFFFF,
            0x1FFFF, // noncharacters
            0x115F,
            0x2800,
            0x3164 // without a shape
        };
        assertThat(Arrays.stream(unseen).allMatch(UnseenCharacters::contains)).isTrue();
    }

    @Test
    void whatCanBeSeen() {
        String text = " ~A张𠮷ßé\uFE0F☀👩€\u00a0\u3000";
        assertThat(text.codePoints().noneMatch(UnseenCharacters::contains)).isTrue();
    }
}
