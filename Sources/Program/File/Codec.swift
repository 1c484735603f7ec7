import JSON
import Money

/// How one kind of value is read from a program file and written into it.
///
/// Reading notes what is wrong and answers nil, so that all problems of a file are found at once.
struct Codec<Value> {
  /// Reads the value at a cursor; `base` is what holds where the file says nothing.
  let read: (_ at: JSONCursor, _ base: Value, _ reading: inout Reading) -> Value?
  /// The value as it is written, with amounts in a currency.
  let write: (Value, Currency) -> ProgramNode

  /// The same with a check of what was read.
  func checked(
    _ check: @escaping (Value, JSONCursor, inout Reading) -> Void
  ) -> Codec {
    Codec(
      read: { cursor, base, reading in
        guard let value = read(cursor, base, &reading) else { return nil }
        check(value, cursor, &reading)
        return value
      }, write: write)
  }

  /// The same where `null` stands for nothing; a value is read as one that starts like `example`.
  func orNull(like example: Value) -> Codec<Value?> {
    Codec<Value?>(
      read: { cursor, _, reading in
        cursor.isNull ? .some(nil) : read(cursor, example, &reading).map { .some($0) }
      },
      write: { value, currency in value.map { write($0, currency) } ?? .scalar(.null) })
  }
}

/// A member of a record: its key, its comment, and how it is read and written.
struct Field<Root> {
  /// The key.
  let key: String
  /// What the file says above it.
  let comment: String?
  /// Takes the value over from the member at a cursor; false where it can't.
  let read: (_ at: JSONCursor, _ into: inout Root, _ reading: inout Reading) -> Bool
  /// Sets what holds where an element of a list lacks the member; nil where it must not.
  let setAbsent: ((inout Root) -> Void)?
  /// The member as it is written.
  let write: (Root, Currency) -> ProgramNode
  /// Whether an element of a list is written without the member.
  let isLeftOut: (Root) -> Bool

  /// A member that an element of a list must have, and a section may lack.
  static func at<Value>(
    _ key: String, _ path: WritableKeyPath<Root, Value>, _ codec: Codec<Value>,
    _ comment: String? = nil
  ) -> Field {
    Field(
      key: key, comment: comment,
      read: { cursor, root, reading in
        guard let value = codec.read(cursor, root[keyPath: path], &reading) else { return false }
        root[keyPath: path] = value
        return true
      },
      setAbsent: nil,
      write: { root, currency in codec.write(root[keyPath: path], currency) },
      isLeftOut: { _ in false })
  }

  /// A member that an element of a list may lack, for which `absent` then stands.
  static func at<Value: Equatable>(
    _ key: String, _ path: WritableKeyPath<Root, Value>, _ codec: Codec<Value>,
    absent: Value, _ comment: String? = nil
  ) -> Field {
    let needed = at(key, path, codec, comment)
    return Field(
      key: key, comment: comment, read: needed.read,
      setAbsent: { $0[keyPath: path] = absent }, write: needed.write,
      isLeftOut: { $0[keyPath: path] == absent })
  }
}
