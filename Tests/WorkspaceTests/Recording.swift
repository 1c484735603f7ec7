import Basics
import JSON
import Platform
import Storage
import TestSupport
import Testing

@testable import Workspace

/// A workspace for one test, with a clock of its own.
struct Recording {
  private let temporary: TemporaryFolder
  let workspace: Workspace

  init() throws {
    temporary = try TemporaryFolder()
    let folder = Folder(temporary.path)
    try Workspace.create(in: folder, by: Self.author("ann"))
    workspace = try Workspace.open(folder)
  }

  static func author(_ name: String) -> Author {
    Author(name: name, moment: Instant(seconds: 1_767_600_000) ?? .min, clock: .given)
  }

  /// A change by somebody.
  @discardableResult
  func change<Result>(
    by name: String = "ann", _ work: (Change) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try workspace.change(by: Self.author(name), work)
  }

  /// Adds a record with text fields.
  @discardableResult
  func add(
    _ definition: RecordDefinition, id: String? = nil, _ fields: [(String, String)]
  ) throws(Problem) -> RecordEdit {
    try change { (change) throws(Problem) in
      try change.add(definition, id: id, Self.object(fields))
    }
  }

  /// An object of texts.
  static func object(_ fields: [(String, String)]) -> JSONObject {
    JSONObject(fields.map { .init(key: $0.0, value: .string($0.1)) }) ?? .empty
  }

  /// What the tables hold: kind, id and body, without the entries that set them.
  func state() throws -> [String] {
    try RecordTable(workspace.connection).all().map { "\($0.kind) \($0.id) \($0.body)" }
  }
}
