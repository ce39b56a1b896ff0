package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.workspace.RowFate.Outcome;

/** From a row reference back to the seized file. */
class SourceLookupTest {
    @TempDir
    Path folder;

    private CaseFolder made;
    private String id;

    @BeforeEach
    void importAList() throws IOException {
        made = new Home(folder.resolve("home")).create(new CaseName("案件"));
        String text = "某网站导出\n会员编号,姓名,推荐人,password\nA, 甲\t,,x\nB,乙,A,y\nB,乙,A,y\nB,丙,A,z\n,丁,A,w\n";
        Path list = Files.write(folder.resolve("会员:1.csv"), text.getBytes(Charset.forName("GB18030")));
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(new ImportItem(list, SourceKind.MEMBERS, null)));
        id = made.decisions().imports().get(0).sha256().substring(0, 12);
    }

    @Test
    void theRowStandsAsInTheFile() {
        SourceLookup.Found found = SourceLookup.find(made, id + ":3");
        assertThat(found.cells())
                .containsExactly(
                        new SourceLookup.Cell("会员编号", "A", "id"),
                        new SourceLookup.Cell("姓名", " 甲\t", "name"),
                        new SourceLookup.Cell("推荐人", "", "referrer"),
                        new SourceLookup.Cell("password", "x", ""));
        assertThat(found.source().encoding()).isEqualTo("GB18030");
        assertThat(found.headerRow()).isEqualTo(2);
        // A colon may stand in a file name too; the row is behind the last.
        assertThat(SourceLookup.find(made, "会员:1.csv:3")).isEqualTo(found);
        assertThat(SourceLookup.find(made, id.substring(0, 6).toUpperCase() + ":3"))
                .isEqualTo(found);
    }

    @Test
    void whatBecameOfEachRow() {
        OpenCase opened = OpenCase.open(made, Message::key, stage -> {});
        List<String> fates = new ArrayList<>();
        for (int row = 1; row <= 7; row++) {
            RowFate fate = RowFate.of(opened, SourceLookup.find(made, id + ":" + row));
            fates.add(fate.outcome() + " " + fate.subject() + fate.reason() + " "
                    + fate.findings().size());
        }
        assertThat(fates)
                .containsExactly(
                        "HEADING  0",
                        "HEADING  0",
                        "MEMBER A 0",
                        "MEMBER B 1",
                        "DUPLICATE B 0",
                        "CONFLICT B 1",
                        "REJECTED intake.reject.noId 0");
    }

    @Test
    void aTransferIsFoundFromEachOfItsRows() throws IOException {
        String header = "交易卡号,交易账号,交易时间,交易金额,收付标志,交易对手账卡号,交易流水号\n";
        String out = "6222000000000001,1001,2020-01-01 10:00:00,5.00,出,1002,S1\n";
        String in = "6222000000000002,1002,2020-01-01 10:00:00,5.00,进,1001,S1\n";
        Path statement = Files.writeString(folder.resolve("流水.csv"), header + out + out + in);
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(new ImportItem(statement, SourceKind.TRANSACTIONS, null)));
        OpenCase opened = OpenCase.open(made, Message::key, stage -> {});

        List<Outcome> outcomes = new ArrayList<>();
        for (int row = 2; row <= 4; row++) {
            RowFate fate = RowFate.of(opened, SourceLookup.find(made, "流水.csv:" + row));
            assertThat(fate.subject()).endsWith(":2");
            assertThat(fate.other() == null ? 0 : fate.other().row()).isEqualTo(row == 2 ? 0 : 2);
            outcomes.add(fate.outcome());
        }
        assertThat(outcomes).containsExactly(Outcome.TRANSFER, Outcome.DUPLICATE, Outcome.MIRRORED);
    }

    @Test
    void whatIsNoRowIsSaid() throws IOException {
        for (String wrong : List.of("", ":", ":3", "3", id, id + ":", id + ":0", id + ":-1", id + ":99999999999")) {
            assertThatThrownBy(() -> SourceLookup.find(made, wrong))
                    .as(wrong)
                    .hasMessageContaining("books.source.reference");
        }
        assertThatThrownBy(() -> SourceLookup.find(made, id + ":8")).hasMessageContaining("books.source.noRow");
        assertThatThrownBy(() -> SourceLookup.find(made, "x.csv:3")).hasMessageContaining("books.source.noFile");
        assertThatThrownBy(() -> SourceLookup.find(made, id.substring(0, 5) + ":3"))
                .hasMessageContaining("books.source.noFile");

        Files.createDirectories(folder.resolve("2"));
        Path namesake = Files.writeString(folder.resolve("2").resolve("会员:1.csv"), "会员编号,推荐人\nZ,A\n");
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {})
                .run(List.of(new ImportItem(namesake, SourceKind.MEMBERS, null)));
        assertThatThrownBy(() -> SourceLookup.find(made, "会员:1.csv:3"))
                .hasMessageContaining("books.source.severalFiles")
                .hasMessageContaining(id);
    }

    @Test
    void bytesThatWereTamperedWithAreNotShown() throws IOException {
        Files.writeString(made.source(made.decisions().imports().get(0).sha256()), "会员编号,推荐人\nA,\n");
        assertThatThrownBy(() -> SourceLookup.find(made, id + ":2")).hasMessageContaining("workspace.source.changed");
    }
}
