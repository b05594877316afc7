/// Every statistic of this room: what it answers, and the reference file that holds it to an independent
/// program.
package enum StatisticCatalogue {
  /// One statistic.
  package struct Entry: Hashable, Sendable {
    /// Its name in the code.
    package let name: String
    /// What it answers, in plain words.
    package let answers: String
    /// The number of its reference file.
    package let reference: String
  }

  /// The statistics, one line each.
  package static let all: [Entry] = [
    Entry(name: "incompleteBeta", answers: "probabilities of t, F and shares", reference: "16, 21"),
    Entry(name: "inverseIncompleteBeta", answers: "quantiles of t and F", reference: "16, 21"),
    Entry(name: "StudentT", answers: "how wide an interval of a mean is", reference: "16"),
    Entry(name: "NormalDistribution", answers: "how wide an interval of a share is", reference: "16"),
    Entry(name: "MeanAndSpread", answers: "the mean, and how far values lie from it", reference: "01"),
    Entry(name: "PairedDifference", answers: "the mean change of the same people", reference: "01"),
    Entry(
      name: "GroupMeanInterval", answers: "the mean change, each group counted once", reference: "01, 14"),
    Entry(name: "SignedRank", answers: "whether changes lean to one side", reference: "02, 04, 16"),
    Entry(name: "HodgesLehmann", answers: "the typical change", reference: "02, 04"),
    Entry(name: "HedgesG", answers: "a difference in standard deviations", reference: "01, 07"),
    Entry(name: "wilsonInterval", answers: "the interval of a share", reference: "12"),
    Entry(name: "CronbachAlpha", answers: "how closely items hang together", reference: "08"),
    Entry(name: "DifferenceInDifferences", answers: "pilot and comparison side by side", reference: "14"),
  ]
}
