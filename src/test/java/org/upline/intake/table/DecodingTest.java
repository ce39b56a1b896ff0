package org.upline.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

class DecodingTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TEXT = "会员编号,姓名\nM22,𠮷辛\n";

    @TempDir
    Path folder;

    @Test
    void gb18030IsFoundAndKeepsCharactersBeyondTheBasicPlane() throws IOException {
        assertThat("𠮷".getBytes(GB18030)).hasSize(4);
        assertRead(TEXT.getBytes(GB18030), null, "GB18030");
    }

    @Test
    void utf8IsFoundWithAndWithoutItsMark() throws IOException {
        assertRead(TEXT.getBytes(StandardCharsets.UTF_8), null, "UTF-8");
        assertRead(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), null, "UTF-8");
        assertRead(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), "utf8", "UTF-8");
    }

    @Test
    void utf16IsFoundByItsMark() throws IOException {
        assertRead(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), null, "UTF-16LE");
        assertRead(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE), null, "UTF-16BE");
        assertRead(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), "UTF-16", "UTF-16LE");
    }

    @Test
    void theUsersWordGoesFirst() throws IOException {
        String text = "會員,姓名\n";
        assertRead(text.getBytes(Charset.forName("Big5")), text, "Big5", "Big5");
    }

    @Test
    void partsOfGb18030AreReadAsTheWhole() throws IOException {
        assertRead(TEXT.getBytes(GB18030), "gb2312", "GB18030");
    }

    @Test
    void anUnknownCharacterSetIsTold() {
        assertThat(failure("a".getBytes(StandardCharsets.UTF_8), "klingon")
                        .reason()
                        .key())
                .isEqualTo("intake.unknownEncoding");
    }

    @Test
    void damagedUtf8IsNotReadAsSomethingElse() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("会员编号,姓名,推荐人\nM01,".getBytes(StandardCharsets.UTF_8));
        int good = bytes.size();
        bytes.write(0xFF);
        UplineException failure = failure(bytes.toByteArray(), null);
        assertThat(failure.reason().key()).isEqualTo("intake.undecodable");
        assertThat(failure.reason().arguments()).isEqualTo(List.of("f", "UTF-8", (long) good, 2));
    }

    @Test
    void aFaultIsFoundWhereverABufferEnds() throws IOException {
        for (int before : new int[] {0, 65_534, 65_535, 65_536, 131_071}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes("a".repeat(before).getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes("𠮷".getBytes(GB18030));
            bytes.write(0xFF);
            Path file = Files.write(folder.resolve("f"), bytes.toByteArray());
            StringBuilder read = new StringBuilder();
            StrictReader.Undecodable fault = catchThrowableOfType(StrictReader.Undecodable.class, () -> {
                try (Reader reader = new StrictReader(file, GB18030, 0, Long.MAX_VALUE)) {
                    for (int c = reader.read(); c >= 0; c = reader.read()) {
                        read.append((char) c);
                    }
                }
            });
            assertThat(fault.offset()).isEqualTo(before + 4);
            assertThat(read.toString()).isEqualTo("a".repeat(before) + "𠮷");
        }
    }

    private void assertRead(byte[] bytes, String encoding, String expected) throws IOException {
        assertRead(bytes, TEXT, encoding, expected);
    }

    private void assertRead(byte[] bytes, String text, String encoding, String expected) throws IOException {
        Path file = Files.write(folder.resolve("f"), bytes);
        Decoding decoding = Decoding.of(file, "f", encoding);
        assertThat(decoding.charset().name()).isEqualTo(expected);
        StringBuilder read = new StringBuilder();
        try (Reader reader = decoding.open(file)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                read.append((char) c);
            }
        }
        assertThat(read.toString()).isEqualTo(text);
    }

    private UplineException failure(byte[] bytes, String encoding) {
        return catchThrowableOfType(UplineException.class, () -> {
            Path file = Files.write(folder.resolve("f"), bytes);
            Decoding.of(file, "f", encoding);
        });
    }
}
