/// The files of a report, each with the seal by which it is known again.
package enum RapportPages {
  /// A file by its name in the folder.
  package struct Page: Hashable, Sendable {
    package let name: String
    package let text: String
  }

  /// The report as Markdown with its figures in files of their own; the figures first, so that none is ever missing.
  package static func markdown(_ rapport: Rapport) -> [Page] {
    figures(rapport) + [
      Page(
        name: markdownName(rapport),
        text: sealed(
          MarkdownRenderer(isForReading: true, figure: rapport.file(of:)).render(rapport.document) + "\n",
          lines: { MarkedLines($0).outside.map(\.text) }))
    ]
  }

  /// The report as one page that needs nothing beside it.
  package static func html(_ rapport: Rapport) -> [Page] {
    [Page(name: rapport.stem + ".html", text: sealed(HTMLRenderer.render(rapport.document)) { $0 })]
  }

  /// The first line of the Markdown, which says what the report is of.
  package static func titleLine(_ rapport: Rapport) -> String {
    MarkdownRenderer(isForReading: true).render(Document(title: rapport.document.title)).lines.first ?? ""
  }

  /// The file that holds what the writer of a report wrote.
  package static func markdownName(_ rapport: Rapport) -> String { rapport.stem + ".md" }

  private static func figures(_ rapport: Rapport) -> [Page] {
    rapport.figuren.map { chart in
      Page(name: rapport.file(of: chart), text: sealed(SVGRenderer().render(chart)) { $0 })
    }
  }

  private static func sealed(_ text: String, lines: ([String]) -> [String]) -> String {
    text + Seal(lines(text.lines)).text
  }
}
