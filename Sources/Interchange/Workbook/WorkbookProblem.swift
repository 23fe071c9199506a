/// Why a workbook cannot be read or written, and where.
package struct WorkbookProblem: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Fault: Hashable, Sendable {
    /// The bytes are no archive of the kind that a workbook is.
    case notZip
    /// The bytes are an old .xls file, or a workbook behind a password.
    case compoundFile
    /// The file or the part ends before what it announces.
    case endsEarly
    /// What the archive says of its parts does not hold together.
    case badDirectory
    case splitArchive
    case encrypted
    /// The part is packed in a way that is not read, by its number in the ZIP specification.
    case unknownCompression(Int)
    /// Two parts claim the same bytes.
    case overlappingParts
    case repeatedPart
    /// More than is read, in the unit of the limit: bytes, cells, rows, columns or characters.
    case tooLarge(limit: Int)
    /// The part unpacks to more than this many times its bytes.
    case tooDense(limit: Int)
    case badCompression
    case wrongChecksum
    case missingPart
    /// A part is not in UTF-8.
    case notUTF8
    /// A part declares a document type, which workbooks have no need of.
    case documentType
    case unknownEntity
    /// A part is no well-formed XML, at this byte of it.
    case badXML(byte: Int)
    /// The content of a cell, or its place, makes no sense.
    case badCell
    /// A workbook cannot hold the value of this cell.
    case unwritable
  }

  package let fault: Fault
  /// The part of the archive, `xl/worksheets/sheet1.xml`, or the title of the sheet to be written;
  /// empty for the file as a whole.
  package let part: String
  /// The row of the sheet, from 1; 0 for none.
  package let row: Int
  /// The column of the sheet, from 1; 0 for none.
  package let column: Int

  package init(_ fault: Fault, part: String = "", row: Int = 0, column: Int = 0) {
    self.fault = fault
    self.part = part
    self.row = row
    self.column = column
  }
}

extension WorkbookProblem {
  /// What somebody can do about it.
  enum Nature {
    case locked, excessive, suspicious, damaged
  }

  var nature: Nature {
    switch fault {
    case .compoundFile, .encrypted: .locked
    case .tooLarge, .tooDense, .overlappingParts: .excessive
    case .documentType, .unknownEntity: .suspicious
    default: .damaged
    }
  }

  /// ` (xl/worksheets/sheet1.xml, B3)`, or nothing where the file as a whole is at fault.
  var place: String {
    guard !part.isEmpty else { return "" }
    let cell = row > 0 ? ", \(column > 0 ? CellReference.letters(column) : "")\(row)" : ""
    return " (\(part.shown)\(cell))"
  }
}
