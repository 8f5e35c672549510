/// What a code stands for: a title of a few words, and sentences that say what it means and what to do.
typealias CodeProse = (title: String, explanation: [String])

extension FindingCode {
  /// What the code stands for, in a few words.
  public var title: String { prose.title }

  /// What it means and what to do, in sentences.
  public var explanation: [String] { prose.explanation }

  private var prose: CodeProse {
    filesProse ?? tablesProse ?? dataProse ?? usageProse ?? checksProse ?? notesProse ?? ("", [])
  }
}
