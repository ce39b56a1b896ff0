package org.upline.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.upline.model.Message;

/** The words of the page that shows an organisation; what the page fills in stays as {@code {0}}, {@code {1}}, {@code {2}}. */
final class HtmlTreeWords {
    /** Their names in the page; their messages are {@code html.} and the name. */
    static final List<String> NAMES = List.of(
            "picture",
            "search",
            "searchHint",
            "searchNone",
            "searchSome",
            "searchMore",
            "whole",
            "nearer",
            "farther",
            "start",
            "details",
            "detailsHint",
            "role",
            "level",
            "direct",
            "downline",
            "levelsBelow",
            "legalHeadcount",
            "legalLevels",
            "downlineFees",
            "rows",
            "rowsRow",
            "rowsNone",
            "way",
            "wayMore",
            "unfold",
            "branch",
            "fold",
            "figures",
            "placeholder",
            "folded",
            "foldedExtent",
            "levelName",
            "missing",
            "personsOne",
            "personsMany",
            "accountsOne",
            "accountsMany",
            "levelsOne",
            "levelsMany");

    private HtmlTreeWords() {}

    static Map<String, String> in(Function<Message, String> words) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String name : NAMES) {
            said.put(name, words.apply(Message.of("html." + name, "{0}", "{1}", "{2}")));
        }
        return said;
    }
}
