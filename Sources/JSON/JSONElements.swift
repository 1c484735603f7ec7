/// The elements of an array, each a cursor that is made when it is asked for.
package struct JSONElements: RandomAccessCollection, Sendable {
  /// The elements without their paths.
  package let values: [JSONValue]
  /// The way to the array.
  let path: JSONPath

  /// The position of the first element: 0.
  package var startIndex: Int { 0 }
  /// The number of elements.
  package var endIndex: Int { values.count }

  /// The element at `index`; its path ends in `[index]`.
  package subscript(index: Int) -> JSONCursor {
    JSONCursor(values[index], path: .element(index, of: path))
  }
}
