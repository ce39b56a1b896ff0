package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineHistoryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "case seal --passphrase=x",
                "case seal --passphrase x",
                "x --db-password y",
                "x -pwd y",
                "x --Token=1",
                "x --secret-file f",
                "x 密码 y"
            })
    void secretsAreNotKept(String line) {
        assertThat(LineHistory.isSecret(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree member 张三", "accounts --top 5", "query run passwords-shared", "trace 6222", ""})
    void otherLinesAre(String line) {
        assertThat(LineHistory.isSecret(line)).isFalse();
    }
}
