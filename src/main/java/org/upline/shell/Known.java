package org.upline.shell;

import java.util.List;
import org.upline.workspace.CaseRegister.Section;

/** What a word of a line may name: something that the home or the case holds already. */
public enum Known {
    /** A natural person; the id of a member of his will do. */
    PERSON(Section.MEMBER, Section.PERSON, Section.MEMBER_NAME),
    /** What is counted as one: as {@link #MEMBER}, but any member of a person will do while persons are counted. */
    UNIT(Section.MEMBER, Section.MEMBER_NAME),
    /** One account on the scheme's site. */
    MEMBER(Section.MEMBER, Section.MEMBER_NAME),
    /** A bank account. */
    ACCOUNT(Section.ACCOUNT, Section.CARD, Section.HOLDER),
    /** An account, or a person with all of his. */
    MONEY_END(Section.ACCOUNT, Section.CARD, Section.MEMBER, Section.PERSON, Section.MEMBER_NAME, Section.HOLDER),
    CASE,
    QUERY,
    MAPPING;

    private final List<Section> sections;

    Known(Section... sections) {
        this.sections = List.of(sections);
    }

    /** Where it is found in the register of a case, in the order it is looked for; none for what lies outside of cases. */
    List<Section> sections() {
        return sections;
    }

    /** Whether the section holds names, which several may bear, and not numbers. */
    static boolean isName(Section section) {
        return section == Section.MEMBER_NAME || section == Section.HOLDER;
    }
}
