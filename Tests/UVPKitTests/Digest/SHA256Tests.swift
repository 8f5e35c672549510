import Testing

@testable import UVPKit

/// The checksum of the standard, by the examples of the standard.
@Suite struct SHA256Tests {
  static let vectors: [(message: String, digest: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ]

  @Test(arguments: vectors.indices) func anExampleOfTheStandard(index: Int) {
    let vector = Self.vectors[index]
    #expect(SHA256.hex(of: Array(vector.message.utf8)) == vector.digest)
  }

  @Test func aMillionLetters() {
    var hash = SHA256()
    let piece = [UInt8](repeating: 0x61, count: 10_000)
    for _ in 0..<100 { hash.update(piece[...]) }
    #expect(hash.hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// However the bytes come in, and around every border of a block.
  @Test func piecesMakeNoDifference() {
    var random = SeededRandom(seed: 7)
    for length in [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129, 1000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      var hash = SHA256()
      var rest = bytes[...]
      while !rest.isEmpty {
        let size = Int.random(in: 0...90, using: &random)
        hash.update(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      #expect(hash.hex() == SHA256.hex(of: bytes))
      #expect(hash.hex() == hash.hex(), "asking changes nothing")
    }
  }
}
