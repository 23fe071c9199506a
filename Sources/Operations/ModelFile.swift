public import PasserelleInterchange
public import PasserelleSkillSpace

/// Reads the model that `learn` writes.
public enum ModelFile {
  /// Why a file cannot be used as a model.
  public enum Refusal: Error, Equatable {
    /// It cannot be read.
    case unreadable(path: String)
    /// It is none, or a damaged one.
    case damaged(path: String, SkillSpace.Damage)
    /// It was learned from another taxonomy than that of the data set.
    case ofAnotherTaxonomy(path: String, data: String)
  }

  /// Reads a model; a pipe will do.
  ///
  /// - Throws: ``Refusal``.
  public static func read(_ file: InputFile) throws(Refusal) -> SkillSpace {
    guard let bytes = file.contents() else { throw .unreadable(path: file.name) }
    do throws(SkillSpace.Damage) {
      return try SkillSpace(fileBytes: bytes)
    } catch {
      throw .damaged(path: file.name, error)
    }
  }
}
