/// Putting together what was read in pieces.
extension CorpusBuilder {
  /// Adds the records of a piece behind those that are there, as if one builder had read them all.
  ///
  /// Complexity: O(n) in the records and the distinct texts of the piece.
  mutating func add(_ piece: CorpusBuilder) {
    let words = addWords(piece, texts.add(piece.texts))
    add(
      piece, words: words, joined: joined.add(piece.joined),
      domains: domains.add(piece.domains), labels: labels.add(piece.labels))
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
