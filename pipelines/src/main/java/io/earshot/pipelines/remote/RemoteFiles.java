package io.earshot.pipelines.remote;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * The files below one address of Beam's {@link FileSystems}, by their paths below it, with forward
 * slashes. What fails is told as an {@link IOException} that names the file, also where the library
 * of a file system throws what it likes; only a file that is surely not there is a {@link
 * NoSuchFileException}. Thread-safe.
 */
final class RemoteFiles {
  /** The signs of a pattern, which would name other files, and of what is not part of a path. */
  private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[*?{}\\[\\]\\\\\\s#]");

  /** The variable with options of Beam's file systems, as on a command line of Beam. */
  private static final String OPTIONS = "EARSHOT_FILE_SYSTEM_OPTIONS";

  private final String address;
  private final PipelineOptions options;

  /**
   * Of an address.
   *
   * @param address such as {@code s3://bucket/earshot}
   * @throws IllegalArgumentException if no file system is known for it, or it is no address; with a
   *     sentence that begins with the address
   */
  RemoteFiles(String address) {
    if (NOT_IN_ADDRESSES.matcher(address).find()) {
      throw new IllegalArgumentException(address + " has a sign that an address must not have");
    }
    String withoutSlash = address.endsWith("/") ? address.replaceFirst("/+$", "") : address;
    if (withoutSlash.endsWith(":")) {
      throw new IllegalArgumentException(address + " names no place");
    }
    this.address = withoutSlash;
    this.options = options(address, System.getenv(OPTIONS));
    FileSystems.setDefaultPipelineOptions(options);
    try {
      resource("any");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(address + " " + missing(scheme(address)), e);
    }
  }

  private static PipelineOptions options(String address, String arguments) {
    if (arguments == null || arguments.isBlank()) {
      return PipelineOptionsFactory.create();
    }
    try {
      return PipelineOptionsFactory.fromArgs(arguments.strip().split("\\s+")).create();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          address + " cannot be used with " + OPTIONS + " as it is: " + e.getMessage(), e);
    }
  }

  private static String scheme(String address) {
    return address.substring(0, address.indexOf(':'));
  }

  /** What to do about a scheme that none of the libraries on the class path knows. */
  private static String missing(String scheme) {
    return switch (scheme) {
      case "s3" -> "needs a library that is not there; put EARSHOT_PROFILES=s3 before the command";
      case "hdfs" ->
          "needs a library and settings; put EARSHOT_PROFILES=hdfs before the command, and let"
              + " HADOOP_CONF_DIR name the folder with core-site.xml, whose fs.defaultFS is it";
      default -> "is not of a known file system; those are paths, s3:// and hdfs://";
    };
  }

  /**
   * Where a file lies in a mirror.
   *
   * @throws IOException if the path, which others may have made, leads out of the mirror
   */
  static Path below(Path mirror, String path) throws IOException {
    Path local = mirror.resolve(path).normalize();
    if (!local.startsWith(mirror)) {
      throw new IOException("the path " + path + " leads out of the workspace");
    }
    return local;
  }

  /** Without a slash at the end. */
  String address() {
    return address;
  }

  /**
   * The files there are at some paths.
   *
   * @param specs paths, or patterns with {@code *} within a folder and {@code **} across folders
   * @return by path, in its order
   */
  Map<String, Metadata> list(String... specs) throws IOException {
    Map<String, Metadata> found = new TreeMap<>();
    for (String spec : specs) {
      String where = address + "/" + spec;
      MatchResult result =
          reach("list " + where, () -> FileSystems.match(where, EmptyMatchTreatment.ALLOW));
      for (Metadata file : reach("list " + where, result::metadata)) {
        if (!file.resourceId().isDirectory()) {
          found.put(below(file.resourceId().toString()), file);
        }
      }
    }
    return found;
  }

  /** File systems may write an address in another way than it was given, but for the path. */
  private String below(String uri) {
    return path(uri).substring(path(address).length() + 1);
  }

  private static String path(String uri) {
    String rest = uri.substring(uri.indexOf(':') + 1);
    if (!rest.startsWith("//")) {
      return rest;
    }
    int slash = rest.indexOf('/', 2);
    return slash < 0 ? "" : rest.substring(slash);
  }

  /**
   * The content of a small file.
   *
   * @throws NoSuchFileException if it is not there
   */
  byte[] read(Metadata file) throws IOException {
    return reach(
        "read " + file.resourceId(),
        () -> {
          try (InputStream in = Channels.newInputStream(FileSystems.open(file.resourceId()))) {
            return in.readAllBytes();
          }
        });
  }

  /**
   * Copies a file to a disk, where it is seen whole or not at all.
   *
   * @throws NoSuchFileException if it is not there
   */
  void copy(Metadata file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Path part = Files.createTempFile(to.getParent(), ".", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        reach(
            "read " + file.resourceId(),
            () -> {
              try (InputStream in = Channels.newInputStream(FileSystems.open(file.resourceId()))) {
                return in.transferTo(out);
              }
            });
      }
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes a file. While this fails, what is there may be a part of it. */
  void write(String path, Path from) throws IOException {
    try (InputStream content = Files.newInputStream(from)) {
      write(path, content);
    }
  }

  /** Writes a file. While this fails, what is there may be a part of it. */
  void write(String path, InputStream content) throws IOException {
    ResourceId resource = resource(path);
    reach(
        "write " + resource,
        () -> {
          WritableByteChannel channel = FileSystems.create(resource, "application/octet-stream");
          OutputStream out = Channels.newOutputStream(channel);
          content.transferTo(out);
          // Only now: closing makes an object of what was written, be it all or not.
          out.close();
          return resource;
        });
  }

  /** Puts a file into the place of another, which may be there. */
  void rename(String from, String to) throws IOException {
    reach(
        "write " + address + "/" + to,
        () -> {
          FileSystems.rename(List.of(resource(from)), List.of(resource(to)));
          return to;
        });
  }

  /** Removes files; one that is not there is no mistake. */
  void delete(Collection<String> paths) throws IOException {
    List<ResourceId> resources = paths.stream().map(this::resource).toList();
    reach(
        "remove files below " + address,
        () -> {
          FileSystems.delete(resources, StandardMoveOptions.IGNORE_MISSING_FILES);
          return resources;
        });
  }

  private ResourceId resource(String path) {
    return FileSystems.matchNewResource(address + "/" + path, false);
  }

  private interface Access<T> {
    T reach() throws IOException;
  }

  private <T> T reach(String what, Access<T> access) throws IOException {
    // A pipeline that ran meanwhile has set its own; nothing is done when they are these.
    FileSystems.setDefaultPipelineOptions(options);
    try {
      return access.reach();
    } catch (FileNotFoundException | NoSuchFileException e) {
      NoSuchFileException missing = new NoSuchFileException("cannot " + what + ": it is not there");
      missing.initCause(e);
      throw missing;
    } catch (IOException | RuntimeException e) {
      throw new IOException("cannot " + what + ": " + reason(e), e);
    }
  }

  /** One line; the libraries wrap what happened in words of their own. */
  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String words = root.getMessage() == null ? "" : root.getMessage();
    String kind = root.getClass().getSimpleName();
    return words.lines().findFirst().map(line -> kind + ": " + line).orElse(kind);
  }
}
