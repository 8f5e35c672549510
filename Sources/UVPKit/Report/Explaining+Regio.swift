/// Explanations of what is of the region as a whole, and of the shares in it.
extension Explaining {
  func regional(_ wanted: String, _ positie: Int?) -> UitlegReport? {
    for (naam, doorbelasting) in [
      (SectionName.projecten, planning.projecten), (SectionName.diensten, planning.diensten),
    ] {
      guard let doorbelasting else { continue }
      if naam == wanted {
        return charged(naam, doorbelasting, positie: nil, title: "\(naam): regio, \(gegevens.jaar)")
      }
      guard let item = doorbelasting.werk.first(where: { $0.code.lowercased() == wanted }) else { continue }
      let counts = item.isDoorbelast
      var stappen = ["\(hours(item.uren)) voor de regio, financiering \(item.financiering.rawValue)"]
      stappen.append(
        counts
          ? doorbelasting.totaal.total.value == nil
            ? "Telt mee in \(naam), waar nog niets te verdelen valt (R-15)."
            : "Telt mee in \(naam): \(hours(doorbelasting.totaal.total)), als geheel verdeeld en één keer afgerond (R-03). De delen per deelnemer: uvp verdeel (R-06)."
          : "Wordt niet doorbelast (R-04).")
      if !item.fase.isEmpty { stappen.append("Fase: \(item.fase).") }
      return UitlegReport(
        onderwerp: item.code, title: "\(item.code) \(item.naam): regio, \(gegevens.jaar)", stappen: stappen,
        uitkomst: item.uren,
        termen: [.init(wat: "uren regio", berekening: "", waarde: .stated(item.uren), origin: item.origin)],
        notes: remarks([item.origin]))
    }
    return nil
  }

  func charged(_ naam: String, _ doorbelasting: Doorbelasting, positie: Int?, title: String) -> UitlegReport {
    var stappen: [String] = []
    var termen: [UitlegReport.Term] = []
    for werk in doorbelasting.doorbelast {
      termen.append(
        .init(
          wat: "\(werk.code) \(werk.naam)", berekening: doorbelasting.delen.count > 1 ? werk.sleutel : "",
          waarde: .stated(werk.uren), origin: werk.origin))
    }
    let total = doorbelasting.totaal.known
    stappen.append(
      "som van \(Self.rows(doorbelasting.doorbelast.count)) = \(hours(doorbelasting.totaal.total)) voor de regio (R-03)"
    )
    if doorbelasting.totaal.absentCount > 0 {
      stappen.append("\(doorbelasting.totaal.absentCount) daarvan zonder uren: geteld, niet opgeteld (R-15).")
    }
    var uitkomst = doorbelasting.totaal.total
    if let positie {
      uitkomst = doorbelasting.parts[positie]
      for deel in doorbelasting.delen {
        let aandeel = deel.sleutel.aandelen[positie]
        termen.append(
          .init(
            wat: "aandeel \(deel.sleutel.naam)",
            berekening: doorbelasting.delen.count > 1 ? "van \(deel.uren.value.text(.grouped))" : "",
            waarde: aandeel.value.map { .percentage($0.value) } ?? .absent(.aandeelOnbekend),
            origin: deel.sleutel.origins[positie]))
      }
      if let exact = doorbelasting.exact[positie].value, let part = doorbelasting.parts[positie].value {
        let terms = doorbelasting.delen.map {
          "\(factor($0.sleutel.aandelen[positie])) % × \($0.uren.value.text(.grouped))"
        }
        stappen.append("\(terms.joined(separator: " + ")) = \(exact.value.text(.grouped)) uur")
        let unit = PlanNotes.roundingUnit(doorbelasting.places)
        let method =
          doorbelasting.closes
          ? "verdeeld naar grootste rest op \(unit), zodat alle delen samen \(total.value.text(.grouped)) zijn (R-05)"
          : "afgerond op \(unit), half van nul af, want niet alle aandelen zijn bekend (R-05)"
        stappen.append("\(part.value.text(.grouped)) uur: één keer \(method)")
      } else {
        stappen.append(
          uitkomst.absence?.isUnknown == true
            ? "Het aandeel is niet bekend: er is geen getal (R-15)." : "Er valt nog niets te verdelen (R-15).")
      }
    }
    var notes = remarks(doorbelasting.doorbelast.map(\.origin))
    for werk in doorbelasting.nietDoorbelast {
      notes.append(
        "Niet doorbelast (R-04): \(werk.code) \(werk.naam), financiering \(werk.financiering.rawValue), "
          + "\(werk.origin.place.description).")
    }
    return UitlegReport(
      onderwerp: naam, title: title, stappen: stappen, uitkomst: uitkomst, termen: termen, notes: notes)
  }

  func energie(_ wanted: String) throws(ArithmeticOverflow) -> UitlegReport? {
    for tabel in try Regiobegroting(planning).energie {
      if tabel.naam.lowercased() == wanted {
        return UitlegReport(
          onderwerp: tabel.naam, title: "\(tabel.naam): regio, \(gegevens.jaar)",
          stappen: ["som van \(Self.rows(tabel.regels.count)) = \(hours(tabel.uren.total))"],
          uitkomst: tabel.uren.total,
          termen: tabel.regels.map {
            .init(
              wat: "\($0.code) \($0.product)",
              berekening: $0.aantal.value != nil && $0.kental.value != nil
                ? "\(factor($0.aantal)) × \(factor($0.kental))" : "",
              waarde: .stated($0.uren), origin: $0.origin)
          },
          notes: remarks(tabel.regels.map(\.origin)))
      }
      guard let regel = tabel.regels.first(where: { $0.code.lowercased() == wanted }) else { continue }
      let follows = regel.aantal.value != nil && regel.kental.value != nil
      var termen: [UitlegReport.Term] = []
      if follows {
        termen.append(.init(wat: "aantal", berekening: "", waarde: .stated(regel.aantal), origin: regel.origin))
        termen.append(.init(wat: "kental", berekening: "", waarde: .stated(regel.kental), origin: regel.origin))
      } else {
        termen.append(.init(wat: "uren", berekening: "", waarde: .stated(regel.uren), origin: regel.origin))
      }
      if regel.kosten.value != nil {
        termen.append(.init(wat: "kosten", berekening: "", waarde: .stated(regel.kosten), origin: regel.origin))
      }
      let stap =
        follows
        ? "\(factor(regel.aantal)) × \(factor(regel.kental)) = \(hours(regel.uren)) (R-01)"
        : "\(hours(regel.uren)), zoals opgegeven"
      return UitlegReport(
        onderwerp: regel.code, title: "\(regel.code) \(regel.product): \(tabel.naam), \(gegevens.jaar)",
        stappen: [stap],
        uitkomst: regel.uren, termen: termen, notes: remarks([regel.origin]))
    }
    return nil
  }

  static func rows(_ count: Int) -> String { count == 1 ? "1 rij" : "\(count) rijen" }
}
