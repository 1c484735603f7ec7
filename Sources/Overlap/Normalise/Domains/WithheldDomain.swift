/// The kinds of hosts that many companies share.
package enum SharedHost: UInt8, CaseIterable, Sendable {
  /// A social network, directory or market place.
  case social
  /// A page of links.
  case link
  /// A site builder or hosting company.
  case builder
  /// A mail provider.
  case mail
  /// An app store.
  case store
  /// A short link, tracker, form or example address.
  case redirect

  /// The kind that the list of hosts calls by a name.
  init?(name: Substring) {
    guard let found = Self.allCases.first(where: { String(describing: $0) == name }) else {
      return nil
    }
    self = found
  }
}

/// Why a website gives no domain to match by.
package enum WithheldDomain: Equatable, Sendable {
  /// Nothing is given.
  case empty
  /// What is given says "not known": "n/a", "tbd".
  case placeholder
  /// No host can be read in it.
  case unreadable
  /// The host is a number, as in `http://192.0.2.1/`.
  case numericAddress
  /// The last label is on no list of public suffixes.
  case unknownSuffix
  /// The host is a public suffix itself, such as `co.uk`.
  case publicSuffix
  /// The host belongs to many.
  case shared(SharedHost)
}
