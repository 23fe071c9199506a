/// Values of several quantities over the same samples: a row a query or learner, a column a quantity.
public struct SampleTable: Sendable, Equatable {
  /// How many quantities there are.
  public let columns: Int
  /// Row-major.
  public private(set) var values: [Double]

  /// Takes rows end to end.
  ///
  /// - Precondition: there is a column, and rows are whole.
  public init(columns: Int, values: [Double] = []) {
    precondition(
      columns > 0 && values.count % columns == 0, "\(values.count) in \(columns) columns")
    self.columns = columns
    self.values = values
  }

  /// How many samples there are.
  public var rows: Int { values.count / columns }

  /// Adds a row.
  ///
  /// - Precondition: it is as long as the others.
  public mutating func append(_ row: [Double]) {
    precondition(row.count == columns, "\(row.count) values in \(columns) columns")
    values += row
  }

  /// The values of a quantity.
  public func column(_ index: Int) -> [Double] {
    stride(from: index, to: values.count, by: columns).map { values[$0] }
  }

  /// The mean of each quantity; zeros without samples.
  public var means: [Double] {
    var sums = [Double](repeating: 0, count: columns)
    for row in 0..<rows {
      for column in 0..<columns { sums[column] += values[row * columns + column] }
    }
    return rows == 0 ? sums : sums.map { $0 / Double(rows) }
  }

  /// This table less another over the same samples.
  ///
  /// - Precondition: both have the same shape.
  public func minus(_ other: SampleTable) -> SampleTable {
    precondition(rows == other.rows && columns == other.columns, "tables of two shapes")
    return SampleTable(columns: columns, values: zip(values, other.values).map { $0 - $1 })
  }
}
