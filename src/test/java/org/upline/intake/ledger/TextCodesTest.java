package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextCodesTest {
    @Test
    void textsAreNumberedAsTheyAreMetAndTheEmptyOneIsZero() {
        TextCodes codes = new TextCodes();
        assertThat(codes.code("工商银行")).isEqualTo(1);
        assertThat(codes.code("")).isZero();
        assertThat(codes.code("建设银行")).isEqualTo(2);
        assertThat(codes.code("工商银行")).isEqualTo(1);
        assertThat(codes.texts()).containsExactly("", "工商银行", "建设银行");
    }

    @Test
    void manyTextsKeepTheirNumbersWhileRoomIsMade() {
        TextCodes codes = new TextCodes();
        List<String> expected = new ArrayList<>(List.of(""));
        for (int i = 0; i < 5_000; i++) {
            String text = "6222" + i;
            expected.add(text);
            assertThat(codes.text(codes.code(text))).isSameAs(text);
        }
        assertThat(codes.texts()).containsExactlyElementsOf(expected);
        assertThat(codes.text(codes.code(new String("62224999")))).isSameAs(expected.get(5_000));
    }
}
