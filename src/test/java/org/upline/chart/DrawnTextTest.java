package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "𠮷野家", "<script>]]>&\"'", "Αθήνα עברית", "葛\uDB40\uDD00", "a  b"})
    void whatCanBeSeenStaysAsItIs(String text) {
        assertThat(DrawnText.of(text)).isSameAs(text);
    }

    @Test
    void whatCannotBeSeenIsShownAsACode() {
        assertThat(DrawnText.of("a\u0007b")).isEqualTo("a[U+0007]b");
        assertThat(DrawnText.of("a\n\tb")).isEqualTo("a[U+000A][U+0009]b");
        assertThat(DrawnText.of("\u001B[31m")).isEqualTo("[U+001B][31m");
        assertThat(DrawnText.of("\u202Etxt.exe\u2066")).isEqualTo("[U+202E]txt.exe[U+2066]");
        assertThat(DrawnText.of("张\u200B三\uFEFF")).isEqualTo("张[U+200B]三[U+FEFF]");
        assertThat(DrawnText.of("\u2028\u2029\u0085")).isEqualTo("[U+2028][U+2029][U+0085]");
        assertThat(DrawnText.of("\uFFFE\uFDD0\u3164")).isEqualTo("[U+FFFE][U+FDD0][U+3164]");
        assertThat(DrawnText.of(Character.toString(0x1FFFF))).isEqualTo("[U+1FFFF]");
    }

    @Test
    void aLoneSurrogateIsShownAndAPairIsNot() {
        assertThat(DrawnText.of("\uD800")).isEqualTo("[U+D800]");
        assertThat(DrawnText.of("\uDC00\uD842\uDFB7\uD842")).isEqualTo("[U+DC00]𠮷[U+D842]");
    }

    @Test
    void whatIsVisibleOnceStaysSo() {
        String once = DrawnText.of("\u0000\u202E");
        assertThat(DrawnText.of(once)).isEqualTo(once);
    }

    /** A page is lettered by the reader's machine; what can be known to have no shape anywhere reads as in the other formats. */
    @Test
    void aPageShowsTheSameCodePointsAsTheFormatsThatAskTheirFont() {
        Lettering lettering = Lettering.in(ChartFont.shipped());
        StringBuilder other = new StringBuilder();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED -> {
                    String text = "张" + Character.toString(point) + "三";
                    if (!DrawnText.onPage(text).equals(lettering.drawn(text))) {
                        other.append(' ').append(DrawnText.codePoint(point));
                    }
                }
                default -> {
                    // A letter the reader's machine may have though this program's font has not.
                }
            }
        }
        assertThat(other.toString()).isEmpty();
        assertThat(DrawnText.onPage("\uE000\u202E张")).isEqualTo("[U+E000][U+202E]张");
    }
}
