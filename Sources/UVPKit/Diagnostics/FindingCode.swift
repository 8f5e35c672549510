/// The stable code of a kind of finding; a code is never given a second meaning.
public enum FindingCode: String, CaseIterable, Hashable, Sendable {
  case u101 = "U101", u102 = "U102", u103 = "U103", u104 = "U104", u105 = "U105", u106 = "U106", u107 = "U107"
  case u108 = "U108", u109 = "U109", u110 = "U110"
  case u201 = "U201", u202 = "U202", u203 = "U203", u204 = "U204", u205 = "U205", u206 = "U206", u207 = "U207"
  case u208 = "U208", u209 = "U209", u210 = "U210", u211 = "U211", u212 = "U212"
  case u301 = "U301", u302 = "U302", u303 = "U303", u304 = "U304", u305 = "U305", u306 = "U306", u307 = "U307"
  case u308 = "U308", u309 = "U309", u310 = "U310", u311 = "U311", u312 = "U312", u313 = "U313", u314 = "U314"
  case u315 = "U315", u316 = "U316", u317 = "U317", u318 = "U318", u319 = "U319", u320 = "U320", u321 = "U321"
  case u401 = "U401", u402 = "U402", u403 = "U403", u404 = "U404", u405 = "U405", u406 = "U406", u407 = "U407"
  case u408 = "U408", u409 = "U409", u410 = "U410", u415 = "U415", u420 = "U420", u421 = "U421", u430 = "U430"
  case u431 = "U431", u432 = "U432", u433 = "U433", u434 = "U434", u435 = "U435", u436 = "U436", u437 = "U437"
  case u440 = "U440", u441 = "U441", u442 = "U442", u443 = "U443", u444 = "U444", u445 = "U445", u446 = "U446"
  case u450 = "U450", u451 = "U451", u460 = "U460", u461 = "U461", u462 = "U462", u463 = "U463"
  case u466 = "U466", u467 = "U467", u468 = "U468"
  case u501 = "U501", u502 = "U502", u503 = "U503", u504 = "U504", u505 = "U505", u506 = "U506", u507 = "U507"
  case u508 = "U508", u509 = "U509", u510 = "U510", u511 = "U511", u512 = "U512", u513 = "U513", u514 = "U514"
  case u515 = "U515", u516 = "U516", u517 = "U517", u520 = "U520", u521 = "U521", u522 = "U522", u523 = "U523"
  case u530 = "U530", u535 = "U535", u540 = "U540", u541 = "U541", u545 = "U545", u546 = "U546", u547 = "U547"
  case u548 = "U548", u549 = "U549", u560 = "U560", u561 = "U561", u562 = "U562", u563 = "U563"
  case t101 = "T101", t102 = "T102", t103 = "T103", t104 = "T104", t105 = "T105", t106 = "T106"
  case t201 = "T201", t202 = "T202", t203 = "T203", t204 = "T204", t205 = "T205", t206 = "T206"
  case t301 = "T301", t302 = "T302", t303 = "T303", t304 = "T304", t305 = "T305", t306 = "T306", t307 = "T307"
  case t308 = "T308"
  case t401 = "T401", t402 = "T402", t403 = "T403", t404 = "T404"
  case t501 = "T501"
  case t601 = "T601", t602 = "T602"
  case o101 = "O101", o102 = "O102", o103 = "O103", o104 = "O104", o105 = "O105", o111 = "O111", o112 = "O112"
  case o115 = "O115", o117 = "O117", o120 = "O120", o121 = "O121"

  /// How much a finding with this code weighs: U is a fout, T a bevinding, O an opmerking; U315 only warns.
  public var severity: Severity {
    if self == .u315 { return .opmerking }
    return switch rawValue.first {
    case "T": .bevinding
    case "O": .opmerking
    default: .fout
    }
  }

  /// The exit code of a run that ends on this finding: 1 bevinding, 2 usage, 3 data, 4 file.
  public var exitCode: Int32 {
    if severity == .opmerking { return 0 }
    return switch rawValue.prefix(2) {
    case "U1": 4
    case "U5":
      switch self {
      case .u510, .u517, .u540: 3
      case .u560, .u562, .u563: 4
      default: 2
      }
    case "U2", "U3", "U4": 3
    case "T1", "T2", "T3", "T4", "T5", "T6": 1
    default: 0
    }
  }
}

