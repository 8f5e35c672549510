import Foundation
import Testing

/// `make install` and `make uninstall`, with the program that was built with the tests.
@Suite struct InstallTests {
  private static let install = #"scripts/install.sh install "$MAP/een prefix" "" "$UVP" > /dev/null"#

  /// From any folder, with an empty environment; the fictional region is beside the data and not in them.
  @Test func worksFromAnywhere() throws {
    let outcome = try Shell.run(
      Self.install + #"""
         && P="$MAP/een prefix" && cd / && env -i "$P/bin/uvp" plan --gemeente Enschede --kort | grep -E '^totaal|2025: '
        env -i "$P/bin/uvp" voltooiing jaren
        env -i "$P/bin/uvp" plan --data "$P/share/uvp/voorbeeld" -g Klavermonde --kort | head -n 1
        cd "$P" && find . -type f | grep -E 'uvp.1|_uvp|uvp.fish|completions/uvp|handleiding|bin/uvp' | sort
        head -n 1 share/zsh/site-functions/_uvp
        """#)
    #expect(
      outcome.output == """
        Uitvoeringsprogramma 2025: Enschede
        totaal            19.850
        2025
        Uitvoeringsprogramma 2026: Klavermonde
        ./bin/uvp
        ./share/bash-completion/completions/uvp
        ./share/doc/uvp/handleiding.md
        ./share/fish/vendor_completions.d/uvp.fish
        ./share/man/man1/uvp.1
        ./share/zsh/site-functions/_uvp
        #compdef uvp

        """)
    #expect(outcome.errors.isEmpty)
  }

  /// Nothing of uvp stays behind, and nothing of anyone else is taken.
  @Test func uninstallTakesAwayItsOwn() throws {
    let outcome = try Shell.run(
      Self.install + #"""
         && P="$MAP/een prefix" && echo van mij > "$P/share/uvp/data/2025/eigen.csv" && echo ander > "$P/bin/ander"
        scripts/install.sh uninstall "$P"; cd "$P" && find . -type f | sort
        """#)
    #expect(outcome.output == "./bin/ander\n./share/uvp/data/2025/eigen.csv\n")
    #expect(outcome.errors.contains("blijft staan"))
  }

  @Test(arguments: [
    (#"touch "$MAP/f"; scripts/install.sh install "$MAP/f/x" "" "$UVP""#, "kan niet schrijven in"),
    (#"scripts/install.sh install rel "" "$UVP""#, "moet een volledig pad zijn"),
    (#"scripts/install.sh install "$MAP/x" "" "$MAP/geen""#, "make build maakt het"),
  ]) func failsClearly(line: String, message: String) throws {
    let outcome = try Shell.run(line)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(message) && outcome.output.isEmpty)
  }
}
