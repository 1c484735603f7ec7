import Basics
import TestSupport
import Testing

@testable import CLI

@Suite("Parser")
struct ParserTests {
  /// What a command line was taken to mean, in short.
  private func reading(_ words: [String]) -> String {
    switch ToyProgram.parse(words) {
    case .run(let node, let arguments):
      let options = node.options.filter(arguments.isSet).map { option in
        option.name + "=" + arguments.values(option).joined(separator: "+")
      }
      let words = node.spec.arguments.flatMap(arguments.values)
      return ([node.title] + options + words).joined(separator: " ")
    case .help(let node, _, let isLong):
      return "\(isLong ? "long" : "short") help of \(node.title)"
    case .failure(let node, let problem):
      return "\(problem.code) at \(node.title)"
    }
  }

  @Test(
    "Options may stand anywhere and in every form",
    arguments: [
      ["copy", "in", "--out", "x"], ["copy", "--out", "x", "in"], ["copy", "--out=x", "in"],
      ["copy", "-o", "x", "in"], ["copy", "-ox", "in"], ["copy", "-o=x", "in"],
      ["copy", "--out=x", "--", "in"],
    ])
  func forms(_ words: [String]) {
    #expect(reading(words) == "toy copy out=x in")
  }

  @Test(
    "Words are read in the GNU manner",
    arguments: [
      (["copy", "in", "--out="], "bad_value at toy copy"),
      (["copy", "in", "--tag="], "toy copy tag= in"),
      (["copy", "in", "--tag=a=b"], "toy copy tag=a=b in"),
      (["copy", "in", "--tag", "a", "--tag=b"], "toy copy tag=a+b in"),
      (["copy", "-ul", "in"], "toy copy upper= last= in"),
      (["copy", "-uox", "in"], "toy copy out=x upper= in"),
      (["copy", "-u", "-u", "in"], "toy copy upper= in"),
      (["copy", "-"], "toy copy -"),
      (["copy", "-", "-5", "-.5"], "toy copy - -5 -.5"),
      (["copy", "in", "--times", "-5"], "toy copy times=-5 in"),
      (["copy", "in", "-n-5"], "toy copy times=-5 in"),
      (["copy", "--", "-u", "--out"], "toy copy -u --out"),
      (["copy", "in", "--", "--"], "toy copy in --"),
      (["copy", "a", "b", "c"], "toy copy a b c"),
      (["copy", ""], "bad_value at toy copy"),
      (["copy", "in", ""], "toy copy in "),
      (["--json", "copy", "in"], "toy copy json= in"),
      (["copy", "in", "-q", "--verbose"], "toy copy quiet= verbose= in"),
      (["group", "inner", "--deep"], "toy group inner deep="),
      (["copy", "in", "--tag", "-x"], "toy copy tag=-x in"),
      (["--version"], "toy version="),
      ([], "toy"),
    ])
  func words(_ words: [String], _ expected: String) {
    #expect(reading(words) == expected)
  }

  @Test(
    "Each way to go wrong has its code",
    arguments: [
      (["cpy"], "unknown_command at toy"),
      (["group", "outer"], "unknown_command at toy group"),
      (["group"], "missing_command at toy group"),
      (["copy", "in", "--outt", "x"], "unknown_option at toy copy"),
      (["copy", "in", "-z"], "unknown_option at toy copy"),
      (["copy", "in", "-uz"], "unknown_option at toy copy"),
      (["copy", "in", "--out"], "missing_value at toy copy"),
      (["copy", "in", "-o"], "missing_value at toy copy"),
      (["copy", "in", "--out", "--upper"], "missing_value at toy copy"),
      (["copy", "in", "--out", "-u"], "missing_value at toy copy"),
      (["copy", "in", "--upper=yes"], "unwanted_value at toy copy"),
      (["copy", "in", "--out", "a", "--out", "b"], "repeated_option at toy copy"),
      (["copy", "in", "--mode", "fency"], "bad_value at toy copy"),
      (["copy"], "missing_argument at toy copy"),
      (["group", "inner", "word"], "unexpected_argument at toy group inner"),
      (["--deep", "group", "inner"], "unknown_option at toy"),
      (["copy", "in", "--=x"], "unknown_option at toy copy"),
      (["copy", "in", "--format", "md"], "bad_value at toy copy"),
    ])
  func failures(_ words: [String], _ expected: String) {
    #expect(reading(words) == expected)
  }

  @Test(
    "Help is given wherever it is asked for",
    arguments: [
      (["-h"], "short help of toy"), (["--help"], "long help of toy"),
      (["--help", "copy"], "long help of toy copy"), (["copy", "-h"], "short help of toy copy"),
      (["copy", "--bad", "-h"], "short help of toy copy"),
      (["copy", "-uh"], "short help of toy copy"),
      (["group", "--help"], "long help of toy group"),
      (["copy", "--help", "-h"], "long help of toy copy"),
      (["copy", "--", "-h"], "toy copy -h"),
      (["copy", "--nonsense", "--", "-h"], "unknown_option at toy copy"),
      (["nonsense", "--help"], "unknown_command at toy"),
      (["copy", "in", "--tag=--help"], "toy copy tag=--help in"),
      (["copy", "in", "--tag", "--help"], "long help of toy copy"),
    ])
  func help(_ words: [String], _ expected: String) {
    #expect(reading(words) == expected)
  }

  @Test(
    "A hint names what was meant",
    arguments: [
      (["cpy", "in"], "did you mean toy copy?"),
      (["frobnicate"], "toy help lists them"),
      (["group", "iner"], "did you mean toy group inner?"),
      (["copy", "in", "--uper"], "did you mean --upper?"),
      (["copy", "in", "--quite"], "did you mean --quiet?"),
      (["copy", "in", "--frobnicate"], "toy copy -h lists the options"),
      (["--deep", "group", "inner"], "it belongs after its command: toy group inner --deep"),
      (["copy", "in", "--mode", "fency"], "did you mean fancy?"),
      (["copy", "in", "--out", "--upper"], "write --out=--upper if you mean just that"),
      (["copy"], "usage: toy copy [options] FILE [WORD...]"),
    ])
  func hints(_ words: [String], _ expected: String) throws {
    guard case .failure(_, let problem) = ToyProgram.parse(words) else {
      Issue.record("\(words) was understood")
      return
    }
    #expect(problem.hint == expected)
    #expect(problem.kind == .usage)
  }

  @Test(
    "No command line traps, and what runs has all it needs", arguments: [1, 2, 3, 4] as [UInt64])
  func randomLines(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "copy", "group", "inner", "fail", "--", "-", "--out", "--out=", "-o", "-u", "-ul", "--json",
      "--format", "csv", "-h", "--help", "-5", "", "--=", "-=", "é", "\u{0}", "--tag=\u{202E}",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...6, using: &random)
      let words = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }
      guard case .run(let node, let arguments) = ToyProgram.parse(words) else { continue }
      for argument in node.spec.arguments where !argument.isOptional {
        #expect(arguments.value(argument) != nil, "seed \(seed), \(words)")
      }
    }
  }
}
