package org.upline.shell.command;

import java.util.List;
import org.upline.shell.UplineCommand;

/** {@code money …}: what the sources say of who paid and who got what, side by side. */
final class MoneyCommands {
    private MoneyCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(
                new MoneyReconcileCommand(cases),
                new MoneyGainsCommand(cases),
                new MoneyTakenCommand(cases),
                new MoneyLorenzCommand(cases));
    }
}
