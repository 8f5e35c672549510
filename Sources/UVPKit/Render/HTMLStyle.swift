/// How a page looks on a screen and on paper.
enum HTMLStyle {
  /// Figures stand in columns of equal digits, a table breaks between rows, and its header comes again on every sheet.
  static let sheet = """
    :root { color-scheme: light dark; }
    body { margin: 0; font: 1rem/1.5 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; }
    main { max-width: 75rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; }
    h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; }
    h3, h4, h5, h6 { font-size: 1.05rem; margin: 1.5rem 0 0.5rem; }
    p, li, dd { max-width: 46rem; }
    .tabel { overflow-x: auto; margin: 0.5rem 0 1rem; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: 0.2rem 0.75rem 0.2rem 0; text-align: left; vertical-align: top; }
    th { border-bottom: 2px solid; }
    td { border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
    .getal { text-align: right; white-space: nowrap; padding: 0.2rem 0 0.2rem 0.75rem; }
    th.getal { white-space: normal; vertical-align: bottom; }
    .breed { font-size: 0.85em; }
    .breed .getal { padding-left: 0.4rem; }
    .kort { white-space: nowrap; }
    .getal + :not(.getal) { padding-left: 1.5rem; }
    .totaal td { font-weight: bold; border-top: 1px solid; }
    .noten { font-size: 0.9rem; padding-left: 1.2rem; }
    dt { margin-top: 0.75rem; }
    .nog { font-style: italic; border-left: 3px solid #b8860b; padding-left: 0.75rem; }
    nav ul { list-style: none; padding: 0; columns: 18rem; max-width: none; }
    nav a { color: inherit; }
    figure { margin: 1rem 0; overflow-x: auto; }
    figure svg { max-width: 100%; height: auto; }
    @media screen { figure svg { min-width: 40rem; } }
    @media print {
      :root { color-scheme: light; font-size: 9.5pt; }
      @page { size: A4; margin: 18mm 15mm; }
      main { max-width: none; padding: 0; }
      nav { display: none; }
      h1, h2, h3, h4, h5, h6 { break-after: avoid; }
      thead { display: table-header-group; }
      p:has(+ .tabel) { break-after: avoid; }
      tr, li, dd, figure, .klein { break-inside: avoid; }
      .totaal { break-before: avoid; }
      .tabel, figure { overflow: visible; }
    }
    """
}
