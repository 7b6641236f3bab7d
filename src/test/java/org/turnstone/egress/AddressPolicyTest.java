package org.turnstone.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R04: which addresses are of the open internet. */
class AddressPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::2",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::1",
                "100::1",
                "fc00::1",
                "fd00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
                "2001::1",
                "2001:0:4136:e378::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:808:808::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "8000::1"
            })
    void refusesWhatIsNotOfTheOpenInternet(String address) {
        assertThat(AddressPolicy.isOpenInternet(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2003::1",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void allowsWhatIs(String address) {
        assertThat(AddressPolicy.isOpenInternet(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void keepsToThePortsOfTheWeb() {
        AddressPolicy policy = new AddressPolicy(Set.of(80, 443), List.of());
        InetAddress open = InetAddress.ofLiteral("8.8.8.8");

        assertThat(policy.allows(open, 80)).isTrue();
        assertThat(policy.allows(open, 443)).isTrue();
        for (int port : new int[] {0, 22, 25, 143, 6379, 8080, 65535}) {
            assertThat(policy.allows(open, port)).isFalse();
        }
    }

    @Test
    void letsAnOperatorNameWhatElseMayBeReached() {
        AddressPolicy policy =
                new AddressPolicy(Set.of(443), List.of(AddressBlock.of("10.1.0.0/16"), AddressBlock.of("fd00::7")));

        assertThat(policy.allows(InetAddress.ofLiteral("10.1.255.3"), 8080)).isTrue();
        assertThat(policy.allows(InetAddress.ofLiteral("fd00::7"), 80)).isTrue();
        assertThat(policy.allows(InetAddress.ofLiteral("10.2.0.1"), 443)).isFalse();
        assertThat(policy.allows(InetAddress.ofLiteral("fd00::8"), 443)).isFalse();
        assertThat(policy.allows(InetAddress.ofLiteral("127.0.0.1"), 443)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "intranet", "fd00::/129", "10.0.0.0/x", ""})
    void takesNoBlockThatIsNone(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressBlock.of(written));
    }
}
