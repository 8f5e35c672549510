/// An outcome in all the forms in which it can be shown; a form is made when it is asked for.
package protocol Report: Sendable {
  /// For readers: terminal, Markdown.
  var document: Document { get }
  /// For spreadsheets and programs: CSV.
  var records: RecordTable { get }
  /// For programs: JSON.
  var json: JSONValue { get }
  /// Gives the records to `sink`, the columns first.
  func write(to sink: inout some RecordSink)
  /// In how many stretches the records are worth being written side by side.
  var stretchCount: Int { get }
  /// Gives the records of one of ``stretchCount`` stretches to `sink`; together, in order, they are all of them.
  func write(stretch: Int, to sink: inout some RecordSink)
  /// What a reader of the records must know and they cannot say.
  var notes: [String] { get }
}

extension Report {
  package func write(to sink: inout some RecordSink) { records.write(to: &sink) }
  package var stretchCount: Int { 1 }
  package func write(stretch: Int, to sink: inout some RecordSink) { write(to: &sink) }
}
