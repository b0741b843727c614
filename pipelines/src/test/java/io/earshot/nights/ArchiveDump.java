package io.earshot.nights;

import io.earshot.connectors.SourcePolicies;
import io.earshot.pipelines.night.Archive;
import io.earshot.pipelines.night.ArchivedMention;
import io.earshot.pipelines.night.CustomerKey;
import io.earshot.pipelines.night.CustomerProfile;
import io.earshot.search.SplitArchive.Place;
import io.earshot.workspace.Generation;
import io.earshot.workspace.IndexSplit;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the archive of a generation holds, whatever splits it lies in. */
record ArchiveDump(List<ArchivedMention> mentions, SourcePolicies policies) {

  static ArchiveDump of(Generation generation, SourcePolicies policies) throws IOException {
    List<ArchivedMention> mentions = new ArrayList<>();
    for (IndexSplit split : generation.splits()) {
      try (Archive archive = Archive.open(List.of(split))) {
        for (Place place : archive.all(0)) {
          mentions.add(archive.read(place).mention());
        }
      }
    }
    mentions.sort(
        Comparator.comparing((ArchivedMention mention) -> mention.mention().createdAt())
            .thenComparing(mention -> mention.mention().id()));
    return new ArchiveDump(mentions, policies);
  }

  /** A line for each mention, oldest first. */
  String lines() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (ArchivedMention mention : mentions) {
      lines.append(WorkspaceJson.MAPPER.writeValueAsString(mention.withoutProfile())).append('\n');
    }
    return lines.toString();
  }

  /** The profiles, by customer and brand: that of a customer stands with their newest mention. */
  List<CustomerProfile> customers() {
    Map<String, CustomerProfile> profiles = new TreeMap<>();
    for (ArchivedMention mention : mentions) {
      String key = CustomerKey.of(mention, policies);
      if (!mention.mention().deleted() && CustomerKey.isOfCustomer(key)) {
        profiles.put(key, mention.profile());
      }
    }
    return List.copyOf(profiles.values());
  }
}
