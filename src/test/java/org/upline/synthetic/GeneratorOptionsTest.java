package org.upline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.upline.model.UplineException;

class GeneratorOptionsTest {
    @Test
    void sizesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> GeneratorOptions.of(9, 1_000, 1)).hasMessageContaining("synthetic.members");
        assertThatThrownBy(() -> GeneratorOptions.of(3_000_001, 1_000, 1)).hasMessageContaining("synthetic.members");
        assertThatThrownBy(() -> GeneratorOptions.of(100, 99, 1)).hasMessageContaining("synthetic.transactions");
        assertThatThrownBy(() -> new GeneratorOptions(100, 1_000, 1, 51)).hasMessageContaining("synthetic.levels");
        assertThatThrownBy(() -> new GeneratorOptions(100, 1_000, 1, 4)).isInstanceOf(UplineException.class);
    }

    @Test
    void levelsGrowWithTheLogarithm() {
        assertThat(GeneratorOptions.naturalLevels(10)).isEqualTo(5);
        assertThat(GeneratorOptions.naturalLevels(2_000)).isEqualTo(12);
        assertThat(GeneratorOptions.naturalLevels(3_000_000)).isEqualTo(23);
    }

    @Test
    void theCommandNamesEveryOption() {
        assertThat(new GeneratorOptions(100, 1_000, -7, 20).command("x"))
                .isEqualTo("./upline generate x --members 100 --transactions 1000 --seed -7 --levels 20");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(bundle("zh").stringPropertyNames())
                .isEqualTo(bundle("en").stringPropertyNames())
                .contains("synthetic.members", "synthetic.transactions", "synthetic.levels", "synthetic.notEmpty");
    }

    private static Properties bundle(String language) throws IOException {
        String name = "/org/upline/messages_" + language + "/synthetic.properties";
        Properties texts = new Properties();
        try (var in = GeneratorOptionsTest.class.getResourceAsStream(name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
