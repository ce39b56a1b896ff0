package org.upline.report.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetNamesTest {
    @Test
    void everyNameCanBeWrittenAndIsItsOwn() {
        SheetNames names = new SheetNames(List.of("覆盖情况"));
        assertThat(names.next("中国工商银行", "银行不详")).isEqualTo("中国工商银行");
        assertThat(names.next("中国工商银行", "银行不详")).isEqualTo("中国工商银行 2");
        assertThat(names.next("覆盖情况", "银行不详")).isEqualTo("覆盖情况 2");
        assertThat(names.next("../a:b", "银行不详")).isEqualTo("-a-b");
        assertThat(names.next("  ", "银行不详")).isEqualTo("银行不详");
        assertThat(names.next("[?]", "银行不详")).isEqualTo("银行不详 2");
        assertThat(names.next("ABC", "x")).isEqualTo("ABC");
        assertThat(names.next("abc", "x")).isEqualTo("abc 2");
        assertThat(names.next("长".repeat(40), "x")).hasSize(26);
    }
}
