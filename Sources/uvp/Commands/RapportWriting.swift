import UVPKit

/// Puts reports in a folder: first everything is looked at, and only when nothing is in the way it is written.
struct RapportWriting {
  let run: Run
  /// The folder as the command line names it.
  let map: String
  let isHTML: Bool
  /// Whether reports that are there already may be made again.
  let mayReplace: Bool
  /// Whether changes outside the places for text may be lost.
  let discards: Bool
  let width: Int?

  /// A file that is to be written.
  private struct Target {
    let name: String
    let bytes: [UInt8]
    let before: [UInt8]?
    /// How many texts are still to be written in it; `nil` where it has none.
    let open: Int?

    var word: String { before == nil ? "nieuw" : before == bytes ? "ongewijzigd" : "bijgewerkt" }
  }

  /// Writes; the exit code.
  func write(_ rapporten: [Rapport]) -> Int32 {
    var findings = Findings()
    let names: Set<String>
    switch run.system.listFolder(map) {
    case .entries(let found): names = Set(found)
    case .missing: names = []
    case .failed(let reason): return run.fail([Finding(.reportUnfinished(name: map, reason: reason, written: 0))])
    }
    var targets: [Target] = []
    for rapport in rapporten { targets += self.targets(rapport, names, &findings) }
    let existing = mayReplace ? [] : targets.filter { $0.before != nil }.map { path($0.name) }
    if !existing.isEmpty { findings.report(.reportExists(names: existing)) }
    if findings.haveErrors { return run.fail(findings) }
    if let reason = run.system.makeFolder(map) {
      return run.fail([Finding(.reportUnfinished(name: map, reason: reason, written: 0))])
    }
    var written = 0
    for target in targets where target.before != target.bytes {
      if let reason = put(target) {
        return run.fail([Finding(.reportUnfinished(name: path(target.name), reason: reason, written: written))])
      }
      written += 1
    }
    run.warn(findings)
    guard let reason = run.system.writeOutput([Array(overview(targets).utf8)]) else { return 0 }
    return run.fail([Finding(.overviewUnwritable(map: map, reason: reason))])
  }

  private func path(_ name: String) -> String { map.hasSuffix("/") ? map + name : "\(map)/\(name)" }

  /// The files of one report, filled with what was written in the one that is there.
  private func targets(_ rapport: Rapport, _ names: Set<String>, _ findings: inout Findings) -> [Target] {
    var rapport = rapport
    let markdown = RapportPages.markdownName(rapport)
    if names.contains(markdown), isHTML || mayReplace, let bytes = read(markdown, &findings) {
      let file = path(markdown)
      guard
        let texts = MarkedTexts.read(
          bytes, file: file, title: RapportPages.titleLine(rapport), isReplaced: !isHTML, discards: discards,
          findings: &findings)
      else { return [] }
      let orphans = rapport.fill(with: texts.map { ($0.name, $0.text) })
      for text in texts where orphans.contains(text.name) {
        findings.report(
          .textWithoutPlace(name: text.name, heading: Rapport.orphanHeading), at: Place(file: file, line: text.line + 1)
        )
      }
    }
    let open = rapport.slots.filter { !$0.isWritten }.count
    let pages = isHTML ? RapportPages.html(rapport) : RapportPages.markdown(rapport)
    return pages.compactMap { page in
      target(page, isMarkdown: page.name == markdown, open: page.name.hasSuffix(".svg") ? nil : open, names, &findings)
    }
  }

  private func target(
    _ page: RapportPages.Page, isMarkdown: Bool, open: Int?, _ names: Set<String>, _ findings: inout Findings
  ) -> Target? {
    var before: [UInt8]?
    if names.contains(page.name) {
      // Said of all together.
      guard mayReplace else { return Target(name: page.name, bytes: [], before: [], open: nil) }
      guard let bytes = read(page.name, &findings) else { return nil }
      // The Markdown has been looked at with its texts.
      if !isMarkdown,
        !MarkedTexts.mayReplace(bytes, file: path(page.name), discards: discards, findings: &findings)
      {
        return nil
      }
      before = bytes
    }
    return Target(name: page.name, bytes: Array(page.text.utf8), before: before, open: open)
  }

  private func read(_ name: String, _ findings: inout Findings) -> [UInt8]? {
    switch run.system.readOutput(path(name)) {
    case .bytes(let bytes): return bytes
    case .missing: findings.report(.fileUnreadable(reason: "bestaat niet"), at: Place(file: path(name)))
    case .failed(let reason): findings.report(.fileUnreadable(reason: reason), at: Place(file: path(name)))
    case .tooLarge(let limit): findings.report(.fileTooLarge(limit: limit), at: Place(file: path(name)))
    }
    return nil
  }

  /// Writes a file whole; why not, in Dutch, or `nil`.
  private func put(_ target: Target) -> String? {
    switch run.system.writeFile(path(target.name), [target.bytes]) {
    case .written: nil
    case .isInput: "het is ook invoer van deze opdracht"
    case .notAFile(let kind): "het is \(kind) en geen gewoon bestand"
    case .failed(let reason): reason
    }
  }

  /// What was written, as a table.
  private func overview(_ targets: [Target]) -> String {
    var document = Document(title: "Rapporten in \(map)")
    document.blocks.append(.table(RapportOverview.table(targets.map { ($0.name, $0.word, $0.open) })))
    return String(decoding: TerminalRenderer(width: width).render(document), as: UTF8.self)
  }
}
