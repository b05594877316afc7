import LLSModel
import Testing

@testable import LLSSample

@Suite struct SamplePilotTests {
  static let block = PlannedBlock(
    id: "talk", title: "Talk", phase: "main", kind: "discussion", minutes: 20, minimumMinutes: 10,
    maximumMinutes: nil, isCore: false, cues: [], optOut: "Listen.", shortVersion: nil, recap: nil, needs: [])
  static let close = PlannedBlock(
    id: "close", title: "Close", phase: "close", kind: "grounding", minutes: 5, minimumMinutes: nil,
    maximumMinutes: nil, isCore: true, cues: [], optOut: "Leave.", shortVersion: nil, recap: nil, needs: [])
  static let plans = ["one", "two", "three"].map { id in
    SessionPlan(
      moduleID: "m", moduleTitle: "M", moduleVersion: "1.0.0", contentHash: "0", sessionID: id, title: id,
      adults: 2, blocks: [block, close], materials: [], spares: [], safeguardingSteps: [])
  }
  static let questions = InstrumentDefinition(
    id: "where", title: "Where", origin: "toolkit", respondent: .participant, waves: [.pre, .post],
    items: [
      .init(
        id: "heard", text: "Heard", kind: .steps(labels: ["1", "2", "3", "4", "5"], faces: false),
        isReversed: false, isOptional: false, outcome: nil)
    ], isScored: true, minimumAnswered: 1)

  static func pilot(seed: UInt64 = 2017) -> SamplePilot {
    SamplePilot(seed: seed, plans: plans, questionnaire: questions, exitCard: questions)
  }

  @Test("the same seed gives the same pilot, another seed another one")
  func seedDecides() {
    #expect(Self.pilot().files.map(\.text) == Self.pilot().files.map(\.text))
    #expect(Self.pilot().runs.map(\.lines) == Self.pilot().runs.map(\.lines))
    #expect(Self.pilot().runs.map(\.lines) != Self.pilot(seed: 7).runs.map(\.lines))
  }

  @Test("eight groups, seven of them in the pilot, have twelve deliveries each")
  func shapeOfThePilot() {
    let runs = Self.pilot().runs
    #expect(SampleGroup.all.filter(\.isPilot).count == 7)
    #expect(SampleGroup.all.filter { !$0.isPilot }.count == 1)
    #expect(SampleGroup.all.allSatisfy { (4...12).contains($0.size) })
    for group in SampleGroup.all { #expect(runs.count { $0.groupID == group.id } == 12) }
    #expect(Set(runs.map(\.runID)).count == 96)
    #expect(Set(runs.filter { $0.groupID == "group-a" }.map(\.planIndex)) == [0, 1, 2])
  }

  @Test("every code in every file is one that a pilot accepts, and no group has the same one twice")
  func codesAreValid() throws {
    let enrolment = try #require(Self.pilot().files.first { $0.path == "enrolment.csv" })
    let codes = enrolment.text.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[1] }
    #expect(codes.count >= 60)
    #expect(codes.allSatisfy { ParticipantCode(String($0)) != nil })
    #expect(Set(codes).count == codes.count)
  }

  @Test("typed lines never go back in time and end the session")
  func linesAreInOrder() {
    for run in Self.pilot().runs {
      let seconds = run.lines.map { line in
        let clock = line.dropFirst().prefix { $0 != " " }.split(separator: ":").compactMap { Int($0) }
        return clock[0] * 60 + clock[1]
      }
      #expect(seconds == seconds.sorted())
      #expect(run.lines.suffix(2).count { $0.hasSuffix(" finish") } == 1)
    }
  }

  @Test("the notice says that nobody is real")
  func noticeSaysSynthetic() {
    #expect(Self.pilot().files.first?.text.hasPrefix("SYNTHETIC DATA. Nobody here is real.") == true)
  }

  @Test(
    "the sample's log of trainings has nothing that was not published: of the launch no number of sessions")
  func launch() throws {
    let log = try #require(Self.pilot().files.first { $0.path == "training-2016-17.csv" })
    #expect(log.text.contains("\n2017-03-launch,2017-03,launch,,unknown,~60,"))
  }

  @Test("the generator is SplitMix64")
  func generatorIsTheKnownOne() {
    // Source: Rosetta Code, "Pseudo-random numbers/Splitmix64", seed 1234567.
    var random = SeededGenerator(seed: 1_234_567)
    #expect(
      [random.next(), random.next(), random.next()] == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }
}
