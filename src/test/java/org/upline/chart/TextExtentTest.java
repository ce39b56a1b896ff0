package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextExtentTest {
    @Test
    void chineseTakesOneEmACharacter() {
        assertThat(TextExtent.width("张三丰", 1000)).isEqualTo(3000);
        assertThat(TextExtent.width("（），。", 1000)).isEqualTo(4000);
    }

    @Test
    void aCharacterBeyondTheBmpIsOneCharacter() {
        assertThat(TextExtent.width("𠮷", 1000)).isEqualTo(1000);
    }

    @Test
    void lettersAndDigitsTakeLess() {
        assertThat(TextExtent.width("123", 1000)).isEqualTo(3 * 620);
        assertThat(TextExtent.width("iW", 1000)).isEqualTo(360 + 1040);
    }

    @Test
    void combiningMarksTakeNoRoom() {
        assertThat(TextExtent.width("e\u0301", 1000)).isEqualTo(TextExtent.width("e", 1000));
    }

    @Test
    void widthsAreRoundedUp() {
        assertThat(TextExtent.width("1", 1)).isEqualTo(1);
    }

    @Test
    void whatFitsIsNotCut() {
        assertThat(TextExtent.cut("张三丰", 1000, 3000)).isEqualTo("张三丰");
        assertThat(TextExtent.cut("", 1000, 0)).isEmpty();
    }

    @Test
    void whatDoesNotFitEndsWithAnEllipsisWithinTheWidth() {
        assertThat(TextExtent.cut("张三丰李四", 1000, 4000)).isEqualTo("张三丰…");
        assertThat(TextExtent.cut("张三丰李四", 1000, 3999)).isEqualTo("张三…");
    }

    @Test
    void aCutFallsBetweenTwoCharactersAsAReaderSeesThem() {
        assertThat(TextExtent.cut("𠮷𠮷𠮷", 1000, 2000)).isEqualTo("𠮷…");
        // The accent belongs to the e, so both go or both stay.
        assertThat(TextExtent.cut("ae\u0301\u0301\u0301bcdefgh", 1000, 2300)).isEqualTo("ae\u0301\u0301\u0301…");
        assertThat(TextExtent.cut("ae\u0301\u0301\u0301bcdefgh", 1000, 2200)).isEqualTo("a…");
    }
}
