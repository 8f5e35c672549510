@testable import UVPKit

/// How a test reads a file of written hours.
struct FastReading {
  /// Whether the bytes only come in order.
  var isPipe = false
  /// The most bytes that come at once.
  var most = Int.max
  /// The bytes that are looked at together.
  var block = 1024
  /// The bytes of a part.
  var part = 1024
  /// The bytes that may settle the decimal sign; `nil` for all of a small file.
  var head: Int?
  /// Whether the file is read in parts by two tallies, as two cores do; the seed says in which order.
  var parts: UInt64?

  func sizes(for bytes: [UInt8]) -> HoursReading.Sizes {
    var sizes = HoursReading.Sizes()
    sizes.block = block
    sizes.part = part
    sizes.head = head ?? bytes.count + 1
    return sizes
  }
}

/// What the fast reader of written hours finds in `bytes`, in the terms of the naive one.
///
/// `badLines` holds no more than the reader keeps; `nil` for a file that is no text, which only the fast reader tells.
func fastTally(_ bytes: [UInt8], _ how: FastReading = FastReading()) -> NaiveHours.Outcome? {
  if CSVReader.otherKind(of: bytes) != nil { return nil }
  var usedHeaders: Set<String> = []
  var findings = Findings()
  let source = ByteSource.of(bytes, name: "uren.csv", isPipe: how.isPipe, most: how.most)
  guard
    let reading = HoursReading(
      source, options: IntakeOptions(), cuts: [], sizes: how.sizes(for: bytes), usedHeaders: &usedHeaders,
      findings: &findings)
  else {
    let isEmpty = findings.errors.first?.complaint == .emptyFile
    return NaiveHours.Outcome(fatal: isEmpty ? .empty : .header)
  }
  let tally = how.parts.flatMap { inParts(reading, seed: $0) } ?? reading.all()
  if let fatal = tally.issues.fatal {
    if case .ambiguousNumber = fatal.complaint { return NaiveHours.Outcome(fatal: .customary(line: fatal.line)) }
    guard fatal.complaint == .unclosedQuote else { return nil }
    return NaiveHours.Outcome(fatal: .unclosedQuote(line: fatal.line))
  }
  return outcome(of: tally)
}

/// The tally of a file whose parts two tallies took in any order; `nil` when it must be read in order.
func inParts(_ reading: HoursReading, seed: UInt64) -> HoursTally? {
  var tallies = [reading.tally(), reading.tally()]
  var parts: [HoursReading.Part?] = Array(repeating: nil, count: reading.partCount)
  var order = Array(parts.indices)
  var state = seed
  func random(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
  for index in order.indices.reversed() { order.swapAt(index, random(below: index + 1)) }
  for number in order { parts[number] = reading.part(number, into: &tallies[random(below: 2)]) }
  return reading.joined(parts, tallies)
}

private func outcome(of tally: HoursTally) -> NaiveHours.Outcome {
  let realisatie = tally.realisatie()
  var out = NaiveHours.Outcome(badLines: tally.issues.firstLines, rows: tally.rows + tally.issues.rows)
  for (pair, paar) in realisatie.paren.enumerated() {
    for (position, periode) in realisatie.perioden.enumerated() {
      guard let som = try? realisatie.som(paar: pair, periode: position), som.rijen > 0 else { continue }
      let key = NaiveHours.Key(
        deelnemer: realisatie.deelnemers[Int(paar.deelnemer)], code: realisatie.codes[Int(paar.code)],
        year: periode.jaar, month: periode.maand)
      out.cells[key] = NaiveHours.Sum(
        uren: NaiveHours.Decimal(digits: som.uren.value.significand, scale: som.uren.value.scale),
        aantal: NaiveHours.Decimal(digits: som.aantal.value.significand, scale: som.aantal.value.scale),
        rows: som.rijen)
    }
  }
  return out
}

extension NaiveHours.Outcome {
  /// The outcome with no more bad lines than a reader keeps that shows the first of them.
  var asShown: NaiveHours.Outcome {
    var out = self
    out.badLines = Array(badLines.prefix(FindingText.shown))
    return out
  }
}
