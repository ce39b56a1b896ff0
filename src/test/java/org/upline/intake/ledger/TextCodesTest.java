package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextCodesTest {
    @Test
    void textsAreNumberedAsTheyAreMetAndTheEmptyOneIsZero() {
        TextCodes codes = new TextCodes();
        assertThat(codes.code("工商银行")).isEqualTo(1);
        assertThat(codes.code("")).isZero();
        assertThat(codes.code("建设银行")).isEqualTo(2);
        assertThat(codes.code("工商银行")).isEqualTo(1);
        assertThat(all(codes)).containsExactly("", "工商银行", "建设银行");
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
        assertThat(all(codes)).containsExactlyElementsOf(expected);
        assertThat(codes.text(codes.code(new String("62224999")))).isSameAs(expected.get(5_000));
    }

    @Test
    void packedTheyAreTheSameAndClosedTheyCanStillBeRead() {
        TextCodes codes = new TextCodes();
        List<String> expected = List.of("", "张三", "6222", "\uD83D\uDE00", "\uD83D");
        expected.forEach(codes::code);
        PackedText packed = codes.packed();
        codes.close();
        assertThat(all(codes)).containsExactlyElementsOf(expected);
        assertThat(IntStream.range(0, packed.size()).mapToObj(packed::get)).containsExactlyElementsOf(expected);
    }

    private static List<String> all(TextCodes codes) {
        return IntStream.range(0, codes.size()).mapToObj(codes::text).toList();
    }
}
