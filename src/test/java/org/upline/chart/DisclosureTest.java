package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisclosureTest {
    @Test
    void namesKeepTheirEnds() {
        assertThat(Disclosure.MASKED.name("张小三")).isEqualTo("张*三");
        assertThat(Disclosure.MASKED.name("欧阳小三")).isEqualTo("欧**三");
        assertThat(Disclosure.MASKED.name("张三")).isEqualTo("张*");
        assertThat(Disclosure.MASKED.name("张")).isEqualTo("*");
        assertThat(Disclosure.MASKED.name("𠮷田三")).as("a star a character").isEqualTo("𠮷*三");
        assertThat(Disclosure.MASKED.name("")).isEmpty();
    }

    @Test
    void numbersKeepTheirEnds() {
        assertThat(Disclosure.MASKED.number("110101199001011234")).isEqualTo("1101**********1234");
        assertThat(Disclosure.MASKED.number("13812341234")).isEqualTo("138****1234");
        assertThat(Disclosure.MASKED.number("1234567")).isEqualTo("*****67");
        assertThat(Disclosure.MASKED.number("12")).isEqualTo("*2");
    }

    @Test
    void anIdIsKeptUnlessItIsSomebodysNumber() {
        assertThat(Disclosure.MASKED.id("H0000019")).isEqualTo("H0000019");
        assertThat(Disclosure.MASKED.id("13812341234")).isEqualTo("138****1234");
        assertThat(Disclosure.MASKED.id("110101199001011234")).isEqualTo("1101**********1234");
    }

    @Test
    void anAddressLosesItsEndAndItsDigits() {
        assertThat(Disclosure.MASKED.text("6号楼甲乙")).isEqualTo("*号***");
    }

    @Test
    void withoutMaskingNothingChanges() {
        assertThat(Disclosure.FULL.name("张小三")).isEqualTo("张小三");
        assertThat(Disclosure.FULL.number("13812341234")).isEqualTo("13812341234");
    }
}
