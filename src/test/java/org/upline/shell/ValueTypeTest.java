package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upline.model.Person;

class ValueTypeTest {
    @Test
    void times() {
        assertThat(ValueType.FROM.read("2020-01-31")).contains(LocalDateTime.of(2020, 1, 31, 0, 0, 0));
        assertThat(ValueType.TO.read("2020-01-31")).contains(LocalDateTime.of(2020, 1, 31, 23, 59, 59));
        assertThat(ValueType.FROM.read("2020-01-31T08:00")).contains(LocalDateTime.of(2020, 1, 31, 8, 0));
        assertThat(ValueType.TO.read("2020-01-31 08:00:07")).contains(LocalDateTime.of(2020, 1, 31, 8, 0, 7));
        assertThat(ValueType.FROM.read("2020-02-30")).isEmpty();
        assertThat(ValueType.FROM.read("yesterday!")).isEmpty();
        assertThat(ValueType.FROM.read("")).isEmpty();
    }

    @Test
    void moneyIsReadAsYuan() {
        assertThat(ValueType.YUAN.read("2900.50")).contains(290050L);
        assertThat(ValueType.YUAN.read("0.001")).isEmpty();
        assertThat(ValueType.YUAN.read("99999999999999999999")).isEmpty();
    }

    @Test
    void constantsAreWords() {
        ValueType<Person.JoinReason> type = ValueType.oneOf(Person.JoinReason.class);
        assertThat(type.read("name-and-phone")).contains(Person.JoinReason.NAME_AND_PHONE);
        assertThat(type.read("ID-NUMBER")).contains(Person.JoinReason.ID_NUMBER);
        assertThat(type.read("ID_NUMBER")).isEmpty();
    }

    @Test
    void pairs() {
        assertThat(ValueType.PAIR.read("a=b=c")).contains(Map.entry("a", "b=c"));
        assertThat(ValueType.PAIR.read("a=")).contains(Map.entry("a", ""));
        assertThat(ValueType.PAIR.read("=b")).isEmpty();
        assertThat(ValueType.PAIR.read("a")).isEmpty();
    }

    @Test
    void filesStartAtHomeIfTheySaySo() {
        assertThat(ValueType.FILE.read("~/a")).contains(Path.of(System.getProperty("user.home"), "a"));
        assertThat(ValueType.FILE.read("~a")).contains(Path.of("~a"));
        assertThat(ValueType.FILE.read("a\0b")).isEmpty();
        assertThat(ValueType.FILE.read("")).isEmpty();
    }
}
