/// A kind of record: what it is called, how each one is named, and its fields.
///
/// Commands, lists, exports and checks all go by it; adding a kind means adding a definition.
package struct RecordDefinition: Equatable, Sendable {
  /// How a record gets its id.
  package enum Naming: Equatable, Sendable {
    /// From its title, written with small letters, digits and hyphens.
    case fromTitle
    /// The title is the id.
    case title
    /// This letter and the number of the journal's entry that adds it.
    case numbered(String)
  }

  /// The kind's name: one of them.
  package let name: String
  /// Several of them.
  package let plural: String
  /// How a record gets its id.
  package let naming: Naming
  /// The field that tells what a record is: the word after `add`.
  package let title: RecordField
  /// All other fields.
  package let fields: [RecordField]
  /// The fields in which no two records may agree in all; none where that does not matter.
  package let unique: [String]
  /// The field by which lists are in order, before the id; nil for the id alone.
  package let order: String?
  /// Whether its values are of persons: kept where they can be erased, with only a commitment to
  /// them in the journal.
  package let isErasable: Bool

  /// A kind of record.
  package init(
    _ name: String, plural: String, naming: Naming, title: RecordField, unique: [String] = [],
    order: String? = nil, isErasable: Bool = false, fields: [RecordField]
  ) {
    self.name = name
    self.plural = plural
    self.naming = naming
    self.title = title
    self.unique = unique
    self.order = order
    self.isErasable = isErasable
    self.fields = fields
  }

  /// Whether its records are changed, rather than followed by others.
  package var isRewritten: Bool { name != "program" }

  /// All fields in the order in which they are kept and shown; where the title is the id, it is
  /// none of them.
  package var allFields: [RecordField] {
    naming == .title ? fields : [title] + fields
  }

  /// Which commands show its records and add one.
  package var whereFound: String {
    switch name {
    case "payout": "tandem payout list shows them; tandem payout run proposes what is due"
    case "mdf_budget": "tandem mdf list shows them; tandem mdf budget sets one up"
    case "mdf_claim": "tandem mdf list shows them; tandem mdf claim hands one in"
    default: "tandem \(name) list shows them; tandem \(name) add adds one"
    }
  }

  /// The field of this name.
  package func field(_ name: String) -> RecordField? {
    allFields.first { $0.name == name }
  }
}
