/// What can be wrong with the authored tables or the taxonomy.
enum DemoError: Error, CustomStringConvertible {
  /// A record that does not have the parts its table asks for.
  case malformed(String)
  /// A skill that the taxonomy does not have.
  case unknownSkill(String)
  /// An occupation that the taxonomy does not have.
  case unknownOccupation(String)
  /// A place key that is not in the table of places.
  case unknownPlace(String)
  /// A column that a taxonomy file lacks.
  case missingColumn(String, file: String)

  /// The problem in one line.
  var description: String {
    switch self {
    case .malformed(let record): "malformed record: \(record)"
    case .unknownSkill(let id): "no such skill in the taxonomy: \(id)"
    case .unknownOccupation(let id): "no such occupation in the taxonomy: \(id)"
    case .unknownPlace(let key): "no such place: \(key)"
    case .missingColumn(let name, let file): "\(file): no column \(name)"
    }
  }
}
