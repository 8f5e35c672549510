extension Stated where Value == Aantal {
  /// The hours of this many at `kental`, exact, with R-15: without a number or a kental they are PM, or what the
  /// cell says instead.
  ///
  /// A number between 8 and 10 at 5 hours each makes hours between 40 and 50; without a kental they are PM.
  /// - Throws: ``ArithmeticOverflow`` when the hours leave the exact range.
  public func uren(per kental: Stated<Kental>) throws(ArithmeticOverflow) -> Stated<Uren> {
    switch (self, kental) {
    case (.known(let aantal), .known(let kental)): .known(try aantal * kental)
    case (.absent(.bereik(let laagste, let hoogste)), .known(let kental)):
      .absent(
        .bereik(
          laagste: try (Aantal(laagste) * kental).value, hoogste: try (Aantal(hoogste) * kental).value))
    case (.absent(.bereik), .absent(let absence)): .absent(absence == .empty ? .pm : absence)
    case (.absent(let absence), _), (_, .absent(let absence)): .absent(absence == .empty ? .pm : absence)
    }
  }
}
