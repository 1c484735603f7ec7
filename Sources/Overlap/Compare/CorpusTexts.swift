import Basics

/// What is found of the texts of all records, once these are read: several things that don't wait
/// for one another.
struct CorpusTexts: Sendable {
  /// The words and the joined names in order, and the new number of each old one.
  let words: SortedTexts
  let wordRanks: [UInt32]
  let joined: SortedTexts
  let joinedRanks: [UInt32]
  let domains: EqualTexts
  let labels: EqualTexts
  /// The trigrams of each name's joined words.
  let trigrams: [TrigramMarks]

  /// How many names are worked on in one go.
  private static let sizeOfRun = 8_192

  private enum Part {
    case ordered(SortedTexts, ranks: [UInt32])
    case equal(EqualTexts)
    case trigrams([TrigramMarks])
  }

  /// Looks at the texts of what was read.
  init(_ builder: CorpusBuilder, on parallel: some Parallel) {
    let (lists, names) = ([builder.joined, builder.texts.list], builder.names)
    let repeated = [builder.domains, builder.labels]
    let runs = (names.count + Self.sizeOfRun - 1) / Self.sizeOfRun
    // The longest piece of work comes first, so that nobody waits for it in the end.
    let parts = parallel.map(4 + runs) { part -> Part in
      switch part {
      case 0, 1:
        var ranks: [UInt32] = []
        let texts = SortedTexts(lists[part], ranks: &ranks)
        return .ordered(texts, ranks: ranks)
      case 2, 3: return .equal(EqualTexts(repeated[part - 2]))
      default:
        let run = (part - 4) * Self.sizeOfRun..<min((part - 3) * Self.sizeOfRun, names.count)
        return .trigrams(Self.trigrams(names[run], lists[0]))
      }
    }
    var orders: [(texts: SortedTexts, ranks: [UInt32])] = []
    var equals: [EqualTexts] = []
    var trigrams: [TrigramMarks] = []
    trigrams.reserveCapacity(names.count)
    for part in parts {
      switch part {
      case .ordered(let texts, let ranks): orders.append((texts, ranks))
      case .equal(let texts): equals.append(texts)
      case .trigrams(let marks): trigrams += marks
      }
    }
    (joined, joinedRanks) = orders[0]
    (words, wordRanks) = orders[1]
    (domains, labels) = (equals[0], equals[1])
    self.trigrams = trigrams
  }

  private static func trigrams(
    _ names: ArraySlice<CorpusName>, _ joined: TextList
  ) -> [TrigramMarks] {
    var counter = TrigramCounter()
    return names.map { counter.marks(of: joined.units.span.extracting($0.text.range)) }
  }
}
