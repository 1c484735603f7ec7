package import Basics

/// Putting together what was read in pieces.
extension CorpusBuilder {
  /// The records of all pieces, one piece behind the other.
  ///
  /// The result is as if one builder had read them all, and does not depend on `parallel`.
  /// Complexity: O(n) in the records and the distinct texts of each piece.
  package init(joining pieces: consuming [CorpusBuilder], on parallel: some Parallel) {
    self.init()
    if pieces.count == 1 {
      self = pieces[0]
      return
    }
    // Each kind of text is put together by itself, side by side with the others.
    let kinds: [@Sendable (CorpusBuilder) -> TextPool] = [
      { $0.joined }, { $0.domains }, { $0.labels }, { $0.texts },
    ]
    let pools = parallel.map(kinds.count) { [pieces] kind in
      JoinedPools(pieces.lazy.map(kinds[kind]))
    }
    joined = pools[0].pool
    domains = pools[1].pool
    labels = pools[2].pool
    texts = pools[3].pool
    reserve(records: pieces.reduce(0) { $0 + $1.count })
    for index in pieces.indices {
      let wordNumbers = addWords(pieces[index], pools[3].numbers[index])
      add(
        pieces[index], words: wordNumbers, joined: pools[0].numbers[index],
        domains: pools[1].numbers[index], labels: pools[2].numbers[index])
      // What was added is let go at once.
      pieces[index] = CorpusBuilder()
    }
  }

  /// Adds a piece's words, and tells the new number of each; of words written alike the first stays.
  private mutating func addWords(_ piece: CorpusBuilder, _ textNumbers: [UInt32]) -> [UInt32] {
    piece.words.map { word in
      var word = word
      word.renumber(textNumbers)
      return number(of: word)
    }
  }

  private mutating func add(
    _ piece: CorpusBuilder, words: [UInt32], joined: [UInt32], domains: [UInt32], labels: [UInt32]
  ) {
    let (firstName, firstDomain) = (names.count, ownDomains.count)
    let (firstWord, firstInitial) = (placed.count, initials.count)
    for place in piece.placed { placed.append(place.renumbered(words)) }
    initials += piece.initials
    for name in piece.names {
      var name = name
      name.move(words: firstWord, initials: firstInitial)
      name.joined = joined[Int(name.joined)]
      names.append(name)
    }
    for own in piece.ownDomains {
      ownDomains.append(
        CorpusDomain(
          domain: domains[Int(own.domain)], label: labels[Int(own.label)],
          labelHash: own.labelHash))
    }
    for record in piece.records {
      var record = record
      record.move(names: firstName, domains: firstDomain)
      records.append(record)
    }
  }
}

/// The texts of several pools in one.
private struct JoinedPools: Sendable {
  private(set) var pool = TextPool()
  /// For each of the pools the new numbers of its texts.
  private(set) var numbers: [[UInt32]] = []

  init(_ pools: some Collection<TextPool>) {
    pool.reserve(
      texts: pools.reduce(0) { $0 + $1.count }, units: pools.reduce(0) { $0 + $1.units.count })
    for other in pools { numbers.append(pool.add(other)) }
  }
}
