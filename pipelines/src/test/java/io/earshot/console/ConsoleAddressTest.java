package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConsoleAddressTest {
  @Test
  void itListensWiderOnlyBehindAProxy() {
    assertThat(new ConsoleAddress("127.0.0.1", 7070, false).host()).isEqualTo("127.0.0.1");
    assertThat(new ConsoleAddress("0.0.0.0", 7070, true).behindProxy()).isTrue();
    assertThatThrownBy(() -> new ConsoleAddress("0.0.0.0", 7070, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--host 0.0.0.0 would let passwords cross the network in the clear");
    assertThatThrownBy(() -> new ConsoleAddress("127.0.0.1", 70000, false))
        .hasMessage("--port 70000 is not within 0 and 65535");
  }
}
