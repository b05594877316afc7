/// A number rounded to some decimals: the value behind a published figure holds no more digits than its text.
struct DecimalText: Hashable {
  /// With a full stop, and a true minus sign below zero.
  let text: String
  /// The rounded number.
  let value: Double

  /// Rounds half away from zero. Range of `decimals`: 0 to 6; zero is never negative.
  init(_ number: Double, decimals: Int) {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let units = (abs(number) * Double(scale)).rounded()
    guard units < 1e15 else {
      text = number < 0 ? "−∞" : "∞"
      value = number
      return
    }
    let whole = Int(units)
    let digits = String(whole % scale)
    let fraction = decimals == 0 ? "" : "." + String(repeating: "0", count: decimals - digits.count) + digits
    text = (number < 0 && whole > 0 ? "−" : "") + String(whole / scale) + fraction
    value = (number < 0 && whole > 0 ? -1 : 1) * Double(whole) / Double(scale)
  }
}
