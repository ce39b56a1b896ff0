package org.upline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upline.model.UnseenCharacters;

class VisibleTextTest {
    @ParameterizedTest
    @CsvSource({
        "'a\u001b[31mred', 'a\\u001b[31mred'", // colours the terminal
        "'a\u009b2J', 'a\\u009b2J'", // wipes it, by a C1 control
        "'moc.\u202eexe', 'moc.\\u202eexe'", // turns the direction of writing
        "'a\u200bb', 'a\\u200bb'", // makes two ids look the same
        "'a\nb\tc\rd', 'a\\nb\\tc\\rd'", // breaks a row
        "'a\u2028b', 'a\\u2028b'",
        "'a\ud800b', 'a\\ud800b'", // half a character
        "'\udb40\udc41', '\\udb40\\udc41'" // an invisible tag, U+E0041
    })
    void actingCharactersAreSpelledOut(String seized, String shown) {
        assertThat(VisibleText.of(seized)).isEqualTo(shown);
    }

    @Test
    void everythingElseStands() {
        String text = "张三 𠮷野家 ßé ﷺ 👩 \\u001b 6222021234567890123";
        assertThat(VisibleText.of(text)).isSameAs(text);
    }

    @Test
    void nothingActsAnyMoreAndVisibleTextStays() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 40)).checkAssert(text -> {
            String shown = VisibleText.of(text);
            assertThat(shown.codePoints().noneMatch(UnseenCharacters::contains)).isTrue();
            assertThat(VisibleText.of(shown)).isSameAs(shown);
        });
    }
}
