import UVPKit

/// The written hours that `diff` compares, summed per deelnemer and code.
enum WrittenHoursForDiff {
  /// The sums of a file with written hours, in the order in which their keys are first seen.
  static func sums(of file: ComparableFile, findings: inout Findings) -> [WrittenSum] {
    file.writtenSums(findings: &findings)
  }
}
