package org.upline.shell;

import java.util.List;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;
import org.springframework.shell.core.command.availability.AvailabilityProvider;
import org.upline.model.Message;
import org.upline.model.Work;
import org.upline.report.OutFile;

/** Makes a command of ours one of Spring Shell's, so that its registry knows it and its executor runs it. */
final class SpringCommand implements Command {
    private static final ExitStatus NOT_DONE = new ExitStatus(Failures.NOT_DONE, "NOT_DONE");

    private final UplineCommand command;
    private final CommandSpec spec;
    private final Session session;
    private final Screen screen;
    private final Workplace workplace;
    private final NamedIds names;

    SpringCommand(UplineCommand command, Session session, Screen screen, Workplace workplace, NamedIds names) {
        this.command = command;
        this.spec = command.spec();
        this.session = session;
        this.screen = screen;
        this.workplace = workplace;
        this.names = names;
    }

    @Override
    public String getName() {
        return spec.name();
    }

    @Override
    public String getDescription() {
        return Messages.in(session.settings().language()).text(spec.key() + ".title");
    }

    @Override
    public String getGroup() {
        return ValueType.word(spec.job());
    }

    @Override
    public List<CommandOption> getOptions() {
        return spec.options().stream()
                .map(option -> CommandOption.with()
                        .longName(option.name())
                        .required(option.isRequired())
                        .type(option.takesValue() ? String.class : boolean.class)
                        .build())
                .toList();
    }

    @Override
    public AvailabilityProvider getAvailabilityProvider() {
        return AvailabilityProvider.alwaysAvailable();
    }

    @Override
    public ExitStatus execute(CommandContext context) throws Exception {
        Settings settings =
                session.settings(Binding.of(spec, context.parsedInput()).settings());
        Messages messages = Messages.in(settings.language());
        settings.out().ifPresent(OutFile::checked);
        if (settings.out().map(spec::writesItself).orElse(false)) {
            ShownPart.checkUnused(context.parsedInput());
        }
        Dialogue dialogue = new Dialogue(screen, messages, context.inputReader());
        ParsedInput input = names.resolved(spec, context.parsedInput(), settings, dialogue);
        Binding binding = Binding.of(spec, input);
        CommandResult result;
        try (CommandJournal journal = CommandJournal.open(spec, input, settings)) {
            result = new ShownPart(binding, messages).of(run(binding, settings, dialogue));
            writeOut(result, settings, messages);
            journal.done(result);
        }
        binding.get(GlobalOptions.CASE)
                .filter(name -> spec.job() != Job.SHELL)
                .ifPresent(name -> LastCase.remember(settings.home(), name));
        show(result, settings, messages);
        Message failure = result.failure();
        if (failure == null) {
            return ExitStatus.OK;
        }
        screen.err().println(messages.text(Message.of("shell.error", failure)));
        return NOT_DONE;
    }

    private CommandResult run(Binding binding, Settings settings, Dialogue dialogue) throws Exception {
        Cancellation cancellation = new Cancellation();
        Messages messages = Messages.in(settings.language());
        try (Interrupts.Watch watch = workplace.interrupts().during(cancellation, screen, messages);
                ProgressDisplay progress = workplace.progress(messages, cancellation)) {
            Invocation invocation = new Invocation(binding, settings, session, progress, cancellation, dialogue);
            return Work.watched(progress::at, () -> command.run(invocation));
        }
    }

    private void writeOut(CommandResult result, Settings settings, Messages messages) {
        if (isShellsFile(settings)) {
            new ResultFile(messages).write(result, settings.out().orElseThrow());
        }
    }

    private boolean isShellsFile(Settings settings) {
        return settings.out().isPresent() && !spec.writesItself(settings.out().get());
    }

    private void show(CommandResult result, Settings settings, Messages messages) throws ClosedOutputException {
        if (session.isIntoFilesOnly()) {
            return;
        }
        ResultPrinter printer = new ResultPrinter(screen, messages, workplace.pages());
        if (isShellsFile(settings)) {
            screen.err()
                    .println(messages.text(
                            Message.of("shell.out.written", settings.out().orElseThrow())));
        } else {
            printer.print(result, settings.format());
        }
        if (session.isAtPrompt()) {
            printer.printHints(result, spec);
        }
    }
}
