package org.upline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

/** Against an authority of the test's own, made of the same library's other half. */
class TimeStampTest {
    private static final Instant WHEN = Instant.parse("2026-11-01T02:00:00Z");

    /** What an authority does with a request. */
    private static byte[] stamped(byte[] request) throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        KeyPair pair = keys.generateKeyPair();
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
        X500Name name = new X500Name("CN=Test TSA");
        X509CertificateHolder certificate = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2120-01-01T00:00:00Z")),
                        name,
                        pair.getPublic())
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                .build(signer);
        DigestCalculator sha1 =
                new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1));
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), certificate),
                sha1,
                new ASN1ObjectIdentifier("1.2.3"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId()))
                .generate(new TimeStampRequest(request), BigInteger.valueOf(42), Date.from(WHEN))
                .getEncoded();
    }

    @Test
    void aStampOverTheHashIsRead() throws Exception {
        String hash = "ab".repeat(32);
        TimeStamp stamp = TimeStamp.read(stamped(TimeStamp.request(hash)), hash);
        assertThat(stamp).isEqualTo(new TimeStamp(WHEN, "42", "CN=Test TSA", "1.2.3"));
    }

    @Test
    void theSameHashGivesTheSameRequest() throws Exception {
        assertThat(TimeStamp.request("ab".repeat(32))).isEqualTo(TimeStamp.request("ab".repeat(32)));
    }

    @Test
    void aStampOverAnotherHashIsRefused() throws Exception {
        byte[] reply = stamped(TimeStamp.request("ab".repeat(32)));
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> TimeStamp.read(reply, "cd".repeat(32)))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo("evidence.stamp.other"));
    }

    @Test
    void everySingleByteChangedInAnAttachedStampIsFound(@TempDir Path temporary) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("bundle"));
        Files.writeString(folder.resolve("a.txt"), "a");
        Journal journal = new Journal(temporary.resolve("journal.jsonl"));
        String state = "5a".repeat(32);
        JournalEntry seal = new Bundle(folder)
                .seal(
                        journal,
                        new JournalledCommand(
                                "2026-11-01T10:00:00+08:00",
                                "Upline",
                                "evidence export",
                                List.of(),
                                state,
                                state,
                                null,
                                List.of()),
                        "案");
        byte[] reply = stamped(TimeStamp.request(seal.hash()));

        TimeStamp stamp = new Bundle(folder).attach(reply, "2026-11-02T10:00:00+08:00", "Upline");
        assertThat(new Bundle(folder).check().timeStamp()).isEqualTo(stamp);
        assertThat(new Bundle(folder).check().isWhole()).isTrue();

        for (int at = 0; at < reply.length; at++) {
            byte[] changed = reply.clone();
            changed[at] ^= 1;
            Files.write(folder.resolve(Bundle.TIME_STAMP), changed);
            assertThat(new Bundle(folder).check().isWhole()).as("byte %d", at).isFalse();
        }
        Files.delete(folder.resolve(Bundle.TIME_STAMP));
        assertThat(new Bundle(folder).check().isWhole()).isFalse();
    }

    @Test
    void whatIsNoReplyIsRefused() {
        for (byte[] bytes : new byte[][] {{}, {0}, "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8)}) {
            assertThatExceptionOfType(UplineException.class)
                    .isThrownBy(() -> TimeStamp.read(bytes, "ab".repeat(32)))
                    .satisfies(e -> assertThat(e.reason().key()).isEqualTo("evidence.stamp.unreadable"));
        }
    }
}
