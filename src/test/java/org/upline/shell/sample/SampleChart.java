package org.upline.shell.sample;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.upline.report.OutFile;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;

/** A command that writes files of its own kind, and takes files. */
final class SampleChart implements UplineCommand {
    private static final Parameter<List<Path>> FILES = Parameter.atLeastOne("file", ValueType.FILE);

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("sample chart", Job.REPORT).takes(FILES).writes("svg", "pdf");
    }

    @Override
    public CommandResult run(Invocation in) {
        OutFile.write(in.requiredOut(), out -> out.write("<svg/>".getBytes(StandardCharsets.UTF_8)));
        return CommandResult.of(in.get(FILES));
    }
}
