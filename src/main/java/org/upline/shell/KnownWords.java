package org.upline.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.store.SavedQueries;
import org.upline.workspace.CaseFolder;
import org.upline.workspace.CaseName;
import org.upline.workspace.CaseRegister;
import org.upline.workspace.CaseRegister.Section;
import org.upline.workspace.Home;
import org.upline.workspace.SavedMappings;

/** What the home and its cases hold that can be named. The register of the case last asked for stays open. */
public final class KnownWords {
    /** As many as fit on a small screen beside the line. */
    static final int MOST_SHOWN = 18;

    private @Nullable CaseRegister open;
    private @Nullable CaseFolder openFolder;

    /** The register of the case; nothing if there is no such case, or it first would have to be made anew. */
    synchronized Optional<CaseRegister> register(Settings settings) {
        Optional<CaseFolder> folder = folder(settings);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        CaseRegister current = open;
        if (current == null || !folder.get().equals(openFolder) || !current.isOf(folder.get())) {
            current = CaseRegister.of(folder.get()).orElse(null);
            open = current;
            openFolder = folder.get();
        }
        return Optional.ofNullable(current);
    }

    static Optional<CaseFolder> folder(Settings settings) {
        Home home = new Home(settings.home());
        return home.cases().stream()
                .filter(name -> name.text().equals(settings.caseName()))
                .findFirst()
                .map(home::open);
    }

    /** The names of what lies outside of the register: cases, queries, mappings. */
    List<String> names(Known kind, Settings settings) {
        Home home = new Home(settings.home());
        return switch (kind) {
            case CASE -> home.cases().stream().map(CaseName::text).toList();
            case MAPPING -> new SavedMappings(home).names();
            case QUERY ->
                folder(settings)
                        .map(folder -> SavedQueries.shipped().with(folder.queries()))
                        .orElseGet(SavedQueries::shipped)
                        .list()
                        .stream()
                        .map(query -> query.name())
                        .toList();
            case PERSON, UNIT, MEMBER, ACCOUNT, MONEY_END -> List.of();
        };
    }

    /**
     * What begins as typed, the first few, and how many there are besides.
     *
     * @param typed the word up to the cursor; where it is empty, numbers alone are shown
     */
    List<CompletionProposal> propose(Known kind, String typed, Settings settings) {
        if (kind.sections().isEmpty()) {
            return Completion.words(names(kind, settings)).propose(new Completion.Request(typed, settings, this));
        }
        Optional<CaseRegister> register = register(settings);
        if (register.isEmpty()) {
            return List.of();
        }
        List<CompletionProposal> proposals = new ArrayList<>();
        List<CaseRegister.Page> pages = new ArrayList<>();
        for (Section section : kind.sections()) {
            if (!typed.isEmpty() || !Known.isName(section)) {
                int room = Math.max(0, MOST_SHOWN - proposals.size());
                CaseRegister.Page page = register.get().beginning(section, typed, room);
                pages.add(page);
                page.entries()
                        .forEach(entry ->
                                proposals.add(new CompletionProposal(entry.text()).description(entry.about())));
            }
        }
        addRest(pages, proposals, Messages.in(settings.language()));
        return proposals;
    }

    /** The line with the number of the rest stands for what they all begin with, so that nothing untrue is filled in. */
    private static void addRest(List<CaseRegister.Page> pages, List<CompletionProposal> proposals, Messages messages) {
        for (CaseRegister.Page page : pages) {
            if (page.more() > 0) {
                proposals.add(new CompletionProposal(page.common())
                        .displayText(messages.text(Message.of("shell.completion.more", page.more())))
                        .complete(false));
            }
        }
    }

    /**
     * Checks the name of something outside of the register where a slip is likely.
     *
     * @throws UplineException if there is none of that name, but one that is much like it
     */
    void check(Known kind, String word, Settings settings) {
        List<String> names = names(kind, settings);
        List<String> near = names.contains(word) ? List.of() : Nearest.to(word, names);
        if (!near.isEmpty()) {
            throw UplineException.of("shell.near." + ValueType.word(kind), word, near);
        }
    }
}
