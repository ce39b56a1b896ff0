package org.upline.shell;

/**
 * A command: it asks for its parameters, calls one use case of another room, and gives a result. It prints nothing.
 *
 * <pre>{@code
 * final class TreeMember implements UplineCommand {
 *     private static final Parameter<String> ID = Parameter.required("id", ValueType.TEXT);
 *
 *     public CommandSpec spec() {
 *         return CommandSpec.of("tree member", Job.ORGANISATION).takes(ID);
 *     }
 *
 *     public CommandResult run(Invocation in) {
 *         return CommandResult.of(forest.member(in.get(ID)));
 *     }
 * }
 * }</pre>
 *
 * It becomes a command by a bean method in a configuration that {@link ShellConfiguration} imports, and by its texts in
 * the bundles of both languages.
 */
public interface UplineCommand {
    /** The same on each call; made without touching a case or a file. */
    CommandSpec spec();

    /**
     * Does the work.
     *
     * @throws org.upline.model.UplineException if it cannot be done (exit code 1)
     * @throws UsageException if the words do not fit together (exit code 2)
     * @throws Exception anything else is a fault of the program: the user gets a crash report (exit code 1)
     */
    CommandResult run(Invocation in) throws Exception;
}
