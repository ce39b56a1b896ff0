package org.upline.shell.command;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.upline.chart.ChartFont;
import org.upline.chart.Drawing;
import org.upline.chart.HtmlDrawing;
import org.upline.chart.Timeline;
import org.upline.chart.TimelineDrawing;
import org.upline.funds.KeyMoney;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.statistics.JoiningCurve;
import org.upline.hierarchy.statistics.Step;
import org.upline.hierarchy.statistics.UnitTimes;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.report.OutFile;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.UsageException;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** {@code statistics timeline}: joins and the money of the key accounts over time, as a table and as a picture. */
record TimelineCommand(Cases cases) implements UplineCommand {
    private static final Parameter<Step> BY = Parameter.withDefault("by", ValueType.oneOf(Step.class), Step.MONTH);
    private static final Parameter<Optional<LocalDateTime>> SINCE = Parameter.optional("since", ValueType.FROM);
    private static final Parameter<Optional<LocalDateTime>> UNTIL = Parameter.optional("until", ValueType.TO);

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CountingOptions.addTo(CommandSpec.of("statistics timeline", Job.ORGANISATION))
                .option(BY, SINCE, UNTIL);
        return PrintOptions.addTo(spec).draws(PrintOptions.endingsWithPage());
    }

    @Override
    public CommandResult run(Invocation in) {
        LocalDate since = in.get(SINCE).map(LocalDateTime::toLocalDate).orElse(LocalDate.of(1, 1, 1));
        LocalDate until = in.get(UNTIL).map(LocalDateTime::toLocalDate).orElse(LocalDate.of(9999, 12, 31));
        if (until.isBefore(since)) {
            throw UsageException.of("timeline.period");
        }
        OpenCase opened = cases.openWithMembers(in);
        CountedTree tree = CountingOptions.count(opened, in);
        Timeline timeline = Timeline.of(
                JoiningCurve.of(UnitTimes.of(tree), in.get(BY)),
                KeyMoney.of(SchemeMoney.of(opened, cases.rules(in).funds()).profiles()),
                since,
                until);
        CommandResult answer = CommandResult.of(timeline)
                .say(CountingOptions.sentence(tree.rule()))
                .say(Message.of("timeline.keys", timeline.keyAccounts()));
        if (PrintOptions.isDrawn(in)) {
            draw(timeline, opened, tree.rule(), in);
            return answer.say(Message.of("timeline.drawn", timeline.periods().size()));
        }
        return answer.table(table(timeline));
    }

    private static void draw(Timeline timeline, OpenCase opened, CountingRule rule, Invocation in) {
        Function<Message, String> words = Cases.words(in);
        ChartFont font = PrintOptions.font(in);
        List<String> method = new ArrayList<>();
        method.add(words.apply(CountingOptions.sentence(rule)));
        method.add(words.apply(
                Message.of("timeline.step", Message.of("timeline.step." + CountingRule.word(timeline.step())))));
        List<String> parameters = new ArrayList<>(List.of("--by " + CountingRule.word(timeline.step())));
        in.get(SINCE).ifPresent(day -> parameters.add("--since " + day.toLocalDate()));
        in.get(UNTIL).ifPresent(day -> parameters.add("--until " + day.toLocalDate()));
        method.add(words.apply(Message.of("chart.caption.parameters", String.join(" ", parameters))));
        String title = words.apply(Message.of("timeline.title", opened.name()));
        Drawing drawing = TimelineDrawing.of(timeline, PrintOptions.caption(opened, title, method), font, words);
        if (PrintOptions.isPicture(in)) {
            PrintOptions.write(drawing, font, in);
        } else {
            OutFile.write(in.requiredOut(), HtmlDrawing.of(drawing, words)::write);
        }
    }

    private static Table table(Timeline timeline) {
        return new TableColumns<Timeline.Period>("table.timeline")
                .text("stepFrom", Timeline.Period::from)
                .whole("joinedCount", Timeline.Period::joined)
                .yuan("keyInFen", Timeline.Period::keyInFen)
                .whole("keyInCount", Timeline.Period::keyInCount)
                .yuan("keyOutFen", Timeline.Period::keyOutFen)
                .whole("keyOutCount", Timeline.Period::keyOutCount)
                .of(timeline.periods());
    }
}
