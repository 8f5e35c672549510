/// Everything that can be the matter, with the facts a message needs.
///
/// The sentences are made in Prose.swift, and nowhere else.
public enum Complaint: Hashable, Sendable {
  // MARK: U1 files
  case fileMissing(name: String, purpose: String)
  case fileUnreadable(reason: String)
  case folderMissing(folder: String, isWord: Bool)
  case noCatalogue(folder: String)
  case noYears(folder: String)
  case outputUnwritable(name: String, reason: String, option: String)
  case folderUnwritable(name: String, reason: String)
  case outputIncomplete(reason: String)
  case summaryUnwritable(map: String, reason: String)
  case outputIsInput(name: String, option: String)
  case outputNotAFile(name: String, kind: String, option: String)
  case fileTooLarge(limit: String)
  case fileShrank

  // MARK: U2 values
  case cellEmpty(column: String)
  case ambiguousNumber(text: String, column: String, thousands: String, decimal: String, isOpen: Bool)
  case notANumber(text: String, column: String)
  case dashedRange(text: String, column: String, words: String)
  case numberTooLong(text: String, column: String, limit: Int)
  case otherDecimalStyle(text: String, column: String, expected: String)
  case negative(text: String, column: String)
  case notAChoice(text: String, column: String, choices: [String], suggestion: String?)
  case shareOutOfRange(text: String, column: String)
  case reserveIsAll(text: String)
  case mangledDate(text: String, column: String)
  case tooLargeToCalculate(what: String)
  case notADate(text: String, column: String)
  case unreadableName(column: String, isUTF8: Bool)

  // MARK: U3 tables
  case invalidUTF8(byte: UInt8, offset: Int)
  case utf16
  case nulByte(offset: Int)
  case workbook
  case strayQuote
  case textAfterQuote
  case unclosedQuote
  case loneCarriageReturn
  case emptyFile
  case headerUnknown(expected: [String])
  case columnMissing(column: String, suggestion: String?)
  case columnTwice(column: String)
  case raggedRow(cells: Int, expected: Int)
  case tooManyCells(limit: String)
  case emptyTable
  case columnUnknown(column: String, suggestion: String)
  case mappedColumnMissing(header: String, column: String)
  case recordTooLong(limit: String)
  case tooManyNames

  // MARK: U4 coherence
  case duplicateKey(key: String, first: Place)
  case unknownCode(code: String, suggestion: String?)
  case unknownDeelnemer(name: String, suggestion: String?)
  case codeTwice(code: String, first: Place)
  case unknownSleutel(name: String, suggestion: String?)
  case sharesNotHundred(sleutel: String, sum: String, difference: String, isScenario: Bool)
  case hoursContradict(stated: String, computed: String)
  case goalStatedAndComputed(rekenwijze: String)
  case goalSumContradicts(stated: String, computed: String, column: String)
  case reservedProgramma(naam: String)
  case reservedTeam(naam: String)
  case unknownOnderdeel(naam: String, suggestion: String?)
  case nameTwice(name: String, first: Place)
  case rangeReversed(text: String, column: String)
  case kentalOfOtherUnit(eenheid: String)
  case comparedKeyTwice(key: String, first: Place, columns: [String])
  case kindsDiffer(old: String, oldKind: String?, new: String, newKind: String?)
  case delimiterUnclear
  case teamServesTwice(team: String, first: Place)
  case teamcodeHitsNothing(code: String, suggestion: String?)
  case unknownTeam(name: String, suggestion: String?)
  case codeTwoTeams(code: String, team: String, other: String, first: Place)
  case notAboveZero(text: String, what: String)
  case changeHitsNothing(what: String, miss: ChangeMiss)
  case changeStale(figure: String, stated: String, present: String)
  case changeTwice(figure: String, first: Place)
  case changeUnclear(hasBoth: Bool)
  case cellNotUsed(text: String, column: String, wat: String)
  case scenarioNameTaken(name: String, first: String?, isOfFile: Bool)
  case scenarioFileTwice(name: String)
  case factorOnNothing(figure: String, stated: String)

  case fraction(text: String, column: String, decimal: String?)
  case notWhole(text: String, column: String)
  case notPeriodic(code: String, rol: String)

  case markerBroken(MarkerProblem)
  case reportEdited
  case reportNotOurs
  case reportNotUTF8(offset: Int)

