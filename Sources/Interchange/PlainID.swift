internal import PasserelleModel

/// Names what has no kind in the field: a query of a run, a group of a taxonomy.
package struct PlainID: Identifier {
  /// The name.
  package let rawValue: String

  /// Takes the name as it is.
  package init(_ name: String) { rawValue = name }
}
