/// What is added up of written hours while they are read.
///
/// Two kinds: per deelnemer, code and month (``HoursTally``), and per code and zaak (``ZaakTally``). What a row means, and
/// what is wrong with it, is told for both in one place.
package protocol HoursTallying: Sendable {
  /// Whether the column `zaak` is read.
  static var readsZaak: Bool { get }
  /// What to say when more has to be kept apart than there is room for.
  static var tooMany: Complaint { get }
  /// Where the columns stand.
  var layout: HoursLayout { get }
  /// What is wrong with the rows read so far.
  var issues: HoursIssues { get set }
  /// The number of rows that were understood.
  var rows: Int { get set }
  /// The decimal sign, as soon as it is known.
  var style: DecimalStyle? { get set }
  /// The first number that was read as Dutch custom has it while the decimal sign was open, and what is wrong with it
  /// should the file turn out to have decimal points.
  var customary: (complaint: Complaint, line: Int)? { get set }
  /// Where cells and records end in the block that is being read.
  var index: StructureIndex { get set }

  /// Adds up rows from the record at `at` on, as long as every cell is spelled in a way that is understood at once.
  ///
  /// - Returns: how many rows; `at` and `mark` stand at the first that was not read.
  mutating func addQuickly(
    _ bytes: Span<UInt8>, mark: inout Int, at: inout Int, before limit: Int, isRegular: Bool
  ) -> Int
  /// Makes room for what the record at `at` needs, where all of its spellings are known; whether that helped.
  mutating func makeRoom(_ bytes: Span<UInt8>, mark: Int, at: Int) -> Bool
  /// Adds a row that was read with care, and remembers how it is spelled; `false` when there are too many names.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  mutating func add(
    _ row: HoursRow, _ record: HoursRecord, _ bytes: Span<UInt8>
  ) throws(ArithmeticOverflow) -> Bool
  /// Called when a tally has read its last row.
  mutating func settle() throws(ArithmeticOverflow)
  /// Adds what another tally, settled like this one, holds.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a sum leaves the exact range.
  mutating func merge(_ other: Self) throws(ArithmeticOverflow)
}

extension HoursTallying {
  package static var readsZaak: Bool { false }
  package static var tooMany: Complaint { .tooManyNames }
  package mutating func makeRoom(_ bytes: Span<UInt8>, mark: Int, at: Int) -> Bool { false }
  package mutating func settle() throws(ArithmeticOverflow) {}
}
