package org.upline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoUplineTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-1", "无", "null", "NULL", "None", "\\N", "\\n", "-", " 0\t"})
    void wordsForNobody(String written) {
        assertThat(NoUpline.meant(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "00", "A0", "-2", "无名", "nobody", "--"})
    void idsOfMembers(String written) {
        assertThat(NoUpline.meant(written)).isFalse();
    }
}
