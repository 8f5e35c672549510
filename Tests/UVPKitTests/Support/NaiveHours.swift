/// Reference reader of written hours for differential tests and for the fuzz target: a state machine over single
/// bytes, then whole rows in a dictionary; slow, and without any other part of the project.
enum NaiveHours {
  /// What a file of written hours holds.
  struct Outcome: Equatable {
    var cells: [Key: Sum] = [:]
    /// The sums per code and zaak, as bytes; only where the column is read.
    var zaken: [[[UInt8]]: Sum] = [:]
    /// The lines on which the bad rows start, in file order.
    var badLines: [Int] = []
    /// The rows behind the header that are not blank, the bad ones among them.
    var rows = 0
    /// Why the file as a whole has no figures; then all else is empty.
    var fatal: Fatal?
  }

  enum Fatal: Equatable {
    /// Nothing but blank lines.
    case empty
    /// A header without a required column, with a known column twice, with a quote that stands where none may be or
    /// never closes, or with NUL, a lone CR or what is no UTF-8.
    case header
    /// A quoted field in a row without its closing quote; the line of the opening one.
    case unclosedQuote(line: Int)
    /// A number that was read as `1,234` by custom, on this line, in a file that turned out to have decimal points.
    case customary(line: Int)
  }

  /// A deelnemer, a code and a month; names are the same when their bytes are (`String` takes NFC for NFD).
  struct Key: Hashable {
    var deelnemer: String
    var code: String
    var year: Int
    var month: Int

    static func == (a: Key, b: Key) -> Bool {
      Array(a.deelnemer.utf8) == Array(b.deelnemer.utf8) && Array(a.code.utf8) == Array(b.code.utf8)
        && a.year == b.year && a.month == b.month
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(Array(deelnemer.utf8))
      hasher.combine(Array(code.utf8))
      hasher.combine(year)
      hasher.combine(month)
    }
  }

  struct Sum: Equatable {
    var uren = Decimal()
    var aantal = Decimal()
    var rows = 0
  }

  /// `digits / 10^scale`, with as small a scale as the value needs.
  struct Decimal: Equatable {
    var digits: Int128 = 0
    var scale = 0

    /// The sum; traps where it does not fit, which takes a thousand rows of the largest numbers.
    static func + (a: Decimal, b: Decimal) -> Decimal {
      var (a, b) = (a, b)
      while a.scale < b.scale { (a.digits, a.scale) = (a.digits * 10, a.scale + 1) }
      while b.scale < a.scale { (b.digits, b.scale) = (b.digits * 10, b.scale + 1) }
      var sum = Decimal(digits: a.digits + b.digits, scale: a.scale)
      while sum.scale > 0 && sum.digits % 10 == 0 { (sum.digits, sum.scale) = (sum.digits / 10, sum.scale - 1) }
      return sum
    }
  }

  /// The known columns; the first four are required.
  static let columns = ["datum", "deelnemer", "code", "uren", "zaak", "aantal"]

