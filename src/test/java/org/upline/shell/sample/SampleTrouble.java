package org.upline.shell.sample;

import java.util.concurrent.locks.LockSupport;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;

/** A command that ends in each way a command can end. */
final class SampleTrouble implements UplineCommand {
    /** The ways. */
    enum Way {
        REFUSE,
        FAULT,
        MEMORY,
        DEPTH,
        THREAD,
        BROKEN_SEAL,
        ASK,
        WAIT,
        DEAF
    }

    private static final Parameter<Way> WAY = Parameter.required("way", ValueType.oneOf(Way.class));
    private static final Parameter<Boolean> YES = Parameter.flag("yes");

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("sample trouble", Job.CASE).takes(WAY).option(YES);
    }

    @Override
    public CommandResult run(Invocation in) {
        return switch (in.get(WAY)) {
            case REFUSE -> throw UplineException.of("sample.refused", "张三\u001b[31m");
            case FAULT -> throw new IllegalStateException("张三 6222021234567890123");
            case MEMORY -> throw new OutOfMemoryError("Java heap space");
            case DEPTH -> throw new StackOverflowError("张三");
            case THREAD -> inAThread();
            case BROKEN_SEAL -> CommandResult.of("seal").butFailed(Message.of("sample.broken"));
            case ASK -> CommandResult.of(in.get(YES) || in.confirmed(Message.of("sample.question")));
            case WAIT -> waited(in);
            case DEAF -> deaf(in);
        };
    }

    /** A fault that no caller sees. */
    private static CommandResult inAThread() {
        Thread thread = new Thread(() -> {
            throw new IllegalStateException("张三 6222021234567890123");
        });
        thread.start();
        while (thread.isAlive()) {
            LockSupport.parkNanos(1_000_000);
        }
        return CommandResult.nothing();
    }

    /** Work that never looks whether it shall end. */
    private static CommandResult deaf(Invocation in) {
        // Late enough to be shown, and the only time it looks.
        long late = System.nanoTime() + 600_000_000L;
        while (System.nanoTime() < late) {
            LockSupport.parkNanos(10_000_000);
        }
        in.progress().stage(Message.of("sample.waiting"));
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(10_000_000);
        }
        return CommandResult.of("deaf");
    }

    private static CommandResult waited(Invocation in) {
        in.progress().stage(Message.of("sample.waiting"));
        for (int i = 0; i < 3_000; i++) {
            in.progress().at(i, 3_000);
            LockSupport.parkNanos(10_000_000);
        }
        return CommandResult.of("waited");
    }
}
