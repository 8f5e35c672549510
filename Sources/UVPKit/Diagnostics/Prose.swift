/// What is the matter, in one place for all complaints.
extension Complaint {
  /// What is the matter, in one Dutch sentence without a closing full stop where a place precedes it.
  public var message: String {
    switch self {
    case .fileMissing(let name, let purpose): "bestand \(quote(name)) ontbreekt: \(purpose)"
    case .fileUnreadable(let reason): "kan dit bestand niet lezen: \(reason)"
    case .folderMissing(let folder, _): "gegevensmap \(quote(folder)) bestaat niet"
    case .noCatalogue(let folder): "in \(quote(folder)) staat geen catalogus (pdc-….csv)"
    case .noYears(let folder): "in \(quote(folder)) staat geen map met een jaar, zoals 2025"
    case .summaryUnwritable(_, let reason): "kan het overzicht van het nieuwe jaar niet schrijven: \(reason)"
    case .outputUnwritable(let name, let reason, _): "kan niet schrijven naar \(quote(name)): \(reason)"
    case .outputIncomplete(let reason): "kan niet schrijven naar standaarduitvoer: \(reason)"
    case .markerBroken(let problem):
      switch problem {
      case .notClosed(let name): "tekst \(quote(name)) heeft geen einde"
      case .nothingToClose: "hier eindigt een tekst die nergens begint"
      case .nested(let name, let outer): "tekst \(quote(name)) begint binnen tekst \(quote(outer))"
      case .twice(let name, let first): "tekst \(quote(name)) staat er al op \(first.description)"
      case .malformed: "deze regel lijkt op een markering en is er geen"
      }
    case .reportEdited: "buiten de gemarkeerde teksten is iets veranderd: deze regel is niet meer zoals uvp hem schreef"
    case .reportNotOurs:
      "dit bestand heeft geen heel zegel van uvp onderaan: het is niet door uvp gemaakt, of het eind is weg"
    case .reportNotUTF8(let offset): "geen geldige UTF-8 op byte \(offset)"
    case .reportOfOther(let found, let made): "dit is \(quote(found)), en niet \(quote(made))"
    case .overviewUnwritable(let map, let reason):
      "de rapporten staan in \(quote(map)), maar het overzicht ervan is niet te schrijven: \(reason)"
    case .goalDirectionContradicts(let text, let richting):
      "\(quote(text)) en richting \(richting) spreken elkaar tegen"
    case .reportExists(let names):
      names.count == 1
        ? "bestand \(quote(names[0])) bestaat al"
        : "\(names.count) bestanden bestaan al: \(shortList(names))"
    case .monthsWithoutHours(let peildatum, let next, let rows, _):
      "na \(peildatum) is tot \(next) niets geschreven: dat is nu de peildatum, en \(rows) \(rows == 1 ? "rij" : "rijen") van later \(rows == 1 ? "telt" : "tellen") niet mee"
    case .mostlyOtherYears(let rows, let total, let jaar):
      "\(rows) van de \(total) rijen zijn van een ander jaar dan \(jaar)"
    case .installedFolder(let name):
      "\(name) zijn de gegevens die met uvp zijn geïnstalleerd: daar komt geen jaar bij"
    case .unknownReport(let text, _, let suggestion): unknown("onbekend rapport", text, suggestion)
    case .reportUnfinished(let name, let reason, let written):
      "kan niet schrijven naar \(quote(name)): \(reason)"
        + (written == 0 ? "" : "; \(written) \(written == 1 ? "bestand was" : "bestanden waren") al geschreven")
    case .textWithoutPlace(let name, let heading):
      "voor tekst \(quote(name)) is geen plaats meer; hij staat nu achteraan, onder \(quote(heading))"
    case .unknownOnderdeel(let naam, let suggestion): unknown("onbekend onderdeel", naam, suggestion)
    case .emptyTable: "deze tabel heeft geen rijen"
    case .rangeReversed(let text, let column):
      "\(quote(text)) loopt niet van laag naar hoog (kolom \(column))"
    case .kentalOfOtherUnit(let eenheid): "een kental bij een product met eenheid \(eenheid)"
    case .reservedTeam(let naam): "team \(quote(naam)) heet als wat geen team heeft"
    case .reservedProgramma(let naam): "programma \(quote(naam)) heet als een vast onderdeel"
    case .mangledDate(let text, let column):
      "\(quote(text)) lijkt een getal waar een rekenblad een datum van maakte (kolom \(column))"
    case .outputIsInput(let name, _): "uitvoer \(quote(name)) is ook invoer van deze opdracht"
    case .outputNotAFile(let name, let kind, _): "uitvoer \(quote(name)) is \(kind) en geen gewoon bestand"
    case .fileTooLarge(let limit): "bestand is groter dan \(limit)"
    case .fileShrank: "dit bestand is korter geworden terwijl het werd gelezen"
    case .notADate(let text, let column): "\(quote(text)) is geen datum (kolom \(column))"
    case .unreadableName(let column, let isUTF8):
      "in kolom \(column) staat " + (isUTF8 ? "een NUL of een losse CR" : "tekst die geen geldige UTF-8 is")
    case .recordTooLong(let limit): "deze rij is langer dan \(limit)"
    case .tooManyNames:
      "te veel verschillende deelnemers en codes: hoogstens 1 miljoen van elk, 8 miljoen paren en 20 miljoen combinaties met een maand"
    case .finishedUnknown: "zonder kolom aantal is niet te zien welke zaken voltooid zijn"
    case .tooManyZaken: "te veel verschillende zaken: hoogstens 33 miljoen per code samen, of 4 GiB aan lange nummers"
    case .nothingFinished(let files, let asked, let onvoltooid, let rijen):
      onvoltooid > 0
        ? "geen enkele voltooide zaak van één product\(of(asked)) in \(list(files, "en")), wel \(onvoltooid) die dat niet \(onvoltooid == 1 ? "is" : "zijn")"
        : rijen > 0
          ? "geen enkele rij met een zaak\(of(asked)) in \(list(files, "en")), wel \(rijen) zonder"
          : "geen enkele zaak\(of(asked)) in \(list(files, "en"))"
    case .notACatalogueName(let name): "\(quote(name)) is geen naam voor een catalogus (--schrijf)"
    case .cellEmpty(let column): "lege cel (kolom \(column))"
    case .ambiguousNumber(let text, let column, let thousands, let decimal, _):
      "\(quote(text)) is dubbelzinnig: \(thousands) of \(decimal)? (kolom \(column))"
    case .notANumber(let text, let column), .dashedRange(let text, let column, _):
      "\(quote(text)) is geen getal (kolom \(column))"
    case .numberTooLong(let text, let column, let limit):
      "\(quote(text)) heeft meer dan \(limit) cijfers (kolom \(column))"
    case .otherDecimalStyle(let text, let column, _):
      "\(quote(text)) heeft een ander decimaalteken dan andere getallen in dit bestand (kolom \(column))"
    case .negative(let text, let column): "\(quote(text)) is negatief (kolom \(column))"
    case .notAChoice(let text, let column, _, _): "\(quote(text)) kan hier niet (kolom \(column))"
    case .reserveIsAll(let text): "reserve \(quote(text)) laat geen capaciteit over"
    case .shareOutOfRange(let text, let column): "aandeel \(quote(text)) ligt niet tussen 0 en 100 % (kolom \(column))"
    case .tooLargeToCalculate(let what): "de getallen zijn te groot om exact mee te rekenen: \(what)"
    case .invalidUTF8(let byte, let offset):
      "byte \(offset + 1) (0x\(hex(byte))) is geen geldige UTF-8"
    case .utf16: "dit bestand is in UTF-16 opgeslagen"
    case .nulByte(let offset): "byte \(offset + 1) is een NUL; dit is geen tekstbestand"
    case .workbook: "dit is een werkmap (Excel, LibreOffice) en geen CSV"
    case .strayQuote: "aanhalingsteken midden in een cel die er niet mee begint"
    case .textAfterQuote: "tekst na het sluitende aanhalingsteken van een cel"
    case .unclosedQuote: "dit aanhalingsteken wordt nergens gesloten"
    case .loneCarriageReturn: "los regeleinde-teken (CR zonder LF)"
    case .emptyFile: "dit bestand is leeg: er is geen kopregel"
    case .headerUnknown: "in de kopregel staat geen enkele bekende kolom"
    case .columnMissing(let column, let suggestion):
      "kolom \(column) ontbreekt" + (suggestion.map { "; heet die hier \(quote($0))?" } ?? "")
    case .columnTwice(let column): "kolom \(column) staat twee keer in de kopregel"
    case .raggedRow(let cells, let expected):
      "deze rij heeft \(cells) \(cells == 1 ? "cel" : "cellen"), de kopregel \(expected)"
    case .tooManyCells(let limit): "een rij heeft meer dan \(limit) cellen"
    case .columnUnknown(let column, let suggestion):
      "onbekende kolom \(quote(column)). Bedoelde u \(quote(suggestion))?"
    case .mappedColumnMissing(let header, let column):
      "geen enkel gelezen bestand heeft een kolom \(quote(header)) (--kolom \(column)=…)"
    case .duplicateKey(let key, let first): "\(key) staat er al, op \(first.description)"
    case .unknownCode(let code, let suggestion): unknown("onbekende code", code, suggestion)
    case .unknownDeelnemer(let name, let suggestion): unknown("onbekende deelnemer", name, suggestion)
    case .codeTwice(let code, let first): "code \(code) is al in gebruik, op \(first.description)"
    case .unknownSleutel(let name, let suggestion): unknown("onbekende verdeelsleutel", name, suggestion)
    case .sharesNotHundred(let sleutel, let sum, let difference, _):
      "verdeelsleutel \(sleutel) telt op tot \(sum) % en niet tot 100 %: verschil \(difference)"
    case .hoursContradict(let stated, let computed):
      "uren \(stated) is niet aantal × kental, \(computed)"
    case .goalStatedAndComputed(let rekenwijze):
      "gerealiseerd staat er, en rekenwijze \(rekenwijze) berekent het ook"
    case .goalSumContradicts(let stated, let computed, let column):
      "\(quote(stated)) is niet de som van de andere rijen van dit doel, \(computed) (kolom \(column))"
    case .nameTwice(let name, let first): "naam \(quote(name)) is al in gebruik, op \(first.description)"
    case .comparedKeyTwice(let key, let first, _): "\(quote(key)) staat er al, op \(first.description)"
    case .kindsDiffer(let old, let oldKind, let new, let newKind):
      "\(quote(old)) en \(quote(new)) zijn niet van dezelfde soort: \(kind(oldKind)) en \(kind(newKind))"
    case .delimiterUnclear: "met welk teken de kolommen gescheiden zijn is niet te zien"
    case .changeHitsNothing(let what, .unknown(let suggestion)):
      "wijziging \(quote(what)) raakt niets" + (suggestion == nil ? "" : ".") + meant(suggestion)
    case .changeHitsNothing(let what, let miss): "wijziging \(quote(what)) raakt niets\(miss.reason)"
    case .changeStale(let figure, let stated, let present):
      "van \(quote(stated)) klopt niet: \(figure) is nu \(present)"
    case .changeTwice(let figure, let first): "\(figure) verandert al, op \(first.description)"
    case .changeUnclear(let hasBoth):
      hasBoth ? "naar en factor zijn allebei ingevuld" : "naar en factor zijn allebei leeg"
    case .cellNotUsed(let text, let column, let wat): "\(quote(text)) hoort niet bij \(wat) (kolom \(column))"
    case .scenarioNameTaken(let name, let first, _):
      first.map { "scenario \(quote(name)) staat ook in \(quote($0))" }
        ?? "een scenario kan niet \(quote(name)) heten: zo heet een kolom van de tabel"
    case .scenarioFileTwice(let name): "\(quote(name)) is twee keer genoemd"
    case .factorOnNothing(let figure, let stated): "een factor verandert niets: \(figure) is \(stated)"
    case .keyNeeded: "aan welke kolommen herkent u een rij?"
    case .comparedColumnMissing(let option, let column, let file, _, let suggestion):
      "kolom \(quote(column)) van \(option) staat niet in \(quote(file))" + (suggestion == nil ? "" : ".")
        + meant(suggestion)
    case .standardInputTwice: "beide bestanden zijn standaardinvoer (-)"
    case .outputTwice(let name, let first):
      name == first
        ? "uitvoer \(quote(name)) staat er twee keer"
        : "uitvoer \(quote(name)) is hetzelfde bestand als \(quote(first))"
    case .hoursNoMultiple(let row, let uren, let eenheid, _, _):
      "de \(uren) uur van \(quote(row)) zijn geen veelvoud van \(eenheid) uur: de kolom kan dan niet sluiten"
    case .fraction(let text, let column, _): "\(quote(text)) is een breuk (kolom \(column))"
    case .notWhole(let text, let column): "\(quote(text)) is geen heel getal (kolom \(column))"
    case .notPeriodic(let code, let rol):
      "\(code) heeft rol \(rol) en is geen periodieke controle (kolom code)"
    case .unknownCommand(let text, let suggestion): unknown("onbekende opdracht", text, suggestion)
    case .unknownOption(let text, let suggestion): unknown("onbekende optie", text, suggestion)
    case .optionNeedsValue(let option, let value): "optie \(option) heeft een waarde nodig: \(option) \(value)"
    case .optionTwice(let option): "optie \(option) staat er twee keer"
    case .optionTakesNoValue(let option): "optie \(option) heeft geen waarde"
    case .unknownGemeente(let name, let suggestion): unknown("onbekende gemeente", name, suggestion)
    case .nothingWritten(let what, let name, let suggestion, let files):
      unknown("in \(files == 1 ? "dit bestand" : "deze bestanden") staan geen uren op \(what)", name, suggestion)
    case .nothingAsked(let question, _): question
    case .peilOtherYear(let peil, _, let option, let jaar): "--peil \(peil) en \(option) \(jaar) gaan niet samen"
    case .optionsConflict(let first, let second): "\(first) en \(second) gaan niet samen"
    case .invalidOptionValue(let option, let text, _, let suggestion):
      "\(quote(text)) is geen waarde voor \(option)" + (suggestion == nil ? "" : ".") + meant(suggestion)
    case .noSuchDate(let option, let text, _): "\(quote(text)) is geen bestaande datum (\(option))"
    case .unknownYear(let text, _): "er zijn geen gegevens voor het jaar \(quote(text))"
    case .tariffMissing(let jaar, let stated):
      stated.map { "het uurtarief van \(jaar) is \($0)" } ?? "er is geen uurtarief voor \(jaar)"
    case .unknownSubject(let text, let suggestion): unknown("onbekend onderwerp", text, suggestion)
    case .unknownSuffix(let name, _): "uit de naam \(quote(name)) blijkt geen formaat"
    case .superfluousArgument(let text, _): "wat moet er met \(quote(text))?"
    case .optionNotForCommand(let option, let command): "optie \(option) hoort niet bij \(command)"
    case .subjectNeedsDeelnemer(let subject): "van welke deelnemer wilt u \(quote(subject)) uitgelegd zien?"
    case .peilMissing(let naam, let jaar, let stated):
      stated.map { "peildatum \(naam) is \($0), en dat ligt niet in \(jaar)" }
        ?? "er is geen peildatum \(quote(naam)) voor \(jaar)"
    case .teamServesTwice(let team, let first):
      "team \(quote(team)) bedient hier anderen dan in \(first.description)"
    case .teamcodeHitsNothing(let code, let suggestion): unknown("geen enkele code begint met", code, suggestion)
    case .unknownTeam(let name, let suggestion), .unknownTeamAsked(let name, let suggestion):
      unknown("onbekend team", name, suggestion)
    case .codeTwoTeams(let code, let team, let other, let first):
      team == other
        ? "code \(quote(code)) staat al bij team \(quote(other)) (\(first.description))"
        : "code \(quote(code)) is van team \(quote(team)) en van team \(quote(other)) (\(first.description))"
    case .notAboveZero(let text, let what): "\(quote(text)) is niet meer dan 0 (\(what))"
    case .productiveHoursMissing(let jaar, let teams, let stated):
      (stated.map { "de productieve uren per fte van \(jaar) zijn \($0)" }
        ?? "er zijn geen productieve uren per fte voor \(jaar)") + ": nodig voor \(list(teams.map(quote), "en"))"
    case .folderExists(let name): "\(quote(name)) bestaat al"
    case .folderUnwritable(let name, let reason): "kan de map \(quote(name)) niet maken: \(reason)"
    case .notAYear(let text): "\(quote(text)) is geen jaar"
    case .yearNotLater(let naar, let van): "\(naar) komt niet na \(van)"
    case .noYearBefore(let naar, _): "er is geen jaar voor \(naar) met een prognose om uit over te nemen"
    case .productDiffers(let row, let aantal, let kental, let printed, let computed):
      "\(row): gedrukt \(printed) uur, maar \(aantal) × \(kental) = \(computed)"
    case .totalDiffers(let table, let unit, let printed, let computed, let rows, let plan):
      "totaal van \(table): gedrukt \(printed) \(unit), de \(rows == 1 ? "ene rij telt" : "\(rows) rijen tellen") op tot \(computed)"
        + (plan.map { "; uit het werkbestand volgt \($0)" } ?? "")
    case .costTotalDiffers(let table, let printed, let computed, let leftOut, let byTariff):
      "totale kosten van \(table): gedrukt € \(printed), de rijen tellen op tot € \(computed)"
        + (byTariff.map { "; gedrukt is \($0)" } ?? "") + (leftOut.map { "; zonder \($0)" } ?? "")
    case .costDiffers(let row, let uren, let tarief, let printed, let computed):
      "kosten van \(row): gedrukt € \(printed), maar \(uren) uur × € \(tarief) = € \(computed)"
    case .shareDiffers(let table, let aandeel, let total, let printed, let computed):
      "aandeel in \(table): gedrukt \(printed) uur, maar \(aandeel) % × \(total) = \(computed)"
    case .shareUnlike(let deelnemer, let printed, let sleutel, let working):
      "aandeel van \(deelnemer): gedrukt \(printed) %, in verdeelsleutel \(sleutel) \(working) %"
    case .wrongProgramma(let code, let row, let table, let belongs, let correct):
      "code \(code) (\(row)) staat in tabel \(table) maar hoort volgens de catalogus bij \(belongs)"
        + (correct.map { "; dit product heeft in de catalogus code \($0)" } ?? "")
    case .codeTwoProducts(let code, let products, let places):
      "code \(code) staat voor \(products.count) producten: \(pairs(products, places))"
    case .productTwoCodes(let product, let codes, let places):
      "product \(quote(product)) staat onder \(codes.count) codes: \(pairs(codes, places))"
    case .malformedCode(let code, let row, let shape, let correct):
      "code \(code) (\(row)) heeft niet de vorm \(shape) van de andere codes in deze tabel"
        + (correct.map { "; de catalogus heeft \($0)" } ?? "")
    case .codeElsewhere(let code, let table, let other, let otherTable):
      "tabel \(table) noemt \(code) waar tabel \(otherTable) \(other) heeft"
    case .codeOnlyNamed(let code, let table):
      "de tekst bij \(table) noemt code \(code), die in geen enkele tabel van het document en niet in de catalogus staat"
    case .financingContradicts(let code, let table, let text, let otherTable, let otherText):
      "financiering van \(code): \(table) zegt \(quoteWhole(text)), \(otherTable) zegt \(quoteWhole(otherText))"
    case .figureContradicts(let row, let table, let value, let otherTable, let otherValue):
      "\(row): \(table) zegt \(value), \(otherTable) zegt \(otherValue)"
    case .numberTwice(let code, let table, let rows, let lines):
      "nummer \(code) staat in \(table) \(rows.count) keer: \(pairs(rows.map(quoteWhole), lines.map { "regel \($0)" }))"
    case .otherUnit(let row, let table, let printed, let others, let unit):
      "\(row): gedrukt \(printed), in \(table) waar \(others.count) andere rijen in \(unit) zijn (\(others.joined(separator: "; ")))"
    case .announcedOnly(let table, let word, let text, let printed):
      "de tekst bij \(table) zegt dat er rijen \(word) zijn (\(quoteWhole(text))), maar geen rij heeft \(word); gedrukt zijn \(printed.joined(separator: ", "))"
    case .classContradicts(let row, let text, let low, let high):
      "\(row): \(quoteWhole(text)) is tegelijk onder \(low) en van \(low) tot \(high)"
    case .multipleDiffers(let row, let basis, let factor, let printed, let computed):
      "\(row): gedrukt \(printed), maar \(basis) × \(factor) = \(computed)"
    case .basisOfOtherKind(let row, let kind, let basis, let basisKind, let basisTable):
      "\(row) is \(quoteWhole(kind)), maar volgt volgens de kolom grondslag uit \(quoteWhole(basis)) (\(basisTable)), en dat is \(quoteWhole(basisKind))"
    case .workingDiffers(let row, let figure, let printed, let working):
      "\(row): \(figure) is gedrukt als \(printed), het werkbestand heeft \(working)"
    case .printedNotInWorking(let row, let table): "\(row) staat gedrukt in \(table) maar niet in het werkbestand"
    case .workingNotInPrint(let row, let onderdeel):
      "\(row) staat in het werkbestand (\(onderdeel)) maar is niet gedrukt"
    case .sectionDiffers(let onderdeel, let printed, let computed):
      "totaal \(onderdeel): gedrukt \(printed), uit het werkbestand volgt \(computed)"
    case .workingProductTwoCodes(let product, let codes):
      "product \(quote(product)) staat in de catalogus onder \(codes.count) codes: \(codes.joined(separator: ", "))"
    case .belowBound(let row, let planned, let bound, let difference):
      "\(row): prognose \(planned), ondergrens \(bound) (bedrijven × frequentie), verschil \(difference) en geen motivering"
    case .boundNotPlanned(let row, let bound):
      "\(row) staat niet in de prognose; de ondergrens is \(bound) (bedrijven × frequentie) en er is geen motivering"
    case .belowBoundMotivated(let row, let planned, let bound, let motivering):
      "\(row): prognose \(planned), ondergrens \(bound); gemotiveerd: \(quoteWhole(motivering))"
    case .boundNotTestable(let row, let bound, let planned):
      "\(row): \(planned), ondergrens \(bound); niet te toetsen"
    case .financingAdds(let code, let table, let text, let otherTable):
      "financiering van \(code): \(table) vult \(otherTable) aan met \(quoteWhole(text))"
    case .notRecomputable(let table, let row, let printed):
      "in tabel \(table) is \(row), gedrukt als \(printed), niet na te rekenen: er staan geen gegevens bij waaruit het volgt"
    case .sharesIncomplete(let sleutel, let known, let of):
      "van verdeelsleutel \(sleutel) \(known == 1 ? "is" : "zijn") \(known) van de \(of) aandelen bekend; of ze op 100 % uitkomen is niet te zeggen"
    case .nothingPublished(let jaar):
      "er is geen gepubliceerd.csv voor \(jaar); alleen de gegevens zelf zijn getoetst"
    case .tariffUnknown(let jaar): "er is geen uurtarief voor \(jaar); gedrukte kosten zijn niet nagerekend per rij"
    case .factorNotPrinted(let table, let pairs, let fewer):
      "in \(table) \(pairs.count == 1 ? "is 1 aantal" : "zijn \(pairs.count) aantallen") volgens het document een ander aantal maal een factor die er niet bij staat, en niet na te rekenen; volgens de kolom grondslag: \(pairs.joined(separator: ", "))"
        + (fewer == 0 ? "" : "; \(fewer) daarvan minder dan één keer")
    }
  }
}
