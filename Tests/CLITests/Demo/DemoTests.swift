import TestSupport
import Testing

@testable import CLI

/// `tandem demo` as a user meets it; the year is played twice, and looked at by all.
@Suite("tandem demo") struct DemoTests {
  /// A year that was played.
  struct Played {
    let folder: TemporaryFolder
    let seen: Consequences

    /// Plays it; `line` must leave it in the folder `year`.
    init(_ line: String) throws {
      folder = try TemporaryFolder()
      seen = try TandemBinary.shell(line, in: folder.path, seconds: 600)
    }

    var year: String { folder("year") }

    /// Runs a command line in it, at the end of the year.
    func ask(_ line: String) throws -> Consequences {
      try TandemBinary.shell(
        line, in: year, environment: ["TANDEM_NOW": "2026-07-03T12:00:00Z"], seconds: 300)
    }
  }

  static let first = Result { try Played("tandem demo year") }

  static let script = Result {
    try DemoScript(DemoData.text(of: DemoData.scriptName) ?? "", file: "demo.txt")
  }

  @Test("every command of the script runs and is shown, and says where the reports are")
  func plays() throws {
    let played = try Self.first.get()
    let script = try Self.script.get()
    #expect(played.seen.status == 0 && played.seen.errors == "")
    let shown = played.seen.output.split(separator: "\n").filter { $0.hasPrefix("$ tandem ") }
    let lines = script.steps.flatMap(\.lines).map { "$ " + $0.text }
    #expect(shown.map(String.init) == lines)
    #expect(played.seen.output.contains("Open year/reports/index.html in a browser"))
    #expect(Disk.names(played.year).filter { $0.hasPrefix(".") } == [])
  }