  // MARK: U5 usage
  case unknownCommand(text: String, suggestion: String?)
  case unknownOption(text: String, suggestion: String?)
  case optionNeedsValue(option: String, value: String)
  case optionTwice(option: String)
  case optionTakesNoValue(option: String)
  case unknownGemeente(name: String, suggestion: String?)
  case nothingWritten(on: String, name: String, suggestion: String?, files: Int = 1)
  case nothingAsked(question: String, remedy: String)
  case peilOtherYear(peil: String, asked: Int, option: String, jaar: Int)
  case optionsConflict(first: String, second: String)
  case invalidOptionValue(option: String, text: String, choices: [String], suggestion: String?)
  case noSuchDate(option: String, text: String, choices: [String])
  case unknownYear(text: String, known: [String])
  case tariffMissing(jaar: Int, stated: String?)
  case unknownSubject(text: String, suggestion: String?)
  case unknownSuffix(name: String, known: [String])
  case superfluousArgument(text: String, remedy: String)
  case optionNotForCommand(option: String, command: String)
  case subjectNeedsDeelnemer(subject: String)
  case peilMissing(naam: String, jaar: Int, stated: String?)
  case keyNeeded(columns: [String])
  case comparedColumnMissing(option: String, column: String, file: String, known: [String], suggestion: String?)
  case standardInputTwice
  case outputTwice(name: String, first: String)
  case productiveHoursMissing(jaar: Int, teams: [String], stated: String?)
  case unknownTeamAsked(name: String, suggestion: String?)
  case hoursNoMultiple(row: String, uren: String, eenheid: String, finer: String?, isAsked: Bool)

  case folderExists(name: String)
  case notAYear(text: String)
  case yearNotLater(naar: Int, van: Int)
  case noYearBefore(naar: Int, known: [String])

  // MARK: kentallen
  case finishedUnknown
  case tooManyZaken
  case nothingFinished(files: [String], asked: [String], onvoltooid: Int, rijen: Int)
  case notACatalogueName(name: String)

  case reportExists(names: [String])
  case reportOfOther(found: String, made: String)
  case overviewUnwritable(map: String, reason: String)
  case goalDirectionContradicts(text: String, richting: String)
  case installedFolder(name: String)
  case monthsWithoutHours(peildatum: String, next: String, rows: Int, jaar: Int)
  case mostlyOtherYears(rows: Int, total: Int, jaar: Int)
  case unknownReport(text: String, choices: [String], suggestion: String?)
  case reportUnfinished(name: String, reason: String, written: Int)

  // MARK: T1 sums of the printed document
  case productDiffers(row: String, aantal: String, kental: String, printed: String, computed: String)
  case totalDiffers(table: String, unit: String, printed: String, computed: String, rows: Int, plan: String?)
  case costTotalDiffers(table: String, printed: String, computed: String, leftOut: String?, byTariff: String?)
  case costDiffers(row: String, uren: String, tarief: String, printed: String, computed: String)
  case shareDiffers(table: String, aandeel: String, total: String, printed: String, computed: String)
  case shareUnlike(deelnemer: String, printed: String, sleutel: String, working: String)

  // MARK: T2 codes
  case wrongProgramma(code: String, row: String, table: String, belongs: String, correct: String?)
  case codeTwoProducts(code: String, products: [String], places: [String])
  case productTwoCodes(product: String, codes: [String], places: [String])
  case malformedCode(code: String, row: String, shape: String, correct: String?)
  case codeElsewhere(code: String, table: String, other: String, otherTable: String)
  case codeOnlyNamed(code: String, table: String)

  // MARK: T3 contradictions
  case financingContradicts(code: String, table: String, text: String, otherTable: String, otherText: String)
  case figureContradicts(row: String, table: String, value: String, otherTable: String, otherValue: String)

  case numberTwice(code: String, table: String, rows: [String], lines: [Int])
  case otherUnit(row: String, table: String, printed: String, others: [String], unit: String)
  case announcedOnly(table: String, word: String, text: String, printed: [String])
  case classContradicts(row: String, text: String, low: String, high: String)
  case multipleDiffers(row: String, basis: String, factor: String, printed: String, computed: String)
  case basisOfOtherKind(row: String, kind: String, basis: String, basisKind: String, basisTable: String)

  // MARK: T4 working data against print
  case workingDiffers(row: String, figure: String, printed: String, working: String)
  case printedNotInWorking(row: String, table: String)
  case workingNotInPrint(row: String, onderdeel: String)
  case sectionDiffers(onderdeel: String, printed: String, computed: String)

  // MARK: T5 working data
  case workingProductTwoCodes(product: String, codes: [String])

  // MARK: T6 the lower bound of inspections
  case belowBound(row: String, planned: String, bound: String, difference: String)
  case boundNotPlanned(row: String, bound: String)

  // MARK: O remarks
  case belowBoundMotivated(row: String, planned: String, bound: String, motivering: String)
  case boundNotTestable(row: String, bound: String, planned: String)
  case financingAdds(code: String, table: String, text: String, otherTable: String)
  case notRecomputable(table: String, row: String, printed: String)
  case sharesIncomplete(sleutel: String, known: Int, of: Int)
  case nothingPublished(jaar: Int)
  case tariffUnknown(jaar: Int)
  case factorNotPrinted(table: String, pairs: [String], fewer: Int)
  case textWithoutPlace(name: String, heading: String)
}

/// What is wrong with the markers around the texts of a report.
public enum MarkerProblem: Hashable, Sendable {
  /// A text begins and does not end.
  case notClosed(name: String)
  /// A text ends where none began.
  case nothingToClose
  /// A text begins inside another.
  case nested(name: String, outer: String)
  /// Two texts have one name.
  case twice(name: String, first: Place)
  /// The line looks like a marker and is none.
  case malformed
}
