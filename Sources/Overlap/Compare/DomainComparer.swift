/// How the domains of two records lie to each other.
public enum DomainRelation: UInt8, Sendable {
  /// At least one side has none of its own.
  case unknown
  /// They share a domain.
  case same
  /// They share a label under different suffixes: `acme.com`, `acme.de`.
  case sameLabel
  /// Labels that begin alike.
  case alike
  /// Different domains.
  case different
}

/// What was found between the domains of two records.
struct DomainFindings: Sendable {
  var relation = DomainRelation.unknown
  /// How rare the shared domain or label is.
  var rarity = 0.0
  /// Whether a domain fits the name of its own record, on both sides, and on one at least.
  var bothFit = false
  var oneFits = false
  /// How well one side's domain fits the other's name; -1 where it does not apply.
  var crossFit = -1.0
  /// How much of the longer label two different ones share at the front; -1 without.
  var labelsShared = -1.0
  /// The place of our record's shared domain among the corpus's own domains, for the reason.
  var shared: Int?

  /// What the domains say together with the names: see `Feature.domCode`.
  var code: Double {
    switch relation {
    case .unknown: crossFit < 0 ? 0 : crossFit < 0.5 ? 1 : 2
    case .same: bothFit ? 9 : oneFits ? 8 : 7
    case .sameLabel: bothFit ? 6 : 5
    case .alike: 4
    case .different: bothFit ? -1 : crossFit < 0.5 ? -2 : -3
    }
  }
}

/// Compares the domains of two records, and domains with names.
struct DomainComparer {
  let corpus: Corpus

  /// What lies between the domains of two records.
  func compare(_ a: CorpusRecord, _ b: CorpusRecord) -> DomainFindings {
    var found = DomainFindings()
    if a.domains.isEmpty || b.domains.isEmpty {
      if !a.domains.isEmpty { found.crossFit = fit(a.domains, b) }
      if !b.domains.isEmpty { found.crossFit = fit(b.domains, a) }
      return found
    }
    shareDomains(a, b, &found)
    if found.relation == .unknown { compareLabels(a, b, &found) }
    return found
  }

  private func shareDomains(_ a: CorpusRecord, _ b: CorpusRecord, _ found: inout DomainFindings) {
    var left = false
    var right = false
    for place in a.domains {
      let own = corpus.ownDomains[place]
      guard let other = b.domains.first(where: { corpus.ownDomains[$0].domain == own.domain })
      else { continue }
      let rarity = rarity(corpus.domains.holders(Int(own.domain)))
      if found.relation == .unknown || rarity > found.rarity {
        found.rarity = rarity
        found.shared = place
      }
      found.relation = .same
      left = left || fitsName(place, of: a)
      right = right || fitsName(other, of: b)
    }
    found.bothFit = left && right
    found.oneFits = left || right
  }

  private func compareLabels(_ a: CorpusRecord, _ b: CorpusRecord, _ found: inout DomainFindings) {
    let left = a.domains.contains { fitsName($0, of: a) }
    let right = b.domains.contains { fitsName($0, of: b) }
    found.bothFit = left && right
    found.oneFits = left || right
    found.crossFit = max(fit(a.domains, b), fit(b.domains, a))
    found.relation = .different
    var longest = 0
    let units = corpus.labels.units.span
    for place in a.domains {
      let label = corpus.ownDomains[place].label
      let text = units.extracting(corpus.labels.range(Int(label)))
      for otherPlace in b.domains {
        let other = corpus.ownDomains[otherPlace].label
        if label == other {
          let rarity = rarity(corpus.labels.holders(Int(label)))
          if found.relation != .sameLabel || rarity > found.rarity {
            found.rarity = rarity
            found.shared = place
          }
          found.relation = .sameLabel
        }
        let otherText = units.extracting(corpus.labels.range(Int(other)))
        let shared = Letters.shared(text, otherText)
        longest = max(longest, shared)
        let whole = max(text.count, otherText.count)
        found.labelsShared = max(
          found.labelsShared, whole == 0 ? 0 : Double(shared) / Double(whole))
      }
    }
    if found.relation == .sameLabel {
      found.labelsShared = 1
    } else if longest >= 4, found.labelsShared >= 0.5 {
      found.relation = .alike
    }
  }

  /// Whether a domain fits the name of its own record.
  ///
  /// Few records are compared so far that anyone asks, so it is not told of all beforehand.
  private func fitsName(_ place: Int, of record: CorpusRecord) -> Bool {
    fit(corpus.ownDomains[place], record) >= 0.5
  }

  /// How rare a domain is, in lists smaller than usual as in the usual ones.
  ///
  /// The only two companies of a small list that share a domain are as surely one as those of a
  /// large list.
  private func rarity(_ holders: UInt32) -> Double {
    max(corpus.logNames, Self.usualLogNames) - NaturalLogarithm.log(Double(holders) + 1)
  }

  /// The logarithm of the least number of names among which the model's weights were found.
  private static let usualLogNames = NaturalLogarithm.log(4500)

  private func fit(_ domains: Range<Int>, _ record: CorpusRecord) -> Double {
    var best = 0.0
    for place in domains { best = max(best, fit(corpus.ownDomains[place], record)) }
    return best
  }

  /// How well a label fits a record's main name, from 0 to 1.
  private func fit(_ own: CorpusDomain, _ record: CorpusRecord) -> Double {
    guard !record.names.isEmpty else { return 0 }
    let name = corpus.names[record.names.lowerBound]
    let text = corpus.labels.units.span.extracting(corpus.labels.range(Int(own.label)))
    guard text.count > 0 else { return 0 }
    if corpus.labels.hash(Int(own.label)) == name.plainFull { return 1 }
    let joined = corpus.joined.units.span.extracting(name.text.range)
    let shared = Letters.shared(text, joined)
    if shared == text.count, shared == joined.count { return 1 }
    var best = 0.0
    if shared >= 3 {
      let shorter = max(3, min(text.count, joined.count))
      best = Double(shared) / Double(shorter) * (shared >= 4 ? 0.9 : 0.7)
    }
    return max(best, initialsFit(text, name), wordFit(text, name))
  }

  private func initialsFit(_ label: Span<UInt16>, _ name: CorpusName) -> Double {
    var best = 0.0
    var start = name.initials.lowerBound
    for end in name.initials where corpus.initials[end] == 0 {
      let count = end - start
      var shared = 0
      while shared < count, shared < label.count, corpus.initials[start + shared] == label[shared] {
        shared += 1
      }
      if shared == count, count >= 2 {
        if shared == label.count {
          best = max(best, count >= 3 ? 0.9 : 0.7)
        } else if count >= 3 {
          best = max(best, 0.7)
        }
      }
      start = end + 1
    }
    return best
  }

  private func wordFit(_ label: Span<UInt16>, _ name: CorpusName) -> Double {
    var best = 0.0
    let units = corpus.texts.units.span
    for place in name.words {
      let raw = Int(corpus.words[Int(corpus.placed[place].word)].raw)
      let text = units.extracting(corpus.texts.range(raw))
      guard text.count >= 4, Letters.holds(text, in: label) else { continue }
      best = max(best, 0.5 + 0.4 * Double(text.count) / Double(label.count))
    }
    return best
  }
}
