package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnstone.mime.Protection.Kind;

/** What is signed or encrypted is known by its form, wherever a list or a gateway put it. */
class ProtectionTest {

    @Test
    void knowsWhatPgpEncrypted() {
        assertThat(of(
                        "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
                        "",
                        "--b",
                        "Content-Type: application/pgp-encrypted",
                        "",
                        "Version: 1",
                        "--b",
                        "Content-Type: application/octet-stream; name=encrypted.asc",
                        "",
                        "-----BEGIN PGP MESSAGE-----",
                        "--b--"))
                .contains(new Protection(Kind.PGP_ENCRYPTED, List.of("1")));
    }

    @Test
    void knowsWhatPgpSignedWithinAList() {
        assertThat(of(
                        "Content-Type: multipart/mixed; boundary=o",
                        "",
                        "--o",
                        "Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; boundary=b",
                        "",
                        "--b",
                        "",
                        "Hello",
                        "--b",
                        "Content-Type: application/pgp-signature; name=signature.asc",
                        "",
                        "-----BEGIN PGP SIGNATURE-----",
                        "--b--",
                        "--o",
                        "",
                        "The list's footer",
                        "--o--"))
                .contains(new Protection(Kind.PGP_SIGNED, List.of("1.2")));
    }

    @Test
    void knowsSmimeByItsType() {
        assertThat(smime("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m"))
                .isEqualTo(Kind.SMIME_ENCRYPTED);
        assertThat(smime("application/x-pkcs7-mime; name=smime.p7m")).isEqualTo(Kind.SMIME_ENCRYPTED);
        assertThat(smime("application/pkcs7-mime; smime-type=signed-data")).isEqualTo(Kind.SMIME_WRAPPED);
    }

    @Test
    void knowsArmourInTheText() {
        assertThat(of("", "-----BEGIN PGP MESSAGE-----", "", "abc"))
                .map(Protection::kind)
                .contains(Kind.PGP_ENCRYPTED);
        assertThat(of("", "-----BEGIN PGP SIGNED MESSAGE-----", "", "abc"))
                .map(Protection::kind)
                .contains(Kind.PGP_SIGNED);
        assertThat(of("", "They wrote -----BEGIN PGP MESSAGE----- there")).isEmpty();
    }

    @Test
    void doesNotTakeAnyFileForASignature() {
        assertThat(of(
                        "Content-Type: multipart/signed; boundary=b",
                        "",
                        "--b",
                        "",
                        "Hello",
                        "--b",
                        "Content-Type: application/pdf; name=a.pdf",
                        "",
                        "%PDF",
                        "--b--"))
                .isEmpty();
    }

    private static Kind smime(String type) {
        return of("Content-Type: " + type, "Content-Transfer-Encoding: base64", "", "MIAGCSqGSIb3")
                .orElseThrow()
                .kind();
    }

    private static Optional<Protection> of(String... lines) {
        ParsedMessage message = Messages.of(lines);
        return Protection.of(message, Display.of(message));
    }
}
