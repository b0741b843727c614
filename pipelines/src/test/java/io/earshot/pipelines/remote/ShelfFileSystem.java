package io.earshot.pipelines.remote;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MatchResult.Metadata;
import org.apache.beam.sdk.io.fs.MatchResult.Status;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;

/** Makes the {@link Shelf shelves} known to Beam. */
final class ShelfFileSystem extends FileSystem<ShelfFileSystem.Place> {
  static final String SCHEME = "shelf";

  /** Found by Beam. */
  public static final class Registrar implements FileSystemRegistrar {
    @Override
    public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
      return List.of(new ShelfFileSystem());
    }
  }

  /** A file of a shelf. */
  record Place(String shelf, String path) implements ResourceId {
    static Place of(String address) {
      String rest = address.substring((SCHEME + "://").length());
      int slash = rest.indexOf('/');
      return new Place(rest.substring(0, slash), rest.substring(slash + 1));
    }

    Path file() throws IOException {
      return Shelf.of(shelf).folder().resolve(path);
    }

    void before(String what) throws IOException {
      Shelf.of(shelf).before(what, path);
    }

    @Override
    public ResourceId resolve(String other, ResolveOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ResourceId getCurrentDirectory() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getScheme() {
      return SCHEME;
    }

    @Override
    public String getFilename() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public boolean isDirectory() {
      return false;
    }

    @Override
    public String toString() {
      return SCHEME + "://" + shelf + "/" + path;
    }
  }

  @Override
  protected List<MatchResult> match(List<String> specs) throws IOException {
    List<MatchResult> results = new ArrayList<>();
    for (String spec : specs) {
      Place place = Place.of(spec);
      try {
        place.before("list");
        List<Metadata> found = match(place);
        results.add(MatchResult.create(found.isEmpty() ? Status.NOT_FOUND : Status.OK, found));
      } catch (IOException e) {
        // As Beam's own file systems: told when the result is looked at.
        results.add(MatchResult.create(Status.ERROR, e));
      }
    }
    return results;
  }

  private static List<Metadata> match(Place place) throws IOException {
    Path folder = Shelf.of(place.shelf()).folder();
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + place.path());
    List<Metadata> found = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        Path path = folder.relativize(file);
        if (matcher.matches(path)) {
          found.add(
              Metadata.builder()
                  .setResourceId(new Place(place.shelf(), path.toString()))
                  .setIsReadSeekEfficient(true)
                  .setSizeBytes(Files.size(file))
                  .setLastModifiedMillis(Files.getLastModifiedTime(file).toMillis())
                  .build());
        }
      }
    }
    return found;
  }

  @Override
  protected WritableByteChannel create(Place place, CreateOptions options) throws IOException {
    return Channels.newChannel(Shelf.of(place.shelf()).writing(place.path()));
  }

  @Override
  protected ReadableByteChannel open(Place place) throws IOException {
    place.before("read");
    if (!Files.exists(place.file())) {
      throw new FileNotFoundException(place.toString());
    }
    return Files.newByteChannel(place.file());
  }

  @Override
  protected void copy(List<Place> from, List<Place> to) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void rename(List<Place> from, List<Place> to, MoveOptions... options)
      throws IOException {
    for (int i = 0; i < from.size(); i++) {
      to.get(i).before("write");
      Files.move(from.get(i).file(), to.get(i).file(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  protected void delete(Collection<Place> places) throws IOException {
    for (Place place : places) {
      place.before("remove");
      Files.delete(place.file());
    }
  }

  @Override
  protected Place matchNewResource(String address, boolean isDirectory) {
    return Place.of(address);
  }

  @Override
  protected String getScheme() {
    return SCHEME;
  }
}
