package io.earshot.pipelines.remote;

import io.earshot.care.CareFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;

/**
 * The files of a remote workspace that people write, besides the configuration: who the customers
 * are, what the team did, and what is to be taken in.
 */
final class PeoplesFiles {
  private static final List<String> PLACES =
      List.of(CareFiles.CUSTOMERS, "care/", "inbox/", "landing/");

  /** A file that is about to take the place of the one without this. */
  private static final String NEXT = ".next";

  /** What the care store of this machine may write anew. */
  private static final List<String> OF_CARE_STORE =
      List.of(CareFiles.RECORDS, CareFiles.CORRECTIONS);

  private final RemoteFiles files;

  /** The content of those when they were fetched. */
  private final Map<String, byte[]> fetched = new HashMap<>();

  PeoplesFiles(RemoteFiles files) {
    this.files = files;
  }

  /** Makes those of the mirror the same. Input that has the length and the time is not read. */
  void fetch(Path mirror) throws IOException {
    Map<String, Metadata> there = list();
    for (Path local : local(mirror)) {
      if (!there.containsKey(mirror.relativize(local).toString().replace('\\', '/'))) {
        Files.delete(local);
      }
    }
    for (Map.Entry<String, Metadata> file : there.entrySet()) {
      Path local = RemoteFiles.below(mirror, file.getKey());
      Metadata remote = file.getValue();
      if (isInput(file.getKey()) && isSame(local, remote)) {
        continue;
      }
      try {
        files.copy(remote, local);
      } catch (NoSuchFileException e) {
        continue; // somebody removed it since it was listed
      }
      Files.setLastModifiedTime(local, FileTime.fromMillis(remote.lastModifiedMillis()));
    }
    fetched.clear();
    for (String path : OF_CARE_STORE) {
      if (there.containsKey(path)) {
        fetched.put(path, Files.readAllBytes(mirror.resolve(path)));
      }
    }
  }

  private Map<String, Metadata> list() throws IOException {
    Map<String, Metadata> there = new TreeMap<>(files.list(CareFiles.CUSTOMERS, "**"));
    there.keySet().removeIf(path -> PLACES.stream().noneMatch(path::startsWith));
    for (String path : OF_CARE_STORE) {
      // Where replacing was broken off after the old one was gone.
      Metadata next = there.remove(path + NEXT);
      if (next != null) {
        there.putIfAbsent(path, next);
      }
    }
    return there;
  }

  private static boolean isInput(String path) {
    return path.startsWith("inbox/") || path.startsWith("landing/");
  }

  private static boolean isSame(Path local, Metadata remote) throws IOException {
    return remote.lastModifiedMillis() > 0
        && Files.isRegularFile(local)
        && Files.size(local) == remote.sizeBytes()
        && Files.getLastModifiedTime(local).toMillis() == remote.lastModifiedMillis();
  }

  private static List<Path> local(Path mirror) throws IOException {
    List<Path> local = new ArrayList<>();
    for (String name : PLACES) {
      if (Files.exists(mirror.resolve(name))) {
        try (Stream<Path> tree = Files.walk(mirror.resolve(name))) {
          tree.filter(Files::isRegularFile).forEach(local::add);
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
    }
    return local;
  }

  /** Puts what the care store wrote in the mirror since then into the remote workspace. */
  void store(Path mirror) throws IOException {
    for (String path : OF_CARE_STORE) {
      Path local = mirror.resolve(path);
      if (Files.exists(local) && !Arrays.equals(Files.readAllBytes(local), fetched.get(path))) {
        files.write(path + NEXT, local);
        files.rename(path + NEXT, path);
      }
    }
  }
}
