import Basics
import Platform
import Workspace

/// Whom a command line wants to erase.
struct ErasureTarget {
  /// Who it is, for whoever looks for copies.
  let subject: ErasedCopies.Subject
  /// Who it is, for a question.
  let words: String
  /// Owners of accounts who are called the same, and stay.
  let owners: [String]

  /// Finds the person, or the owners, that are meant.
  ///
  /// - Throws: A problem where nobody is called that.
  init(_ arguments: Arguments, _ book: RecordBook) throws(Problem) {
    if let owner = arguments.value(EraseCommand.owner) {
      let owners = try book.owners(named: owner)
      subject = .owners(owners)
      self.owners = []
      words = "the owner " + owners.map { "'\($0)'" }.joined(separator: ", ") + " of accounts"
      return
    }
    let name = try arguments.required(EraseCommand.person)
    if try book.countValues(of: name) > 0 {
      // Also one whose record was removed.
      let title = try book.find(.person, id: name)?.text(RecordDefinition.person.title.name)
      subject = .person(name)
      owners = try book.owners(like: name)
      words = "person \(name)" + (title.map { " ('\($0)')" } ?? "")
      return
    }
    let record = try book.named(name, .person)
    subject = .person(record.id)
    owners = try book.owners(like: record.id)
    words = "person \(record.id) ('\(record.text(RecordDefinition.person.title.name) ?? "")')"
  }

  /// Erases.
  func erase(_ change: Change) throws(Problem) -> Erasure {
    switch subject {
    case .person(let id): try change.erase(person: id)
    case .owners(let names): try change.erase(owners: names)
    }
  }
}
