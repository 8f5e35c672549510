import Testing
import UVPKit

@testable import uvp

/// The years that tests calculate with.
enum Years {
  /// The data of a folder of the checkout for a year, without any complaint.
  static func load(_ folder: String, jaar: Int = 2025, withPublication: Bool = false, withTeams: Bool = false) throws
    -> Jaargegevens
  {
    let access = FolderAccess(
      name: folder,
      read: { path in
        (try? Repository.bytes("\(folder)/\(path)")).map { .bytes($0) } ?? .missing
      },
      list: { path in
        let prefix = path.isEmpty ? folder : "\(folder)/\(path)"
        let below = Repository.files(in: prefix, suffix: ".csv").map { $0.dropFirst(prefix.count + 1) }
        return .entries(Array(Set(below.compactMap { $0.split(separator: "/").first.map(String.init) })))
      })
    let loaded = FolderIntake.load(access, jaar: jaar, withPublication: withPublication, withTeams: withTeams)
    #expect(loaded.findings.all == [])
    return loaded.data
  }

  /// The programme of 2025.
  static func real(withPublication: Bool = false) throws -> Jaargegevens {
    try load("data", withPublication: withPublication)
  }

  /// The fictional region.
  static func example() throws -> Jaargegevens { try load("data/voorbeeld") }

  /// A year made in a test: text of files by path below the data folder.
  static func make(
    _ files: [String: String], withPublication: Bool = true, withTeams: Bool = false
  ) -> (data: Jaargegevens, findings: Findings) {
    let access = FolderAccess(
      name: "data", read: { path in files[path].map { .bytes(Array($0.utf8)) } ?? .missing },
      list: { path in
        .entries(
          path.isEmpty
            ? Array(Set(files.keys.compactMap { $0.split(separator: "/").first.map(String.init) }))
            : files.keys.filter { $0.hasPrefix(path + "/") }.map { String($0.dropFirst(path.count + 1)) })
      })
    let loaded = FolderIntake.load(access, jaar: 2025, withPublication: withPublication, withTeams: withTeams)
    return (loaded.data, loaded.findings)
  }

  /// The position of a deelnemer.
  static func position(_ naam: String, in data: Jaargegevens) throws -> Int {
    try #require(DeelnemerIndex(data.deelnemers).position(of: naam))
  }
}

extension Begroting {
  /// The hours of a section.
  func uren(_ naam: String) -> ExactDecimal? { onderdelen.first { $0.naam == naam }?.uren.value?.value }
}
