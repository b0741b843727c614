package io.earshot.pipelines.night;

import io.earshot.connectors.Author;
import io.earshot.connectors.Mention;
import io.earshot.nlp.Assessment;
import io.earshot.nlp.Verdict;
import io.earshot.nlp.intent.Intent;
import io.earshot.nlp.touchpoint.Touchpoint;
import io.earshot.priority.QueueRow;
import io.earshot.search.IndexedMention;

/** What the index holds of a mention. */
public final class SearchDocument {
  private SearchDocument() {}

  /** The document of one mention. */
  public static IndexedMention of(PrioritisedMention prioritised) {
    Mention mention = prioritised.judged().assessed().mention();
    Assessment assessment = prioritised.judged().assessed().assessment();
    Author author = mention.author();
    QueueRow row = prioritised.row();
    return new IndexedMention(
        mention.id(),
        mention.source(),
        mention.kind().code(),
        mention.brand(),
        author == null ? null : author.id(),
        author == null ? null : author.handle(),
        author == null ? null : author.name(),
        author == null ? null : author.followers(),
        mention.title(),
        mention.text(),
        assessment.language().language().code(),
        assessment.sentiment().label().code(),
        assessment.sentiment().score(),
        assessment.complaint().verdict() == Verdict.UNDETERMINED
            ? null
            : assessment.complaint().isComplaint(),
        row == null ? assessment.severity().level() : row.severity(),
        assessment.intents().stream().map(Intent::code).toList(),
        assessment.touchpoints().stream().map(Touchpoint::code).toList(),
        prioritised.judged().type().type().code(),
        row == null ? null : row.lane().code(),
        row == null ? null : row.priority().doubleValue(),
        mention.rating() == null ? null : mention.rating().value(),
        mention.rating() == null ? null : mention.rating().scale(),
        mention.createdAt(),
        mention.url(),
        mention.engagement().likes(),
        mention.engagement().shares());
  }
}
