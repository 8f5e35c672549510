/// The catalogue with the proposed kentallen, as a pdc file that is read like any other.
package enum KentalvoorstelTable {
  /// The products of a catalogue, those with a proposal with their new kental, status `voorstel` and where it comes from.
  ///
  /// - Parameter file: the file to be written; where a catalogue has that name, only its products are in it, so that the
  ///   new file can take its place in the folder of a year.
  package static func records(_ kentallen: Kentallen, _ catalogus: Catalogus, file: String) -> RecordTable {
    var table = RecordTable(["code", "product", "programma", "kental", "status", "rol", "bron", "opmerking"])
    let name = lastPart(file)
    let own = catalogus.products.filter { lastPart($0.origin.place.file) == name }
    let rijen = Dictionary(
      kentallen.rijen.map { ($0.code.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    for product in own.isEmpty ? catalogus.products : own {
      var (kental, status, bron) = (product.kental, product.status, product.origin.bron)
      if let rij = rijen[product.code.lowercased()], rij.oordeel.isWijziging, let voorstel = rij.voorstel {
        kental = .known(voorstel)
        status = "voorstel"
        bron = source(rij, kentallen, product)
      }
      table.rows.append([
        .text(product.code), .text(product.naam), .text(product.programma), .stated(kental), .text(status),
        .text(product.rol), .text(bron), .text(product.origin.opmerking),
      ])
    }
    return table
  }

  private static func lastPart(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

  private static func source(_ rij: Kentalrij, _ kentallen: Kentallen, _ product: Product) -> String {
    let dagen = kentallen.dagen.map { ", \($0.van.text) tot en met \($0.tot.text)" } ?? ""
    let was = product.kental.value.map { $0.value.text(.comma) } ?? product.kental.absence?.word ?? ""
    let bron = product.origin.bron.isEmpty ? "" : " (\(product.origin.bron))"
    return "\(kentallen.vraag.maat.naam) van \(KentallenReport.zaken(rij.n))\(dagen); was \(was)\(bron)"
  }
}
