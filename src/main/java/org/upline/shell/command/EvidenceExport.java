package org.upline.shell.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.upline.Upline;
import org.upline.evidence.Bundle;
import org.upline.evidence.Fingerprint;
import org.upline.evidence.Journal;
import org.upline.evidence.JournalEntry;
import org.upline.evidence.JournalledCommand;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.SourceFile;
import org.upline.model.UplineException;
import org.upline.report.CsvAudience;
import org.upline.report.CsvWriter;
import org.upline.report.OutFolder;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.CommandSpec.Journalled;
import org.upline.shell.Dispatcher;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Language;
import org.upline.shell.Messages;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.CaseFolder;
import org.upline.workspace.OpenCase;
import org.upline.workspace.RuleFiles;

/**
 * {@code evidence export DIR}: makes the parts of a bundle, each by the command that anyone can run again, and seals them.
 * The bundle is made beside its place and moved there when it is whole.
 */
final class EvidenceExport implements UplineCommand {
    private static final Parameter<Path> FOLDER = Parameter.required("dir", ValueType.FILE);
    private static final Parameter<List<EvidencePart>> PARTS =
            Parameter.any("parts", ValueType.oneOf(EvidencePart.class));

    private final Cases cases;
    private final Supplier<Dispatcher> dispatcher;

    EvidenceExport(Cases cases, Supplier<Dispatcher> dispatcher) {
        this.cases = cases;
        this.dispatcher = dispatcher;
    }

    /**
     * The bundle as it leaves the program.
     *
     * @param files under seal
     * @param skipped parts the case holds nothing for
     * @param seal hash to be written down elsewhere
     */
    record Sealed(String folder, int files, List<String> skipped, String seal) {}

    /** A file of the case, as the list of inputs has it. */
    private record Input(SourceFile source, Fingerprint print) {}

    @Override
    public CommandSpec spec() {
        return CountingOptions.addTo(CommandSpec.of("evidence export", Job.REPORT))
                .takes(FOLDER)
                .option(PARTS)
                .journalled(Journalled.BY_ITSELF);
    }

    @Override
    public CommandResult run(Invocation in) throws IOException {
        OpenCase opened = cases.open(in);
        return told(OutFolder.make(in.get(FOLDER), bundle -> fill(opened, bundle, in)));
    }

    private Sealed fill(OpenCase opened, Path bundle, Invocation in) throws IOException {
        Map<EvidencePart, String> made = new LinkedHashMap<>();
        List<EvidencePart> skipped = new ArrayList<>();
        for (EvidencePart part : wanted(in)) {
            in.checkCancelled();
            if (part.canBeMadeOf(opened)) {
                made.put(part, make(part, bundle, in));
            } else {
                skipped.add(part);
            }
        }
        writeInputs(opened, bundle, in);
        RuleFiles.copy(cases.home(in), bundle.resolve("rules"));
        String at = Journal.now();
        writeReadme(opened, made, skipped, at, bundle, in);
        JournalEntry seal = seal(opened, bundle, at, in);
        Path place = in.get(FOLDER).toAbsolutePath().normalize();
        return new Sealed(place.toString(), count(bundle), words(skipped), seal.hash());
    }

    private static CommandResult told(Sealed sealed) {
        CommandResult result = CommandResult.of(sealed)
                .say(Message.of("evidence.sealed", sealed.files(), sealed.folder(), sealed.seal()));
        if (!sealed.skipped().isEmpty()) {
            result = result.say(Message.of("evidence.skipped", sealed.skipped()));
        }
        return result.next(Message.of("next.evidence", sealed.folder()));
    }

    private static Set<EvidencePart> wanted(Invocation in) {
        List<EvidencePart> named = in.get(PARTS);
        return named.isEmpty() ? EnumSet.allOf(EvidencePart.class) : EnumSet.copyOf(named);
    }

    private static List<String> words(List<EvidencePart> parts) {
        return parts.stream().map(ValueType::word).toList();
    }

