import Foundation
import LLSExport
import LLSModel
import Testing

@Suite("a pack of one variant")
struct VariantPackTests {
  private func page(_ document: Document) throws -> String {
    String(decoding: try HTMLWriter.bytes(of: document), as: UTF8.self)
  }

  private func pack(
    _ module: SessionModule = SmallToolkit.small, edition: Variant.Edition, participants: SessionModule? = nil
  ) throws -> FacilitatorPack {
    try FacilitatorPack(
      toolkit: SmallToolkit.toolkit,
      modules: [PackModule(module: module, participants: participants, contentHash: "0123456789abcdef")],
      options: PackOptions(groupSize: 7, startTime: ClockTime("17:30"), edition: edition))
  }

  @Test("large print has large letters on every page, and the cover says so")
  func largePrint() throws {
    let large = try pack(edition: .largePrint)
    #expect(try page(large.document).contains("class=\"large-print\""))
    #expect(try page(large.participantPages).contains("class=\"large-print\""))
    #expect(try page(large.document).contains("<dt>Variant</dt>"))
    let usual = try page(pack(edition: .standard).document)
    #expect(!usual.contains("class=\"large-print\""))
    #expect(!usual.contains("<dt>Variant</dt>"))
  }

  @Test(
    "a sheet that says more to workers is printed twice: their copy among theirs, and the participants' own")
  func copies() throws {
    let same = try page(pack(edition: .standard).document)
    #expect(!same.contains("workers’ copy"))
    let apart = try pack(SmallToolkit.smallForWorkers, edition: .standard, participants: SmallToolkit.small)
    let both = try page(apart.document)
    #expect(both.components(separatedBy: "Any answer will do.").count == 2)
    #expect(both.contains("My sheet (workers’ copy)"))
    #expect(try !page(apart.participantPages).contains("Any answer will do."))
    #expect(try page(apart.participantPages).contains("My sheet"))
  }
}
