package import Basics

/// A list as it was before its last import, put together from what stayed and what was kept.
package struct FormerAccounts {
  private let list: AccountListTable.Row
  private let table: AccountTable

  /// The former state of a list.
  package init(_ list: AccountListTable.Row, in connection: Connection) {
    self.list = list
    table = AccountTable(connection)
  }

  /// Gives each account that there was, by key: `body` gets a statement that stands at a row of
  /// `AccountRow.columns`.
  package func visit(_ body: (Statement) throws(Problem) -> Void) throws(Problem) {
    let present = try table.cursor(list.number)
    let former = try table.cursor(list.number, on: .former)
    var hasPresent = try present.step()
    var hasFormer = try former.step()
    while hasPresent || hasFormer {
      let order =
        !hasPresent
        ? 1
        : !hasFormer
          ? -1
          : present.withBytes(0) { a in former.withBytes(0) { SpanOrder.compare(a, $0) } }
      if order < 0 {
        // What the last import brought was not there.
        if present.integer(11) != list.sequence { try body(present) }
        hasPresent = try present.step()
      } else {
        try body(former)
        hasFormer = try former.step()
        if order == 0 { hasPresent = try present.step() }
      }
    }
  }
}
