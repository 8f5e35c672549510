/// The version of the program.
enum Version {
  static let current = "0.1.0"
  /// The day on which the manual page of this version was made.
  static let date = "2026-11-21"
}
