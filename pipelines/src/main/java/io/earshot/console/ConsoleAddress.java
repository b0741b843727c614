package io.earshot.console;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where the console listens. Passwords and posts must not cross a network in the clear, so beyond
 * this machine it listens only when told that a proxy in front of it speaks TLS.
 *
 * @param host name or address to listen on
 * @param port from 0 (any free one) to 65535
 * @param behindProxy whether a proxy that speaks TLS stands in front
 */
public record ConsoleAddress(String host, int port, boolean behindProxy) {
  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException with one sentence for the person who asks
   */
  public ConsoleAddress {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("--port " + port + " is not within 0 and 65535");
    }
    boolean local;
    try {
      local = InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("--host " + host + " is not known to this machine", e);
    }
    if (!local && !behindProxy) {
      throw new IllegalArgumentException(
          "--host "
              + host
              + " would let passwords cross the network in the clear; put a proxy with TLS in front"
              + " and say --behind-proxy, or keep to 127.0.0.1");
    }
  }
}
