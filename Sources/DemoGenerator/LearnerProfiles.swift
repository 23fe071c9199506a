/// The trades that learners come from or head for.
struct LearnerProfile {
  /// The occupation's id without its prefix.
  let occupation: String
  /// How often a learner without work, school or training is drawn to it.
  let entryWeight: Int
  /// How often any other learner comes from it.
  let workWeight: Int
  /// Neighbouring trades share a family.
  let family: String

  /// All profiles, in the order of the table.
  static func all() throws -> [LearnerProfile] {
    try table.split(separator: "\n").map { line in
      let parts = line.split(separator: " ").map(String.init)
      guard parts.count == 4, let entry = Int(parts[1]), let work = Int(parts[2]) else {
        throw DemoError.malformed(String(line))
      }
      return LearnerProfile(
        occupation: parts[0], entryWeight: entry, workWeight: work, family: parts[3])
    }
  }

  private static let table = """
    industrial-electrician 10 9 electrical
    residential-electrician 8 6 electrical
    panel-builder 6 4 electrical
    electrical-engineering-technician 1 5 electrical
    electronics-technician 2 4 electrical
    automation-technician 3 9 automation
    automation-engineer 0 3 automation
    plc-programmer 0 4 automation
    maintenance-electromechanic 5 8 automation
    mechatronics-technician 2 4 automation
    robotics-technician 1 3 automation
    instrumentation-technician 0 3 automation
    industrial-network-technician 1 5 automation
    iiot-engineer 0 2 automation
    embedded-developer 0 2 software
    bms-technician 1 2 electrical
    cnc-machinist 4 4 workshop
    cad-designer 2 3 workshop
    welder 5 4 workshop
    production-operator 14 8 workshop
    production-supervisor 0 4 process
    quality-engineer 0 3 process
    lean-coach 0 2 process
    production-planner 0 4 process
    process-analyst 0 2 process
    project-manager 0 4 process
    warehouse-worker 12 5 workshop
    solar-technician 7 5 energy
    heat-pump-technician 3 4 energy
    insulation-worker 6 3 energy
    energy-auditor 1 3 energy
    energy-manager 0 2 energy
    wind-technician 1 1 energy
    battery-technician 2 1 energy
    circular-economy-advisor 1 2 energy
    data-analyst 2 6 data
    data-scientist 0 3 data
    data-engineer 0 3 data
    machine-learning-engineer 0 1 data
    data-protection-officer 0 2 data
    web-developer 6 6 software
    software-developer 2 5 software
    mobile-developer 1 2 software
    software-tester 1 3 software
    devops-engineer 0 2 software
    ict-support-technician 8 6 network
    system-administrator 1 4 network
    network-technician 5 4 network
    security-analyst 2 4 network
    ethical-hacker 0 1 network
    security-manager 0 1 network
    graphic-designer 6 4 design
    ux-designer 1 3 design
    3d-artist 4 2 design
    video-editor 5 3 design
    game-developer 3 2 design
    community-manager 4 3 design
    statistician 0 2 data
    operations-research-analyst 0 1 data
    simulation-engineer 0 1 automation
    """

  /// What almost anybody may bring along.
  static let common = [
    "teamwork", "computer-literacy", "arithmetic", "time-management", "web-search",
    "digital-communication", "problem-solving", "health-and-safety", "written-communication",
    "e-services", "cyber-hygiene", "customer-service", "spreadsheets", "word-processing",
  ]

  /// What learners of a family often bring along besides.
  static let companions = [
    "automation": ["hand-tools", "mathematics", "electricity-basics", "english-technical"],
    "data": ["mathematics", "statistics", "english-technical", "principles-of-ai"],
    "design": ["colour-theory", "generative-ai", "photography", "storytelling"],
    "electrical": ["hand-tools", "electricity-basics", "mathematics", "health-and-safety"],
    "energy": ["hand-tools", "electricity-basics", "health-and-safety", "insulation"],
    "network": ["tcp-ip", "english-technical", "operating-systems", "linux"],
    "process": ["spreadsheets", "lead-team", "dutch-professional", "english-technical"],
    "software": ["programming-basics", "english-technical", "algebra", "python"],
    "workshop": ["hand-tools", "forklift", "five-s", "french-professional"],
  ]
}
