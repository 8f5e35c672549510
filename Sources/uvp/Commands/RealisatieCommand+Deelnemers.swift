import UVPKit

extension RealisatieCommand {
  /// The deelnemers of the data folder that the hours are of, or that `--data` names; none when no name is asked.
  ///
  /// - Parameter location: the data folder, where the hours are those of its year.
  func knownDeelnemers(
    _ location: DataLocation?, _ findings: inout Findings
  ) -> (deelnemers: [Deelnemer], source: RealisatieNotes.NameSource) {
    guard arguments.has(.gemeente) else { return ([], .none) }
    var location = location
    if location == nil && arguments.has(.data) {
      location = DataLocation(arguments, system: run.system, findings: &findings)
    }
    guard let location else { return ([], .none) }
    let read = FolderIntake.deelnemers(of: location.folder, jaar: location.jaar, options: settings.intake)
    guard let deelnemers = read.deelnemers else { return ([], .unreadable(file: read.file)) }
    return (deelnemers, .deelnemers(file: read.file))
  }
}
