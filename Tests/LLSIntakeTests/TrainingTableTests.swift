import Foundation
import LLSDiagnostics
import LLSModel
import Testing

@testable import LLSIntake

/// Source: Sheffield Sexual Exploitation Service, annual report April 2016 to March 2017, section Training; the JSON beside this file is
/// the table as published, the CSV the log that has to reproduce it.
@Suite struct TrainingTableTests {
  static func bytes(_ name: String) throws -> Data {
    try Data(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Reference/\(name)")
    )
  }

  static func tables() throws -> [DeliveryLogEntry.Audience: TrainingTable] {
    let file = DeliveryLogFile(path: "log.csv", bytes: Array(try bytes("training-log-2016-17.csv")))
    #expect(seen(file.diagnostics, in: file.file) == [])
    let tables = try #require(TrainingTable.tables(forYear: "2016/17", from: file.entries))
    return Dictionary(uniqueKeysWithValues: tables.map { ($0.audience, $0) })
  }

  struct Published: Decodable {
    struct Figures: Decodable {
      let setting: String?
      let sessions: Int?
      let attended: Int?
    }
    struct Audience: Decodable {
      let rows: [Figures]
      let total: Figures
    }
    struct Launch: Decodable {
      let date: String
      let attended_approx: Int
    }
    struct Expected: Decodable {
      let professionals: Audience
      let young_people: Audience
      let parents_carers: Figures
      let taxi_drivers: Figures
      let vulnerability_roadshows: Figures
      let launch: Launch
    }
    let expected: Expected
  }

  static func published() throws -> Published.Expected {
    try JSONDecoder().decode(Published.self, from: bytes("19_training_tables_2016_17.json")).expected
  }

  @Test("the log of 2016/17 adds up to the published tables: rows, order and totals")
  func bySetting() throws {
    let published = try Self.published()
    for (audience, expected) in [
      (DeliveryLogEntry.Audience.professionals, published.professionals),
      (.youngPeople, published.young_people),
    ] {
      let table = try #require(try Self.tables()[audience])
      #expect(table.rows.map(\.setting) == expected.rows.map(\.setting))
      #expect(table.rows.map(\.sessions.complete) == expected.rows.map(\.sessions))
      #expect(table.rows.map(\.attended.complete) == expected.rows.map(\.attended))
      #expect(table.total.sessions.complete == expected.total.sessions)
      #expect(table.total.attended.complete == expected.total.attended)
    }
  }

  @Test("what nobody knows is unknown in the table, never nought")
  func unknown() throws {
    let published = try Self.published()
    let tables = try Self.tables()
    for (audience, expected) in [
      (DeliveryLogEntry.Audience.parentsCarers, published.parents_carers),
      (.taxiDrivers, published.taxi_drivers),
      (.vulnerabilityRoadshows, published.vulnerability_roadshows),
    ] {
      #expect(tables[audience]?.total.sessions.complete == expected.sessions)
      #expect(tables[audience]?.total.attended.complete == expected.attended)
    }
    #expect(tables[.taxiDrivers]?.total.sessions.description == "unknown")
    #expect(tables[.vulnerabilityRoadshows]?.total.attended.description == "unknown")
  }

  @Test("the launch is about sixty, with its month")
  func launch() throws {
    let published = try Self.published().launch
    let launch = try #require(try Self.tables()[.launch])
    #expect(launch.total.attended.known == published.attended_approx)
    #expect(launch.total.attended.description == "~60")
    // The source does not say how many sessions it had.
    #expect(launch.total.sessions.description == "unknown")
    #expect(launch.rows.first?.remarks.first?.date == published.date)
  }

  @Test("a sum over known and unknown counts says that it is a lower bound")
  func lowerBound() {
    #expect(TrainingTable.Tally([.exact(5), .unknown, .about(7)]).description == "at least ~12")
    #expect(TrainingTable.Tally([.exact(5), .unknown]).complete == nil)
    #expect(TrainingTable.Tally([.exact(0)]).description == "0")
  }

  @Test(
    "an entry counts in a year only when all of it lies there",
    arguments: [
      ("2016-04-01", true), ("2017-03-31", true), ("2016-03-31", false), ("2017-04-01", false),
      ("2017-03", true),
      ("2017-04", false), ("2016/17", true), ("2015/16", false),
    ])
  func years(date: String, counts: Bool) {
    let entry = DeliveryLogEntry(
      id: "x", date: date, audience: .launch, setting: "", sessions: .exact(1), attended: .exact(1),
      remark: "")
    #expect(TrainingTable.tables(forYear: "2016/17", from: [entry])?.isEmpty == !counts)
  }

  @Test(
    "something that is not a financial year has no tables",
    arguments: ["2016", "2016/18", "2016-17", "2016-04"])
  func notAYear(year: String) { #expect(TrainingTable.tables(forYear: year, from: []) == nil) }
}
