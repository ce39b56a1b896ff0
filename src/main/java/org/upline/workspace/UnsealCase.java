package org.upline.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The use case of taking over a {@linkplain SealedCase sealed case}. It is laid out beside the cases and becomes one, in one
 * step, when all of it was read and every hash is right; until then, and if anything is wrong, there is no case. Only files
 * that a case has are taken out of the archive, under names of our own making.
 */
public final class UnsealCase {
    private static final Pattern SOURCE = Pattern.compile("sources/[0-9a-f]{64}");
    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) {2}(\\S.*)");
    private static final int LONGEST_LIST = 64 << 20;
    private static final int BUFFER = 1 << 16;

    private final Home home;

    public UnsealCase(Home home) {
        this.home = home;
    }

    /**
     * Makes a case of a sealed one.
     *
     * @param name of the new case; empty to call it as it was called
     * @return the new case
     * @throws UplineException if there is a case of that name, the file is no sealed case, the passphrase is wrong, or the
     *     archive is damaged
     */
    public CaseFolder run(Path file, char[] passphrase, Optional<CaseName> name) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw UplineException.of("seal.noFile", file.toString());
        }
        name.ifPresent(home::requireFree);
        return home.adopt(beside -> {
            Unpacking unpacking = new Unpacking(beside, file.toString());
            try (InputStream in = Files.newInputStream(file)) {
                SealedStream.read(in, passphrase, file.toString(), unpacking::readFrom);
            } catch (IOException unreadable) {
                // What cannot be written is told apart where it is written.
                throw new UplineException(Message.of("seal.damaged", file.toString()), unreadable);
            }
            unpacking.check();
            return name.orElseGet(unpacking::name);
        });
    }

    private static final class Unpacking {
        private final Path beside;
        private final String file;
        private final Map<String, String> sums = new TreeMap<>();
        private @Nullable String list;
        private @Nullable String called;

        Unpacking(Path beside, String file) {
            this.beside = beside;
            this.file = file;
        }

        UplineException damaged() {
            return UplineException.of("seal.damaged", file);
        }

        void readFrom(InputStream clear) throws IOException {
            ZipInputStream zip = new ZipInputStream(clear, StandardCharsets.UTF_8);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName();
                if (path.equals(SealedCase.SUMS)) {
                    list = text(zip);
                } else if (sums.containsKey(path)) {
                    throw damaged();
                } else if (path.equals(SealedCase.NAME)) {
                    String text = text(zip);
                    called = text.strip();
                    sums.put(path, hash(text));
                } else if (isOfACase(path)) {
                    sums.put(path, take(zip, path));
                } else {
                    throw damaged();
                }
            }
        }

        private static boolean isOfACase(String path) {
            return path.equals("decisions.json")
                    || path.equals("journal.jsonl")
                    || SOURCE.matcher(path).matches()
                    || (path.startsWith("queries/") && CaseName.canBeAFile(path.substring("queries/".length())));
        }

        private String text(InputStream in) throws IOException {
            byte[] bytes = in.readNBytes(LONGEST_LIST + 1);
            if (bytes.length > LONGEST_LIST) {
                throw damaged();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private static String hash(String text) {
            return HexFormat.of().formatHex(SealedCase.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        }

        private String take(InputStream in, String path) throws IOException {
            Path place = beside.resolve(path);
            MessageDigest digest = SealedCase.sha256();
            try (FileChannel out = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                    write(out, ByteBuffer.wrap(buffer, 0, read));
                }
                out.force(true);
            }
            return HexFormat.of().formatHex(digest.digest());
        }

        private void write(FileChannel out, ByteBuffer bytes) {
            try {
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            } catch (IOException full) {
                throw new UplineException(
                        Message.of("workspace.home.unusable", beside.toString(), FileTrouble.of(full)), full);
            }
        }

        /** Every file is in the list, every file of the list is there, and every source is what it is called. */
        void check() throws IOException {
            Map<String, String> listed = new TreeMap<>();
            for (String line : list == null ? new String[0] : list.split("\n", -1)) {
                var found = SUM.matcher(line);
                if (found.matches()) {
                    listed.put(found.group(2), found.group(1));
                }
            }
            boolean whole = listed.equals(sums) && called != null && sums.containsKey("decisions.json");
            for (Map.Entry<String, String> each : sums.entrySet()) {
                whole &= !each.getKey().startsWith("sources/") || each.getKey().equals("sources/" + each.getValue());
            }
            if (!whole) {
                throw damaged();
            }
            for (ImportDecision decision :
                    Decisions.read(beside.resolve("decisions.json")).imports()) {
                if (!sums.containsKey("sources/" + decision.sha256())) {
                    throw damaged();
                }
            }
        }

        CaseName name() {
            return new CaseName(called == null ? "" : called);
        }
    }
}
