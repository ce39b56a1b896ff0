package org.upline.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountMeasure;
import org.upline.funds.AccountProfile;
import org.upline.funds.AccountReport;
import org.upline.funds.AccountRhythm;
import org.upline.funds.AccountStay;
import org.upline.funds.Reason;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.report.Term;

/** What stands on the profile of one account beside its line in the list of accounts. */
final class AccountTables {
    private AccountTables() {}

    private record Fact(String name, String value) {}

    /** One fact a row; what is not known is left out. */
    static Table facts(AccountReport report, Function<Message, String> words) {
        AccountProfile profile = report.profile();
        AccountStay stay = report.stay();
        AccountRhythm rhythm = report.rhythm();
        List<Fact> facts = new ArrayList<>();
        add(facts, "bank", profile.bank(), words);
        add(facts, "cards", String.join(", ", profile.cards()), words);
        add(facts, "opened", report.opened(), words);
        add(facts, "first", report.first(), words);
        add(facts, "last", report.last(), words);
        add(facts, "inCount", profile.inCount(), words);
        add(facts, "outCount", profile.outCount(), words);
        add(facts, "passThrough", profile.passThrough(), words);
        add(facts, "balanceTime", profile.balanceTime(), words);
        add(facts, "dwellMean", stay.meanHours(), words);
        add(facts, "dwellMedian", stay.medianHours(), words);
        add(facts, "quickShare", stay.quickShare(), words);
        add(facts, "unseenOut", stay.unseenOutFen() == 0 ? null : Money.yuan(stay.unseenOutFen()), words);
        add(facts, "hours", busiest(rhythm.hours()), words);
        add(facts, "weekdays", numbers(rhythm.weekdays()), words);
        for (AccountReport.Foreign foreign : report.currencies()) {
            Message amounts = Message.of(
                    "account.fact.foreignAmounts",
                    foreign.currency(),
                    Money.yuan(foreign.inFen()),
                    Money.yuan(foreign.outFen()));
            add(facts, "foreign", words.apply(amounts), words);
        }
        return new TableColumns<Fact>("table.account.facts")
                .text("fact", Fact::name)
                .text("value", Fact::value)
                .of(facts);
    }

    private static void add(List<Fact> facts, String name, @Nullable Object value, Function<Message, String> words) {
        String text = value == null ? "" : value.toString().replace('T', ' ');
        if (!text.isEmpty()) {
            facts.add(new Fact(words.apply(Message.of("account.fact." + name)), text));
        }
    }

    /** The hours in which something moved, each with its number: {@code 18h 12, 19h 9}. */
    private static String busiest(List<Integer> hours) {
        StringJoiner text = new StringJoiner(", ");
        for (int hour = 0; hour < hours.size(); hour++) {
            if (hours.get(hour) > 0) {
                text.add(hour + "h " + hours.get(hour));
            }
        }
        return text.toString();
    }

    private static String numbers(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }

    private record Why(String kind, Reason reason) {}

    /** Reasons and signs, one a row, with value and limit. */
    static Table reasons(AccountProfile profile, Function<Message, String> words) {
        List<Why> all = Stream.concat(
                        profile.reasons().stream().map(reason -> new Why("reason", reason)),
                        profile.signs().stream().map(sign -> new Why("sign", sign)))
                .toList();
        return new TableColumns<Why>("table.account.reasons")
                .text("kind", why -> words.apply(Message.of("account.kind." + why.kind())))
                .text("reasons", why -> words.apply(why.reason().text()))
                .text("limit", why -> limit(why.reason(), words))
                .number("score", why -> why.reason().weight())
                .of(all);
    }

    private static String limit(Reason reason, Function<Message, String> words) {
        Message limit = reason.limit();
        return limit == null ? "" : words.apply(limit);
    }

    static Table months(AccountReport report) {
        return new TableColumns<AccountReport.Month>("table.months")
                .text("month", AccountReport.Month::month)
                .yuan("inFen", AccountReport.Month::inFen)
                .whole("inCount", AccountReport.Month::inCount)
                .yuan("outFen", AccountReport.Month::outFen)
                .whole("outCount", AccountReport.Month::outCount)
                .of(report.months());
    }

    static Table measures(AccountReport report, Function<Message, String> words) {
        return new TableColumns<AccountMeasure>("coverage.table.measures")
                .text("measureType", AccountMeasure::type)
                .text(
                        "measureKind",
                        measure -> new Term(
                                CountingRule.word(measure.kind()),
                                words.apply(Message.of("coverage.measureKind." + CountingRule.word(measure.kind())))))
                .yuan("amountFen", AccountMeasure::amountFen)
                .text("authority", AccountMeasure::authority)
                .time("from", AccountMeasure::from)
                .time("until", AccountMeasure::until)
                .text("rows", AccountMeasure::row)
                .of(report.measures());
    }
}
