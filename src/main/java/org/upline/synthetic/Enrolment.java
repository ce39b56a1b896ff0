package org.upline.synthetic;

import java.util.BitSet;
import org.upline.synthetic.People.Paper;
import org.upline.synthetic.SplitMix.Stream;

/** Which natural person stands behind each member, and by what in the member list that can be seen. */
final class Enrolment {
    private static final Trace[] TRACES = Trace.values();

    private final int[] person;
    private final byte[] trace;
    private final int persons;

    private Enrolment(int[] person, byte[] trace, int persons) {
        this.person = person;
        this.trace = trace;
        this.persons = persons;
    }

    /** What a member row shares with the first row of its person. */
    enum Trace {
        /** It is the first row. */
        FIRST,
        IDENTITY_NUMBER,
        NAME_AND_PHONE,
        NAME_AND_CARD,
        /** The same identity number in the form of 15 digits. */
        OLD_IDENTITY_NUMBER,
        /** The same invalid number and the same name. */
        INVALID_NUMBER_AND_NAME
    }

    /** Draws persons: about six members in a hundred are a further account of someone who is there already. */
    static Enrolment draw(GeneratorOptions options, Referrals referrals) {
        int members = referrals.size();
        SplitMix dice = new SplitMix(options.seed(), Stream.ENROLMENT);
        People people = new People(options.seed());
        int[] person = new int[members];
        byte[] trace = new byte[members];
        int persons = 0;
        int further = 0;
        // They have one account each, so that the chain keeps its levels when accounts are folded to persons.
        BitSet onChain = new BitSet();
        for (int i = 0; i < members; i++) {
            if (i < Math.min(40, members / 2) || referrals.onChain(i) || !dice.chance(6)) {
                onChain.set(persons, referrals.onChain(i));
                person[i] = persons++;
                continue;
            }
            Trace wanted = TRACES[1 + further++ % 5];
            int parent = referrals.parent(i);
            // Half of those with several accounts hang the new one under one they have.
            int start = parent != Referrals.NONE && dice.chance(50) ? person[parent] : dice.below(persons);
            int owner = ownerFrom(start, persons, onChain, wanted, people);
            if (owner == Referrals.NONE) {
                person[i] = persons++;
            } else {
                person[i] = owner;
                trace[i] = (byte) wanted.ordinal();
            }
        }
        return new Enrolment(person, trace, persons);
    }

    /** The first person from {@code start} on, round the end, whose first row can leave such a trace. */
    private static int ownerFrom(int start, int persons, BitSet barred, Trace wanted, People people) {
        for (int step = 0; step < Math.min(persons, 80); step++) {
            int candidate = (start + step) % persons;
            if (!barred.get(candidate) && canLeave(wanted, candidate, people)) {
                return candidate;
            }
        }
        return Referrals.NONE;
    }

    private static boolean canLeave(Trace wanted, int person, People people) {
        if (People.hasTestName(person)) {
            return false;
        }
        switch (wanted) {
            case NAME_AND_PHONE:
                return true;
            case NAME_AND_CARD:
                return people.listsCard(person);
            case INVALID_NUMBER_AND_NAME:
                return people.paper(person) == Paper.INVALID;
            default:
                return people.paper(person) == Paper.VALID;
        }
    }

    /** Natural persons behind the members; they are numbered from 0 in the order of their first joining. */
    int persons() {
        return persons;
    }

    int person(int member) {
        return person[member];
    }

    Trace trace(int member) {
        return TRACES[trace[member]];
    }
}
