extension ZipStream: XMLSource {
  var longestToken: Int { limits.token }
  var isDecoded: Bool { false }

  func failure(_ fault: XMLFault) -> WorkbookProblem {
    let named: WorkbookProblem.Fault =
      switch fault {
      case .endsEarly: .endsEarly
      case .badXML(let byte): .badXML(byte: byte)
      case .notUTF8: .notUTF8
      case .documentType: .documentType
      case .unknownEntity: .unknownEntity
      case .tooLarge(let limit): .tooLarge(limit: limit)
      }
    return WorkbookProblem(named, part: part)
  }
}

/// Reads an XML part of a workbook.
typealias PartScanner = XMLScanner<ZipStream>

extension PartScanner {
  func problem(_ fault: WorkbookProblem.Fault) -> WorkbookProblem {
    WorkbookProblem(fault, part: source.part)
  }
}
