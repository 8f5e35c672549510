/// Names that are safe in the name of a file: small ASCII letters, digits and hyphens.
package enum FileSlug {
  private static let longest = 60

  /// `text` as part of the name of a file; empty when nothing of it is left.
  ///
  /// ```
  /// FileSlug.slug("Hof van Twente") → "hof-van-twente"
  /// FileSlug.slug("../Súdwest") → "sudwest"
  /// ```
  package static func slug(_ text: String) -> String {
    var out = ""
    for character in text.lowercased() {
      if character.isASCII && (character.isLetter || character.isNumber) {
        out.append(character)
      } else if let plain = plain[character] {
        out += plain
      } else if let letter = letter(of: character) {
        out.append(letter)
      } else if !out.hasSuffix("-") && !out.isEmpty && !isMark(character) {
        out += "-"
      }
      if out.utf8.count >= longest { break }
    }
    while out.hasSuffix("-") { out.removeLast() }
    return out
  }

  /// The slugs of several names, each different: the later of two that are alike gets a number.
  ///
  /// - Parameters:
  ///   - empty: what stands for a name of which nothing is left.
  ///   - taken: slugs that none of them may have.
  package static func slugs(_ names: [String], empty: String, taken: Set<String> = []) -> [String] {
    var used = taken
    return names.map { name in
      let slug = slug(name)
      let base = slug.isEmpty ? empty : slug
      var own = base
      var number = 2
      while !used.insert(own).inserted {
        own = "\(base)-\(number)"
        number += 1
      }
      return own
    }
  }

  /// The letter or digit that something invisible, or an accent, is joined to.
  private static func letter(of character: Character) -> Character? {
    guard let first = character.unicodeScalars.first, first.isASCII, character.unicodeScalars.count > 1 else {
      return nil
    }
    let letter = Character(first)
    return letter.isLetter || letter.isNumber ? letter : nil
  }

  /// Whether a character belongs to the word around it.
  private static func isMark(_ character: Character) -> Bool { character == "'" || character == "’" }

  /// Letters of West European names without their accents.
  private static let plain: [Character: String] = {
    var table: [Character: String] = [
      "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
    ]
    for (letter, accented) in [
      ("a", "àáâãäåā"), ("c", "çćč"), ("e", "èéêëēę"), ("i", "ìíîïī"), ("n", "ñńň"), ("o", "òóôõöō"), ("s", "śšş"),
      ("u", "ùúûüū"), ("y", "ýÿ"), ("z", "źżž"),
    ] { for character in accented { table[character] = letter } }
    return table
  }()
}
