package org.upline.shell.command;

import java.util.List;
import java.util.function.Function;
import org.upline.Upline;
import org.upline.hierarchy.CountedTree;
import org.upline.model.Message;
import org.upline.model.SourceFile;
import org.upline.report.Cover;
import org.upline.workspace.OpenCase;

/** What stands in front of every working sheet, so that it can be made again: no clock has a say in it. */
final class CaseCover {
    private CaseCover() {}

    /**
     * The cover of a report on a counted tree.
     *
     * @param titleKey what the report is
     * @param parameters what else was chosen
     */
    static Cover of(
            String titleKey, OpenCase opened, CountedTree tree, Message parameters, Function<Message, String> words) {
        return cover(
                new Cover(titleKey, List.of())
                        .with("report.cover.case", opened.name())
                        .with("report.cover.rule", words.apply(CountingOptions.sentence(tree.rule()))),
                opened,
                parameters,
                words);
    }

    /** The cover of a report on money, in which no heads are counted. */
    static Cover ofMoney(String titleKey, OpenCase opened, Message parameters, Function<Message, String> words) {
        return cover(
                new Cover(titleKey, List.of()).with("report.cover.case", opened.name()), opened, parameters, words);
    }

    private static Cover cover(Cover head, OpenCase opened, Message parameters, Function<Message, String> words) {
        Cover cover = head.with("report.cover.parameters", words.apply(parameters))
                .with(
                        "report.cover.dataDate",
                        opened.dataDate().map(Object::toString).orElse("–"))
                .with("report.cover.program", "Upline " + Upline.version())
                .with("report.cover.generation", opened.generation());
        for (SourceFile source : opened.sources()) {
            cover = cover.with(
                    "report.cover.source",
                    words.apply(Message.of(
                            "report.cover.file", source.name(), String.valueOf(source.bytes()), source.sha256())));
        }
        return cover.with("report.cover.caution", words.apply(Message.of("report.cover.cautionText")));
    }
}
