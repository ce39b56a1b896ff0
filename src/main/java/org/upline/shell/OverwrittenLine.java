package org.upline.shell;

/** One line on standard error, written over again and gone at the end; for a single command, where no prompt owns the screen. */
final class OverwrittenLine implements ProgressDisplay.Line {
    private static final String FROM_THE_START = "\r\u001b[K";

    private final Screen screen;

    OverwrittenLine(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void show(String text) {
        screen.err().print(FROM_THE_START + DisplayWidth.cut(text, StandardStreams.width() - 1));
        screen.err().flush();
    }

    @Override
    public void clear() {
        screen.err().print(FROM_THE_START);
        screen.err().flush();
    }
}
