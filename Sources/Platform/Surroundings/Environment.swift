/// The environment variables, or a stand-in for them.
package enum Environment: Sendable {
  /// The process's own.
  case process
  /// Only these.
  case given([String: String])

  /// A variable's value; nil when it is not set.
  package subscript(name: String) -> String? {
    switch self {
    case .process: System.getenv(name)
    case .given(let values): values[name]
    }
  }
}
