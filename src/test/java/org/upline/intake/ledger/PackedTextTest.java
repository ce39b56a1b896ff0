package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTextTest {
    private static final String[] PIECES = {
        "", "a", "Z9", "\0", "\u007f", "\u0080", "é", "支付", "\uD842\uDFB7", "\uD842", "\uDFB7", "\uFFFF"
    };

    @Test
    void textsComeBackAndCompareAsStringsDo() {
        Random random = new Random(5);
        PackedText packed = new PackedText();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(6); k > 0; k--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            texts.add(text.toString());
            packed.add(text.toString());
        }
        packed.trim();
        for (int a = 0; a < texts.size(); a++) {
            assertThat(packed.get(a)).isEqualTo(texts.get(a));
            assertThat(packed.isEmpty(a)).isEqualTo(texts.get(a).isEmpty());
            for (int b = 0; b < texts.size(); b++) {
                int expected = Integer.signum(texts.get(a).compareTo(texts.get(b)));
                assertThat(Integer.signum(packed.compare(a, packed, b))).isEqualTo(expected);
                assertThat(packed.same(a, packed, b)).isEqualTo(expected == 0);
                assertThat(expected != 0 || packed.hash(a) == packed.hash(b)).isTrue();
            }
        }
    }
}