extension Complaint {
  /// The code of this complaint.
  public var code: FindingCode {
    switch self {
    case .fileMissing: .u101
    case .fileUnreadable: .u102
    case .folderMissing: .u103
    case .noCatalogue: .u104
    case .noYears: .u105
    case .outputUnwritable, .outputIncomplete, .folderUnwritable, .summaryUnwritable: .u106
    case .outputIsInput: .u107
    case .outputNotAFile: .u108
    case .fileTooLarge: .u109
    case .fileShrank: .u110
    case .cellEmpty: .u201
    case .ambiguousNumber: .u202
    case .notANumber, .dashedRange: .u203
    case .numberTooLong: .u204
    case .otherDecimalStyle: .u205
    case .negative: .u206
    case .notAChoice: .u207
    case .shareOutOfRange, .reserveIsAll: .u208
    case .tooLargeToCalculate: .u209
    case .mangledDate: .u210
    case .notADate: .u211
    case .unreadableName: .u212
    case .invalidUTF8: .u301
    case .utf16: .u302
    case .nulByte: .u303
    case .workbook: .u304
    case .strayQuote: .u305
    case .textAfterQuote: .u306
    case .unclosedQuote: .u307
    case .loneCarriageReturn: .u308
    case .emptyFile: .u309
    case .headerUnknown: .u310
    case .columnMissing: .u311
    case .columnTwice: .u312
    case .raggedRow: .u313
    case .tooManyCells: .u314
    case .emptyTable: .u317
    case .columnUnknown: .u315
    case .mappedColumnMissing: .u316
    case .recordTooLong: .u318
    case .tooManyNames: .u319
    case .duplicateKey, .comparedKeyTwice: .u401
    case .unknownCode: .u402
    case .unknownDeelnemer: .u403
    case .codeTwice: .u404
    case .unknownSleutel: .u405
    case .sharesNotHundred: .u406
    case .hoursContradict: .u407
    case .goalStatedAndComputed: .u466
    case .goalSumContradicts: .u467
    case .goalDirectionContradicts: .u468
    case .reportOfOther: .u563
    case .overviewUnwritable: .u106
    case .nameTwice: .u408
    case .reservedProgramma, .reservedTeam: .u409
    case .unknownOnderdeel: .u410
    case .rangeReversed: .u450
    case .kentalOfOtherUnit: .u451
    case .kindsDiffer: .u420
    case .delimiterUnclear: .u421
    case .teamServesTwice: .u430
    case .teamcodeHitsNothing: .u431
    case .unknownTeam: .u432
    case .codeTwoTeams: .u433
    case .notAboveZero: .u434
    case .changeHitsNothing: .u440
    case .changeStale: .u441
    case .changeTwice: .u442
    case .changeUnclear: .u443
    case .cellNotUsed: .u444
    case .scenarioNameTaken, .scenarioFileTwice: .u445
    case .factorOnNothing: .u446
    case .fraction: .u435
    case .notWhole: .u436
    case .notPeriodic: .u437
    case .markerBroken: .u460
    case .reportEdited: .u461
    case .reportNotOurs: .u462
    case .reportNotUTF8: .u463
    case .unknownCommand: .u501
    case .unknownOption: .u502
    case .optionNeedsValue: .u503
    case .optionTwice: .u504
    case .unknownGemeente, .nothingWritten: .u505
    case .nothingAsked: .u506
    case .optionsConflict, .peilOtherYear: .u507
    case .invalidOptionValue, .noSuchDate: .u508
    case .unknownYear: .u509
    case .tariffMissing: .u510
    case .unknownSubject: .u511
    case .optionTakesNoValue: .u512
    case .unknownSuffix: .u513
    case .superfluousArgument: .u514
    case .optionNotForCommand: .u515
    case .subjectNeedsDeelnemer: .u516
    case .peilMissing: .u517
    case .keyNeeded: .u520
    case .comparedColumnMissing: .u521
    case .standardInputTwice: .u522
    case .outputTwice: .u523
    case .productiveHoursMissing: .u540
    case .unknownTeamAsked: .u541
    case .hoursNoMultiple: .u530
    case .folderExists: .u545
    case .notAYear: .u546
    case .yearNotLater: .u547
    case .noYearBefore: .u548
    case .installedFolder: .u549
    case .finishedUnknown: .u320
    case .tooManyZaken: .u321
    case .nothingFinished: .u415
    case .notACatalogueName: .u535
    case .reportExists: .u560
    case .unknownReport: .u561
    case .reportUnfinished: .u562
    case .productDiffers: .t101
    case .totalDiffers: .t102
    case .costTotalDiffers: .t103
    case .costDiffers: .t104
    case .shareDiffers: .t105
    case .shareUnlike: .t106
    case .wrongProgramma: .t201
    case .codeTwoProducts: .t202
    case .productTwoCodes: .t203
    case .malformedCode: .t204
    case .codeElsewhere: .t205
    case .codeOnlyNamed: .t206
    case .financingContradicts: .t301
    case .figureContradicts: .t302
    case .numberTwice: .t303
    case .otherUnit: .t304
    case .announcedOnly: .t305
    case .classContradicts: .t306
    case .multipleDiffers: .t307
    case .basisOfOtherKind: .t308
    case .workingDiffers: .t401
    case .printedNotInWorking: .t402
    case .workingNotInPrint: .t403
    case .sectionDiffers: .t404
    case .workingProductTwoCodes: .t501
    case .belowBound: .t601
    case .boundNotPlanned: .t602
    case .belowBoundMotivated: .o111
    case .boundNotTestable: .o112
    case .financingAdds: .o101
    case .notRecomputable: .o102
    case .sharesIncomplete: .o103
    case .nothingPublished: .o104
    case .tariffUnknown: .o105
    case .factorNotPrinted: .o115
    case .textWithoutPlace: .o117
    case .monthsWithoutHours: .o120
    case .mostlyOtherYears: .o121
    }
  }
}
