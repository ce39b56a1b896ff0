package org.upline.evidence;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * What a time stamp authority (时间戳服务机构) certified, by RFC 3161: that a hash existed at a time. The signature is checked
 * against the certificate that comes with the reply; whether that certificate is to be trusted is for the reader to say.
 *
 * @param time by the authority's clock
 * @param serial number of the stamp
 * @param authority subject of the certificate that signed
 * @param policy under which it was issued, an object identifier
 */
public record TimeStamp(Instant time, String serial, String authority, String policy) {

    /**
     * A request to have a hash stamped, to be sent to an authority by other means: this program does not use the network.
     * It has no random part, so the same hash gives the same bytes.
     *
     * @param sha256 64 hex digits
     * @return DER, the content of a {@code .tsq} file
     */
    public static byte[] request(String sha256) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator
                .generate(TSPAlgorithms.SHA256, HexFormat.of().parseHex(sha256))
                .getEncoded();
    }

    /**
     * Reads a reply.
     *
     * @param sha256 the hash it must be about
     * @throws UplineException if it is no reply, was not granted, is about something else or its signature is wrong
     */
    static TimeStamp read(byte[] reply, String sha256) {
        try {
            TimeStampResponse response = new TimeStampResponse(reply);
            if (!Arrays.equals(response.getEncoded(), reply)) {
                throw UplineException.of("evidence.stamp.unreadable", "DER");
            }
            TimeStampToken token = response.getTimeStampToken();
            int status = response.getStatus();
            if (token == null || status != PKIStatus.GRANTED && status != PKIStatus.GRANTED_WITH_MODS) {
                throw UplineException.of("evidence.stamp.refused", String.valueOf(response.getStatusString()));
            }
            String stamped = HexFormat.of().formatHex(token.getTimeStampInfo().getMessageImprintDigest());
            if (!stamped.equals(sha256)) {
                throw UplineException.of("evidence.stamp.other", stamped, sha256);
            }
            Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
            if (signers.isEmpty()) {
                throw UplineException.of("evidence.stamp.certificate");
            }
            X509CertificateHolder signer = signers.iterator().next();
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            BigInteger serial = token.getTimeStampInfo().getSerialNumber();
            return new TimeStamp(
                    token.getTimeStampInfo().getGenTime().toInstant(),
                    serial.toString(),
                    signer.getSubject().toString(),
                    token.getTimeStampInfo().getPolicy().getId());
        } catch (UplineException told) {
            throw told;
        } catch (TSPException
                | IOException
                | OperatorCreationException
                | CertificateException
                // What is no reply at all fails in the parser in many ways.
                | RuntimeException e) {
            throw new UplineException(Message.of("evidence.stamp.unreadable", String.valueOf(e.getMessage())), e);
        }
    }
}
