import Basics
import JSON
import Money

extension Codec {
  /// A section of the file: what it does not say keeps its default.
  static func section(_ fields: [Field<Value>]) -> Codec {
    record(fields, isElement: false)
  }

  /// An element of a list: it says all but what may be left out.
  static func element(_ fields: [Field<Value>]) -> Codec {
    record(fields, isElement: true)
  }

  private static func record(_ fields: [Field<Value>], isElement: Bool) -> Codec {
    Codec(
      read: { cursor, base, reading in
        guard let members = reading.attempt({ () throws(Problem) in try cursor.members() }) else {
          return nil
        }
        var value = base
        var isWhole = true
        for problem in cursor.unknownFields(besides: fields.map(\.key)) { reading.note(problem) }
        for field in fields {
          if let member = members.first(where: { $0.key == field.key }) {
            isWhole = field.read(member.value, &value, &reading) && isWhole
          } else if let setAbsent = field.setAbsent {
            if isElement { setAbsent(&value) }
          } else if isElement {
            // The accessor tells that it is missing, and a name that may have been meant.
            isWhole =
              reading.attempt({ () throws(Problem) in try cursor.field(field.key) }) != nil
              && isWhole
          }
        }
        return isWhole ? value : nil
      },
      write: { value, currency in
        .record(
          fields.filter { !isElement || !$0.isLeftOut(value) }.map { field in
            .init(key: field.key, comment: field.comment, value: field.write(value, currency))
          })
      })
  }

  /// A list of such values, each read as a new one that starts like `example`.
  ///
  /// Elements that have keys of their own must differ in them.
  func list(
    like example: Value, _ identity: ProgramNode.ListIdentity, atLeast least: Int = 1
  ) -> Codec<[Value]> {
    Codec<[Value]>(
      read: { cursor, _, reading in
        guard let elements = reading.attempt({ () throws(Problem) in try cursor.array() }) else {
          return nil
        }
        if elements.count < least {
          reading.note(
            cursor.problem("this list is too short", expected: "at least \(least)"))
          return nil
        }
        let values = elements.map { read($0, example, &reading) }
        repeated(values, elements, identity, &reading)
        let whole = values.compactMap { $0 }
        return whole.count == values.count ? whole : nil
      },
      write: { values, currency in .list(values.map { write($0, currency) }, identity) })
  }

  /// Notes each element that an earlier one equals in what tells them apart.
  private func repeated(
    _ values: [Value?], _ elements: JSONElements, _ identity: ProgramNode.ListIdentity,
    _ reading: inout Reading
  ) {
    if case .place = identity { return }
    var seen: Set<Identifier> = []
    for (value, element) in zip(values, elements) {
      guard let value else { continue }
      let node = write(value, reading.currency)
      let name = node.scalarText ?? node.name(by: identity.keys)
      if !seen.insert(Identifier(name)).inserted {
        reading.note(
          element.problem(
            "'\(name)' stands twice in this list", expected: "each once",
            hint: "remove one of the two"))
      }
    }
  }
}
