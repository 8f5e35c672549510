import Foundation
import Testing

@testable import uvp

/// publiccode.yml says what is true of this version, and names what only a publisher can fill in.
@Suite struct PubliccodeTests {
  private func value(_ key: String, in text: String) -> String? {
    text.components(separatedBy: "\n").first { $0.hasPrefix(key + ": ") }
      .map { $0.dropFirst(key.count + 2).filter { $0 != "\"" } }
  }

  @Test func versionAndDateAreThoseOfTheProgram() throws {
    let text = try Repository.text("publiccode.yml")
    #expect(value("softwareVersion", in: text) == Version.current)
    #expect(value("releaseDate", in: text) == Version.date)
    #expect(value("publiccodeYmlVersion", in: text) == "0.4")
  }

  /// The standard allows 150 characters for the short description.
  @Test func shortDescriptionsAreShort() throws {
    let lines = try Repository.text("publiccode.yml").components(separatedBy: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let short = lines.filter { $0.hasPrefix("shortDescription: ") }.map { $0.dropFirst("shortDescription: ".count) }
    #expect(short.count == 2 && short.allSatisfy { $0.count <= 150 })
  }

  /// A key that is required and not known is named as open, and not made up.
  @Test(arguments: [("url", "url:"), ("legal.license", "license:"), ("maintenance.contacts", "contacts:")])
  func filledInOrNamedAsOpen(name: String, key: String) throws {
    let lines = try Repository.text("publiccode.yml").components(separatedBy: "\n")
    let isThere = lines.contains { $0.trimmingCharacters(in: .whitespaces).hasPrefix(key) }
    let isOpen = lines.contains { $0.hasPrefix("#   \(name) ") }
    #expect(isThere != isOpen)
  }
}
