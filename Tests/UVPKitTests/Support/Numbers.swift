import UVPKit

/// A number of a test as it is written: `12,02`.
func number(_ text: String) throws -> ExactDecimal {
  try NumberText.scan(Array(text.utf8).span).value(in: .comma, declared: true)
}
