package org.upline.synthetic.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.upline.model.Transfer;

class NeighboursTest {
    private static TrialCase made(Neighbourhood neighbourhood, long seed) {
        return TrialCases.make(new TrialOptions(Family.MIXED, 400, seed, neighbourhood));
    }

    @Test
    void theSameSeedGivesTheSameLife() {
        assertThat(made(Neighbourhood.BUSY, 5).data())
                .isEqualTo(made(Neighbourhood.BUSY, 5).data());
        assertThat(made(Neighbourhood.BUSY, 5).data())
                .isNotEqualTo(made(Neighbourhood.BUSY, 6).data());
    }

    /** Life goes on beside the scheme: nothing of the scheme's own money is another for it, nor the truth. */
    @Test
    void theSchemeIsTheSameAmongNeighbours() {
        TrialCase quiet = made(Neighbourhood.QUIET, 5);
        TrialCase busy = made(Neighbourhood.BUSY, 5);
        assertThat(busy.truth()).isEqualTo(quiet.truth());
        assertThat(busy.data().members()).isEqualTo(quiet.data().members());
        assertThat(payments(busy)).containsAll(payments(quiet));
        assertThat(busy.data().transfers())
                .hasSizeGreaterThan(2 * quiet.data().transfers().size());
    }

    private static Set<String> payments(TrialCase made) {
        return made.data().transfers().stream()
                .map(t -> t.time() + " " + t.payer() + " " + t.payee() + " " + t.amountFen())
                .collect(Collectors.toSet());
    }

    @Test
    void oneSideOfEachPaymentWasObtained() {
        TrialCase busy = made(Neighbourhood.BUSY, 5);
        Set<String> obtained = new HashSet<>();
        busy.data().accounts().stream()
                .filter(account -> account.obtained())
                .forEach(account -> obtained.add(account.number()));
        assertThat(busy.data().transfers())
                .extracting(Transfer::payer, Transfer::payee)
                .allMatch(pair -> pair.toList().stream().anyMatch(obtained::contains));
    }
}
