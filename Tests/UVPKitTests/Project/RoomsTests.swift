import Foundation
import Testing

/// The rooms of the library keep their direction: a room names only the rooms it may.
@Suite struct RoomsTests {
  static let open = ["Provenance", "Text"]
  static let allowed: [String: [String]] = [
    "Provenance": [], "Text": [], "Numbers": [], "CSV": [], "Diagnostics": [], "Digest": [],
    "Domain": ["Numbers"],
    "Intake": ["CSV", "Diagnostics", "Digest", "Domain", "Numbers"],
    "Calculation": ["Domain", "Numbers"],
    "Comparison": ["Domain", "Numbers"],
    "Checks": ["Calculation", "Comparison", "Diagnostics", "Domain", "Numbers"],
    "Report": ["Calculation", "Checks", "Comparison", "Diagnostics", "Domain", "Numbers"],
    "Render": ["Report", "CSV", "Digest", "Numbers"],
  ]

  private func room(of path: String) -> String { path.components(separatedBy: "/")[2] }

  /// The words of a source file outside comments and strings.
  private func words(_ path: String) throws -> Set<String> {
    var out: Set<String> = []
    for line in try Repository.text(path).components(separatedBy: "\n") {
      let code = line.components(separatedBy: "//")[0]
      // What stands between quotes is text, but for what is interpolated.
      let outside = code.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      for word in outside.joined(separator: " ").split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
        out.insert(String(word))
      }
    }
    return out
  }

  /// The types that a room declares at top level.
  private func types(_ paths: [String]) throws -> [String: String] {
    var types: [String: String] = [:]
    for path in paths {
      for line in try Repository.text(path).components(separatedBy: "\n") where !line.hasPrefix(" ") {
        let words = line.split(separator: " ").map(String.init)
        guard let kind = words.firstIndex(where: { ["struct", "enum", "class", "protocol"].contains($0) }),
          kind + 1 < words.count,
          !line.hasPrefix("extension"), !line.hasPrefix("//")
        else { continue }
        types[String(words[kind + 1].prefix { $0.isLetter || $0.isNumber })] = room(of: path)
      }
    }
    return types
  }

  @Test func everyRoomIsKnown() {
    let rooms = Set(Repository.files(in: "Sources/UVPKit", suffix: ".swift").map(room(of:)))
    #expect(rooms.isSubset(of: Self.allowed.keys))
  }

  @Test func noRoomNamesARoomItMayNot() throws {
    let paths = Repository.files(in: "Sources/UVPKit", suffix: ".swift")
    let types = try types(paths)
    #expect(types.count > 60)
    for path in paths {
      let own = room(of: path)
      let may = Set(Self.open + [own] + (Self.allowed[own] ?? []))
      for word in try words(path) {
        guard let other = types[word], !may.contains(other) else { continue }
        Issue.record("\(path) noemt \(word) uit \(other)")
      }
    }
  }

  /// The library opens no files and imports nothing; only the program touches the machine.
  @Test func theLibraryImportsNothing() throws {
    for path in Repository.files(in: "Sources/UVPKit", suffix: ".swift") {
      let lines = try Repository.text(path).components(separatedBy: "\n")
      #expect(!lines.contains { $0.hasPrefix("import ") || $0.contains(" import ") && !$0.hasPrefix("//") }, "\(path)")
    }
    for path in Repository.files(in: "Sources/uvp", suffix: ".swift")
    where !path.contains("/System/") && !path.hasSuffix("Main.swift") {
      #expect(try !Repository.text(path).contains("import Glibc"), "\(path)")
    }
  }

  /// The width of an interval is statistics, not hours (docs/besluiten/0009-drijvende-komma-in-statistiek.md).
  static let statistics: Set<String> = [
    "Sources/UVPKit/Calculation/Capaciteit/Behoeftesimulatie.swift",
    "Sources/UVPKit/Calculation/Capaciteit/Elementary.swift",
    "Sources/UVPKit/Calculation/Capaciteit/Onzekerheid.swift",
    "Sources/UVPKit/Calculation/Capaciteit/RandomStream.swift",
    "Sources/UVPKit/Calculation/Jaareinde/Spreiding.swift",
    "Sources/UVPKit/Calculation/Jaareinde/StudentT.swift",
    "Sources/UVPKit/Calculation/Jaareinde/Voorspellingsinterval.swift",
    "Sources/UVPKit/Calculation/Kentallen/Rangorde.swift",
    "Sources/UVPKit/Calculation/Kentallen/Steekproefspreiding.swift",
  ]

  /// Exact numbers only, but in the files of the list, which all need it.
  @Test func noBinaryFloatingPoint() throws {
    var found: Set<String> = []
    for path in Repository.files(in: "Sources", suffix: ".swift")
    where try !words(path).isDisjoint(with: ["Double", "Float", "CGFloat", "Float16", "Float80"]) {
      found.insert(path)
    }
    #expect(found == Self.statistics)
  }
}
