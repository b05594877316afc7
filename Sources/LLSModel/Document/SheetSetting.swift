/// How a sheet is set on its paper, so that it can be used from where people stand or sit.
package enum SheetSetting: String, Hashable, Sendable, CaseIterable {
  /// To be read or written on at a table.
  case page
  /// Much on one side of paper, for the moment when nobody has time to turn over.
  case dense
  /// To be read from across a room.
  case poster
  /// Cards of few words, large enough for the floor or the wall.
  case largeCards
  /// Cards that are folded and stand on a table: two faces on a side of paper, each the other way up from the fold.
  case tent
}
