/// The kinds of legal forms that are told apart; forms of several countries that mean nearly the
/// same share a kind.
package enum LegalForm: UInt8, CaseIterable, Sendable {
  case inc, corp, co, ltd, plc, pcl, llc, ag, kgaa, kg, se, sa, spa, nv, ab, `as`, oyj, jsc, kk
  case tbk, pbc

  /// The kind that the vocabulary calls by a name.
  init?(name: Substring) {
    guard let found = Self.allCases.first(where: { String(describing: $0) == name }) else {
      return nil
    }
    self = found
  }
}

/// The legal forms that a name was written with.
package struct LegalForms: OptionSet, Hashable, Sendable {
  /// A bit for each kind.
  package let rawValue: UInt32

  /// The set of some bits.
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The set of one form.
  package init(_ form: LegalForm) {
    rawValue = 1 << UInt32(form.rawValue)
  }

  /// The forms of the set, in the order of their declaration.
  package var forms: [LegalForm] {
    LegalForm.allCases.filter { contains(LegalForms($0)) }
  }
}
