/// Columns that programs for surveys add to every file, and that no summary needs.
///
/// Several of them hold a moment or a device; that they are passed over keeps them out of the store.
///
/// - Source: the exports of KoboToolbox, ODK Central and LimeSurvey 6, by their documentation.
enum IgnoredColumns {
  /// Names, as ``ItemName/plain(_:)`` gives them.
  private static let names: Set<String> = [
    // KoboToolbox
    "-id", "-uuid", "-submission-time", "-validation-status", "-notes", "-status", "-submitted-by",
    "--version--", "-version-", "-tags", "-index", "-parent-index", "-parent-table-name", "formhub/uuid",
    "meta/instanceid", "meta/instancename", "meta/rootuuid", "-xform-id-string", "-attachments",
    "-geolocation",
    // ODK Central
    "submissiondate", "key", "instanceid", "instancename", "meta-instanceid", "meta-instancename",
    "submitterid", "submittername", "attachmentspresent", "attachmentsexpected", "reviewstate", "edits",
    "formversion", "deviceid", "start", "end", "today", "username", "simserial", "subscriberid",
    "phonenumber",
    "devicephonenum",
    // LimeSurvey
    "id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "ipaddr", "refurl",
    "token",
    // spreadsheets, and our own file of refused rows
    "timestamp", "submission-date", "refused-because", "ignore",
  ]

  /// Whether a column is passed over.
  static func has(_ name: String) -> Bool { names.contains(ItemName.plain(name)) }
}
