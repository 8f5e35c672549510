/// An outcome in all the forms in which it can be shown; a form is made when it is asked for.
package protocol Report {
  /// For readers: terminal, Markdown.
  var document: Document { get }
  /// For spreadsheets and programs: CSV.
  var records: RecordTable { get }
  /// For programs: JSON.
  var json: JSONValue { get }
  /// Gives the records to `sink`, the columns first.
  func write(to sink: inout some RecordSink)
  /// What a reader of the records must know and they cannot say.
  var notes: [String] { get }
}

extension Report {
  package func write(to sink: inout some RecordSink) { records.write(to: &sink) }
}
