package org.upline.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.upline.model.Message;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Sheet;
import org.upline.report.Table;
import org.upline.report.Term;
import org.upline.workspace.ActionStatistics;
import org.upline.workspace.ActionStatistics.Month;

/** The sheets of the monthly statistics (月度行动战果统计表). */
final class ActionSheets {
    private ActionSheets() {}

    static List<Sheet> of(ActionStatistics statistics, Function<Message, String> words) {
        return List.of(months(statistics, words), places(statistics, words), parts(statistics, words));
    }

    private static Sheet months(ActionStatistics statistics, Function<Message, String> words) {
        StatisticsText text = new StatisticsText(words);
        List<Month> months = new ArrayList<>(statistics.months());
        months.add(statistics.total());
        Term total = new Term("total", words.apply(Message.of("statistics.total")));
        return Sheet.of(
                "statistics.sheet.months",
                List.of(
                        Column.text("month"),
                        whole("joinedHeads"),
                        whole("organisers"),
                        whole("core"),
                        whole("participants"),
                        whole("activeAccounts"),
                        whole("keyAccounts"),
                        yuan("keyInFen"),
                        yuan("keyOutFen"),
                        whole("measures"),
                        yuan("frozenFen")),
                months,
                month -> Table.row(
                        month == statistics.total() ? total : text.month(month.month()),
                        month.joined(),
                        month.organisers(),
                        month.core(),
                        month.participants(),
                        month.accounts(),
                        month.keyAccounts(),
                        month.inFen(),
                        month.outFen(),
                        month.measures(),
                        month.frozenFen()));
    }

    private static Sheet places(ActionStatistics statistics, Function<Message, String> words) {
        StatisticsText text = new StatisticsText(words);
        return Sheet.of(
                "statistics.sheet.places",
                List.of(
                        new Column("region", ColumnType.TEXT, "statistics.column.home"),
                        whole("heads"),
                        whole("organisers"),
                        whole("core"),
                        whole("participants")),
                statistics.places(),
                place -> Table.row(
                        text.region(place.region()),
                        place.heads(),
                        place.organisers(),
                        place.core(),
                        place.participants()));
    }

    private static Sheet parts(ActionStatistics statistics, Function<Message, String> words) {
        return Sheet.of(
                "statistics.sheet.parts",
                List.of(
                        Column.text("part"),
                        whole("accounts"),
                        whole("obtainedAccounts"),
                        yuan("partInFen"),
                        yuan("partOutFen")),
                statistics.parts(),
                part -> {
                    String word = part.part().name().toLowerCase(Locale.ROOT);
                    return Table.row(
                            new Term(word, words.apply(Message.of("funds.part." + word))),
                            part.accounts(),
                            part.obtained(),
                            part.inFen(),
                            part.outFen());
                });
    }

    private static Column whole(String key) {
        return new Column(key, ColumnType.INT, "statistics.column." + key);
    }

    private static Column yuan(String key) {
        return new Column(key, ColumnType.YUAN, "statistics.column." + key);
    }
}
