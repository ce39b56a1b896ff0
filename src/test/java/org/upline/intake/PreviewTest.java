package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.format.Binding;
import org.upline.model.SourceKind;

/** What is shown of a file before it is imported, and what is told while a long one is read. */
class PreviewTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsShownAsItWouldBeRead() throws IOException {
        String text = "某网站导出\n会员编号\tsfzhm2\t推荐人编号\n甲1\t?\t\n\t?\t甲1\n甲3\t?\t甲1\n甲4\t?\t甲1\n";
        Path file = Files.write(folder.resolve("a.xls"), text.getBytes(Charset.forName("GB18030")));

        Preview preview = Preview.of(file, "a.xls", "0".repeat(64), SourceKind.MEMBERS, ReadOptions.DEFAULT, 3);

        assertThat(preview.recognition().source().encoding()).isEqualTo("GB18030");
        assertThat(preview.recognition().part()).isEqualTo("tab");
        assertThat(preview.first().original().table().headerRow()).isEqualTo(2);
        assertThat(preview.first().original().table().unknown()).containsExactly("sfzhm2");
        assertThat(preview.first().original().table().bindings().values())
                .extracting(Binding::field)
                .containsExactlyInAnyOrder("id", "referrer");
        assertThat(((MemberContent) preview.first()).rows())
                .extracting(row -> row.member().id())
                .containsExactly("甲1", "甲3");
        assertThat(preview.first().rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.row()).isEqualTo(4));
    }

    @Test
    void anEmptyStatementIsShownAsEmpty() throws IOException {
        Path file = Files.createFile(folder.resolve("a.csv"));
        Preview preview = Preview.of(file, "a.csv", "0".repeat(64), SourceKind.TRANSACTIONS, ReadOptions.DEFAULT, 3);
        assertThat(preview.first().rowsRead()).isZero();
        assertThat(preview.recognition().part()).isEmpty();
        assertThatThrownBy(() -> Preview.of(file, "a.csv", "0".repeat(64), SourceKind.MEMBERS, ReadOptions.DEFAULT, 3))
                .hasMessageContaining("intake.empty");
    }

    @Test
    void aLongFileTellsHowFarItIsAndCanBeCancelled() throws IOException {
        StringBuilder text = new StringBuilder("会员编号,推荐人编号\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",\n");
        }
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        List<Integer> told = new ArrayList<>();
        SourceContent content = SourceReader.read(
                file,
                "a.csv",
                "0".repeat(64),
                SourceKind.MEMBERS,
                ReadOptions.DEFAULT,
                (read, total) -> told.add(read));
        assertThat(content.rowsRead()).isEqualTo(20_000);
        assertThat(told).containsExactly(4096, 8192, 12288, 16384);

        RowWatch cancelling = (read, total) -> {
            throw new IllegalStateException("cancelled at " + read);
        };
        assertThatThrownBy(() -> SourceReader.read(
                        file, "a.csv", "0".repeat(64), SourceKind.MEMBERS, ReadOptions.DEFAULT, cancelling))
                .hasMessage("cancelled at 4096");
    }

    @Test
    void theReasonsOfRejectedRowsCanBeReadBack() throws IOException {
        Sources sources = new Sources(folder);
        SourceContent content = sources.members("a.csv", "会员编号,推荐人,报单金额\n,,1\nA,,x\n,,3\n");
        Path list = folder.resolve("rejects.csv");
        RejectsFile.write(list, content.original(), content.rejects(), reason -> "\"第 1 条\",\n" + reason.key());

        assertThat(RejectsFile.reasons(list, 10))
                .extracting(RejectsFile.Told::row)
                .containsExactly(2, 3, 4);
        assertThat(RejectsFile.reasons(list, 2)).hasSize(2).first().satisfies(told -> {
            assertThat(told.column()).isEqualTo("会员编号");
            assertThat(told.reason()).contains("intake.reject.noId");
        });
        Files.writeString(list, "a,b,c\n1,2,x\n");
        assertThat(RejectsFile.reasons(list, 10)).isEmpty();
        assertThat(RejectsFile.reasons(folder.resolve("none.csv"), 10)).isEmpty();
    }
}
