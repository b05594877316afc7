/// Guards of the words that are held for their reader, and of the keys that they are sealed with.
enum SealingGuards {
  /// Words are sealed anew when a passphrase is set or changed, and when their reader has decided: kept words as they are, and others as a
  /// filler of the same length, so that nobody without the passphrase can tell which. Sealed words are never laid in the open. Words of
  /// somebody erased go.
  static let words = """
    CREATE TRIGGER held_words_is_never_edited BEFORE UPDATE ON held_words
      WHEN NOT (NEW.number = OLD.number AND NEW.key = OLD.key AND NEW.submission = OLD.submission
        AND NEW.item = OLD.item AND NEW.batch = OLD.batch AND NEW.digest = OLD.digest
        AND ((length(NEW.sealed) = 0
            AND EXISTS (SELECT 1 FROM erasure_permit WHERE \(ErasureGuards.of(submission: "OLD.submission"))))
          OR (length(NEW.sealed) > 0 AND substr(NEW.sealed, 1, 1) IN (x'00', x'01') AND substr(NEW.sealed, 1, 1) >= substr(OLD.sealed, 1, 1)
            AND length(OLD.sealed) > 0 AND NEW.secret <> OLD.secret
            AND (EXISTS (SELECT 1 FROM sealed_words WHERE words = OLD.key AND \(isSealing("sealed_words.batch")))
              OR EXISTS (SELECT 1 FROM words_decision WHERE words = OLD.key
                AND \(KindGuards.isOnItsWay("words_decision.batch", .wordsDecision))))))) BEGIN
      SELECT RAISE(ABORT, 'held_words: what was entered is never edited; a correction is entered anew');
    END;

    """ + Migration.guards("held_words", [["number"], ["key"], ["submission", "item"]], besidesEdits: true)

  /// The keys come and change with an entry of their own, which the audit knows, and none of them goes: nobody could read any more what is
  /// sealed.
  static let all = """
    CREATE TRIGGER sealing_is_never_edited BEFORE UPDATE ON sealing
      WHEN NOT (NEW.one = OLD.one AND \(isChanging)) BEGIN
      SELECT RAISE(ABORT, 'sealing: the keys are never edited; the passphrase is changed with lls store encrypt');
    END;
    CREATE TRIGGER sealing_comes_with_its_entry BEFORE INSERT ON sealing
      WHEN NOT EXISTS (SELECT 1 FROM sealing) AND NOT \(isChanging) BEGIN
      SELECT RAISE(ABORT, 'sealing: keys are made with lls store encrypt only');
    END;

    """ + Migration.guards("sealing", [["one"]], besidesEdits: true)

  private static let isChanging = """
    EXISTS (SELECT 1 FROM sealing_change JOIN batch AS entry ON entry.key = sealing_change.batch
        WHERE sealing_change.public_key = NEW.public_key AND entry.at = NEW.changed AND entry.by = NEW.by
          AND \(isSealing("sealing_change.batch")))
    """

  private static func isSealing(_ batch: String) -> String { KindGuards.isOnItsWay(batch, .sealing) }
}