  @Test("for each partner there is a review for us, one for it, and one as Markdown")
  func reports() throws {
    let played = try Self.first.get()
    let partners = [
      "brackenfield", "hallimede", "junipero", "kestrelway", "marrowby", "osterpell", "quillon",
      "solvane",
    ]
    let reviews = partners.flatMap { name in
      ["internal.html", "md", "partner.html"].map { "reviews/\(name)-2026Q2.\($0)" }
    }
    #expect(
      Disk.files(below: played.folder("year/reports"))
        == ["brief.html", "index.html"] + reviews + ["scoreboard.html"])
    let index = try Disk.text(played.folder("year/reports/index.html"))
    for report in reviews + ["brief.html", "scoreboard.html"] {
      #expect(index.contains("href=\"\(report)\""), "\(report)")
    }
    #expect(index.contains("default-src 'none'") || index.contains("default-src &#39;none&#39;"))
    // What is our own affair is in no partner's file, in whatever form.
    for name in partners {
      for form in ["md", "partner.html"] {
        let text = try Disk.text(played.folder("year/reports/reviews/\(name)-2026Q2.\(form)"))
        for other in partners where other != name {
          #expect(!text.lowercased().contains(other), "\(name).\(form) names \(other)")
        }
      }
    }
  }

  @Test("the same again gives the same bytes, in a folder that is there")
  func twice() throws {
    let first = try Self.first.get()
    let second = try Played("mkdir year && cd year && tandem demo .")
    #expect(second.seen.status == 0, "\(second.seen.errors)")
    func story(_ text: String) -> String {
      text.components(before: "Open ")
    }
    #expect(story(first.seen.output) == story(second.seen.output))
    func files(_ played: Played) -> [String] {
      Disk.files(below: played.year).filter { !$0.hasPrefix("tandem.db") }
    }
    #expect(files(first) == files(second) && files(first).count > 70)
    for file in files(first) where !file.hasSuffix(".db") {
      #expect(
        try Disk.bytes(first.folder("year/" + file)) == Disk.bytes(second.folder("year/" + file)),
        "\(file)")
    }
    // The database's own bytes may differ; its history, and with it all that follows, does not.
    let heads = try [first, second].map { try $0.ask("tandem journal verify --json").output }
    #expect(heads[0] == heads[1] && heads[0].contains("head"))
  }

  @Test("the commands to try next work")
  func next() throws {
    let played = try Self.first.get()
    let lines = try Self.script.get().next.map(\.line.text)
    #expect(lines.count == 3)
    for line in lines {
      #expect(played.seen.output.contains("\n  \(line)\n"))
      let seen = try TandemBinary.shell(line, in: played.year)
      #expect(seen.status == 0 && !seen.output.isEmpty, "\(line): \(seen.errors)")
    }
  }

  @Test("statements, payouts and balances agree with the sheet (R-11…R-47)")
  func agrees() throws {
    let played = try Self.first.get()
    let script = TestFile.packageRoot + "/Tests/Year/demo.py"
    let seen = try played.ask(
      "command -v python3 > /dev/null || exit 0; python3 '\(script)' \"$(command -v tandem)\" .")
    #expect(seen.status == 0, "\(seen.output)\(seen.errors)")
  }

  @Test(
    "the year has what a lead has to deal with",
    arguments: [
      ("a losing claim", "tandem deal explain aldershaw-plastics.com --for solvane", "(R-31)"),
      ("a customer whom we met first", "tandem deal list --format csv", "won,us,"),
      ("a registration that expired", "tandem deal list", "brackenfield expired"),
      ("money behind a tax form", "tandem payout run --dry-run", "by tax_form"),
      ("money behind a split", "tandem payout run --dry-run", "by split_agreed"),
      ("money behind a dispute", "tandem payout run --dry-run", "by no_open_dispute"),
      ("too few in common to tell", "tandem overlap kestrelway --audience partner", "too few"),
      ("a doubtful pair", "tandem overlap quillon --review", "different domain"),
      ("what a customer takes back", "tandem ledger lines --kind clawback", "quillon"),
      ("money known when its month was closed", "tandem statement quillon", "was closed"),
      ("an own company that earns nothing", "tandem flag list", "self_referral"),
      ("a score that hangs on what is missing", "tandem score", "57.5–72.5"),
      ("a claim without proof", "tandem mdf list --what claims", "rejected"),
    ])
  func exercises(_ what: String, _ line: String, _ told: String) throws {
    let seen = try Self.first.get().ask(line)
    #expect(seen.status == 0 && seen.output.contains(told), "\(what): \(seen.output)\(seen.errors)")
  }

  @Test("a folder that holds something stays as it is")
  func refuses() throws {
    let folder = try TemporaryFolder()
    let seen = try TandemBinary.shell(
      "mkdir kept && echo mine > kept/mine && tandem demo kept; echo $?; ls -A kept; cat kept/mine",
      in: folder.path)
    #expect(seen.output == "4\nmine\nmine\n")
    #expect(seen.errors.contains("wants an empty folder"))
  }

  @Test("what a killed demo left is named, and not taken for another's work")
  func leftover() throws {
    let folder = try TemporaryFolder()
    let seen = try TandemBinary.shell(
      "mkdir -p year/.tandem-demo/data && tandem demo year; echo $?; ls -A year", in: folder.path)
    #expect(seen.output == "4\n.tandem-demo\n")
    #expect(seen.errors.contains("rm -r year/.tandem-demo"))
  }

  @Test(
    "where nobody reads, or the disk is full, a sentence is told and nothing is left",
    arguments: [
      ("tandem demo year > /dev/full", "standard output: can't write"),
      ("tandem demo year | head -n 1 > /dev/null", "nobody reads what the demo says"),
      ("mkdir year && tandem demo year > /dev/full", "standard output: can't write"),
      ("echo x > year; tandem demo year", "year: can't"),
    ])
  func unheard(_ line: String, _ told: String) throws {
    let folder = try TemporaryFolder()
    let seen = try TandemBinary.shell("\(line); find . -mindepth 2", in: folder.path)
    #expect(seen.output == "" && seen.errors.contains(told), "\(seen.output)\(seen.errors)")
    #expect(Disk.exists(folder("year")) == (line.hasPrefix("mkdir") || line.hasPrefix("echo")))
  }

  // `timeout` tells the process, and then its group once more: one wish, two signals. It is asked
  // for at several instants, since what is under way differs.
  @Test("what is interrupted is taken away", arguments: [0.1, 0.2, 0.3, 0.4, 0.6])
  func interrupted(_ seconds: Double) throws {
    let folder = try TemporaryFolder()
    let seen = try TandemBinary.shell(
      "timeout --preserve-status -s INT \(seconds) tandem demo year > /dev/null; echo $?; ls -A",
      in: folder.path)
    #expect(seen.output == "130\n", "\(seen.output)\(seen.errors)")
  }

  @Test("as JSON it is one document that names the reports")
  func document() throws {
    // Only the beginning of it is played: a full disk ends it, and the problem is JSON too.
    let folder = try TemporaryFolder()
    let seen = try TandemBinary.shell("echo x > year; tandem demo year --json", in: folder.path)
    #expect(seen.status == 5 && seen.errors.hasPrefix("{\"version\":1,\"error\":"))
  }
}

extension String {
  /// What stands before a text; all where it does not occur.
  fileprivate func components(before mark: String) -> String {
    ranges(of: mark).first.map { String(self[..<$0.lowerBound]) } ?? self
  }
}
