package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.funds.FundsRules;

/** Rules of the home folder lie over the program's own; what a file does not name stays. */
class CaseRulesTest {
    @TempDir
    Path home;

    @Test
    void withoutFilesTheProgramsOwnHold() {
        assertThat(CaseRules.of(new Home(home)).funds()).isEqualTo(FundsRules.standard());
    }

    @Test
    void aFileChangesWhatItNames() throws IOException {
        write("accounts.properties", "collecting.minMemberPayers = 9\n");
        FundsRules funds = CaseRules.of(new Home(home)).funds();
        assertThat(funds.collecting().minMemberPayers()).isEqualTo(9);
        assertThat(funds.transit()).isEqualTo(FundsRules.standard().transit());
    }

    @Test
    void whatIsNoRuleIsSaid() throws IOException {
        write("accounts.properties", "collecting.minMembers = 9\n");
        assertThatThrownBy(() -> CaseRules.of(new Home(home))).hasMessageContaining("collecting.minMembers");
        write("accounts.properties", "");
        write("thresholds.properties", "base.heads = 30\n");
        assertThatThrownBy(() -> CaseRules.of(new Home(home))).hasMessageContaining("base.heads");
        write("thresholds.properties", "");
        write("leaders.properties", "weight.luck = 1\n");
        assertThatThrownBy(() -> CaseRules.of(new Home(home))).hasMessageContaining("weight.luck");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("rules")).resolve(name), text);
    }
}
