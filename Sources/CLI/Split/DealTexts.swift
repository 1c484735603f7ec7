import Basics
import Tabular

/// The texts of one deal: the fields that all its rows share, and the payees.
struct DealTexts {
  /// The shared fields of the first row.
  private(set) var shared: [UInt8] = []
  /// Whether they stand there as in the row, with what is between them, and not only their values.
  private var isRun = false
  private var starts: InlineArray<4, Int> = .init(repeating: 0)
  private var ends: InlineArray<4, Int> = .init(repeating: 0)
  /// The payees one after the other.
  private(set) var payees: [UInt8] = []
  /// Where each of them ends.
  private(set) var payeeEnds: [Int] = []
  /// Whether the name and all payees can stand in a file as they are.
  private(set) var isPlain = true
  /// The payees by hash, where they are too many to be compared one by one.
  private var known: [UInt64: Int] = [:]

  /// Where in `shared` a field stands.
  func range(_ field: SharedField) -> Range<Int> {
    starts[field.rawValue]..<ends[field.rawValue]
  }

  /// Where in `payees` a payee stands.
  func payeeRange(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : payeeEnds[index - 1])..<payeeEnds[index]
  }

  /// A shared field as text.
  func text(_ field: SharedField) -> String {
    String(decoding: shared[range(field)], as: UTF8.self)
  }

  /// Takes the shared fields of the current row, and nobody yet.
  mutating func begin(_ reader: borrowing CSVReader, _ fields: DealFields) {
    shared.removeAll(keepingCapacity: true)
    payees.removeAll(keepingCapacity: true)
    payeeEnds.removeAll(keepingCapacity: true)
    if !known.isEmpty { known.removeAll() }
    if let columns = fields.run { reader.appendRun(columns, to: &shared) }
    isRun = !shared.isEmpty
    for field in SharedField.allCases {
      if isRun, let first = fields.run?.lowerBound {
        setRange(field, reader.range(fields[field], inRunFrom: first))
      } else {
        let start = shared.count
        reader.append(fields[field], to: &shared)
        setRange(field, start..<shared.count)
      }
    }
    isPlain = CSVField.isPlain(shared.span.extracting(range(.deal)))
  }

  private mutating func setRange(_ field: SharedField, _ range: Range<Int>) {
    starts[field.rawValue] = range.lowerBound
    ends[field.rawValue] = range.upperBound
  }

  /// Whether the current row starts just as the first one, so that no field needs a closer look.
  func isSameRun(_ reader: borrowing CSVReader, _ fields: DealFields) -> Bool {
    guard isRun, let columns = fields.run else { return false }
    return reader.isRun(columns, equalTo: shared.span)
  }

  /// Whether the current row says the same in a shared field.
  func isSame(_ field: SharedField, _ reader: borrowing CSVReader, _ fields: DealFields) -> Bool {
    reader.isEqual(fields[field], to: shared.span.extracting(range(field)))
  }

  /// Whether the current row's deal has a name that follows this one's in an ordered file.
  func isFollowed(by reader: borrowing CSVReader, _ fields: DealFields) -> Bool {
    reader.withField(fields.deal) {
      SpanOrder.precedesByLength(shared.span.extracting(range(.deal)), $0)
    }
  }

  /// Adds the current row's payee; false when it stands among them already.
  mutating func addPayee(_ reader: borrowing CSVReader, _ fields: DealFields) -> Bool {
    reader.append(fields.payee, to: &payees)
    payeeEnds.append(payees.count)
    if !isPlainPayee(payeeEnds.count - 1) { isPlain = false }
    return isLastNew
  }

  /// The same texts, each in quotes where it needs them.
  func quoted() -> DealTexts {
    var texts = DealTexts()
    for field in SharedField.allCases {
      let start = texts.shared.count
      CSVField.append(shared.span.extracting(range(field)), to: &texts.shared)
      texts.setRange(field, start..<texts.shared.count)
    }
    for index in payeeEnds.indices {
      CSVField.append(payees.span.extracting(payeeRange(index)), to: &texts.payees)
      texts.payeeEnds.append(texts.payees.count)
    }
    return texts
  }

  /// Up to so many payees are compared one by one, which is cheapest while they are few.
  private static let few = 32

  private var isLastNew: Bool {
    mutating get {
      let last = payeeEnds.count - 1
      guard last >= Self.few else { return !(0..<last).contains { isEqual($0, last) } }
      if known.isEmpty {
        for index in 0..<last { known[hash(index)] = index }
      }
      let hash = hash(last)
      guard let other = known[hash] else {
        known[hash] = last
        return true
      }
      // Equal hashes of different names are left to chance: then one by one.
      return !isEqual(other, last) && !(0..<last).contains { isEqual($0, last) }
    }
  }

  private func isPlainPayee(_ index: Int) -> Bool {
    CSVField.isPlain(payees.span.extracting(payeeRange(index)))
  }

  private func hash(_ payee: Int) -> UInt64 {
    StableHash.hash(payees.span.extracting(payeeRange(payee)))
  }

  private func isEqual(_ one: Int, _ other: Int) -> Bool {
    SpanOrder.isEqual(
      payees.span.extracting(payeeRange(one)), payees.span.extracting(payeeRange(other)))
  }
}
