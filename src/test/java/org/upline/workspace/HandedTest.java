package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HandedTest {
    @Test
    void whatIsHandedOnIsTakenOnce() {
        Handed<String> handed = new Handed<>("case");
        assertThat(handed.get()).isEqualTo("case");
        assertThatThrownBy(handed::get).isInstanceOf(IllegalStateException.class);
    }
}
