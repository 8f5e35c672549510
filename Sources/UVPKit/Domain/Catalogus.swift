/// A product of the producten- en dienstencatalogus with its norm hours.
public struct Product: Hashable, Sendable {
  /// The unique code, such as A2.02.05.
  public let code: String
  /// The name.
  public let naam: String
  /// The programma it belongs to: data, never known to the code.
  public let programma: String
  /// Norm hours for one; absent where the catalogue gives none.
  ///
  /// For a product in hours 1, for one in fte the productive hours of the year.
  public let kental: Stated<Kental>
  /// What the catalogue says of the kental: `vastgesteld`, `indicatief`.
  public let status: String
  /// `PC`, `HC` or `HHC` for periodic, second and third inspections, else empty.
  public let rol: String
  /// What its number counts.
  public let maat: Productmaat
  /// The row in the catalogue.
  public let origin: Origin
  /// The row that states the kental, where it is not that of the catalogue.
  public let kentalOrigin: Origin?

  /// A product as a row of a pdc file states it.
  public init(
    code: String, naam: String, programma: String, kental: Stated<Kental>, status: String, rol: String,
    maat: Productmaat = .stuks, origin: Origin, kentalOrigin: Origin? = nil
  ) {
    self.code = code
    self.naam = naam
    self.programma = programma
    self.kental = kental
    self.status = status
    self.rol = rol
    self.maat = maat
    self.origin = origin
    self.kentalOrigin = kentalOrigin
  }
}

/// All products, in the order of the catalogue files.
public struct Catalogus: Hashable, Sendable {
  /// The products, in order.
  public let products: [Product]
  /// The programmas, in the order in which the catalogue first names them.
  public let programmas: [String]
  private let indices: [String: Int]

  /// A catalogue of `products`, whose codes are unique.
  public init(products: [Product]) {
    self.products = products
    var programmas: [String] = []
    var seen: Set<String> = []
    for product in products where seen.insert(product.programma).inserted { programmas.append(product.programma) }
    self.programmas = programmas
    indices = Dictionary(
      products.enumerated().map { ($1.code.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The position of the product with this code; upper and lower case make no difference.
  public func index(ofCode code: String) -> Int? { indices[code.lowercased()] }

  /// The product with this code.
  public func product(withCode code: String) -> Product? { index(ofCode: code).map { products[$0] } }
}
