package io.earshot.workspace;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The copy of a workspace that holds, where the folder is only a mirror of it: in an object store,
 * for example. The mirror is brought up to date from it before it is read, and what is published is
 * published there first. Each method throws a {@link WorkspaceException} when the copy cannot be
 * reached: that it cannot be seen is never taken for "there is nothing".
 */
public interface MasterCopy {
  /** The file in a mirror that says of what it is one, so that it is not taken for a workspace. */
  String MARK = ".mirror-of";

  /** How people call it. */
  String address();

  /**
   * Brings what is published, and the configuration, up to date in the mirror. Safe while a run
   * writes in the mirror.
   *
   * @param mirror the folder
   * @return what is damaged of the published generation, a sentence each; the mirror lacks it
   */
  List<String> fetch(Path mirror);

  /**
   * Brings all other files that people write up to date in the mirror. To be called under the lock
   * of the mirror.
   */
  void takeIn(Path mirror);

  /**
   * Publishes a generation that is whole in the mirror.
   *
   * @param mirror the folder
   * @param manifest the generation
   * @param before the run that has to be the published one until then; empty where there is none
   * @throws WorkspaceException also if another one was published meanwhile
   */
  void publish(Path mirror, Manifest manifest, Optional<String> before);

  /** Removes the files of finished generations that are not kept, and what older runs left. */
  void sweep(Collection<Manifest> kept);
}
