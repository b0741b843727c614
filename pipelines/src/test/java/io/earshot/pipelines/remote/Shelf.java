package io.earshot.pipelines.remote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A store of another scheme, {@code shelf://NAME/PATH}, that lies in a folder and fails when it is
 * told to. As an object store it knows no folders, and lists what was written.
 */
public final class Shelf {
  private static final Map<String, Shelf> SHELVES = new ConcurrentHashMap<>();

  private final String name;
  private final Path folder;
  private Trouble trouble = (what, path) -> {};

  /** Called before each access. */
  @FunctionalInterface
  public interface Trouble {
    /**
     * Fails, or does something that another machine would.
     *
     * @param what list, read, create, write (half of it is there then) or remove
     */
    void before(String what, String path) throws IOException;
  }

  private Shelf(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /** A new one. */
  public static Shelf in(Path folder) throws IOException {
    Shelf shelf = new Shelf("shelf-" + SHELVES.size(), Files.createDirectories(folder));
    SHELVES.put(shelf.name, shelf);
    return shelf;
  }

  static Shelf of(String name) throws IOException {
    Shelf shelf = SHELVES.get(name);
    if (shelf == null) {
      throw new IOException("no shelf " + name);
    }
    return shelf;
  }

  /** The address of a workspace in it. */
  public String address() {
    return ShelfFileSystem.SCHEME + "://" + name + "/earshot";
  }

  /** Where a file of that workspace lies. */
  public Path file(String path) {
    return folder.resolve("earshot").resolve(path);
  }

  /** From now on; null for none any more. */
  public void trouble(Trouble next) {
    trouble = next == null ? (what, path) -> {} : next;
  }

  /** All files of the workspace with their contents, those of some beginning left out. */
  public Map<String, String> contents(String... without) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(file(""))) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String path = file("").relativize(file).toString();
        if (Stream.of(without).noneMatch(path::startsWith)) {
          contents.put(path, Files.readString(file, ISO_8859_1));
        }
      }
    }
    return contents;
  }

  Path folder() {
    return folder;
  }

  void before(String what, String path) throws IOException {
    trouble.before(what, path.startsWith("earshot/") ? path.substring(8) : path);
  }

  /** A file that is written; trouble comes after its first half, so that a part is left. */
  OutputStream writing(String path) throws IOException {
    before("create", path);
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return new FilterOutputStream(Files.newOutputStream(file)) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length / 2);
        before("write", path);
        out.write(bytes, from + length / 2, length - length / 2);
      }
    };
  }
}
