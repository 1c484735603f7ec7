import Basics
import CommissionCore
import JSON
import Money

extension JSONWriter {
  /// Writes a member that holds an amount in minor units.
  mutating func minor(_ key: String, _ minor: Minor) {
    self.key(key)
    integer(minor.units)
  }

  /// Writes a member that holds amounts in minor units.
  mutating func minors(_ key: String, _ minors: [Minor]) {
    self.key(key)
    beginArray()
    for minor in minors { integer(minor.units) }
    endArray()
  }

  /// Writes a member that holds a string.
  mutating func text(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  /// Writes a member that holds a string, or null.
  mutating func text(_ key: String, orNull text: String?) {
    self.key(key)
    if let text { string(text) } else { null() }
  }

  /// Writes an object with the share of each payee, in declared order.
  mutating func shares(_ payees: [Payee], _ shares: [Minor]) {
    beginObject()
    for (payee, share) in zip(payees, shares) { minor(payee.id.text, share) }
    endObject()
  }
}
