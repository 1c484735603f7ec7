package import Basics
package import Storage

/// What partners are called.
package enum PartnerNames {
  /// A partner's name; its id where nothing is known of it.
  package static func name(of id: String, in connection: Connection) throws(Problem) -> String {
    try RecordBook(connection).find(.partner, id: id)?.text("name") ?? id
  }

  /// The id of the partner that a user names.
  ///
  /// - Throws: A problem that suggests what may have been meant.
  package static func id(of name: String, in connection: Connection) throws(Problem) -> String {
    try RecordBook(connection).named(name, .partner).id
  }
}
