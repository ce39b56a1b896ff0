package org.upline.shell.command;

import java.nio.file.Path;
import java.util.Optional;
import org.upline.model.Message;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.synthetic.CaseGenerator;
import org.upline.synthetic.GeneratedCase;
import org.upline.synthetic.GeneratorOptions;

/** {@code generate}: a made-up case in the formats of the field, with its truth, for practice and tests. */
final class GenerateCommand implements UplineCommand {
    private static final Parameter<Path> FOLDER = Parameter.required("folder", ValueType.FILE);
    private static final Parameter<Integer> MEMBERS = Parameter.withDefault(
            "members",
            ValueType.whole(GeneratorOptions.MIN_MEMBERS, GeneratorOptions.MAX_MEMBERS),
            GeneratorOptions.DEMO.members());
    private static final Parameter<Integer> TRANSACTIONS = Parameter.withDefault(
            "transactions",
            ValueType.whole(GeneratorOptions.MIN_TRANSACTIONS, GeneratorOptions.MAX_TRANSACTIONS),
            GeneratorOptions.DEMO.transactions());
    private static final Parameter<Integer> SEED =
            Parameter.withDefault("seed", ValueType.whole(Integer.MIN_VALUE, Integer.MAX_VALUE), 1);
    private static final Parameter<Optional<Integer>> LEVELS = Parameter.optional(
            "levels", ValueType.whole(GeneratorOptions.MIN_LEVELS, GeneratorOptions.MAX_MEMBERS / 2));

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("generate", Job.CASE).takes(FOLDER).option(MEMBERS, TRANSACTIONS, SEED, LEVELS);
    }

    @Override
    public CommandResult run(Invocation in) {
        int levels = in.get(LEVELS).orElseGet(() -> GeneratorOptions.naturalLevels(in.get(MEMBERS)));
        GeneratorOptions options = new GeneratorOptions(in.get(MEMBERS), in.get(TRANSACTIONS), in.get(SEED), levels);
        in.progress().stage(Message.of("generate.stage", options.members(), options.transactions()));
        GeneratedCase made = CaseGenerator.generate(in.get(FOLDER), options);
        return CommandResult.of(made).say(Message.of("generate.done", in.get(FOLDER)));
    }
}
