/// The year as a scenario makes it: a pure value beside the one it came from.
extension Jaargegevens {
  /// These data with every change of `scenario`; a scenario without changes gives the same data.
  ///
  /// - Throws: ``ArithmeticOverflow`` when a new figure leaves the exact range.
  public func changed(by scenario: Scenario) throws(ArithmeticOverflow) -> Jaargegevens {
    var figures: [Wijziging.Target: Stated<ExactDecimal>] = [:]
    for wijziging in scenario.wijzigingen {
      for target in wijziging.targets { figures[target] = try wijziging.waarde.applied(to: figure(target)) }
    }
    if figures.isEmpty { return self }
    var data = self
    data.catalogus = Catalogus(
      products: catalogus.products.enumerated().map { index, product in
        // Those counted in fte follow the productive hours.
        let new = product.maat == .fte ? nil : figures[.kental(product: index)]
        return new.map { product.with(kental: $0.map(Kental.init)) } ?? product
      })
    data.prognose = prognose.enumerated().map { index, regel in
      let aantal = figures[.aantal(regel: index)]?.map(Aantal.init)
      let kental = figures[.eigenKental(regel: index)]?.map(Kental.init)
      if aantal == nil && kental == nil { return regel }
      return Prognoseregel(
        deelnemer: regel.deelnemer, product: regel.product, aantal: aantal ?? regel.aantal,
        kental: kental ?? regel.kental, origin: regel.origin)
    }
    data.sleutels = sleutels.enumerated().map { index, sleutel in
      sleutel.with { figures[.aandeel(sleutel: index, deelnemer: $0)]?.map(Aandeel.init) }
    }
    data.projecten = projecten?.enumerated().map { index, werk in
      figures[.project(index)].map { werk.with(uren: $0.map(Uren.init)) } ?? werk
    }
    data.diensten = diensten?.enumerated().map { index, werk in
      figures[.dienst(index)].map { werk.with(uren: $0.map(Uren.init)) } ?? werk
    }
    data.lokaleProjecten = lokaleProjecten?.enumerated().map { index, project in
      guard let uren = figures[.lokaalProject(index)] else { return project }
      return LokaalProject(
        code: project.code, deelnemer: project.deelnemer, naam: project.naam, opdracht: project.opdracht,
        uren: uren.map(Uren.init), origin: project.origin)
    }
    if let uurtarief = figures[.uurtarief] { data.uitgangspunten.statedUurtarief = uurtarief.map(Uurtarief.init) }
    return figures[.productieveUren].map { data.with(productieveUren: $0.map(Uren.init)) } ?? data
  }

  /// These data with other productive hours for one fte: the kental of products that are counted in fte.
  public func with(productieveUren: Stated<Uren>) -> Jaargegevens {
    var data = self
    data.uitgangspunten.productieveUren = productieveUren
    data.catalogus = Catalogus(
      products: catalogus.products.map { product in
        product.maat == .fte ? product.with(kental: productieveUren.map { Kental($0.value) }) : product
      })
    return data
  }
}

extension Product {
  fileprivate func with(kental: Stated<Kental>) -> Product {
    Product(
      code: code, naam: naam, programma: programma, kental: kental, status: status, rol: rol, maat: maat,
      origin: origin, kentalOrigin: kentalOrigin)
  }
}

extension RegionaalWerk {
  fileprivate func with(uren: Stated<Uren>) -> RegionaalWerk {
    RegionaalWerk(
      code: code, naam: naam, uren: uren, financiering: financiering, sleutel: sleutel, fase: fase, origin: origin)
  }
}
