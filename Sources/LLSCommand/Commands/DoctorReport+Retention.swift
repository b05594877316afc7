import LLSStore

extension DoctorReport {
  /// What has been kept longer than was promised, a line each.
  static func retention(_ store: PilotStore) throws -> [Line] { [] }
}
