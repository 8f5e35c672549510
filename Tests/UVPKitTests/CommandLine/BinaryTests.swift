import Foundation
import Testing

/// The program itself, as a shell sees it: what a test in process cannot show.
@Suite(.serialized) struct BinaryTests {
  private func shell(_ line: String) throws -> Shell.Outcome { try Shell.run(line) }

  @Test func theMainJob() throws {
    let outcome = try shell("\"$UVP\" plan --gemeente Enschede --kort")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("19.850") && outcome.errors.isEmpty)
  }

  @Test(arguments: ["plan --gemeente Enschede", "toets", "uitleg U203", "--help", "plan --alle --formaat json"])
  func aFullDiskIsExitFour(arguments: String) throws {
    let outcome = try shell("\"$UVP\" \(arguments) > /dev/full")
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("de schijf is vol"))
  }

  @Test func aClosedOutputIsExitFour() throws {
    let outcome = try shell("\"$UVP\" plan --gemeente Enschede >&-")
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("gesloten"))
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let outcome = try shell(
      "{ LLVM_PROFILE_FILE=/dev/null \"$UVP\" plan --alle --data data/voorbeeld --formaat json; echo $? > \"$MAP/exit\"; } | head -1; cat \"$MAP/exit\""
    )
    #expect(outcome.output == "{\n141\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test func aSymbolicLinkIsWrittenThroughAndTheModeKept() throws {
    let outcome = try shell(
      """
      cd "$MAP" && echo oud > echt.csv && chmod 640 echt.csv && ln -s echt.csv link.csv && cd - > /dev/null &&
      "$UVP" plan --gemeente Enschede --stil -o "$MAP/link.csv" && cd "$MAP" &&
      readlink link.csv && ls -l echt.csv | cut -c1-10 && tail -n +2 echt.csv | head -1 | cut -d';' -f1 && ls -A
      """)
    #expect(outcome.output == "echt.csv\n-rw-r-----\nEnschede\necht.csv\nlink.csv\n")
  }

  @Test func anExistingFileIsNeverHalfOverwritten() throws {
    let outcome = try shell(
      "echo oud > \"$MAP/x.csv\"; ulimit -f 1; LLVM_PROFILE_FILE=/dev/null \"$UVP\" plan --gemeente Enschede --stil -o \"$MAP/x.csv\"; echo $?; cat \"$MAP/x.csv\"; ls -A \"$MAP\""
    )
    #expect(outcome.output == "4\noud\nx.csv\n")
    #expect(outcome.errors.contains("groter dan is toegestaan"))
  }

  @Test func aNewYearIsMadeWholeAndCanBePlanned() throws {
    let outcome = try shell(
      """
      mkdir "$MAP/data" && cp -R data/*.csv data/2025 "$MAP/data" && cd "$MAP" &&
      "$UVP" nieuw 2026 --index 3,77% > /dev/null && ls -A data data/2026 && "$UVP" plan --gemeente Enschede --jaar 2026 --kort | tail -1 &&
      "$UVP" nieuw 2026; echo $?
      """)
    #expect(outcome.output.contains("werkvoorraad.csv") && !outcome.output.contains(".tmp"))
    #expect(!outcome.output.contains("2026:\ngepubliceerd.csv"))
    #expect(outcome.output.hasSuffix("2\n") && outcome.errors.contains("U545"))
  }

  @Test func aNewYearThatDoesNotFitLeavesNothing() throws {
    let outcome = try shell(
      """
      mkdir "$MAP/data" && cp -R data/*.csv data/2025 "$MAP/data" && cd "$MAP" && ulimit -f 1;
      LLVM_PROFILE_FILE=/dev/null "$UVP" nieuw 2026; echo $?; ls -A data
      """)
    #expect(outcome.output == "4\n2025\ndeelnemers.csv\npdc-omgevingswet.csv\n")
    #expect(outcome.errors.contains("groter dan is toegestaan") && outcome.errors.contains("U106"))
  }

  @Test func aNewYearIsNotMadeBesideWhatIsThere() throws {
    let outcome = try shell(
      """
      mkdir "$MAP/data" && cp -R data/*.csv data/2025 "$MAP/data" && cd "$MAP" && ln -s nergens data/2026
      "$UVP" nieuw 2026; echo $?; ls -A data
      """)
    #expect(outcome.output == "2\n2025\n2026\ndeelnemers.csv\npdc-omgevingswet.csv\n")
  }

  @Test(arguments: [
    ("mkfifo \"$MAP/f.csv\"", "een FIFO"), ("mkdir \"$MAP/f.csv\"", "een map"),
    ("ln -s /dev/full \"$MAP/f.csv\"", "een apparaat"),
  ])
  func onlyRegularFilesAreReplaced(setUp: String, kind: String) throws {
    let outcome = try shell("\(setUp); \"$UVP\" plan --gemeente Enschede --stil -o \"$MAP/f.csv\"")
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains(kind) && outcome.errors.contains("U108"))
  }

  @Test(arguments: ["ln", "ln -s"]) func inputUnderAnotherNameIsNotOverwritten(link: String) throws {
    let outcome = try shell(
      "cp -R data \"$MAP/data\"; cd \"$MAP\"; \(link) \"$MAP/data/2025/prognose.csv\" ander.csv; \"$UVP\" plan --gemeente Enschede --stil -o ander.csv; echo $?; head -1 data/2025/prognose.csv | cut -c1-9"
    )
    #expect(outcome.output == "4\ndeelnemer\n")
    #expect(outcome.errors.contains("U107"))
  }

  /// One path for file, FIFO and standard input; the same bytes, but for the name in the title.
  @Test func writtenHoursFromAFileAFIFOAndStandardInput() throws {
    let outcome = try shell(
      """
      cp data/voorbeeld/2025/realisatie.csv "$MAP/u.csv"; mkfifo "$MAP/f"; cat "$MAP/u.csv" > "$MAP/f" &
      for bestand in "$MAP/u.csv" "$MAP/f"; do
        "$UVP" realisatie "$bestand" --per code,maand --formaat csv --stil | cksum; done
      "$UVP" realisatie - --per code,maand --formaat csv --stil < "$MAP/u.csv" | cksum
      cat "$MAP/u.csv" | "$UVP" realisatie - --per code,maand --formaat csv --stil | cksum
      "$UVP" realisatie "$MAP/u.csv" --kernen 2 --per code,maand --formaat csv --stil | cksum
      """)
    let sums = Set(outcome.output.split(separator: "\n"))
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.split(separator: "\n").count == 5 && sums.count == 1, "\(outcome.output)")
  }

  @Test func aReadOnlyFolder() throws {
    let outcome = try shell(
      "mkdir \"$MAP/r\"; chmod 555 \"$MAP/r\"; test -w \"$MAP/r\" && echo root || { \"$UVP\" plan --gemeente Enschede --stil -o \"$MAP/r/x.csv\"; echo $?; }"
    )
    #expect(outcome.output == "root\n" || outcome.output == "4\n")
  }

  @Test(arguments: [
    "LC_ALL=C", "LC_ALL=tr_TR.UTF-8", "TZ=Asia/Tokyo", "SWIFT_DETERMINISTIC_HASHING=1", "HOME=/nergens",
  ])
  func sameBytesWhateverTheEnvironment(setting: String) throws {
    let line = "plan --alle --data data/voorbeeld --formaat json | cksum"
    #expect(try shell("\"$UVP\" \(line)").output == shell("env \(setting) \"$UVP\" \(line)").output)
  }

  /// `-` is standard input, as a pipe, a file, or closed.
  @Test(arguments: [
    ("cat data/2025/prognose.csv | \"$UVP\" diff - data/2025/prognose.csv", 0),
    ("\"$UVP\" diff data/2025/prognose.csv - < data/voorbeeld/2025/prognose.csv", 1),
    ("\"$UVP\" diff data/2025/prognose.csv - <&-", 3), ("\"$UVP\" diff data/2025/prognose.csv - < data", 4),
    ("\"$UVP\" diff data/2025/prognose.csv /dev/stdin < data/2025/prognose.csv", 0),
    ("mkfifo \"$MAP/f\"; cat data/deelnemers.csv > \"$MAP/f\" & \"$UVP\" diff \"$MAP/f\" data/deelnemers.csv", 0),
  ])
  func standardInput(line: String, status: Int32) throws {
    let outcome = try shell(line)
    #expect(outcome.status == status)
    #expect(outcome.errors.isEmpty == (status < 2) && outcome.output.isEmpty == (status > 1))
  }

  /// Output never replaces what came in by standard input.
  @Test func standardInputIsNotOverwritten() throws {
    let outcome = try shell(
      "cp data/deelnemers.csv \"$MAP/d.csv\"; \"$UVP\" diff data/deelnemers.csv - -o \"$MAP/d.csv\" < \"$MAP/d.csv\"; echo $?; cmp data/deelnemers.csv \"$MAP/d.csv\" && echo heel"
    )
    #expect(outcome.output == "4\nheel\n")
    #expect(outcome.errors.contains("U107"))
  }
}
