import LLSModel

/// The made-up lists of the sample: criteria, reviews, tests, influence and youth-proofing, as files that `lls pilot ledger` reads.
///
/// That a university, a national network and a solution-focused therapist reviewed the modules, and that practitioners in England and Wales
/// tried them, is known; how many points they raised, on which day, is made up here.
struct SampleLists: Sendable {
  /// One file a list.
  private(set) var files: [SamplePilot.File] = []

  /// Draws the lists.
  init(modules: [String], random: inout SeededGenerator) {
    add(.progressionCriteria, Self.criteria)
    add(.peerReviews, Self.reviews(modules, &random))
    add(.practitionerTests, Self.tests(modules, &random))
    add(.influence, Self.influence)
    add(.youthProofing, Self.proofs)
    add(.supervision, Self.supervisions)
  }

  private mutating func add(_ ledger: PilotLedger, _ rows: [[String]]) {
    let header = ([PilotLedger.entryColumn] + ledger.columns).map(\.name)
    let text = ([header] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    files.append(SamplePilot.File(path: "\(ledger.rawValue).csv", text: text))
  }

  private static let criteria = [
    ["sessions", "sessions-per-group", "10", "8"], ["core", "core-delivered", "90", "75"],
    ["minutes", "minutes-delivered", "85", "70"], ["checks", "closing-checks", "95", "80"],
    ["came", "attendance", "75", "60"], ["both", "answered-both", "75", "60"],
  ]

  private static func reviews(_ modules: [String], _ random: inout SeededGenerator) -> [[String]] {
    let reviewers = ["university", "national-network", "solution-focused-therapist"]
    return modules.enumerated().flatMap { place, module in
      reviewers.map { reviewer in
        let raised = random.whole(3...14)
        let taken = random.whole(raised / 2...raised)
        return [
          "review-\(place + 1)-\(reviewer)", module, "0.1.0", "2016-09-\(12 + place)", reviewer,
          String(raised),
          String(taken), raised > 9 ? "amend" : "ready",
        ]
      }
    }
  }

  private static func tests(_ modules: [String], _ random: inout SeededGenerator) -> [[String]] {
    modules.enumerated().flatMap { place, module in
      ["england", "wales"].map { nation in
        [
          "test-\(place + 1)-\(nation)", module, "0.1.0", "2016-09-\(20 + place)", nation,
          String(random.whole(6...18)), random.happens(0.6) ? "ready" : "amend",
        ]
      }
    }
  }

  private static let influence = [
    [
      "asked-1", "2016-11-14", "waiting-room", "clinic-manager", "yes", "2016-12-12", "yes", "yes",
      "2016-12-19",
    ],
    [
      "asked-2", "2016-11-21", "bus-times", "council-transport-lead", "partly", "2017-01-16", "not-yet",
      "yes", "2017-01-23",
    ],
    [
      "asked-3", "2016-11-28", "opening-hours", "youth-centre-manager", "no", "2017-01-09", "no", "yes",
      "2017-01-09",
    ],
    [
      "asked-4", "2016-12-05", "who-reads-complaints", "head-of-service", "none-yet", "", "not-yet", "no", "",
    ],
  ]

  private static let supervisions = [
    ["first", "lead-facilitator", "2016-10-19", "2016-12-14"],
    ["second", "lead-facilitator", "2016-12-14", "2017-02-08"],
    ["third", "co-facilitator", "2016-11-02", "2016-12-28"],
  ]

  private static let proofs = [
    [
      "proof-1", "leaflet-for-carers", "guidance", "1.0", "partner-service", "9", "6", "3", "cost", "yes",
      "yes",
    ],
    [
      "proof-2", "bus-shelter-poster", "campaign", "0.2", "public-health-team", "7", "7", "0", "none", "yes",
      "yes",
    ],
    [
      "proof-3", "drop-in-sessions", "service-design", "0.1", "clinic-manager", "5", "2", "2", "time", "yes",
      "no",
    ],
  ]
}
