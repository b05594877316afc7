import LLSModel

extension HTMLDrawing {
  /// A role's sign as pen strokes on a field of 20 by 20, so that boxes differ by shape and not by tone
  /// alone.
  static func strokes(_ role: BoxRole) -> [String] {
    switch role {
    case .instruction: ["M5 3.5 L15.5 10 L5 16.5 Z"]
    case .script: ["M2.5 4 H17.5 V13 H9 L5 17 V13 H2.5 Z", "M6 7.3 H14 M6 10 H11.5"]
    case .question:
      [
        "M2.5 3 H17.5 V13.5 H9 L5 17.5 V13.5 H2.5 Z",
        "M7.9 6.4 Q8.2 5 10 5 Q12 5 12 6.7 Q12 8 10 9 V9.8 M10 11.3 V12",
      ]
    case .tip: ["M10 2.5 V17.5 M2.5 10 H17.5 M4.7 4.7 L15.3 15.3 M15.3 4.7 L4.7 15.3"]
    case .listenFor:
      [
        "M6 15.5 Q3.5 12 3.5 8.5 Q4 3 9.5 3 Q14.5 3.3 14.5 8 Q14.3 11 12 12.6 Q11 13.5 11 15 Q10.5 17.5 8.5 17",
        "M7 9 Q7 6 9.5 6 Q11.6 6.2 11.5 8.4",
      ]
    case .safety: ["M10 2 L18.5 17.5 H1.5 Z", "M10 7.5 V12.3 M10 14.3 V15.2"]
    case .debrief:
      [
        "M2 10 A5.2 5.2 0 1 0 12.4 10 A5.2 5.2 0 1 0 2 10",
        "M7.6 10 A5.2 5.2 0 1 0 18 10 A5.2 5.2 0 1 0 7.6 10",
      ]
    case .variation:
      ["M2.5 10 H7 L12 4.5 H17 M14.5 2 L17 4.5 L14.5 7 M7 10 L12 15.5 H17 M14.5 13 L17 15.5 L14.5 18"]
    case .optOut: ["M11.5 3 H3 V17 H11.5", "M7.5 10 H17.5 M14 6.5 L17.5 10 L14 13.5"]
    case .notice: ["M2 10 A8 8 0 1 0 18 10 A8 8 0 1 0 2 10", "M10 9 V14.3 M10 5.6 V6.4"]
    }
  }
}
