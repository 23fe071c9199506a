internal import PasserelleInterchange
internal import PasserelleModel

/// What a command says of its own run, in one language.
struct SummaryWords {
  let language: SpokenLanguage

  /// `learners.csv: 500 read = 498 used + 2 rejected`, and of imports `+ 1 repeated`.
  func account(of tally: FileTally) -> String {
    let (read, used, rejected) = (tally.read, tally.used, tally.rejected)
    let repeated = tally.repeated
    return switch language {
    case .english:
      "\(tally.file): \(read) read = \(used) used + \(rejected) rejected"
        + (repeated > 0 ? " + \(repeated) repeated" : "")
    case .french:
      "\(tally.file) : lignes lues \(read) = utilisées \(used) + rejetées \(rejected)"
        + (repeated > 0 ? " + répétées \(repeated)" : "")
    case .dutch:
      "\(tally.file): \(read) gelezen = \(used) gebruikt + \(rejected) geweigerd"
        + (repeated > 0 ? " + \(repeated) herhaald" : "")
    }
  }

  /// How many more rows have the same problem, and on which lines; each of them stands in the file that
  /// `--issues` writes.
  func others(_ count: Int, lines: String, isWhole: Bool) -> String {
    let rest = isWhole ? "" : " …"
    let isOne = count == 1
    return switch language {
    case .english:
      " (\(count) more, \(isOne ? "line" : "lines") \(lines)\(rest); each with --issues)"
    case .french:
      " (\(count) de plus, \(isOne ? "ligne" : "lignes") \(lines)\(rest) ; chacune avec --issues)"
    case .dutch: " (nog \(count), \(isOne ? "regel" : "regels") \(lines)\(rest); elk met --issues)"
    }
  }

  /// What to do where nothing is written because of problems.
  func nothingWritten(problems: Int, leavesFilesUsable: Bool) -> String {
    let count = counted(problems, .problem)
    return switch (language, leavesFilesUsable) {
    case (.english, true):
      "\(count), nothing written — mend, or use --keep-going for the good rows"
    case (.english, false): "\(count), nothing written — mend the files"
    case (.french, true):
      "\(count), rien n'est écrit — corrigez, ou utilisez --keep-going pour les bonnes lignes"
    case (.french, false): "\(count), rien n'est écrit — corrigez les fichiers"
    case (.dutch, true):
      "\(count), niets geschreven — verbeter, of gebruik --keep-going voor de goede rijen"
    case (.dutch, false): "\(count), niets geschreven — verbeter de bestanden"
    }
  }

  /// The last line of a validation.
  ///
  /// Notices are told beside problems, and counted apart since nothing is rejected for them.
  func verdict(problems: Int, notices: Int, rows: Int, rejected: Int) -> String {
    let told = notices == 0 ? "" : (language == .french ? " ; " : "; ") + harmless(notices)
    return outcome(problems: problems, rows: rows, rejected: rejected) + told
  }

  private func harmless(_ notices: Int) -> String {
    let isOne = notices == 1
    return switch language {
    case .english: "\(notices) \(isOne ? "notice, which rejects" : "notices, which reject") nothing"
    case .french:
      "\(notices) \(isOne ? "remarque, qui ne rejette" : "remarques, qui ne rejettent") rien"
    case .dutch:
      "\(notices) \(isOne ? "opmerking, die niets weigert" : "opmerkingen, die niets weigeren")"
    }
  }

  private func outcome(problems: Int, rows: Int, rejected: Int) -> String {
    let (count, lost) = (counted(problems, .problem), counted(rejected, .row))
    return switch (language, problems) {
    case (.english, 0): "nothing lost: \(rows) rows read and used"
    case (.english, _): "\(count); \(lost) rejected"
    case (.french, 0): "rien n'est perdu : lignes lues et utilisées : \(rows)"
    case (.french, _): "\(count) ; lignes rejetées : \(rejected)"
    case (.dutch, 0): "niets verloren: \(counted(rows, .row)) gelezen en gebruikt"
    case (.dutch, _): "\(count); \(lost) geweigerd"
    }
  }

  /// What a ranking had before it and what came of it.
  func ranking(
    learners: Int, courses: Int, needs: Int, ranked: Int, without: Int, asOf: Day, elapsed: String
  ) -> String {
    let whole = [
      counted(learners, .learner), counted(courses, .course), counted(needs, .need),
    ].joined(separator: ", ")
    return switch language {
    case .english:
      "\(whole): \(ranked) ranked as of \(asOf), nothing for \(counted(without, .learner)),"
        + " \(elapsed)"
    case .french:
      "\(whole) : \(ranked) \(ranked < 2 ? "classement" : "classements") au \(asOf),"
        + " rien pour \(counted(without, .learner)), \(elapsed)"
    case .dutch:
      "\(whole): \(ranked) gerangschikt op \(asOf), niets voor \(counted(without, .learner)),"
        + " \(elapsed)"
    }
  }

  /// How long a run took: `1.234 s`, in French and Dutch `1,234 s`.
  func seconds(_ elapsed: Duration) -> String {
    language == .english ? elapsed.shown : elapsed.shown.replacing(".", with: ",")
  }

  /// What to try where all sessions have begun.
  func lastSession(starts day: Day) -> String {
    switch language {
    case .english: "The last session starts on \(day): try --as-of with an earlier day."
    case .french: "La dernière session commence le \(day) : essayez --as-of avec un jour antérieur."
    case .dutch: "De laatste sessie begint op \(day): probeer --as-of met een vroegere dag."
    }
  }

  /// What is counted.
  enum Noun {
    case problem, row, learner, course, need
  }

  /// `1 problem`, `2 problems`.
  func counted(_ count: Int, _ noun: Noun) -> String {
    let (one, many) = forms(of: noun)
    // French counts none as one.
    let isOne = count == 1 || (count == 0 && language == .french)
    return "\(count) \(isOne ? one : many)"
  }

  private func forms(of noun: Noun) -> (one: String, many: String) {
    switch (language, noun) {
    case (.english, .problem): ("problem", "problems")
    case (.english, .row): ("row", "rows")
    case (.english, .learner): ("learner", "learners")
    case (.english, .course): ("course", "courses")
    case (.english, .need): ("need", "needs")
    case (.french, .problem): ("problème", "problèmes")
    case (.french, .row): ("ligne", "lignes")
    case (.french, .learner): ("personne", "personnes")
    case (.french, .course): ("formation", "formations")
    case (.french, .need): ("besoin", "besoins")
    case (.dutch, .problem): ("probleem", "problemen")
    case (.dutch, .row): ("rij", "rijen")
    case (.dutch, .learner): ("persoon", "personen")
    case (.dutch, .course): ("opleiding", "opleidingen")
    case (.dutch, .need): ("behoefte", "behoeften")
    }
  }
}
