package org.upline.synthetic.trial;

import java.util.List;
import java.util.Set;

/**
 * What is so, whatever the files show of it.
 *
 * @param players everyone who plays a part, participants of note among them
 * @param accounts the scheme's own accounts, in the order of opening
 */
public record TrialTruth(List<Player> players, List<SchemeAccount> accounts) {
    public TrialTruth {
        players = List.copyOf(players);
        accounts = List.copyOf(accounts);
    }

    /**
     * One who plays a part.
     *
     * @param memberIds positions by which he is found: his own and, where he hides behind a relative's membership, that one
     * @param idNumbers identity numbers by which he is found, the true ones, of the same people
     */
    public record Player(TrialRole role, String name, Set<String> memberIds, Set<String> idNumbers) {
        public Player {
            memberIds = Set.copyOf(memberIds);
            idNumbers = Set.copyOf(idNumbers);
        }
    }

    /**
     * @param part collecting, transit, paying or exit
     * @param obtained whether its statement is in the case
     */
    public record SchemeAccount(String number, String part, boolean obtained) {}
}
