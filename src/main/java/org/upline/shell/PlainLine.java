package org.upline.shell;

/** Lines that stay, for a log or a terminal that cannot go back. */
final class PlainLine implements ProgressDisplay.Line {
    private final Screen screen;

    PlainLine(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void show(String text) {
        screen.err().println(text);
    }

    @Override
    public void clear() {
        // What was said stays said.
    }
}
