package org.upline.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;
import org.upline.model.UnseenCharacters;

/** JSON's own escapes for {@link UnseenCharacters}; they read back as the same text. */
final class UnseenEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private static final int[] ASCII = ascii();

    private static int[] ascii() {
        int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
        escapes[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
        return escapes;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ASCII;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int unit) {
        // Called for each UTF-16 unit: halves of pairs stand for characters of their own and must pass.
        boolean unseen = unit >= 0x7f && !Character.isSurrogate((char) unit) && UnseenCharacters.contains(unit);
        return unseen ? new SerializedString(String.format("\\u%04x", unit)) : null;
    }
}
