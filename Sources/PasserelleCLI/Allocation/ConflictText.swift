internal import PasserelleInterchange
internal import PasserelleModel
internal import Passerelle

/// What decisions conflict, with the lines on which they stand.
enum ConflictText {
  static func words(
    _ conflict: OrderConflict, _ file: SeatOrderFile, _ phrases: Phrasebook
  ) -> String {
    let lines = conflict.orders.map { order in
      "\(file.location(of: order)): \(order.kind.rawValue) \(order.learner) \(order.session)"
        + " (\(order.author): \(order.reason))"
    }
    return ([phrases.headline(conflict)] + lines).joined(separator: "\n")
  }
}
