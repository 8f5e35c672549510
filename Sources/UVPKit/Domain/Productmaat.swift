/// What the number of a product counts, and so what its hours follow from.
public enum Productmaat: String, CaseIterable, Hashable, Sendable {
  /// Pieces: the kental says how many hours one takes.
  case stuks
  /// Hours: the number is itself the hours.
  case uren
  /// Full-time equivalents: the productive hours of one are an assumption of the year.
  case fte
}
