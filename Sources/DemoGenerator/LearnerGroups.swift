extension LearnerMaker {
  /// The languages cell: mostly French, often with another one, sometimes without levels.
  mutating func languages(origin: String) -> String {
    if random.chance(6) { return "" }
    var spoken = [("fr", french(origin: origin))]
    if let first = mother(origin: origin) { spoken.append((first, random.chance(70) ? "C2" : "")) }
    if random.chance(44) {
      spoken.append(("en", random.pick(["A1", "A2", "B1", "B1", "B2", "C1"]) ?? ""))
    }
    if random.chance(16) {
      spoken.append(("nl", random.pick(["A1", "A2", "B1", "B2", "C1"]) ?? ""))
    }
    if random.chance(3) { spoken.append(("de", random.pick(["A2", "B1", "C2"]) ?? "")) }
    var seen: Set<String> = []
    return spoken.filter { seen.insert($0.0).inserted }
      .map { $0.1.isEmpty ? $0.0 : "\($0.0)=\($0.1)" }.joined(separator: ";")
  }

  private mutating func french(origin: String) -> String {
    if random.chance(8) { return "" }
    let native = origin == "A" ? 92 : 55
    guard random.chance(native) else {
      return random.pick(["A1", "A2", "A2", "B1", "B1", "B2"]) ?? "B1"
    }
    return random.chance(60) ? "C2" : "C1"
  }

  private mutating func mother(origin: String) -> String? {
    switch origin {
    case "B": random.chance(60) ? random.pick(["it", "it", "it", "nl", "en", "de"]) : nil
    case "C": random.chance(70) ? random.pick(["ar", "ar", "tr", "tr", "en"]) : nil
    default: nil
    }
  }

  /// The invented group of origin: three letters that stand for nothing in particular.
  mutating func origin() -> String {
    random.pick(weighted: [
      (value: "A", weight: 58), (value: "B", weight: 18), (value: "C", weight: 24),
    ])
      ?? "A"
  }

  /// The invented group of gender.
  mutating func gender() -> String {
    random.pick(weighted: [
      (value: "f", weight: 44), (value: "m", weight: 53), (value: "x", weight: 3),
    ])
      ?? "x"
  }

  /// The invented age band; learners out of work, school and training are under thirty.
  mutating func age(status: String) -> String {
    let weights: [Int] =
      switch status {
      case "neet": [64, 36, 0, 0]
      case "student": [82, 18, 0, 0]
      default: [12, 18, 42, 28]
      }
    let bands = ["18-24", "25-29", "30-44", "45-64"]
    return random.pick(weighted: zip(bands, weights).map { (value: $0, weight: $1) }) ?? "30-44"
  }
}
