/// Putting together what was read in pieces.
extension CorpusBuilder {
  /// Adds the records of a piece behind those that are there, as if one builder had read them all.
  ///
  /// Complexity: O(n) in the records and the distinct texts of the piece.
  mutating func add(_ piece: CorpusBuilder) {
    let words = addWords(piece, texts.add(piece.texts))
    addNames(piece, words: words)
    addDomains(piece, domains.add(piece.domains), labels: labels.add(piece.labels))
    let (firstName, firstDomain) = (
      names.count - piece.names.count, ownDomains.count - piece.ownDomains.count
    )
    for record in piece.records {
      var record = record
      record.move(names: firstName, domains: firstDomain)
      records.append(record)
    }
  }

  /// Adds a piece's words, and tells the new number of each.
  private mutating func addWords(_ piece: CorpusBuilder, _ textNumbers: [UInt32]) -> [UInt32] {
    piece.words.map { word in
      var word = word
      word.renumber(textNumbers)
      return number(of: word)
    }
  }

  private mutating func addNames(_ piece: CorpusBuilder, words: [UInt32]) {
    let (firstWord, firstInitial) = (placed.count, initials.count)
    let (firstText, firstLetter) = (joined.count, joined.units.count)
    joined.append(piece.joined)
    for place in piece.placed { placed.append(place.renumbered(words)) }
    initials += piece.initials
    for name in piece.names {
      var name = name
      name.move(
        words: firstWord, initials: firstInitial, texts: firstText, letters: firstLetter)
      names.append(name)
    }
  }

  private mutating func addDomains(
    _ piece: CorpusBuilder, _ domains: [UInt32], labels: [UInt32]
  ) {
    for own in piece.ownDomains {
      ownDomains.append(
        CorpusDomain(
          domain: domains[Int(own.domain)], label: labels[Int(own.label)],
          labelHash: own.labelHash))
    }
  }
}
