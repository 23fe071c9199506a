/// Where the bytes of XML come from.
protocol XMLSource {
  /// Why they cannot be read.
  associatedtype Failure: Error

  /// The longest tag or run of text that is read, in bytes.
  var longestToken: Int { get }
  /// Whether the bytes are in UTF-8 whatever they say of themselves.
  var isDecoded: Bool { get }

  /// The bytes that follow; none at the end.
  func next() throws(Failure) -> [UInt8]
  /// What a fault of theirs is called here.
  func failure(_ fault: XMLFault) -> Failure
}

/// Why XML is not read.
package enum XMLFault: Error, Hashable, Sendable {
  /// It ends before its first tag is closed.
  case endsEarly
  /// It is not well formed, or no UTF-8, at this byte.
  case badXML(byte: Int)
  /// It says that it is in another encoding than UTF-8.
  case notUTF8
  /// It declares a document type, which data have no need of.
  case documentType
  /// It has an entity that XML itself does not have.
  case unknownEntity
  /// A tag, a text or a record is longer than this many bytes.
  case tooLarge(limit: Int)
}
