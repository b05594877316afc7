internal import GRDB
import LLSModel

/// Groups that take nobody any more: closed ones, and those whose site has destroyed its list of names.
struct ClosedPlaces {
  private let closedOn: [String: String]
  private let listGoneOn: [String: (site: String, day: String)]

  /// Reads what was entered last about each group and site.
  init(_ pilot: FactKey, _ database: Database) throws {
    let groups = try Row.fetchAll(
      database,
      sql: """
        SELECT pilot_group.id, group_change.change, group_change.day FROM group_change
          JOIN pilot_group ON pilot_group.key = group_change.pilot_group
        WHERE pilot_group.pilot = ? ORDER BY group_change.key
        """, arguments: [pilot])
    var closed: [String: String] = [:]
    for row in groups {
      let change: String = try row.decode(forColumn: "change")
      let day: String = try row.decode(forColumn: "day")
      closed[try row.decode(forColumn: "id")] = change == GroupChange.closed.rawValue ? day : nil
    }
    closedOn = closed
    let lists = try Row.fetchAll(
      database,
      sql: """
        SELECT pilot_group.id, site.id AS site, min(list_destroyed.day) AS day FROM list_destroyed
          JOIN site ON site.key = list_destroyed.site
          JOIN pilot_group ON pilot_group.site = site.key AND pilot_group.pilot = list_destroyed.pilot
        WHERE list_destroyed.pilot = ? GROUP BY pilot_group.id
        """, arguments: [pilot])
    var gone: [String: (site: String, day: String)] = [:]
    for row in lists {
      gone[try row.decode(forColumn: "id")] = try (
        row.decode(forColumn: "site"), row.decode(forColumn: "day")
      )
    }
    listGoneOn = gone
  }

  /// Why somebody cannot come into a group; nil when they can.
  ///
  /// - Parameters:
  ///   - group: where to.
  ///   - earlier: the groups in which the person has been; who has been at a site stood on its list before it was destroyed.
  ///   - line: of the file.
  func problem(of group: String, after earlier: [String], line: Int?) -> ImportProblem? {
    if let day = closedOn[group] {
      return ImportProblem(
        line: line, "the group \(group) was closed on \(day)",
        remedy: "name another group, or open it again: lls group open \(group) --pilot ID")
    }
    if let list = listGoneOn[group], !earlier.contains(where: { listGoneOn[$0]?.site == list.site }) {
      return ImportProblem(
        line: line,
        "the list of names at \(list.site), where \(group) meets, was destroyed on \(list.day): nobody new can be entered",
        remedy: "leave the code out; a new list belongs to a new pilot")
    }
    return nil
  }
}
