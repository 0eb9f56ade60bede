package io.jobwatch.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A block of IP addresses in CIDR notation (RFC 4632, RFC 4291), such as {@code 10.0.0.0/8}. */
public final class IpNetwork {

  // The characters of an address literal only: nothing here may ask a name server.
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)/(\\d{1,3})");

  private final byte[] first;
  private final int prefix;

  private IpNetwork(byte[] first, int prefix) {
    this.first = first;
    this.prefix = prefix;
  }

  /**
   * Reads a block.
   *
   * @param text an address, a slash and the length of the prefix in bits
   * @return the block
   * @throws IllegalArgumentException if the text has another form, or the address has bits after
   *     the prefix
   */
  public static IpNetwork parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw refusal(text, "it is not of the form address/bits", null);
    }
    byte[] first;
    try {
      first = InetAddress.getByName(matcher.group(1)).getAddress();
    } catch (UnknownHostException e) {
      throw refusal(text, "its address is not valid", e);
    }
    int prefix = Integer.parseInt(matcher.group(2));
    if (prefix > first.length * Byte.SIZE) {
      throw refusal(text, "its prefix is longer than its address", null);
    }
    IpNetwork network = new IpNetwork(first, prefix);
    if (!Arrays.equals(first, network.masked(first))) {
      throw refusal(text, "its address has bits after the prefix", null);
    }
    return network;
  }

  /**
   * Whether an address is in this block. IPv4 and IPv6 addresses are never in one another's blocks.
   *
   * @param address an address
   * @return true if it is
   */
  public boolean contains(InetAddress address) {
    return contains(address.getAddress());
  }

  boolean contains(byte[] address) {
    return address.length == first.length && Arrays.equals(first, masked(address));
  }

  private byte[] masked(byte[] address) {
    byte[] masked = new byte[address.length];
    for (int i = 0; i < address.length; i++) {
      int bits = Math.max(0, Math.min(Byte.SIZE, prefix - i * Byte.SIZE));
      masked[i] = (byte) (address[i] & (0xFF << (Byte.SIZE - bits)));
    }
    return masked;
  }

  private static IllegalArgumentException refusal(
      String text, String why, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "Network '" + text + "': " + why + ". Write it like 10.0.0.0/8 or fd00::/8.", cause);
  }

  @Override
  public String toString() {
    try {
      return InetAddress.getByAddress(first).getHostAddress() + "/" + prefix;
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address of " + first.length + " bytes", e);
    }
  }
}
