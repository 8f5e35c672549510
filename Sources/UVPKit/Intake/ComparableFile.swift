/// A CSV file of any kind, known by its header, that can be read as a table with a key.
package struct ComparableFile {
  /// The name of the file as shown to the user.
  package let file: String
  /// The kind of table, when its header shows it.
  package let kind: TableKind?
  /// The names of the columns in the order of the file, as `--kolom` names them.
  package let columns: [String]
  /// The bytes, in UTF-8.
  package let bytes: [UInt8]
  /// The bytes as they came.
  private let original: [UInt8]
  private let delimiter: CSVDelimiter
  private let options: IntakeOptions

  /// Looks at the header of `bytes`.
  ///
  /// - Parameter usedHeaders: takes the headers of `options.kolommen` that this file has.
  /// - Returns: `nil` when there is no header to be read; then `findings` says why.
  package init?(
    _ bytes: [UInt8], file: String, options: IntakeOptions, usedHeaders: inout Set<String>, findings: inout Findings
  ) {
    self.file = file
    self.options = options
    original = bytes
    self.bytes = TableReader.utf8(bytes, options: options)
    do throws(CSVError) {
      let start: Int
      if Self.isWritten(self.bytes, options: options) {
        // Only what is read of written hours need be text, and their reader says so where it is not.
        start = self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      } else {
        start = try CSVReader.validate(self.bytes)
      }
      if self.bytes[start...].allSatisfy({ $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }) {
        findings.report(.emptyFile, at: Place(file: file))
        return nil
      }
      let headers = try Self.headers(of: self.bytes, from: start, options: options)
      guard let best = headers.first, headers.count == 1 || headers[1].rank < best.rank else {
        let spot = TextSpot(in: self.bytes, at: start, from: start)
        findings.report(spot.finding(.delimiterUnclear, file: file))
        return nil
      }
      delimiter = best.delimiter
      columns = Self.columns(best.names, options: options, usedHeaders: &usedHeaders)
      kind = TableKind.kind(ofHeader: columns)
    } catch {
      // Of which kind the table is, is not known yet, nor whether its lines hold what no one may see.
      findings.report(error.finding(in: self.bytes, file: file).withoutExcerpt)
      return nil
    }
  }

  /// Whether the header is that of written hours.
  private static func isWritten(_ bytes: [UInt8], options: IntakeOptions) -> Bool {
    if CSVReader.otherKind(of: bytes) != nil { return false }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes[start...].allSatisfy({ $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }) { return false }
    guard let best = try? headers(of: bytes, from: start, options: options).first else { return false }
    var usedHeaders: Set<String> = []
    let columns = columns(best.names, options: options, usedHeaders: &usedHeaders)
    return TableKind.kind(ofHeader: columns)?.name == TableKind.realisatie.name
  }

  private struct Header {
    let delimiter: CSVDelimiter
    let names: [String]
    /// Known columns before unknown ones, many before few.
    let rank: Int
  }

  /// The header under each delimiter that splits it, the best first; without any, the header as one column.
  private static func headers(
    of bytes: [UInt8], from start: Int, options: IntakeOptions
  ) throws(CSVError) -> [Header] {
    let known = TableKind.columnNames.union(options.kolommen.values.map(HeaderMatching.headerKey))
    var headers: [Header] = []
    var firstError: CSVError?
    for delimiter in CSVDelimiter.allCases {
      do throws(CSVError) {
        let table = try CSVReader.read(bytes, from: start, delimiter: delimiter, limit: 1)
        let names = (0..<table.cellCount(inRecord: 0)).map {
          HeaderMatching.headerKey(table.text(record: 0, cell: $0))
        }
        let rank = known.intersection(names).count * (CSVReader.maximumCells + 1) + names.count
        headers.append(Header(delimiter: delimiter, names: names, rank: rank))
      } catch {
        firstError = firstError ?? error
      }
    }
    if let firstError, headers.isEmpty { throw firstError }
    if headers.allSatisfy({ $0.names.count == 1 }) { return Array(headers.prefix(1)) }
    return headers.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }.map(\.element)
  }

  /// The headers under the names that `--kolom` gives them; a file that has the column itself needs no mapping.
  private static func columns(
    _ names: [String], options: IntakeOptions, usedHeaders: inout Set<String>
  ) -> [String] {
    var columns = names
    for (column, header) in options.kolommen {
      guard let index = names.firstIndex(of: HeaderMatching.headerKey(header)) else { continue }
      usedHeaders.insert(header)
      if !names.contains(column) { columns[index] = column }
    }
    return columns
  }

  // MARK: What can be compared

  /// The columns that `self` and `other` both have, in the order of `self`.
  package func columns(sharedWith other: ComparableFile) -> [String] {
    let others = Set(other.columns)
    var seen: Set<String> = []
    return columns.filter { !$0.isEmpty && others.contains($0) && seen.insert($0).inserted }
  }

  /// Whether a column is left out when no columns are named: it says where a row comes from, or who wrote it.
  package func isLeftOut(_ column: String) -> Bool {
    TableKind.remarks.contains(column) || column == Self.writer || kind?.origins.contains(column) == true
  }

  /// The column that says who wrote hours.
  private static let writer = "medewerker"

  /// Whether a line of the file may say who wrote it, so that no message shows one.
  private var isPrivate: Bool { columns.contains(Self.writer) }

  // MARK: Reading

  /// Opens the file as a table of `schema`.
  func reader(_ schema: TableSchema, findings: inout Findings) -> TableReader? {
    var usedHeaders: Set<String> = []
    return TableReader.open(
      bytes, file: file, schema: schema, options: options, delimiter: delimiter, usedHeaders: &usedHeaders,
      findings: &findings)
  }

  /// Reads the file as a table with this key; `nil` after a complaint.
  ///
  /// - Parameter kind: the kind of both tables; `nil` where they have no kind in common.
  package func table(
    kind: TableKind?, key: [String], compared: [String], findings: inout Findings
  ) -> KeyedTable? {
    var own = Findings()
    let intake = KeyedTableIntake(kind: kind, key: key, compared: compared, options: options)
    let table = intake.read(self, findings: &own)
    for finding in own.all { findings.report(isPrivate ? finding.withoutExcerpt : finding) }
    return table
  }

  /// Reads the file as a prognosis, with the deelnemers and products of the data folder.
  package func prognose(_ gegevens: Jaargegevens, findings: inout Findings) -> [Prognoseregel] {
    guard let reader = reader(PrognoseIntake.schema, findings: &findings) else { return [] }
    var context = IntakeContext()
    context.deelnemers = gegevens.deelnemers
    context.index = DeelnemerIndex(gegevens.deelnemers)
    context.knowsDeelnemers = true
    context.catalogus = gegevens.catalogus
    context.knowsCatalogus = true
    let regels = PrognoseIntake.read(reader, context: context)
    findings.append(reader.findings)
    return regels
  }

  /// Reads the file as written hours, as every command does, and sums them per deelnemer and code.
  ///
  /// - Parameters:
  ///   - jaar: the year that counts; `nil` for every day.
  ///   - tolerated: how many rows may be left out.
  /// - Returns: the sums in the order in which they are first seen, how many rows were left out, and what was written
  ///   outside the year.
  package func writtenSums(
    of jaar: Int? = nil, tolerated: Int, findings: inout Findings
  ) -> (sums: [WrittenSum], leftOut: Int, outside: Realisatie.Som) {
    let nothing: (sums: [WrittenSum], leftOut: Int, outside: Realisatie.Som) = ([], 0, Realisatie.Som())
    let source = ByteSource(name: file, size: original.count) { [original] buffer, range, offset in
      let count = max(0, min(range.count, original.count - offset))
      for index in 0..<count { buffer[range.lowerBound + index] = original[offset + index] }
      return .bytes(count)
    }
    var usedHeaders: Set<String> = []
    guard
      let reading = HoursReading(source, options: options, cuts: [], usedHeaders: &usedHeaders, findings: &findings)
    else { return nothing }
    let tally = reading.all()
    let outcome = tally.outcome(tolerated: tolerated)
    findings.append(outcome.findings)
    guard let realisatie = outcome.realisatie else { return nothing }
    do throws(ArithmeticOverflow) {
      let written = try realisatie.writtenSums(of: jaar)
      return (written.sums, tally.issues.rows, written.outside)
    } catch {
      findings.report(.tooLargeToCalculate(what: "de geschreven uren"), at: Place(file: file))
      return nothing
    }
  }
}
