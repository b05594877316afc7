import LLSModel
import Testing

@testable import LLSStore

@Suite struct LogTests {
  static let launch = DeliveryLogEntry(
    id: "launch", date: "2017-03", audience: .launch, setting: "", sessions: .exact(1), attended: .about(60),
    remark: "soft launch")
  static let taxis = DeliveryLogEntry(
    id: "taxis", date: "2016/17", audience: .taxiDrivers, setting: "", sessions: .unknown,
    attended: .exact(1_102),
    remark: "")

  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  @Test("the log keeps what is exact, what is about and what nobody knows, and gives it back for a year")
  func roundTrip() throws {
    let place = try Place()
    let store = try place.open()
    defer { withExtendedLifetime(place) {} }
    #expect(try store.importDeliveryLog([Self.launch, Self.taxis]).added == 2)
    #expect(try store.importDeliveryLog([Self.launch, Self.taxis]).unchanged == 2)
    #expect(
      try store.deliveryLog(from: day("2016-04-01"), to: day("2017-03-31")) == [Self.taxis, Self.launch])
    #expect(try store.deliveryLog(from: day("2017-01-01"), to: day("2017-03-31")) == [Self.launch])
  }

  @Test("an entry changes only with a reason, and the earlier one is kept behind it")
  func correction() throws {
    let place = try Place()
    let store = try place.open()
    try store.importDeliveryLog([Self.launch])
    let counted = DeliveryLogEntry(
      id: "launch", date: "2017-03", audience: .launch, setting: "", sessions: .exact(1),
      attended: .exact(58),
      remark: "soft launch")
    #expect(
      storeError { try store.importDeliveryLog([counted]) }?.description
        == "the entry launch is there already, with other particulars")
    #expect(try store.importDeliveryLog([counted], correcting: "list-found").corrected == 1)
    #expect(try store.deliveryLog(from: day("2016-04-01"), to: day("2017-03-31")) == [counted])
    #expect(RawDatabase(place.path).run("SELECT count(*) FROM delivery_log").rows == ["2"])
  }
}
