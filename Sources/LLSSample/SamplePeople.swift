import LLSModel

/// The made-up members of one group.
struct SamplePeople: Sendable {
  /// One made-up person.
  struct Member: Sendable {
    /// The code.
    let code: ParticipantCode
    /// Where the person's answers lie around the middle. Unit: standard deviations.
    let level: Double
    /// How likely the person comes. Range: 0 to 1.
    let attends: Double
    /// Whether answers may be used.
    let usesFeedback: Bool
    /// Whether the use of answers was stopped later on.
    let withdraws: Bool
    /// The delivery after which the person left the group; nil for those who stayed.
    let leftAfter: Int?
    /// Whether the questionnaire before was missed.
    let missesBefore: Bool
    /// Whether the questionnaire after was missed.
    let missesAfter: Bool
  }

  /// Which group.
  let group: SampleGroup
  /// The members in code order.
  let members: [Member]
  /// How far the group's answers move from before to after. Unit: standard deviations.
  let lift: Double

  /// Draws a group.
  init(group: SampleGroup, random: inout SeededGenerator) {
    self.group = group
    let groupLevel = random.bell() * 0.3
    lift = 0.45 + random.bell() * 0.25
    var drawn: [Member] = []
    for _ in 0..<group.size {
      let code = ParticipantCode(drawn: (0..<7).map { _ in random.whole(0...28) })
      let leaves = random.happens(0.1)
      let member = Member(
        code: code, level: groupLevel + random.bell() * 0.7, attends: 0.7 + 0.28 * random.fraction(),
        usesFeedback: !random.happens(0.06), withdraws: random.happens(0.08),
        leftAfter: leaves ? random.whole(3...9) : nil, missesBefore: random.happens(0.05),
        missesAfter: random.happens(0.08))
      if !drawn.contains(where: { $0.code == code }) { drawn.append(member) }
    }
    members = drawn.sorted { $0.code < $1.code }
  }

  /// All groups' members as the file that `lls participant enrol` reads.
  static func csv(_ groups: [SamplePeople]) -> String {
    var rows = ["group,code,take_part,use_feedback,quote,share_data_set,decided_by,form_version,date,left"]
    for people in groups {
      let enrolled = people.group.firstSession.adding(days: -7)
      for member in people.members {
        let left = member.leftAfter.map { people.group.firstSession.adding(days: 7 * $0).description }
        let feedback = member.withdraws ? "withdrawn" : (member.usesFeedback ? "given" : "refused")
        let cells = [
          people.group.id, member.code.description, "given", feedback,
          member.usesFeedback ? "given" : "refused", "refused", "young-person", "1.0",
          enrolled.description, left ?? "",
        ]
        rows.append(cells.joined(separator: ","))
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }
}
