package org.upline.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upline.intake.table.Cells;

/** Whatever stands in a cell is a time that can be written and read again, with the year that stands there, or it is none. */
class TimesFuzzTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "2020-01-02 03:04:05",
                        "2020/1/2 3:04",
                        "2020.1.2",
                        "20200102",
                        "20200102 030405",
                        "20200102030405",
                        "20200102\n30405",
                        "2020-01-02\n03:04:05",
                        "2020-01-02-03.04.05.000000",
                        "2020年1月2日 3时4分5秒",
                        "２０２０－０１－０２",
                        "1577934245",
                        "1577934245000",
                        "0000-00-00 00:00:00",
                        "9999-12-31 23:59:59.999")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param bytes a cell, or two with a line end between: a date and a time of day */
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void whatIsReadCanBeWrittenAndReadAgain(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String day = end < 0 ? text : text.substring(0, end);
        check(Times.parse(text), text);
        check(Times.join(day, end < 0 ? "" : text.substring(end + 1)), text);
        Times.isNone(text);
        var unix = Times.parseOrUnix(text);
        if (unix != null) {
            check(new Moment(unix, false), SECOND.format(unix));
        }
    }

    private static void check(Moment moment, String cell) {
        if (moment == null) {
            return;
        }
        String written = (moment.dateOnly() ? DAY : SECOND).format(moment.time());
        assertThat(Times.parse(written)).as(cell).isEqualTo(moment);
        assertThat(Cells.halfWidth(cell)).contains(written.substring(0, 4));
    }
}
