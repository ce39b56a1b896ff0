package org.upline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.model.UplineException;

/** Parts of a table of four rows, each countable by hand. */
class TableViewTest {
    private static final UnaryOperator<String> WORDS = key -> key.replace("column.", "Title of ");

    private static final Table TABLE = new Table(
            "t",
            List.of(
                    Column.text("name"),
                    Column.text("part"),
                    Column.whole("level"),
                    Column.yuan("paidFen"),
                    Column.time("joined"),
                    Column.percent("share")),
            List.of(
                    row("张三", new Term("paying", "发放"), 2, 150_00L, "2020-01-31T10:00:00", "0.125"),
                    row("李四", new Term("exit", "出口"), 10, 99_99L, "2020-02-01T00:00:00", "0.5"),
                    row("张五", null, null, null, null, null),
                    row("Anna", new Term("paying", "发放"), 2, 200L, "2019-12-31T23:59:59", "1")));

    private static List<Object> row(String name, Term part, Integer level, Long fen, String time, String share) {
        return Table.row(
                name,
                part,
                level,
                fen,
                time == null ? null : LocalDateTime.parse(time),
                share == null ? null : new BigDecimal(share));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name~张                | 张三 张五
            name!~张               | 李四 Anna
            name~anna              | Anna
            name=Anna              | Anna
            name>李                | 李四
            level=2                | 张三 Anna
            level!=2               | 李四 张五
            level>2                | 李四
            level<=10              | 张三 李四 Anna
            level=                 | 张五
            level!=                | 张三 李四 Anna
            part=paying            | 张三 Anna
            part=发放              | 张三 Anna
            part!=paying           | 李四 张五
            paidFen>=9999          | 张三 李四
            paid>=99.99            | 张三 李四
            paid>99.99             | 张三
            Title of paidFen=150   | 张三
            PAIDFEN<201            | Anna
            joined<=2020-01        | 张三 Anna
            joined=2020            | 张三 李四
            joined>2020-01-31      | 李四
            joined>=2020-02-01T00  | 李四
            share>=50%             | 李四 Anna
            share<0.5              | 张三
            """)
    void conditions(String condition, String names) {
        assertThat(names(view(List.of(), List.of(), condition))).isEqualTo(List.of(names.split(" ")));
    }

    @Test
    void allConditionsHold() {
        assertThat(names(view(List.of(), List.of(), "level=2", "paid>=100"))).containsExactly("张三");
    }

    @Test
    void sortingKeepsTiesAndPutsWhatIsUnknownLast() {
        assertThat(names(view(List.of(), List.of("level")))).containsExactly("张三", "Anna", "李四", "张五");
        assertThat(names(view(List.of(), List.of("-level")))).containsExactly("李四", "张三", "Anna", "张五");
        assertThat(names(view(List.of(), List.of("level", "-paid")))).containsExactly("张三", "Anna", "李四", "张五");
        assertThat(names(view(List.of(), List.of("level", "paid")))).containsExactly("Anna", "张三", "李四", "张五");
        assertThat(names(view(List.of(), List.of("joined")))).containsExactly("Anna", "张三", "李四", "张五");
    }

    @Test
    void columnsStandAsAsked() {
        Table shown = view(List.of("paid", "Title of name"), List.of("-paid"), "paid>0")
                .of(TABLE, WORDS);
        assertThat(shown.columns()).extracting(Column::key).containsExactly("paidFen", "name");
        assertThat(TableView.objects(shown))
                .hasToString("[{paidFen=15000, name=张三}, {paidFen=9999, name=李四}, {paidFen=200, name=Anna}]");
        assertThat(TableView.objects(
                        view(List.of("part"), List.of(), "level=10").of(TABLE, WORDS)))
                .as("programs read words")
                .hasToString("[{part=exit}]");
    }

    @Test
    void whatIsNotThereIsNamed() {
        TableView view = view(List.of("nome"), List.of("-levels"), "paidYuan>5");
        assertThat(view.fits(TABLE, WORDS)).isFalse();
        assertThat(view.lacking(TABLE, WORDS)).containsExactly("nome", "levels", "paidYuan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"level>=x", "paid=", "joined>=January", "share<half", "level>1e9"})
    void aValueMustSuitItsColumn(String condition) {
        TableView view = view(List.of(), List.of(), condition);
        if (condition.endsWith("=")) {
            assertThat(names(view)).containsExactly("张五");
        } else {
            assertThatThrownBy(() -> view.of(TABLE, WORDS)).isInstanceOf(UplineException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", ">5", " =5", "=", "~"})
    void whatIsNoCondition(String text) {
        assertThat(RowCondition.read(text)).isEmpty();
    }

    private static TableView view(List<String> columns, List<String> order, String... conditions) {
        List<RowCondition> read = new ArrayList<>();
        for (String condition : conditions) {
            read.add(RowCondition.read(condition).orElseThrow());
        }
        return new TableView(columns, order, read);
    }

    private static List<String> names(TableView view) {
        List<String> names = new ArrayList<>();
        view.of(TABLE, WORDS).rows().forEach(row -> names.add(String.valueOf(row.get(0))));
        return names;
    }
}
