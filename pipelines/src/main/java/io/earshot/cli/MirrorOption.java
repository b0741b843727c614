package io.earshot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.pipelines.remote.RemoteWorkspace;
import io.earshot.workspace.MasterCopy;
import io.earshot.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The option that names the folder in which a workspace with an address is worked on. */
final class MirrorOption {
  @Option(
      names = "--mirror",
      paramLabel = "DIR",
      description =
          "Where a workspace with an address is copied to, to be worked on; with --flink-master a"
              + " folder that all workers reach. Default: one below ~/.cache/earshot.")
  private String folder;

  /** Opens the workspace of this name, a path or an address. */
  Workspace open(String workspace) {
    if (!MountedPath.isUri(workspace)) {
      return Workspace.open(withoutMirror(workspace));
    }
    RemoteWorkspace remote = at(workspace);
    return Workspace.open(mirror(remote), remote);
  }

  /** The same, also when what is published at an address is damaged. */
  Workspace openToGoBack(String workspace) {
    if (!MountedPath.isUri(workspace)) {
      return open(workspace);
    }
    RemoteWorkspace remote = at(workspace);
    return Workspace.openToGoBack(mirror(remote), remote);
  }

  /** Makes the workspace of this name. */
  Workspace init(String workspace, String configuration) {
    if (!MountedPath.isUri(workspace)) {
      return Workspace.init(withoutMirror(workspace), configuration);
    }
    RemoteWorkspace remote = at(workspace);
    remote.init(configuration);
    return Workspace.open(mirror(remote), remote);
  }

  private Path withoutMirror(String workspace) {
    if (folder != null) {
      throw CommandException.wrongUse(
          "--mirror is for a --workspace with an address such as s3://bucket/earshot; "
              + workspace
              + " is a path");
    }
    return MountedPath.of("--workspace", workspace);
  }

  private static RemoteWorkspace at(String address) {
    try {
      return RemoteWorkspace.at(address);
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongUse("--workspace " + e.getMessage());
    }
  }

  /** The folder, which is made if there is none. It must not be anything else than this mirror. */
  private Path mirror(RemoteWorkspace remote) {
    Path mirror = path(remote.address()).toAbsolutePath().normalize();
    Path mark = mirror.resolve(MasterCopy.MARK);
    try {
      if (Files.exists(mark)) {
        String other = Files.readString(mark, UTF_8).strip();
        if (!other.equals(remote.address())) {
          throw CommandException.wrongUse(
              "--mirror " + mirror + " is that of " + other + "; name another folder");
        }
        return mirror;
      }
      Files.createDirectories(mirror);
      try (Stream<Path> content = Files.list(mirror)) {
        if (content.findAny().isPresent()) {
          throw CommandException.wrongUse(
              "--mirror " + mirror + " is not empty, and no mirror; name another folder");
        }
      }
      Files.writeString(mark, remote.address() + "\n", UTF_8);
      return mirror;
    } catch (IOException e) {
      throw CommandException.failed("cannot use " + mirror + " as a mirror: " + e);
    }
  }

  private Path path(String address) {
    if (folder != null) {
      return MountedPath.of("--mirror", folder);
    }
    String name = UUID.nameUUIDFromBytes(address.getBytes(UTF_8)).toString();
    return Path.of(System.getProperty("user.home"), ".cache", "earshot", name);
  }
}