    /** Runs the part's command, and returns it as anyone can type it. */
    private String make(EvidencePart part, Path bundle, Invocation in) throws IOException {
        in.progress().stage(Message.of("evidence.stage", part.file()));
        Path file = bundle.resolve(part.file());
        Files.createDirectories(file.getParent());
        List<String> command = part.command(CountingOptions.words(in));
        List<String> line = new ArrayList<>(command);
        line.add("--out=" + file);
        line.add("--case=" + in.settings().caseName());
        int code = in.session()
                .inScript(
                        in.given(),
                        () -> in.session().intoFilesOnly(() -> dispatcher.get().execute(line)));
        if (code != 0) {
            throw UplineException.of("evidence.part.failed", String.join(" ", command));
        }
        return "upline " + String.join(" ", command) + " --lang "
                + in.settings().language().word() + " --out " + part.file();
    }

    private static void writeInputs(OpenCase opened, Path bundle, Invocation in) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (SourceFile source : opened.sources()) {
            inputs.add(new Input(source, Fingerprint.of(opened.bytes(source))));
        }
        try (Writer out = Files.newBufferedWriter(bundle.resolve("inputs.csv"))) {
            new CsvWriter(CsvAudience.SPREADSHEET, Messages.in(in.settings().language())::text)
                    .write(
                            new TableColumns<Input>("table.inputs")
                                    .text("file", input -> input.source().name())
                                    .text("format", input -> input.source().format())
                                    .text(
                                            "bytes",
                                            input -> Long.toString(input.print().bytes()))
                                    .text("sha256", input -> input.print().sha256())
                                    .text("sm3", input -> input.print().sm3())
                                    .of(inputs),
                            out);
        }
    }

    /** In both languages: who checks it need not speak the language of who made it. */
    private static void writeReadme(
            OpenCase opened,
            Map<EvidencePart, String> made,
            List<EvidencePart> skipped,
            String at,
            Path bundle,
            Invocation in)
            throws IOException {
        CountingRule rule = CountingOptions.rule(in);
        for (Language language : Language.values()) {
            Function<Message, String> words = Messages.in(language)::text;
            StringJoiner parts = new StringJoiner("\n");
            made.forEach(
                    (part, command) -> parts.add(part.file() + "  " + words.apply(part.title()) + "\n    " + command));
            StringJoiner missing = new StringJoiner("\n");
            skipped.forEach(part -> missing.add(part.file() + "  " + words.apply(part.title())));
            String text = template("README_" + language.word() + ".txt");
            Map<String, String> values = Map.of(
                    "case",
                    opened.name(),
                    "program",
                    "Upline " + Upline.version(),
                    "at",
                    at,
                    "rule",
                    String.join(" ", CountingOptions.words(rule)),
                    "parts",
                    parts.toString(),
                    "skipped",
                    skipped.isEmpty() ? "-" : missing.toString());
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            try (BufferedWriter out = Files.newBufferedWriter(bundle.resolve("README." + language.word() + ".txt"))) {
                out.write(text);
            }
        }
    }

    private static String template(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Bundle.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JournalEntry seal(OpenCase opened, Path bundle, String at, Invocation in) throws IOException {
        CaseFolder folder = opened.folder();
        String state = folder.state();
        List<String> arguments = new ArrayList<>();
        arguments.add(String.valueOf(in.get(FOLDER).getFileName()));
        arguments.addAll(CountingOptions.words(in));
        if (!in.get(PARTS).isEmpty()) {
            arguments.add("--parts=" + String.join(",", words(in.get(PARTS))));
        }
        return new Bundle(bundle)
                .seal(
                        new Journal(folder.journal()),
                        new JournalledCommand(
                                at,
                                "Upline " + Upline.version(),
                                "evidence export",
                                arguments,
                                state,
                                state,
                                null,
                                List.of()),
                        opened.name());
    }

    private static int count(Path bundle) throws IOException {
        try (Stream<Path> files = Files.walk(bundle)) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }
}
