import UVPKit

/// Finds the data folder and the year.
struct DataLocation {
  let folder: FolderAccess
  let jaar: Int
  /// Whether it is the data that came with the program, because no other is there.
  let isInstalled: Bool
  private let prefix: String

  /// A file of the folder, named relative to it: how the machine knows it, and how it is shown.
  func file(_ path: String) -> (path: String, name: String) { (prefix + path, folder.displayName(path)) }

  /// `--data`, else `UVP_DATA`, else `./data`, else the data installed beside the program; a complaint when none is there.
  ///
  /// - Parameter implied: the year that another option implies, when `--jaar` is not given.
  init?(_ arguments: Arguments, system: System, implied: Int? = nil, findings: inout Findings) {
    self.init(
      arguments.value(.data), jaar: arguments.value(.jaar), option: .jaar, implied: implied, system: system,
      findings: &findings)
  }

  /// The folder `named`, else the one that is used when none is; a complaint when it is not there.
  ///
  /// - Parameters:
  ///   - text: the year as `option` gives it; `nil` for the latest, or the implied one.
  ///   - implied: the year that another option implies, when none is given.
  ///   - isWord: whether the folder is named by a word of its own and not by `--data`.
  init?(
    _ named: String?, jaar text: String?, option: Option.Name, implied: Int? = nil, isWord: Bool = false,
    system: System, findings: inout Findings
  ) {
    let (folder, prefix, isInstalled) = Self.folder(named, system: system)
    switch folder.list("") {
    case .entries: break
    case .missing:
      findings.report(.folderMissing(folder: folder.name, isWord: isWord))
      return nil
    case .failed(let reason):
      findings.report(.fileUnreadable(reason: reason), at: Place(file: folder.name))
      return nil
    }
    let years = FolderIntake.years(in: folder)
    guard let last = FolderIntake.latestYear(in: folder) else {
      findings.report(.noYears(folder: folder.name))
      return nil
    }
    var jaar = last
    if let implied, text == nil {
      guard years.contains(implied) else {
        findings.report(.unknownYear(text: String(implied), known: years.map(String.init)))
        return nil
      }
      jaar = implied
    }
    if let text {
      guard text.utf8.count == 4, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let asked = Int(text) else {
        findings.report(
          .invalidOptionValue(
            option: Option.option(option).shown, text: text, choices: years.map(String.init), suggestion: nil))
        return nil
      }
      guard years.contains(asked) else {
        findings.report(.unknownYear(text: text, known: years.map(String.init)))
        return nil
      }
      jaar = asked
    }
    self.folder = folder
    self.jaar = jaar
    self.prefix = prefix
    self.isInstalled = isInstalled
  }

  /// The years of a folder; none where it is not there.
  static func years(_ named: String?, system: System) -> [Int] {
    FolderIntake.years(in: folder(named, system: system).0)
  }

  /// The folder that is meant, and how its files are named to the operating system.
  private static func folder(
    _ named: String?, system: System
  ) -> (FolderAccess, prefix: String, isInstalled: Bool) {
    let named = named ?? system.variables["UVP_DATA"].flatMap { $0.isEmpty ? nil : $0 }
    var path = named ?? "data"
    // The installed data are shown by their place under the prefix: output names no place of one machine.
    var shown: String?
    if named == nil, case .missing = system.listFolder(path), let installed = system.installedData(),
      system.listFolder(installed).isFolder
    {
      path = installed
      shown = "share/uvp/data"
    }
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    let prefix = path == "/" ? path : path + "/"
    // Asked for more than once, read once.
    var listings: [String: FolderAccess.Listing] = [:]
    let folder = FolderAccess(
      name: shown ?? path, read: { system.readFile(prefix + $0) },
      list: { part in
        if let known = listings[part] { return known }
        let listing = system.listFolder(part.isEmpty ? path : prefix + part)
        listings[part] = listing
        return listing
      })
    return (folder, prefix, shown != nil)
  }

  /// Counts every table of the folder as input, also those that this run does not read: output never replaces one.
  static func protectTables(_ named: String?, system: System) {
    let (folder, prefix, _) = folder(named, system: system)
    for part in [""] + FolderIntake.years(in: folder).map({ "\($0)/" }) {
      for entry in folder.list(String(part.dropLast())).names where entry.hasSuffix(".csv") {
        system.protect(prefix + part + entry)
      }
    }
  }
}
