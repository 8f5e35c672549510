/// The numbers of the programmas in chapter 4: toezicht and handhaving that follow each other are one programma, as in
/// the documents.
struct Programmakoppen {
  struct Kop {
    /// The heading of the programma of which this is a part, above the first of its parts.
    let boven: String?
    let tekst: String
    let level: Int
  }

  let koppen: [Kop]
  /// The number of the paragraph behind them.
  let volgende: Int

  init(_ namen: [String]) {
    var koppen: [Kop] = []
    var number = 0
    var part = 0
    for (position, naam) in namen.enumerated() {
      let isFirst = Self.isPair(naam, position + 1 < namen.count ? namen[position + 1] : "")
      let isSecond = position > 0 && Self.isPair(namen[position - 1], naam)
      if !isSecond {
        number += 1
        part = 0
      }
      guard isFirst || isSecond else {
        koppen.append(Kop(boven: nil, tekst: "4.\(number) Programma \(naam)", level: 2))
        continue
      }
      part += 1
      koppen.append(
        Kop(
          boven: isFirst ? "4.\(number) Programma \(naam) en \(namen[position + 1])" : nil,
          tekst: "4.\(number).\(part) \(naam.prefix(1).uppercased())\(naam.dropFirst())", level: 3))
    }
    self.koppen = koppen
    volgende = number + 1
  }

  private static func isPair(_ naam: String, _ next: String) -> Bool {
    naam.lowercased() == "toezicht" && next.lowercased() == "handhaving"
  }
}

extension Document {
  mutating func heading(_ kop: Programmakoppen.Kop) {
    if let boven = kop.boven { heading(boven, level: 2) }
    heading(kop.tekst, level: kop.level)
  }
}
