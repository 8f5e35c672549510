import UVPKit

/// Finds the data folder and the year.
struct DataLocation {
  let folder: FolderAccess
  let jaar: Int

  /// `--data`, else `UVP_DATA`, else `./data`, else the data installed beside the program; a complaint when none is there.
  init?(_ arguments: Arguments, system: System, findings: inout Findings) {
    let named = arguments.value(.data) ?? system.variables["UVP_DATA"].flatMap { $0.isEmpty ? nil : $0 }
    var path = named ?? "data"
    // The installed data are shown by their place under the prefix: output names no place of one machine.
    var shown: String?
    if named == nil, system.listFolder(path) == nil, let installed = system.installedData,
      system.listFolder(installed) != nil
    {
      path = installed
      shown = "share/uvp/data"
    }
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    let name = shown ?? path
    let prefix = path == "/" ? path : path + "/"
    let folder = FolderAccess(
      name: name, read: { system.readFile(prefix + $0) },
      list: { system.listFolder($0.isEmpty ? path : prefix + $0) })
    guard let years = FolderIntake.years(in: folder) else {
      findings.report(.folderMissing(folder: name))
      return nil
    }
    guard let last = FolderIntake.latestYear(in: folder) else {
      findings.report(.noYears(folder: name))
      return nil
    }
    var jaar = last
    if let text = arguments.value(.jaar) {
      guard text.utf8.count == 4, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let asked = Int(text) else {
        findings.report(
          .invalidOptionValue(option: "--jaar", text: text, choices: years.map(String.init), suggestion: nil))
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
    if !arguments.has(.uitvoer) { return }
    // Tables of the folder that this run does not read are input all the same.
    for part in [""] + years.map({ "\($0)/" }) {
      for entry in folder.list(String(part.dropLast())) ?? [] where entry.hasSuffix(".csv") {
        system.protect(prefix + part + entry)
      }
    }
  }
}
