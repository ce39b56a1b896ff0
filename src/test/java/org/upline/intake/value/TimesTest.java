package org.upline.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-02 03:04:05",
                "2020-1-2 3:04:05",
                "2020/01/02 03:04:05",
                "2020/1/2 3:04:05",
                "2020.01.02 03:04:05",
                "2020-01-02T03:04:05",
                "2020-01-02  03:04:05",
                "2020-01-02 03:04:05.0",
                "2020-01-02 03:04:05.123456",
                "2020-01-02-03.04.05.000000",
                "2020-01-02-03.04.05",
                "20200102030405",
                "20200102030405.000",
                "20200102 030405",
                "20200102 03:04:05",
                "2020-01-02 030405",
                "2020年1月2日 3时4分5秒",
                "2020年01月02日 03:04:05",
                "2020年01月02日03:04:05",
                "２０２０－０１－０２　０３：０４：０５"
            })
    void toTheSecond(String cell) {
        assertThat(Times.parse(cell)).isEqualTo(new Moment(LocalDateTime.of(2020, 1, 2, 3, 4, 5), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-02 03:04", "2020/1/2 3:04", "20200102 3:04", "2020年1月2日 3时4分"})
    void toTheMinute(String cell) {
        assertThat(Times.parse(cell)).isEqualTo(new Moment(LocalDateTime.of(2020, 1, 2, 3, 4), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-02", "2020/1/2", "20200102", "2020.1.2", "2020年1月2日"})
    void toTheDay(String cell) {
        assertThat(Times.parse(cell)).isEqualTo(new Moment(LocalDateTime.of(2020, 1, 2, 0, 0), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2020",
                "2020-01",
                "1/2/2020",
                "2020-13-01",
                "2020-02-30",
                "2019-02-29",
                "20200230",
                "202001",
                "2020-01-02 24:00:00",
                "2020-01-02 03:60",
                "2020-01-02 3",
                "2020-01-02 03:4",
                "2020-01/02",
                "43832.5",
                "2020-01-02 03:04:05 extra",
                "2020--01-02",
                "-2020-01-02",
                "2020-01-02Z",
                "20200102030405000000",
                "2020010203040",
                "1799-01-01",
                "2020-01-02 03-04-05",
                "2020-01-02:03:04",
                "1577934245",
                "03:04:05",
                "2020年1/2",
                "2020-01-02 03:04:05:06",
                "99999999999999",
                "2020-1-2-3-4-5-6-7-8"
            })
    void whatIsNoTimeIsNotMadeOne(String cell) {
        assertThat(Times.parse(cell)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "0",
                "0000-00-00",
                "0000-00-00 00:00:00",
                "00000000",
                "null",
                "NULL",
                "0001-01-01 00:00:00"
            })
    void noTime(String cell) {
        assertThat(Times.isNone(cell)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "20200102, 030405, 2020-01-02T03:04:05",
        "20200102, 30405, 2020-01-02T03:04:05",
        "2020-01-02, 03:04:05, 2020-01-02T03:04:05",
        "2020-01-02, 3:04, 2020-01-02T03:04",
        "2020/1/2, 0, 2020-01-02T00:00",
        "2020-01-02 00:00:00, 03:04:05, 2020-01-02T03:04:05",
        "2020-01-02, 2020-01-02 03:04:05, 2020-01-02T03:04:05",
        "2020-01-02, 03.04.05, 2020-01-02T03:04:05"
    })
    void dateAndTimeInTwoColumns(String date, String time, LocalDateTime expected) {
        assertThat(Times.join(date, time)).isEqualTo(new Moment(expected, false));
    }

    @Test
    void aDateWithoutATimeOfDayStaysADay() {
        assertThat(Times.join("20200102", "")).isEqualTo(new Moment(LocalDateTime.of(2020, 1, 2, 0, 0), true));
    }

    @ParameterizedTest
    @CsvSource({"20200102, 1530", "20200102, 250000", "20200102, x", "x, 030405", "2020-01-02 09:00:00, 030405"})
    void timesOfDayThatCouldBeTwoAreNone(String date, String time) {
        assertThat(Times.join(date, time)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1577934245, 2020-01-02T11:04:05",
        "1577934245999, 2020-01-02T11:04:05",
        "2020-01-02 11:04:05, 2020-01-02T11:04:05"
    })
    void unixSecondsAreChineseTime(String cell, LocalDateTime expected) {
        assertThat(Times.parseOrUnix(cell)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020010203", "0999999999", "157793424", "15779342450"})
    void otherNumbersAreNoUnixSeconds(String cell) {
        assertThat(Times.parseOrUnix(cell)).isNull();
    }

    /** Against the JDK's own formatter, on times of all sorts. */
    @Test
    void whatIsWrittenIsReadBack() {
        List<DateTimeFormatter> forms = List.of(
                form("yyyy-MM-dd HH:mm:ss"),
                form("yyyy/M/d H:mm:ss"),
                form("yyyyMMddHHmmss"),
                form("yyyyMMdd HHmmss"),
                form("yyyy-MM-dd-HH.mm.ss.SSSSSS"));
        Random random = new Random(1);
        LocalDateTime start = LocalDateTime.of(1900, 1, 1, 0, 0);
        for (int i = 0; i < 20_000; i++) {
            LocalDateTime time = start.plusSeconds((long) (random.nextDouble() * 6_000_000_000L));
            for (DateTimeFormatter form : forms) {
                assertThat(Times.parse(form.format(time))).isEqualTo(new Moment(time, false));
            }
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
