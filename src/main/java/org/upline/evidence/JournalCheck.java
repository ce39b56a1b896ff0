package org.upline.evidence;

import java.util.List;
import org.upline.model.Message;

/**
 * What checking a journal found.
 *
 * @param entries lines that are whole entries
 * @param head hash of the last entry; 64 zeros if there is none
 * @param faults in the order of the lines; empty if every line is as it was written and none is missing
 * @param remarks what does not break the chain but wants explaining: a clock that went back, a change of the case that no
 *     entry tells of
 */
public record JournalCheck(long entries, String head, List<Message> faults, List<Message> remarks) {
    public JournalCheck {
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }
}
