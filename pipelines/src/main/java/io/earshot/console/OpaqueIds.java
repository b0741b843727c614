package io.earshot.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ids of posts for who may not see the writers: at several sources the id of a post names its
 * writer, and at all of them it leads there. Each id has one form, so that links stay what they
 * are; only this installation can read it. Thread-safe.
 *
 * <p>AES-GCM under a nonce made from the id by HMAC, as SIV modes do (RFC 5297): a nonce comes
 * twice only for the same id.
 */
final class OpaqueIds {
  private static final String MARK = "~";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec encrypting;
  private final SecretKeySpec naming;

  /** With the secret of the installation. */
  OpaqueIds(String secret) {
    encrypting = new SecretKeySpec(Arrays.copyOf(derived("encrypting", secret), 16), "AES");
    naming = new SecretKeySpec(derived("naming", secret), "HmacSHA256");
  }

  private static byte[] derived(String purpose, String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest((purpose + '\n' + secret).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The form that says nothing. */
  String of(String id) {
    byte[] plain = id.getBytes(UTF_8);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(naming);
      byte[] nonce = Arrays.copyOf(mac.doFinal(plain), NONCE_BYTES);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
      byte[] whole =
          ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM and HMAC", e);
    }
  }

  /** The id behind a form; what is none of this installation's forms is itself an id. */
  String idOf(String given) {
    return opened(given).orElse(given);
  }

  /** What stands behind a form; empty for what is none of this installation's forms. */
  Optional<String> opened(String given) {
    if (!given.startsWith(MARK)) {
      return Optional.empty();
    }
    try {
      byte[] whole = Base64.getUrlDecoder().decode(given.substring(MARK.length()));
      if (whole.length < NONCE_BYTES + TAG_BITS / 8) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
      byte[] sealed = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
      return Optional.of(new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed), UTF_8));
    } catch (IllegalArgumentException | AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, encrypting, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
