package org.upline.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNamesTest {
    @Test
    void maskedIsEnoughToTellApartAndNotToFind() {
        assertThat(PersonNames.MASKED.name("张三丰")).isEqualTo("张**");
        assertThat(PersonNames.MASKED.name("𠮷田")).isEqualTo("𠮷*");
        assertThat(PersonNames.MASKED.idNumber("110101199001011234")).isEqualTo("110101********1234");
        assertThat(PersonNames.MASKED.phone("13812345678")).isEqualTo("138****5678");
        assertThat(PersonNames.MASKED.username("zhangsan")).isEmpty();
    }

    @Test
    void shortTextsDoNotSlipThrough() {
        assertThat(PersonNames.MASKED.name("张")).isEqualTo("张*");
        assertThat(PersonNames.MASKED.phone("1234567")).isEqualTo("*******");
        assertThat(PersonNames.MASKED.idNumber("1")).isEqualTo("*");
        assertThat(PersonNames.MASKED.name("")).isEmpty();
    }

    @Test
    void noneIsNothingAndNameIsEverything() {
        assertThat(PersonNames.NONE.name("张三") + PersonNames.NONE.idNumber("1") + PersonNames.NONE.phone("1"))
                .isEmpty();
        assertThat(PersonNames.NAME.username("zhangsan")).isEqualTo("zhangsan");
    }
}
