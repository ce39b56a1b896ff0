package org.upline.shell.mend;

import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;
import org.upline.shell.Catalogue;
import org.upline.shell.CommandLine;
import org.upline.shell.CommandSpec;
import org.upline.shell.UnknownWords;
import org.upline.shell.UsageException;

/**
 * Reads lines for Spring Shell, from words as they are: the program's arguments never become one text again.
 *
 * <p>Mends Spring Shell 4.0.1, which joins the arguments with blanks so that quoting is lost, wants a value after flags of
 * subcommands (issue 1331, mended in 4.0.2), and fails on {@code --help} after a subcommand (issue 1368, mended in 4.0.4).
 * Until its {@code CommandParser} takes words, the first stays.
 */
public final class WordsParser implements CommandParser {
    private static final String HELP = "help";
    private static final String VERSION = "version";

    private final Catalogue catalogue;
    private final LineSyntax syntax = new LineSyntax();

    public WordsParser(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The words of a line; none for a blank line or a comment.
     *
     * @throws org.jline.reader.EOFError if a quote is not closed
     */
    public List<String> split(String line) {
        return syntax.words(line);
    }

    @Override
    public ParsedInput parse(String input) {
        return parse(split(input));
    }

    /**
     * Finds the command and tells its options and arguments apart; what they mean is found when they are bound.
     *
     * @throws UsageException if there is no such command or option, or an option lacks its value
     */
    public ParsedInput parse(List<String> words) {
        CommandLine line = catalogue.read(words);
        if (asks(line, HELP)) {
            return forHelp(line);
        }
        if (line.operands().isEmpty() && asks(line, VERSION)) {
            return ParsedInput.builder().commandName(VERSION).build();
        }
        CommandSpec spec =
                catalogue.find(line.nameWords()).orElseThrow(() -> UnknownWords.command(catalogue, line.nameWords()));
        for (CommandLine.Option option : line.options()) {
            UnknownWords.check(spec, option);
        }
        return input(
                spec.words(),
                line.operands().subList(spec.words().size(), line.operands().size()),
                line.options());
    }

    /** {@code tree member 7 --help} asks for help on {@code tree member}. */
    private ParsedInput forHelp(CommandLine line) {
        List<String> asked = catalogue
                .find(line.nameWords())
                .map(CommandSpec::words)
                .filter(words -> !words.equals(List.of(HELP)))
                .orElse(line.operands());
        List<CommandLine.Option> others = line.options().stream()
                .filter(option -> option.name().equals("lang") || option.name().equals("format"))
                .toList();
        return input(List.of(HELP), asked.equals(List.of(HELP)) ? List.of() : asked, others);
    }

    private static ParsedInput input(List<String> name, List<String> arguments, List<CommandLine.Option> options) {
        ParsedInput.Builder input = ParsedInput.builder().commandName(name.get(0));
        name.subList(1, name.size()).forEach(input::addSubCommand);
        for (CommandLine.Option option : options) {
            input.addOption(CommandOption.with()
                    .longName(option.name())
                    .value(Optional.ofNullable(option.value()).orElse(""))
                    .build());
        }
        for (int i = 0; i < arguments.size(); i++) {
            input.addArgument(new CommandArgument(i, arguments.get(i)));
        }
        return input.build();
    }

    private static boolean asks(CommandLine line, String name) {
        return line.options().stream().anyMatch(option -> option.name().equals(name));
    }
}
