import LLSDiagnostics
import LLSModel

/// Nobody should buy, print or cut something for nothing.
enum EverythingIsUsed: Rule {
  static let code = DiagnosticCode.unused
  static let sentence = "every material is needed by an activity, and every handout used"

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard let module = file.module else { return [] }
    let activities = module.sessions.flatMap(\.activities)
    // A reference that names nothing may have meant any of them, and has its finding.
    let hasDoubtfulNeeds =
      file.names.mayBeMeant("material") || module.sessions.contains { $0.spans.hasDoubtfulContent }
      || activities.contains { $0.needs.contains { $0.spans.isDoubtful("ref") } }
    let needed = Set(activities.flatMap { $0.needs.map(\.ref) })
    // So may a pointer that says nowhere where it points; it has its finding.
    let isLostPointer = file.arena.nodes.contains {
      $0.isOurs && $0.name == "ref"
        && !file.arena.attributes[$0.attributes].contains { $0.name == "to" }
    }
    guard !isLostPointer else { return [] }
    var found: [Diagnostic] = []
    for material in module.materials?.materials ?? [] {
      guard !hasDoubtfulNeeds, !material.spans.isDoubtful("id"),
        file.names.byID[material.id]?.count == 1,
        !needed.contains(material.id), !file.names.isMentioned(material.id)
      else { continue }
      found.append(
        file.finding(
          code, .warning, at: material.spans["id"], "no activity needs the material \(material.id)",
          label: "never used",
          help: "write <needs ref=\"\(material.id)\"/> in the activity that uses "
            + "it, or delete it"))
    }
    let materials = module.materials?.materials ?? []
    let copied = Set(materials.compactMap(\.handout))
    // A material that is missing may have had a handout.
    let hasDoubtfulHandouts =
      file.names.mayBeMeant("handout") || file.names.mayBeMeant("material")
      || materials.contains { $0.spans.isDoubtful("handout") }
    for handout in module.handouts {
      guard !hasDoubtfulHandouts, !handout.spans.isDoubtful("id"),
        file.names.byID[handout.id]?.count == 1,
        !copied.contains(handout.id), !file.names.isMentioned(handout.id)
      else { continue }
      found.append(
        file.finding(
          code, .warning, at: handout.spans["id"], "the handout \(handout.id) is never used",
          label: "never used",
          help: "name it by handout=\"\(handout.id)\" of a material or by a <ref to=\"\(handout.id)\">, "
            + "or delete it"))
    }
    return found
  }
}
