package org.upline.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.PGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePBEDataDecryptorFactoryBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.jcajce.JcePGPDataEncryptorBuilder;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * Bytes under a passphrase, as an OpenPGP message (RFC 4880, 5.3, 5.7, 5.13) that {@code gpg --decrypt} opens, too: AES-256,
 * the key drawn from the passphrase by iterated and salted SHA-256 over 65,011,712 bytes, and a modification detection code
 * over all of it. Nothing but the length can be seen from outside, names of files neither. Written and read as a stream, in
 * constant memory.
 */
final class SealedStream {
    /** The dearest that the format's one octet can say: 65,011,712 bytes are hashed for each passphrase that is tried. */
    private static final int DEAREST = 0xff;

    private static final int PART = 1 << 16;

    private SealedStream() {}

    /** Writes the bytes in clear. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream clear) throws IOException;
    }

    /** Reads the bytes in clear. Nothing read may be believed before {@link #read} has come to its end. */
    @FunctionalInterface
    interface Reading {
        void readFrom(InputStream clear) throws IOException;
    }

    /** @param out stays open */
    @SuppressWarnings("JavaUtilDate") // The library asks for one; 1970 says nothing of anybody.
    static void write(OutputStream out, char[] passphrase, String name, Content content) throws IOException {
        try {
            PGPEncryptedDataGenerator encrypted =
                    new PGPEncryptedDataGenerator(new JcePGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                            .setWithIntegrityPacket(true)
                            .setSecureRandom(new SecureRandom()));
            encrypted.addMethod(new JcePBEKeyEncryptionMethodGenerator(
                    passphrase, digests().get(HashAlgorithmTags.SHA256), DEAREST));
            OutputStream cipher = encrypted.open(out, new byte[PART]);
            PGPLiteralDataGenerator literal = new PGPLiteralDataGenerator();
            OutputStream clear = literal.open(cipher, PGPLiteralData.BINARY, name, new Date(0), new byte[PART]);
            content.writeTo(clear);
            clear.flush();
            literal.close();
            encrypted.close();
        } catch (PGPException e) {
            throw new IOException(e);
        }
    }

    /**
     * Reads all of it and holds it to its modification detection code.
     *
     * @param file as it is called in messages
     * @throws UplineException if it is no such message, the passphrase is not the right one, or a byte of it was changed
     */
    static void read(InputStream in, char[] passphrase, String file, Reading reading) throws IOException {
        PGPPBEEncryptedData encrypted = encrypted(in, file);
        try (InputStream data = opened(encrypted, passphrase, file)) {
            PGPLiteralData literal = literal(data, file);
            InputStream clear = literal.getInputStream();
            reading.readFrom(clear);
            clear.transferTo(OutputStream.nullOutputStream());
            data.transferTo(OutputStream.nullOutputStream());
            if (!encrypted.isIntegrityProtected() || !encrypted.verify()) {
                throw UplineException.of("seal.damaged", file);
            }
        } catch (PGPException | RuntimeException e) {
            // The library meets what was changed on purpose with exceptions of every kind.
            throw e instanceof UplineException told ? told : damaged(file, e);
        }
    }

    private static PGPPBEEncryptedData encrypted(InputStream in, String file) throws IOException {
        try {
            if (next(in) instanceof PGPEncryptedDataList list
                    && list.size() == 1
                    && list.get(0) instanceof PGPPBEEncryptedData encrypted) {
                return encrypted;
            }
        } catch (IOException | RuntimeException notOpenPgp) {
            throw new UplineException(Message.of("seal.none", file), notOpenPgp);
        }
        throw UplineException.of("seal.none", file);
    }

    private static InputStream opened(PGPPBEEncryptedData encrypted, char[] passphrase, String file) {
        try {
            return encrypted.getDataStream(new JcePBEDataDecryptorFactoryBuilder(digests()).build(passphrase));
        } catch (PGPException | RuntimeException wrong) {
            throw new UplineException(Message.of("seal.passphrase.wrong", file), wrong);
        }
    }

    /** The JDK's own, many times quicker than the library's; the key is drawn once for each file. */
    private static PGPDigestCalculatorProvider digests() throws PGPException {
        return new JcaPGPDigestCalculatorProviderBuilder().build();
    }

    /** A wrong passphrase makes noise of the key or of the very first packet, a change of the file of what comes after it. */
    private static PGPLiteralData literal(InputStream data, String file) {
        try {
            if (next(data) instanceof PGPLiteralData literal) {
                return literal;
            }
        } catch (IOException | RuntimeException noise) {
            throw new UplineException(Message.of("seal.passphrase.wrong", file), noise);
        }
        throw UplineException.of("seal.passphrase.wrong", file);
    }

    private static Object next(InputStream in) throws IOException {
        Object packet = new BcPGPObjectFactory(in).nextObject();
        if (packet == null) {
            throw new IOException("nothing");
        }
        return packet;
    }

    private static UplineException damaged(String file, Exception cause) {
        return new UplineException(Message.of("seal.damaged", file), cause);
    }
}
