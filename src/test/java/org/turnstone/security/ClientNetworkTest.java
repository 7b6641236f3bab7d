package org.turnstone.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientNetworkTest {

    @Test
    void isOneAddressOfVersionFour() {
        assertThat(ClientNetwork.of("192.0.2.77")).isEqualTo(new ClientNetwork("192.0.2.77/32", "192.0.2.0/24"));
    }

    @Test
    void isOneHouseholdOfVersionSix() {
        assertThat(ClientNetwork.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(new ClientNetwork("2001:db8:1:2:0:0:0:0/64", "2001:db8:1:0:0:0:0:0/48"));
    }

    @Test
    void isUnknownWhereThereIsNoAddress() {
        assertThat(ClientNetwork.of("localhost\r\nevil")).isEqualTo(new ClientNetwork("unknown", "unknown"));
    }
}
