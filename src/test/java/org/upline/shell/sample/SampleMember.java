package org.upline.shell.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.report.Column;
import org.upline.report.Table;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Completion;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;

/** How a command is added: parameters as constants, a spec, one use case, a result. The rest is the shell's. */
final class SampleMember implements UplineCommand {
    private static final Completion IDS = request -> IntStream.range(10_080, 10_090)
            .mapToObj(Integer::toString)
            .filter(id -> id.startsWith(request.typed()))
            .map(CompletionProposal::new)
            .toList();
    private static final Parameter<String> ID = Parameter.required("id", ValueType.TEXT.completedBy(IDS));
    private static final Parameter<Integer> DEPTH = Parameter.withDefault("depth", ValueType.whole(1, 99), 2);
    private static final Parameter<List<CountingRule.Exclusion>> EXCLUDE =
            Parameter.any("exclude", ValueType.oneOf(CountingRule.Exclusion.class));

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("sample member", Job.ORGANISATION).takes(ID).option(DEPTH, EXCLUDE);
    }

    @Override
    public CommandResult run(Invocation in) {
        List<Level> levels = IntStream.rangeClosed(1, in.get(DEPTH))
                .mapToObj(level -> new Level(level, "成员 " + in.get(ID), 100_00L * level))
                .toList();
        Member member = new Member(in.get(ID), in.settings().caseName(), in.get(EXCLUDE), levels);
        return CommandResult.of(member)
                .say(Message.of("sample.member", in.get(ID)))
                .table(Table.of(
                        "sample.levels",
                        List.of(Column.whole("sampleLevel"), Column.text("sampleName"), Column.yuan("sampleFen")),
                        levels,
                        level -> Table.row(level.level(), level.name(), level.feesFen())))
                .next(Message.of("sample.next"));
    }

    record Member(String memberId, String caseName, List<CountingRule.Exclusion> exclude, List<Level> levels) {}

    record Level(int level, String name, long feesFen) {}
}
