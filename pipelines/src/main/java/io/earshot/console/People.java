package io.earshot.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.care.store.Account;
import io.earshot.search.HitPlace;
import io.earshot.search.ParsedQuery;
import io.earshot.search.QueryLanguage;
import io.earshot.search.QueryMistakeException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** How the writers of posts are called: by name, or, for who may not see it, by a pseudonym. */
public final class People {
  private static final int SHOWN_DIGITS = 12;

  private final String secret;
  private final OpaqueIds opaqueIds;

  /**
   * With pseudonyms that nobody can work out who does not know the secret.
   *
   * @param secret of the installation
   */
  People(String secret) {
    this.secret = secret;
    this.opaqueIds = new OpaqueIds(secret);
  }

  /** How a page for this viewer names a post, so that it is found again. */
  String reference(Account viewer, String mentionId) {
    return viewer.seesPeople() ? mentionId : opaqueIds.of(mentionId);
  }

  /** The post that a reference names; null for null. */
  String mentionId(String reference) {
    return reference == null ? null : opaqueIds.idOf(reference);
  }

  /**
   * How a page names a place in a list of hits. Nobody can make one up: by going on from places of
   * one's own the id of a post, and with it its writer, could be spelled letter by letter.
   */
  String sealed(HitPlace place) {
    return opaqueIds.of(place.written());
  }

  /** The place that was sealed so; empty for what is none. */
  Optional<HitPlace> opened(String sealed) {
    return opaqueIds.opened(sealed).flatMap(HitPlace::read);
  }

  /** What a viewer may read of a writer; null stands for what is not known. */
  String shown(Account viewer, String id, String handle, String name, Texts texts) {
    if (id == null) {
      return texts.get("writer.unknown");
    }
    if (!viewer.seesPeople()) {
      return texts.get("writer.pseudonym", digits(id));
    }
    return PostText.shown(handle != null ? handle : name != null ? name : id);
  }

  /**
   * Refuses a query by which who sees pseudonyms could spell a name letter by letter.
   *
   * @throws QueryMistakeException if it does so, or cannot be understood
   */
  void check(Account viewer, String query) throws QueryMistakeException {
    ParsedQuery parsed = QueryLanguage.parse(query);
    if (!viewer.seesPeople()) {
      parsed.refuseBeginningsOfNames();
    }
  }

  private String digits(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest((secret + '\n' + id).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, SHOWN_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
