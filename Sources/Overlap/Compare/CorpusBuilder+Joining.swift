/// Putting together what was read in pieces.
extension CorpusBuilder {
  /// Adds the records of a piece behind those that are there, as if one builder had read them all.
  ///
  /// Complexity: O(n) in the records and the distinct texts of the piece.
  mutating func add(_ piece: CorpusBuilder) {
    makeRoom(for: piece)
    let (firstName, firstDomain) = (names.count, domains.count)
    let words = addWords(piece, addTexts(piece))
    addNames(piece, words: words)
    domains.append(piece.domains)
    labels.append(piece.labels)
    records.append(addingCapacity: piece.records.count) { records in
      for record in piece.records {
        var record = record
        record.move(names: firstName, domains: firstDomain)
        records.append(record)
      }
    }
  }

  /// Makes room for many more pieces than one where there is none for this: growing by little copies
  /// all again and again.
  private mutating func makeRoom(for piece: CorpusBuilder) {
    joined.makeRoom(for: piece.joined)
    placed.makeRoom(for: piece.placed.count)
    initials.makeRoom(for: piece.initials.count)
    names.makeRoom(for: piece.names.count)
    records.makeRoom(for: piece.records.count)
    domains.makeRoom(for: piece.domains)
    labels.makeRoom(for: piece.labels)
  }

  /// Adds a piece's texts, and tells the new number of each.
  private mutating func addTexts(_ piece: CorpusBuilder) -> [UInt32] {
    let numbers = texts.add(piece.texts)
    addNotes()
    return numbers
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
    let (firstText, firstLetter) = (joined.count, joined.unitCount)
    joined.append(piece.joined)
    placed.append(addingCapacity: piece.placed.count) { placed in
      for place in piece.placed { placed.append(place.renumbered(words)) }
    }
    initials += piece.initials
    names.append(addingCapacity: piece.names.count) { names in
      for name in piece.names {
        var name = name
        name.move(
          words: firstWord, initials: firstInitial, texts: firstText, letters: firstLetter)
        names.append(name)
      }
    }
  }
}
