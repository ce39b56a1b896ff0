package org.upline.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;

/**
 * What checking a bundle found.
 *
 * @param caseName the case it was made of
 * @param program that made it
 * @param files under seal
 * @param seal hash of the journal's entry that seals it; to be compared with what was written down elsewhere
 * @param sealedAt by the clock of the machine that sealed it
 * @param timeStamp of a third party; null if none is attached
 * @param faults every file that is missing, added or changed, every break of journal and seal; empty if all is as sealed
 * @param remarks as in {@link JournalCheck}
 */
public record BundleCheck(
        String caseName,
        String program,
        int files,
        String seal,
        String sealedAt,
        @Nullable TimeStamp timeStamp,
        List<Message> faults,
        List<Message> remarks) {
    public BundleCheck {
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }
}
