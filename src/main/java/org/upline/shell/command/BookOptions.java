package org.upline.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Term;
import org.upline.shell.Invocation;
import org.upline.shell.Parameter;
import org.upline.shell.ValueType;
import org.upline.workspace.MoneyBook;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** What the {@code money} commands share: which books there are, and how their tables name things. */
final class BookOptions {
    static final Parameter<Optional<MoneyBook.Source>> BOOK =
            Parameter.optional("book", ValueType.oneOf(MoneyBook.Source.class));
    static final Parameter<Integer> TOP = Parameter.withDefault("top", ValueType.whole(1, Integer.MAX_VALUE), 20);

    private BookOptions() {}

    static Term term(String prefix, Enum<?> constant, Function<Message, String> words) {
        String word = CountingRule.word(constant);
        return new Term(word, words.apply(Message.of(prefix + word)));
    }

    static Column column(String key, ColumnType type) {
        return new Column(key, type, "money.column." + key);
    }

    static SchemeMoney money(Cases cases, OpenCase opened, Invocation in) {
        return SchemeMoney.of(opened, cases.rules(in).funds());
    }

    static List<MoneyBook> books(OpenCase opened, SchemeMoney money) {
        return MoneyBook.all(opened.members(), opened.siteLedger(), money);
    }

    static Message bookName(MoneyBook.Source source) {
        return Message.of("money.book." + CountingRule.word(source));
    }
}
