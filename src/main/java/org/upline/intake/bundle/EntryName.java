package org.upline.intake.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The names in an archive: UTF-8 where the archive or the bytes say so, else as the archive was opened. */
final class EntryName {
    private EntryName() {}

    /** With {@code /} between folders, whatever the archive has. */
    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean told = entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
        return (told || raw == null ? entry.getName() : utf8Or(raw, entry.getName())).replace('\\', '/');
    }

    /** Some programs write UTF-8 without saying so; GBK text is hardly ever UTF-8 by chance. */
    private static String utf8Or(byte[] raw, String otherwise) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return otherwise;
        }
    }

    /** Whether the name, taken as a path, would lead out of the folder it is unpacked to. No honest program writes such. */
    static boolean escapes(String name) {
        boolean absolute = name.startsWith("/") || name.length() > 1 && name.charAt(1) == ':';
        return absolute || ("/" + name + "/").contains("/../") || name.indexOf('\0') >= 0;
    }
}
