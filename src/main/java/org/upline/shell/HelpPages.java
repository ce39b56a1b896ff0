package org.upline.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upline.model.Message;

/** The words of help: an overview by job, the commands below a word, and a page for each command, examples first. */
public final class HelpPages {
    private static final String INDENT = "  ";

    /** Columns of the left side before a description. */
    private static final int LEFT = 34;

    private final Messages messages;
    private final int width;

    /** @param width columns a line may have */
    public HelpPages(Messages messages, int width) {
        this.messages = messages;
        this.width = width;
    }

    /** All commands, by job. */
    public List<String> overview(List<CommandSpec> specs, String version) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(Message.of("shell.help.title", version)));
        lines.add("");
        addParagraphs(lines, "shell.help.usage");
        for (Job job : Job.values()) {
            addGroup(lines, messages.text("job." + ValueType.word(job)), ofJob(specs, job));
        }
        addGlobalOptions(lines);
        lines.add("");
        lines.add(messages.text("shell.help.more"));
        return lines;
    }

    /** Some commands in one list, such as all that begin with {@code tree}. */
    public List<String> group(List<CommandSpec> specs) {
        List<String> lines = new ArrayList<>();
        specs.forEach(spec -> addRow(lines, usage(spec), messages.text(spec.key() + ".title")));
        lines.add("");
        lines.add(messages.text("shell.help.more"));
        return lines;
    }

    /** All about one command. */
    public List<String> page(CommandSpec spec) {
        List<String> lines = new ArrayList<>();
        lines.add(usage(spec));
        lines.add(INDENT + messages.text(spec.key() + ".title"));
        addExamples(lines, spec);
        if (messages.find(spec.key() + ".text").isPresent()) {
            lines.add("");
            addParagraphs(lines, spec.key() + ".text");
        }
        if (!spec.arguments().isEmpty()) {
            addHeading(lines, "shell.help.arguments");
            for (Parameter<?> argument : spec.arguments()) {
                addRow(lines, Binding.placeholder(argument), description(spec, argument, ".argument."));
            }
        }
        if (!spec.options().isEmpty()) {
            addHeading(lines, "shell.help.options");
            spec.options().forEach(option -> addRow(lines, shown(option), description(spec, option, ".option.")));
        }
        if (!spec.endings().isEmpty() || !spec.drawings().isEmpty()) {
            lines.add("");
            lines.add(messages.text(Message.of(
                    "shell.help.endings",
                    spec.allowedEndings().stream().map(e -> "." + e).toList())));
        }
        lines.add("");
        lines.add(messages.text("shell.help.everywhere.short"));
        return lines;
    }

    /** The examples of a command as they stand in the bundle: command lines without the program's name. */
    public List<String> examples(CommandSpec spec) {
        List<String> examples = new ArrayList<>();
        for (int n = 1; ; n++) {
            Optional<String> example = messages.raw(spec.key() + ".example." + n);
            if (example.isEmpty()) {
                return examples;
            }
            examples.add(example.get());
        }
    }

    /** The command with what it takes, such as {@code tree member ID [--depth N]}. */
    public String usage(CommandSpec spec) {
        StringBuilder usage = new StringBuilder(brief(spec));
        for (Parameter<?> option : spec.options()) {
            usage.append(' ').append(option.isRequired() ? shown(option) : "[" + shown(option) + "]");
        }
        return usage.toString();
    }

    private static List<CommandSpec> ofJob(List<CommandSpec> specs, Job job) {
        return specs.stream().filter(spec -> spec.job() == job).toList();
    }

    private void addGroup(List<String> lines, String title, List<CommandSpec> specs) {
        if (!specs.isEmpty()) {
            lines.add("");
            lines.add(title);
            specs.forEach(spec -> addRow(lines, brief(spec), messages.text(spec.key() + ".title")));
        }
    }

    /** The command with its arguments only. */
    private static String brief(CommandSpec spec) {
        StringBuilder brief = new StringBuilder(spec.name());
        for (Parameter<?> argument : spec.arguments()) {
            String placeholder = Binding.placeholder(argument) + (argument.isRepeatable() ? "…" : "");
            brief.append(' ').append(argument.isRequired() ? placeholder : "[" + placeholder + "]");
        }
        return brief.toString();
    }

    private void addGlobalOptions(List<String> lines) {
        addHeading(lines, "shell.help.everywhere");
        for (Parameter<?> option : GlobalOptions.ALL) {
            addRow(lines, shown(option), messages.text("option." + option.name()));
        }
    }

    private void addExamples(List<String> lines, CommandSpec spec) {
        List<String> examples = examples(spec);
        if (!examples.isEmpty()) {
            addHeading(lines, "shell.help.examples");
        }
        for (int n = 1; n <= examples.size(); n++) {
            lines.add(INDENT + examples.get(n - 1));
            messages.find(spec.key() + ".example." + n + ".text").ifPresent(text -> lines.add(INDENT + INDENT + text));
        }
    }

    private String description(CommandSpec spec, Parameter<?> parameter, String kind) {
        String own = spec.key() + kind + parameter.name();
        String key = messages.find(own).isPresent() || kind.equals(".argument.") ? own : "option." + parameter.name();
        String text = messages.text(key);
        if (!parameter.endings().isEmpty()) {
            text = messages.text(Message.of("shell.help.onlyFor", text, Binding.shownEndings(parameter)));
        }
        return parameter.defaultText().isEmpty()
                ? text
                : messages.text(Message.of("shell.help.default", text, parameter.defaultText()));
    }

    private String shown(Parameter<?> option) {
        if (!option.takesValue()) {
            return "--" + option.name();
        }
        String value = messages.text(option.type().placeholder());
        return "--" + option.name() + " " + value + (option.isRepeatable() ? "…" : "");
    }

    private void addHeading(List<String> lines, String key) {
        lines.add("");
        lines.add(messages.text(key));
    }

    private void addParagraphs(List<String> lines, String key) {
        lines.addAll(messages.text(key).lines().toList());
    }

    /** Left side and description in two columns; a long left side stands on a line of its own. */
    private void addRow(List<String> lines, String left, String description) {
        if (DisplayWidth.of(left) > LEFT - 2) {
            lines.add(INDENT + left);
            lines.addAll(wrapped(" ".repeat(LEFT + INDENT.length()), description));
        } else {
            List<String> right = wrapped(" ".repeat(LEFT + INDENT.length()), description);
            lines.add(INDENT + DisplayWidth.padded(left, LEFT) + right.get(0).stripLeading());
            lines.addAll(right.subList(1, right.size()));
        }
    }

    /** Text in lines that fit; breaks at blanks, and between Chinese characters. */
    private List<String> wrapped(String indent, String text) {
        int room = Math.max(20, width - indent.length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        int lastBreak = -1;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            String character = Character.toString(codePoint);
            int columns = DisplayWidth.of(character);
            if (used + columns > room) {
                int cut = lastBreak > 0 ? lastBreak : line.length();
                lines.add(indent + line.substring(0, cut).stripTrailing());
                line.delete(0, cut);
                used = DisplayWidth.of(line.toString());
                lastBreak = -1;
            }
            line.append(character);
            used += columns;
            if (codePoint == ' ' || columns == 2) {
                lastBreak = line.length();
            }
            i += Character.charCount(codePoint);
        }
        lines.add(indent + line);
        return lines;
    }
}
