import TestSupport

@testable import Overlap

/// The records and pairs of `Data/Pairs`, which its README describes.
struct ReferenceList {
  /// A pair with what the prototype found.
  struct Pair {
    let ours: Int
    let theirs: Int
    let values: [String: Double]
    let label: String

    func value(_ name: String) -> Double { values[name] ?? .nan }
  }

  let corpus: Corpus
  let pairs: [Pair]

  init?(_ name: String) {
    let folder = TestFile.folder() + "/../Data/Pairs/" + name
    guard let records = TestFile.lines(folder + "-records.tsv"),
      let lines = TestFile.lines(folder + "-pairs.tsv"), let head = lines.first
    else { return nil }
    var builder = CorpusBuilder()
    var numbers: [Substring: Int] = [:]
    for (number, line) in records.enumerated() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      Self.add(fields, to: &builder)
      numbers[fields[1]] = number
    }
    corpus = Corpus(builder, oursCount: records.count { $0.hasPrefix("A\t") })
    let columns = head.split(separator: "\t").map(String.init)
    pairs = lines.dropFirst().compactMap { line in
      let fields = line.split(separator: "\t")
      guard let ours = numbers[fields[0]], let theirs = numbers[fields[1]] else { return nil }
      var values: [String: Double] = [:]
      for (column, field) in zip(columns, fields).dropFirst(2) { values[column] = Double(field) }
      return Pair(
        ours: ours, theirs: theirs, values: values, label: "\(fields[0]) \(fields[1])")
    }
  }

  private static func add(_ fields: [Substring], to builder: inout CorpusBuilder) {
    let country = Array(fields[2].utf8)
    builder.beginRecord(
      country: country.count == 2 ? UInt16(country[0]) << 8 | UInt16(country[1]) : 0)
    for start in stride(from: 5, to: fields.count, by: 8) {
      add(name: fields[start..<start + 8], to: &builder)
    }
    for domain in fields[3].split(separator: ",") {
      let parts = domain.split(separator: ":", omittingEmptySubsequences: false)
      builder.addDomain(bytes(parts[0]).span, label: bytes(parts[1]).span)
    }
  }

  private static func add(name fields: ArraySlice<Substring>, to builder: inout CorpusBuilder) {
    let fields = Array(fields)
    builder.beginName()
    for word in fields[0].split(separator: "|") {
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      builder.addWord(
        raw: bytes(parts[0]).span, canonical: bytes(parts[1]).span, soft: bytes(parts[2]).span,
        isFilling: parts[4].contains("s"), isAside: parts[4].contains("p"),
        isNumber: !parts[3].isEmpty)
    }
    for letters in fields[7].split(separator: ",") { builder.addInitials(bytes(letters).span) }
    for number in fields[6].split(separator: ",") { builder.addNumber(UInt64(number) ?? 0) }
    var legal: UInt64 = 0
    for form in fields[5].split(separator: ",") {
      if let kind = LegalForm(name: form) { legal |= UInt64(LegalForms(kind).rawValue) }
    }
    builder.endName(
      joined: bytes(fields[1]).span, words: bytes(fields[2]).span, full: bytes(fields[3]).span,
      legal: legal, givenLength: Int(fields[4]) ?? 0)
  }

  private static func bytes(_ text: Substring) -> [UInt8] { Array(text.utf8) }
}
