import Foundation

/// Text that a spreadsheet would give back as other text, in patterns: a second way to say it.
enum NaiveMangledText {
  static let patterns = [
    #"^(?!(0|[1-9][0-9]*)(,[0-9]*[1-9])?$)[0-9]([0-9.,]*[0-9])?$"#, #"^[0-9]([.,]?[0-9]){15,}$"#,
    #"^[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+$"#, #"^[0-9]{1,2}[-/][0-9]{1,4}([-/][0-9]{1,4})?$"#,
    #"^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$"#, #"^(?i)(M)[-/ ][0-9]{1,4}$"#,
    #"^(?i)[0-9]{1,4}[-/ ](M)([-/ ][0-9]{1,4})?$"#,
  ]

  /// Made once: the readers of random files ask for every cell.
  static let compiled = patterns.compactMap { pattern in
    let months = "jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec"
    return try? NSRegularExpression(
      pattern: "\\A(?:\(pattern.replacingOccurrences(of: "M", with: months)))\\z")
  }

  static func matches(_ text: String) -> Bool {
    if text.utf8.count > 24 { return false }
    let whole = NSRange(text.startIndex..., in: text)
    return compiled.contains { $0.firstMatch(in: text, range: whole) != nil }
  }
}
