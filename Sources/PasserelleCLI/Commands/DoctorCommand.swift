internal import ArgumentParser

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Says which BLAS and LAPACK are loaded, how fast they are and whether they are right.",
    discussion: "Example:\n  passerelle doctor")

  func run() throws {
    let checkup = Checkup.examine()
    try Console.output(checkup.report)
    guard checkup.isHealthy else {
      throw Failure("the numerical self-test failed — install another BLAS and try again")
    }
  }
}
