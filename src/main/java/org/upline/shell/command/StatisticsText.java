package org.upline.shell.command;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.hierarchy.statistics.WeekHours;
import org.upline.model.Message;
import org.upline.report.Term;

/** Regions, months and hours in words. */
record StatisticsText(Function<Message, String> words) {
    /** @param code of a region, or {@code unknown} */
    Term region(String code) {
        return new Term(code, words.apply(Message.of("statistics.region." + code)));
    }

    Term month(@Nullable String month) {
        return month == null ? new Term("", words.apply(Message.of("statistics.undated"))) : new Term(month, month);
    }

    Term hour(int hour) {
        return hour == WeekHours.NO_HOUR
                ? new Term("", words.apply(Message.of("statistics.noHour")))
                : new Term(Integer.toString(hour), hour + ":00–" + hour + ":59");
    }
}
