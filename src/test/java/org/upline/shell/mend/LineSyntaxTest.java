package org.upline.shell.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import java.util.stream.Collectors;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSyntaxTest {
    private final LineSyntax syntax = new LineSyntax();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tree summary|tree,summary",
                "  tree \t summary  |tree,summary",
                "import 'a b.csv'|import,a b.csv",
                "x --name=\"a b\"|x,--name=a b",
                "it's 'here|its here",
                "a\"b\"'c'd|abcd",
                "a '' \"\" b|a,,,b",
                "D:\\case\\members.csv|D:\\case\\members.csv",
                "\"D:\\a b\\\"|D:\\a b\\",
                "cypher \"MATCH (n {name: 'x'}) RETURN n\"|cypher,MATCH (n {name: 'x'}) RETURN n",
                "a # b c|a",
                "a#b c|a#b,c",
                "'#a' b|#a,b",
                "# all|",
                "导入 会员.csv|导入,会员.csv",
                "全角\u3000空格|全角,空格"
            })
    void wordsAreTold(String line, String words) {
        assertThat(syntax.words(line)).isEqualTo(words == null ? List.of() : List.of(words.split(",", -1)));
    }

    @Test
    void anOpenQuoteIsAnError() {
        assertThatExceptionOfType(EOFError.class).isThrownBy(() -> syntax.words("a 'b"));
        assertThatExceptionOfType(EOFError.class).isThrownBy(() -> syntax.words("a \"b'"));
    }

    @Test
    void anyWordsCanBeWrittenAsALine() {
        TypedLine nothing = new TypedLine("", List.of(""), 0, 0, 0, 0, 0, (char) 0);
        qt().forAll(lists().of(strings()
                                .basicMultilingualPlaneAlphabet()
                                .ofLengthBetween(1, 12)
                                .assuming(word -> word.indexOf('\'') < 0 || word.indexOf('"') < 0))
                        .ofSizeBetween(0, 6))
                .checkAssert(words -> {
                    String line = words.stream()
                            .map(word -> nothing.escape(word, true).toString())
                            .collect(Collectors.joining(" "));
                    assertThat(syntax.words(line)).isEqualTo(words);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // line with the cursor at ^ | index of its word | word up to the cursor
                "^|0|",
                "tr^|0|tr",
                "tree ^|1|",
                "tree su^mmary|1|su",
                "tree 'a b^|1|a b",
                "tree 'a^ b' c|1|a",
                "tree ^ x|1|",
                "a '' ^|2|"
            })
    void theCursorsWordIsKnown(String marked, int index, String start) {
        int cursor = marked.indexOf('^');
        ParsedLine line = syntax.parse(marked.replace("^", ""), cursor, Parser.ParseContext.COMPLETE);
        assertThat(line.wordIndex()).isEqualTo(index);
        assertThat(line.word().substring(0, line.wordCursor())).isEqualTo(start == null ? "" : start);
    }

    @Test
    void proposalsAreQuotedAsTheWordWasBegun() {
        assertThat(escaped("open ", "a b")).isEqualTo("'a b'");
        assertThat(escaped("open ", "it's")).isEqualTo("\"it's\"");
        assertThat(escaped("open \"a", "a b")).isEqualTo("\"a b\"");
        assertThat(escaped("open ", "plain.csv")).isEqualTo("plain.csv");
    }

    private String escaped(String typed, String proposal) {
        TypedLine line = (TypedLine) syntax.parse(typed, typed.length(), Parser.ParseContext.COMPLETE);
        return line.escape(proposal, true).toString();
    }
}