  /// Reads a whole file.
  ///
  /// - Parameter head: the number of bytes in which a row must end for its numbers to settle the decimal sign of the
  ///   file; only tests give another.
  /// - Parameter readsZaak: whether the column `zaak` is read too.
  static func tally(_ file: [UInt8], head: Int = 1 << 20, readsZaak: Bool = false) -> Outcome {
    let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if file[start...].allSatisfy({ $0 == 0x0D || $0 == 0x0A || $0 == 0x20 }) { return Outcome(fatal: .empty) }

    // The delimiter under which the header holds most known names; the first of equals.
    var best: (names: Int, records: [NaiveHoursRecord])?
    for delimiter: UInt8 in [0x3B, 0x2C, 0x09] {
      // A line of nothing but spaces may stand above the header; cells of nothing are a header without names.
      let records = Array(
        NaiveHoursRecord.split(file, from: start, delimiter: delimiter).drop { $0.isBlank && $0.cells.count == 1 })
      let names = Set(records.first?.names ?? []).intersection(columns).count
      if names > (best?.names ?? -1) { best = (names, records) }
    }
    guard let records = best?.records, let header = records.first else { return Outcome(fatal: .empty) }
    if header.ending != .whole || !header.isText { return Outcome(fatal: .header) }
    var position: [String: Int] = [:]
    for (cell, name) in header.names.enumerated() where columns.contains(name) {
      if position[name] != nil { return Outcome(fatal: .header) }
      position[name] = cell
    }
    guard let datum = position["datum"], let deelnemer = position["deelnemer"], let code = position["code"],
      let uren = position["uren"]
    else { return Outcome(fatal: .header) }
    let aantal = position["aantal"]
    let numeric = [uren, aantal].compactMap(\.self).sorted()

    let rows = records.dropFirst().filter { !$0.isBlank }
    func isSound(_ row: NaiveHoursRecord) -> Bool { row.ending == .whole && row.cells.count == header.cells.count }
    /// The decimal sign that the first unmistakable number of a row shows, by the order of the columns in the file.
    func evidence(_ row: NaiveHoursRecord) -> NaiveHoursNumber.Style? {
      isSound(row) ? numeric.lazy.compactMap { NaiveHoursNumber(row.cells[$0]).evidence }.first : nil
    }

    var style = rows.filter { $0.end <= head }.lazy.compactMap(evidence).first
    var out = Outcome(rows: rows.count)
    var custom: Int?
    for row in rows {
      style = style ?? evidence(row)
      if style == .point, let custom { return Outcome(fatal: .customary(line: custom)) }
      guard isSound(row), let month = NaiveHoursDate.month(of: row.cells[datum]),
        let deelnemer = name(row.cells[deelnemer]), let code = name(row.cells[code]),
        let uren = NaiveHoursNumber(row.cells[uren]).value(in: style),
        let aantal = count(aantal.map { row.cells[$0] } ?? [], in: style),
        let zaak = zaak(readsZaak ? position["zaak"].map { row.cells[$0] } : nil)
      else {
        out.badLines.append(row.line)
        continue
      }
      if style == nil {
        let isCustom = numeric.contains {
          if case .either(_, _, .comma) = NaiveHoursNumber(row.cells[$0]) { true } else { false }
        }
        if isCustom { custom = custom ?? row.line }
      }
      let key = Key(deelnemer: deelnemer, code: code, year: month.year, month: month.month)
      var sum = out.cells[key] ?? Sum()
      sum.uren = sum.uren + uren
      sum.aantal = sum.aantal + aantal
      sum.rows += 1
      out.cells[key] = sum
      if !readsZaak { continue }
      var own = out.zaken[[Array(code.utf8), zaak]] ?? Sum()
      own.uren = own.uren + uren
      own.aantal = own.aantal + aantal
      own.rows += 1
      out.zaken[[Array(code.utf8), zaak]] = own
    }
    for row in rows {
      if case .unclosed(let line) = row.ending { return Outcome(fatal: .unclosedQuote(line: line)) }
    }
    return out
  }

  /// A zaak that may be left out.
  private static func zaak(_ cell: [UInt8]?) -> [UInt8]? {
    guard let cell, !cell.allSatisfy({ $0 == 0x20 }) else { return [] }
    return name(cell).map { Array($0.utf8) }
  }

  /// A number that may be left out.
  private static func count(_ cell: [UInt8], in style: NaiveHoursNumber.Style?) -> Decimal? {
    cell.allSatisfy { $0 == 0x20 } ? Decimal() : NaiveHoursNumber(cell).value(in: style)
  }

  /// The name in a cell: the guard taken away, then the spaces; `nil` where it may not be.
  static func name(_ cell: [UInt8]) -> String? {
    var bytes = cell
    let triggers: [[UInt8]] = [
      Array("=".utf8), Array("+".utf8), Array("-".utf8), Array("@".utf8), [0x09], [0x0D], [0x0A], [0x00],
      Array("＝".utf8), Array("＋".utf8), Array("－".utf8), Array("＠".utf8),
    ]
    let behind = bytes.drop { $0 == 0x27 }
    let isGuarded =
      triggers.contains { behind.starts(with: $0) }
      || String(validating: behind, as: UTF8.self).map(NaiveMangledText.matches) ?? false
    if bytes.first == 0x27 && isGuarded { bytes.removeFirst() }
    bytes = withoutSpaces(bytes)
    if bytes.isEmpty || bytes.contains(0x00) || bytes.contains(0x0D) { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The bytes without the spaces (0x20) at both ends.
  static func withoutSpaces(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }
}
