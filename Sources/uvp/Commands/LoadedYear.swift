import UVPKit

/// The data of the year that a command line asks for.
struct LoadedYear {
  let location: DataLocation
  let data: Jaargegevens
  let index: DeelnemerIndex
  private let knowsDeelnemers: Bool

  /// Reads the data; `nil` when there is no folder or year to read, which `findings` then says.
  ///
  /// - Parameters:
  ///   - withTeams: whether to read formatie.csv and teams.csv too.
  ///   - implied: the year that another option implies, when `--jaar` is not given.
  init?(
    _ run: Run, _ arguments: Arguments, _ settings: Settings, withPublication: Bool, withTeams: Bool = false,
    implied: Int? = nil, findings: inout Findings
  ) {
    guard let location = DataLocation(arguments, system: run.system, implied: implied, findings: &findings) else {
      return nil
    }
    self.init(location, settings, withPublication: withPublication, withTeams: withTeams, findings: &findings)
  }

  /// Reads the data of a place that is found.
  init(
    _ location: DataLocation, _ settings: Settings, withPublication: Bool, withTeams: Bool = false,
    findings: inout Findings
  ) {
    self.location = location
    let loaded = FolderIntake.load(
      location.folder, jaar: location.jaar, options: settings.intake, withPublication: withPublication,
      withTeams: withTeams)
    findings.append(loaded.findings)
    data = loaded.data
    index = DeelnemerIndex(data.deelnemers)
    knowsDeelnemers = loaded.knowsDeelnemers
  }

  /// The deelnemers that `--gemeente` and `--alle` name, each once; a complaint about any that is not known.
  func posities(_ arguments: Arguments, findings: inout Findings) -> [Int] {
    if arguments.has(.alle) { return Array(data.deelnemers.indices) }
    var posities: [Int] = []
    for naam in arguments.values[.gemeente] ?? [] {
      if let positie = index.position(of: naam) {
        if !posities.contains(positie) { posities.append(positie) }
      } else if knowsDeelnemers {
        // Without the deelnemers every name is unknown, and the data say why.
        findings.report(.unknownGemeente(name: naam, suggestion: index.suggestion(for: naam)))
      }
    }
    return posities
  }

  /// The complaint about figures that are too large, at the largest of them.
  func tooLarge(_ what: String) -> Finding {
    Finding(.tooLargeToCalculate(what: what), at: data.placeOfLargestFigure)
  }
}
