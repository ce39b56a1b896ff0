package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.upline.shell.mend.LineSyntax;
import org.upline.shell.mend.WordsCompleter;

class ProposalsTest {
    @TempDir
    Path folder;

    private Proposals proposals;

    @BeforeEach
    void open() {
        TestShell shell = new TestShell(folder);
        proposals = new Proposals(shell.catalogue, shell.session, new KnownWords());
    }

    @Test
    void commandWords() {
        assertThat(of("")).contains("help", "run", "sample", "version");
        assertThat(of("sa")).containsExactly("sample");
        assertThat(of("sample ")).containsExactly("chart", "member", "trouble");
        assertThat(of("sample m")).containsExactly("member");
        assertThat(of("--lang zh sample m")).containsExactly("member");
    }

    @Test
    void optionsOfTheCommandAndOfAll() {
        assertThat(of("sample member --"))
                .containsExactly(
                        "--depth",
                        "--exclude",
                        "--case",
                        "--home",
                        "--store",
                        "--format",
                        "--out",
                        "--columns",
                        "--sort",
                        "--where",
                        "--lang",
                        "--help");
        assertThat(of("sample member 1 --d")).containsExactly("--depth");
        assertThat(of("sample member --depth 2 --d")).as("given already").isEmpty();
        assertThat(of("sample member --exclude blank --ex"))
                .as("may be given again")
                .containsExactly("--exclude");
        assertThat(of("sample member -- --d")).as("after the end of options").isEmpty();
    }

    @Test
    void valuesOfOptions() {
        assertThat(of("sample member --exclude ")).containsExactly("inactive", "blank", "childless");
        assertThat(of("sample member --exclude inactive,b")).containsExactly("inactive,blank");
        assertThat(of("sample member --exclude=inactive,b")).containsExactly("--exclude=inactive,blank");
        assertThat(of("sample member --format j")).containsExactly("json");
        assertThat(of("sample member --format=j")).containsExactly("--format=json");
        assertThat(of("--lang ")).containsExactly("zh", "en");
    }

    @Test
    void valuesOfArguments() {
        assertThat(of("sample member 1008")).hasSize(10).contains("10086");
        assertThat(of("sample member 10086")).containsExactly("10086");
        assertThat(of("sample member 10086 ")).isEmpty();
        assertThat(of("sample trouble b")).containsExactly("broken-seal");
        assertThat(of("help ve")).containsExactly("version");
    }

    @Test
    void filesAndFolders() throws IOException {
        Files.createFile(folder.resolve("会员 表.csv"));
        Files.createFile(folder.resolve(".hidden"));
        Files.createDirectory(folder.resolve("会议"));
        String start = folder + "/";
        assertThat(of("run " + start + "会")).containsExactly(start + "会员 表.csv", start + "会议/");
        assertThat(of("sample chart a.csv " + start + ".")).containsExactly(start + ".hidden");
        assertThat(of("run " + folder.resolve("none") + "/")).isEmpty();
        assertThat(of("run --home=" + start + "会议")).containsExactly("--home=" + start + "会议/");
    }

    @Test
    void jlineGetsThemInOrderAndQuotesThem() throws IOException {
        Files.createFile(folder.resolve("a b.csv"));
        LineSyntax syntax = new LineSyntax();
        String line = "run " + folder + "/a";
        List<Candidate> candidates = new ArrayList<>();
        new WordsCompleter(() -> proposals)
                .complete(null, syntax.parse(line, line.length(), Parser.ParseContext.COMPLETE), candidates);
        assertThat(candidates).hasSize(1);
        assertThat(candidates.get(0).value()).isEqualTo(folder + "/a b.csv");
        assertThat(candidates.get(0).displ()).isEqualTo("a b.csv");
        assertThat(candidates.get(0).complete()).isTrue();
    }

    /** For a line that is typed up to its end. */
    private List<String> of(String line) {
        List<String> words = List.of(line.split(" ", -1));
        return proposals.of(words.subList(0, words.size() - 1), words.get(words.size() - 1)).stream()
                .map(CompletionProposal::value)
                .toList();
    }
}
