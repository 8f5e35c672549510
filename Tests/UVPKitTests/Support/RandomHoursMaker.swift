/// Writes the parts of a ``RandomHoursFile``, and keeps what a right reader must find in them.
struct RandomHoursMaker {
  var random: SeededRandom
  private(set) var rows = 0
  private(set) var badLines: [Int] = []
  var bytes: [UInt8] = []
  private let delimiter: UInt8
  /// 0: all LF; 1: all CRLF; else mixed.
  private let lineEnds: Int
  /// Whether every field is quoted, many are, or few.
  private let quoting: Int
  private let hasDecimalComma: Bool
  private let columns: [String]
  private let names: [[UInt8]]
  private let months: [(year: Int, month: Int)]
  private var line = 1

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    delimiter = [0x3B, 0x3B, 0x3B, 0x2C, 0x09].randomElement(using: &random) ?? 0x3B
    lineEnds = Int.random(in: 0..<3, using: &random)
    quoting = Int.random(in: 0..<4, using: &random)
    hasDecimalComma = Int.random(in: 0..<4, using: &random) > 0
    var columns = ["datum", "deelnemer", "code", "zaak", "uren", "aantal"]
    if Bool.random(using: &random) { columns.shuffle(using: &random) }
    for optional in ["zaak", "aantal"] where Int.random(in: 0..<4, using: &random) == 0 {
      columns.removeAll { $0 == optional }
    }
    for _ in 0..<([0, 0, 1, 3].randomElement(using: &random) ?? 0) {
      columns.insert("medewerker", at: Int.random(in: 0...columns.count, using: &random))
    }
    self.columns = columns
    // A few names, so that rows meet in one cell; near each other, so that only whole names tell them apart.
    var names = ["Borne", "borne", "Gemeente Borne", "Hof van Twente", "A1", "A10", "a", "\u{E9}", "e\u{301}"].map {
      Array($0.utf8)
    }
    for _ in 0..<3 {
      let length = Int.random(in: 1...40, using: &random)
      var name: [UInt8] = []
      while name.count < length {
        let letter =
          ["a", "b", "Z", "9", ".", "é", "ł", "€", "水", "🏛", "'", "(", ")"].randomElement(using: &random) ?? "a"
        name += Array(letter.utf8)
      }
      names.append(name)
      name[name.count - 1] = 0x78
      if name.last == 0x78, String(validating: name, as: UTF8.self) != nil { names.append(name) }
    }
    // Often no more than two of them.
    self.names = Array(names.shuffled(using: &random).prefix(Bool.random(using: &random) ? 2 : 100))
    var months: [(year: Int, month: Int)] = []
    for year in [2025, [2024, 2026, 1900, 2199].randomElement(using: &random) ?? 2026] {
      months.append((year, Int.random(in: 1...12, using: &random)))
    }
    self.months = months
  }

  mutating func one(in cases: Int) -> Bool { Int.random(in: 0..<cases, using: &random) == 0 }

  private mutating func any<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  // MARK: Bytes

  private mutating func put(_ new: [UInt8]) {
    bytes += new
    line += new.count { $0 == 0x0A }
  }

  private mutating func endLine() {
    let isCRLF = lineEnds == 1 || lineEnds == 2 && Bool.random(using: &random)
    put(isCRLF ? [0x0D, 0x0A] : [0x0A])
  }

  /// A cell, quoted where it must be and sometimes where nothing needs it.
  private mutating func put(cell: [UInt8]) {
    let must = cell.contains(delimiter) || cell.contains(0x22) || cell.contains(0x0A) || cell.contains(0x0D)
    let may = [false, one(in: 10), one(in: 2), true][quoting]
    if !must && !may {
      put(cell)
      return
    }
    put([0x22] + cell.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22])
  }

  private mutating func put(record cells: [[UInt8]]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { put([delimiter]) }
      put(cell: cell)
    }
    endLine()
  }

  mutating func header() {
    if one(in: 4) { put([0xEF, 0xBB, 0xBF]) }
    if one(in: 8) { endLine() }
    let cells = columns.map { name in any([name, name, name.uppercased(), " \(name) "]) }
    put(record: cells.map { Array($0.utf8) })
  }

  mutating func blank() {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: put(Array(repeating: 0x20, count: Int.random(in: 0...3, using: &random)))
    case 1: put(Array(repeating: delimiter, count: Int.random(in: 0...8, using: &random)))
    default: break
    }
    endLine()
  }

  // MARK: Rows

  /// A row whose number shows the decimal sign of the file beyond doubt.
  mutating func settleSign() {
    rows += 1
    put(record: columns.map { good($0, uren: hasDecimalComma ? "7,5" : "7.5", aantal: "1") })
  }

  mutating func goodRow() {
    rows += 1
    let (uren, aantal) = (number(), any(["", " ", "1", number()]))
    put(record: columns.map { good($0, uren: uren, aantal: aantal) })
  }

  mutating func badRow() {
    rows += 1
    badLines.append(line)
    let uren = number()
    var cells = columns.map { good($0, uren: uren, aantal: "") }
    func column(_ name: String) -> Int { columns.firstIndex(of: name) ?? 0 }
    let text: [UInt8] = Array(any(["", "  ", "Bor\u{0}ne", "Bor\rne", "'\rBorne"]).utf8)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: cells.removeLast()
    case 1: cells += Array(repeating: [0x78], count: Int.random(in: 1...3, using: &random))
    case 2: cells[column("datum")] = Array(wrongDate().utf8)
    case 3: cells[column("uren")] = wrongNumber()
    case 4: cells[column(any(["deelnemer", "code"]))] = text
    case 5:
      cells[column(any(["deelnemer", "code"]))] = any([[0x41, 0xFF], [0xC3], [0x41, 0xC0, 0x80], [0xED, 0xA0, 0x80]])
    default:
      strayQuote(cells)
      return
    }
    // A row of one cell, or with quotes left open, is another matter than this defect.
    put(record: cells)
  }

  /// A row with a quote where none may be; what stands behind it on the line is skipped, other quotes too.
  private mutating func strayQuote(_ cells: [[UInt8]]) {
    let spoiled = Int.random(in: 0..<cells.count, using: &random)
    for cell in cells[..<spoiled] {
      put(cell: cell)
      put([delimiter])
    }
    put(
      Array(any(["x\"", " \"ja\"", "\"ja\"nee", "\"ja\" ", "\"een\ntwee\"x", "\"ja\"\rx", "x\"\"\"", "\"\"x\""]).utf8))
    for _ in spoiled..<cells.count { put(any([[delimiter], [0x22], [delimiter, 0x22], [0x78], [0x0D]])) }
    put([0x78])
    endLine()
  }

  // MARK: Cells

  private mutating func good(_ column: String, uren: String, aantal: String) -> [UInt8] {
    switch column {
    case "datum": return Array(spaced(date()).utf8)
    case "deelnemer", "code":
      let name = any(names)
      if one(in: 12) {
        return Array(any(["'=SOM", "''+1", "'s-Gravenhage", "-A", "'", "'＝A", "Bor\nne", "'\tA"]).utf8)
      }
      return one(in: 8) ? [0x20] + name + [0x20, 0x20] : name
    case "uren": return Array(spaced(uren).utf8)
    case "aantal": return Array(aantal.utf8)
    default:
      let zaak = Array(
        any([
          "", "", "Z-2025-1", "een;twee,drie\tvier", "zei \"ja\"", "een\ntwee", "een\r\n\r\ntwee", "\"", "\n", "een\r",
        ]).utf8)
      return one(in: 10) ? [0xFF, 0x00, 0xC3] : zaak
    }
  }

  private mutating func spaced(_ text: String) -> String { one(in: 8) ? "  \(text) " : text }

  private mutating func date() -> String {
    let (year, month) = any(months)
    let day = any([1, 9, 10, 28, month == 2 ? 28 : 30])
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return any(["\(year)-\(two(month))-\(two(day))", "\(day)-\(month)-\(year)", "\(two(day))-\(month)-\(year)"])
  }

  private mutating func wrongDate() -> String {
    any([
      "", "2025-02-29", "31-4-2025", "2025-13-01", "2025-00-10", "2025-1-5", "1-1-25", "1/1/2025", "1-jan",
      "1899-12-31",
      "1-1-2200", "2025-01-01 00:00", "2025-01-01\u{0}", "20250101", "001-1-2025", "2025-01-0\u{661}",
    ])
  }

  /// A number in the notation of the file.
  private mutating func number() -> String {
    let sign = hasDecimalComma ? "," : "."
    let thousands = hasDecimalComma ? "." : "\u{A0}"
    let digits = Int.random(in: 0...999, using: &random)
    let number = any([
      "0", "1", "\(digits)", "\(digits)\(sign)5", "\(digits)\(sign)25", "0\(sign)\(digits)", "\(digits)\(sign)50",
      "1\(thousands)234\(sign)5", "12\(thousands)345\(thousands)678", "1\u{202F}234", "000\(digits)",
      "999999999999999999", "0\(sign)00000000000000001", "123456789\(sign)123456789", "7\(sign)0000000000000000",
    ])
    return one(in: 5) ? "-" + number : number
  }

  private mutating func wrongNumber() -> [UInt8] {
    let other = hasDecimalComma ? "." : ","
    return Array(
      any([
        "", " ", "PM", "n.v.t.", "1e5", "+1", "1\(other)5", "-0\(other)25", "1 5", "'-1", "1,,5", "1.,5", "1,", ".5",
        "--1", "-",
        "1234567890123456789", "1234.567,8", "½", "0x1", "1\u{0}", "1\r", "1\"5", "１",
      ]).utf8)
  }
}
