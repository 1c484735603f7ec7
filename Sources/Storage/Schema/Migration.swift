import Basics

/// One step that every workspace takes once, in order; steps are only ever added.
package struct Migration: Sendable {
  /// The name under which its backup is kept.
  package let name: String
  /// The statements.
  let sql: String
  /// What the whole schema reads like afterwards (`SchemaDigest`).
  let schema: String
}
