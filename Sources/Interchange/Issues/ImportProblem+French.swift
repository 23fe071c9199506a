internal import PasserelleModel

extension ImportProblem {
  /// What was found, what was expected, and what to do, in French.
  func french(_ quote: Quotation) -> String {
    switch self {
    case .missingFile(let near):
      "ce fichier manque dans le dossier — exportez-le, ou vérifiez son nom" + meant(near)
    case .twoFiles(let other): "se trouve à côté de \(other), un seul attendu — ôtez le plus ancien"
    case .unreadable(let reason):
      "illisible : \(reason) — vérifiez le fichier et ses droits d'accès"
    case .emptyFile: "fichier vide, au moins une première ligne attendue — exportez-le de nouveau"
    case .noRows: "ne contient aucune ligne — si ce n'est pas voulu, exportez-le de nouveau"
    case .wrongEncoding(let name): "encodé en \(name), UTF-8 attendu — enregistrez-le en UTF-8"
    case .wrongSeparator(.semicolons):
      "cellules séparées par des points-virgules, virgules attendues — enregistrez-le en CSV à virgules"
    case .wrongSeparator(.tabs):
      "cellules séparées par des tabulations, virgules attendues — enregistrez-le en CSV à virgules"
    case .damagedHeader(let damage): "première ligne illisible : " + damage.french(quote)
    case .missingColumn(let near):
      "cette colonne manque, elle est attendue dans la première ligne" + meant(near)
    case .duplicateColumn:
      "deux colonnes de ce nom, une seule attendue — ôtez ou renommez l'autre"
    case .unknownColumn(let near): "colonne inconnue, ignorée" + meant(near)
    case .nearColumn(let column):
      "colonne inconnue, presque \(column) — renommez-la, ou retirez-la si c'est autre chose"
    case .renamedColumn(let column): "lue comme \(column)"
    case .namelessColumn(let number):
      "la colonne \(number) a un contenu mais pas de nom dans l'en-tête — nommez-la, ou videz-la"
    case .emptyColumns(let letters):
      "colonnes sans nom ni contenu, laissées de côté : \(letters.joined(separator: ", "))"
    case .personalColumn: "jamais lue : elle peut nommer une personne"
    case .otherSeparator(.semicolons):
      "cellules séparées par des points-virgules, lues ainsi — si ce sont des virgules, dites --dialect rfc"
    case .otherSeparator(.tabs):
      "cellules séparées par des tabulations, lues ainsi — si ce sont des virgules ou des"
        + " points-virgules, dites --dialect rfc ou excel-be"
    case .otherEncoding(let name, let example):
      "codé en \(name), lu ainsi" + (example.map { " : \($0.shown)" } ?? "")
        + " — si ses lettres sont fausses, enregistrez-le en UTF-8"
    case .rowsAboveHeader(let count): "lignes au-dessus de l'en-tête, laissées de côté : \(count)"
    case .nationalNumbers:
      "contient des numéros d'un registre national, qui ne sont jamais lus — donnez une colonne d'autres"
        + " identifiants"
    case .foreignFile(let expected):
      "ce n'est pas un fichier entier de ce format, attendu : \(expected) — vérifiez le format et le fichier"
    case .unrecognisedFile: "en-tête d'aucun fichier connu de taxonomie, ignoré"
    case .unknownConcepts(let count, let example):
      "nomme un concept sans ligne à lui, \(example.shown), gardé ; lignes dans ce cas : \(count)"
    case .noOccupationSkills:
      "les métiers sont sans compétences, car occupationSkillRelations manque — ajoutez ce fichier du"
        + " même téléchargement"
    case .cellCount(let found, let expected):
      "\(found) cellules, \(expected) attendues comme dans la première ligne — cherchez une virgule"
        + " ou un saut de ligne dans une cellule sans guillemets"
    case .tabCount(let found):
      "tabulations trouvées : \(found), une attendue, entre un identifiant et un texte"
    case .textCells(let found, let allowed):
      "cellules trouvées entre tabulations : \(found), un identifiant et un texte attendus"
        + (allowed.upperBound > 2 ? ", et un concept s'il y en a un" : "")
    case .emptyLine: "une ligne vide, passée"
    case .unterminatedQuote:
      "un guillemet ouvert n'est jamais fermé, il devrait l'être avant la fin de la ligne"
    case .strayQuote:
      "un guillemet au milieu d'une cellule — mettez la cellule entre guillemets, et doublez ceux"
        + " qu'elle contient"
    case .tooLong(let limit):
      "une ligne de plus de \(limit >> 20) Mio, moins attendu — cherchez un guillemet non fermé"
    case .zeroByte: "un octet nul, du texte attendu — exportez de nouveau le fichier en UTF-8"
    case .notUTF8(let looksLatin1):
      "octets qui ne sont pas de l'UTF-8"
        + (looksLatin1 ? " (peut-être du Windows-1252 ou du Latin-1)" : " (coupés ou endommagés)")
        + ", UTF-8 attendu — enregistrez le fichier en UTF-8"
    case .notJSON: "ce n'est pas un objet JSON, il en faut un par ligne"
    case .halfALetter:
      "la moitié d'une paire d'échappements \\u, les deux moitiés de la lettre attendues"
    case .repeatedKey(let key):
      (key.map { "\"\($0.shown)\" se trouve" } ?? "une clé se trouve")
        + " deux fois dans un objet, chacune attendue une fois — ôtez l'une des deux"
    case .duplicateID(let line):
      "identifiant déjà à la ligne \(line), chacun attendu une fois — ôtez l'un des deux"
    case .duplicatePair(let line):
      "paire déjà à la ligne \(line), chacune attendue une fois — ôtez l'une des deux"
    case .clashingID(let first):
      "identifiant déjà en \(first) avec un autre contenu, attendu une seule fois — donnez à l'un un"
        + " identifiant propre"
    case .waitsInCycle(let others):
      "exige ce que n'enseignent que des formations qui l'attendent"
        + " (\(others.map(\.shown).joined(separator: ", "))) — corrigez requires, ou ajoutez le cours"
        + " qui vient d'abord"
    case .fieldCount(let found, let expected, let shape):
      "champs trouvés : \(found), attendus : \(expected), \(shape)"
    case .duplicateDocument(let line):
      "document de cette requête déjà à la ligne \(line), chacun attendu une fois — ôtez l'un des deux"
    case .twinNeed(let other, let line, let rows):
      "employeur, titre et lieu de \(other.shown), ligne \(line) — s'il s'agit du même besoin, n'en"
        + " gardez qu'un et additionnez les postes ; lignes dans ce cas : \(rows)"
    case .withoutID:
      "pas d'identifiant, le format n'en a pas — donnez-en un pour chaque fichier : --id"
    case .blank: "vide, une valeur attendue"
    case .spaceInID(let found):
      "\(quote(found)) trouvé, un identifiant sans espaces attendu : ils le couperaient dans un run"
    case .notText(let found): "\(found.french) trouvé, du texte entre guillemets attendu"
    case .noNumber(let found): "\(found.french) trouvé, un nombre attendu"
    case .notANumber(let found, let hasComma):
      "\(quote.value(found)) trouvé, un nombre attendu"
        + (hasComma ? " avec un point décimal, comme 50.41" : "")
    case .notAnInteger(let found): "\(quote.value(found)) trouvé, un nombre entier attendu"
    case .notAJudgedLevel(let found):
      "\(quote(found)) trouvé, un nombre entier de neuf chiffres au plus attendu"
    case .outOfRange(let found, let lowest, let highest):
      "\(quote.value(found)) trouvé, attendu : "
        + (highest.map { "de \(lowest) à \($0)" } ?? "\(lowest) ou plus")
    case .notADay(let found, let suggestion):
      "\(quote.value(found)) trouvé, un jour du calendrier attendu, écrit comme 2026-12-31"
        + meant(suggestion)
    case .unknownValue(let found, let allowed, let near):
      "\(quote.value(found)) trouvé, attendu : \(allowed.joined(separator: ", "))" + meant(near)
    case .level(let found, let item):
      "niveau \(quote.value(found)) trouvé pour \(quote(item)), de 1 à 4 attendu"
    case .languageLevel(let found):
      "niveau \(quote.value(found)) trouvé, A1, A2, B1, B2, C1 ou C2 attendu"
    case .noLanguage(let found): "\(quote.value(found)) trouvé, un code de langue attendu, comme fr"
    case .conflictingItems(let item):
      "\(quote(item)) s'y trouve avec deux valeurs, une seule attendue"
    case .incompletePlace(let missing): "donné sans \(missing), les deux attendus ou aucun"
    case .levelWithoutLanguage: "donné sans language, ignoré — ajoutez la langue"
    case .endBeforeStart: "avant le début de la session, un jour plus tardif attendu"
    case .reservesExceedSeats:
      "réserve plus de places que n'en a la session, au plus seats attendu"
    case .minimumExceedsSeats:
      "au-dessus des places de la session, qui ne peut donc jamais avoir lieu — corrigez l'un des deux"
    case .noSkills:
      "aucune compétence notée : considéré comme débutant — ajoutez-en pour préciser le résultat"
    case .noSkillsRead(let found):
      "trouvé \(found.isEmpty ? "rien" : quote(found)), attendu une compétence ou un métier connu —"
        + " ajoutez son code à --occupations, ou ses libellés à la taxonomie"
    case .concluded(let kind, let example, let records):
      kind.words(in: .french) + example.asExample + " ; enregistrements : \(records)"
    case .conflictingLabel(let kept):
      "un autre libellé pour la même langue, gardé : \(quote(kept))"
    case .totalsRow: "une ligne de totaux, laissée de côté"
    case .otherSheets(let names):
      "feuilles qui ne sont pas lues : \(names.map(\.shown).joined(separator: ", "))"
    case .damagedXML(let fault):
      switch fault {
      case .documentType, .unknownEntity:
        "déclare un type de document ou ses propres entités, ce qui est refusé — exportez-le sans"
      case .tooLarge(let limit):
        "un texte ou un enregistrement de plus de \(limit >> 20) Mio, attendu moins"
      case .endsEarly: "s'arrête avant la fermeture de la dernière balise — récupérez le fichier"
      case .notUTF8: "des octets qui ne sont pas de l'UTF-8 — exportez-le en UTF-8"
      case .badXML(let byte):
        "pas du XML bien formé, ou pas de l'UTF-8, à l'octet \(byte) — exportez le fichier à nouveau"
      }
    case .workbook(let problem):
      switch problem.nature {
      case .locked:
        "un ancien fichier .xls, ou protégé par mot de passe — enregistrez-le en .xlsx sans protection"
      case .excessive: "contient plus que ce qui est lu — enregistrez le tableau seul"
      case .suspicious: "déclare ses propres entités, ce qui est refusé — enregistrez-le dans Excel"
      case .damaged: "un classeur endommagé\(problem.place) — enregistrez-le à nouveau dans Excel"
      }
    case .reread(_, let found, let value, let rows):
      "« \(found.shown) » lu comme \(value ?? "vide") ; lignes ainsi : \(rows)"
    case .ambiguousDay(let found, let rows):
      "\(rows) jours comme \(found.shown), où le jour ou le mois peut venir d'abord, et aucun ne"
        + " tranche — écrivez 2026-12-31, ou dites --dialect day-first"
    case .mixedDays(let days, let months):
      "\(days) jours écrits jour d'abord et \(months) mois d'abord, une seule façon attendue — écrivez"
        + " 2026-12-31"
    case .mixedDecimals(let commas, let points):
      "\(commas) nombres à virgule et \(points) à point, une seule façon attendue — corrigez la colonne"
    case .failedFormula(let found):
      "\(found.shown) : une formule qui échoue — corrigez-la dans le tableur"
    case .lostDigits(let found):
      "\(found.shown) : un tableur y a perdu des chiffres — exportez les identifiants comme texte"
    case .damagedText(let found, let rows):
      "\(quote(found)) semble mal décodé, gardé tel quel — exportez-le de nouveau en UTF-8 ; lignes ainsi :"
        + " \(rows)"
    case .swappedPlace(let rows):
      "latitude et longitude semblent interverties — vérifiez leur ordre ; lignes dans ce cas : \(rows)"
    case .farPlace(let rows):
      "à plus de 500 km de tout autre lieu — vérifiez les coordonnées ; lignes dans ce cas : \(rows)"
    case .unknownReference(let kind, let found, let near):
      "\(quote(found)) trouvé, mais ce n'est pas \(kind.french) que l'on connaît"
        + meant(near)
    case .linkedSkill(let found, let skill, let rows):
      "\(quote(found)) est pris pour \(french(skill)) ; lignes de ce genre : \(rows)"
    case .linkedName(_, let found, let id, let rows):
      "\(quote(found)) est pris pour \(id.shown(upTo: 200)) ; lignes de ce genre : \(rows)"
    case .unmatchedCourse(let found, let rows):
      "\(quote(found)) trouvé, qui n'est ni l'identifiant ni l'intitulé d'une seule formation ; lignes qui"
        + " en nomment une telle : \(rows)"
    case .conflictingSynonym(let line):
      "la ligne \(line) donne une autre compétence pour ce texte, une seule attendue — supprimez les lignes"
        + " qui ne conviennent pas"
    case .textNotLinked(let text, let rows):
      "\(quote(text.found)) ne désigne aucune compétence connue et n'est pas repris"
        + (text.candidates.isEmpty
          ? "" : " — peut-être \(text.candidates.map(french).joined(separator: ", ou "))")
        + " ; lignes de ce genre : \(rows)"
    case .higherLevel(let item, let rows):
      "\(quote(item)) est cité à deux niveaux, le plus haut compte ; lignes de ce genre : \(rows)"
    case .uncertainSkill(let found, let candidates):
      "\(quote(found)) trouvé, ce qui peut signifier"
        + " \(candidates.map(french).joined(separator: ", ou ")) — donnez l'identifiant ou un libellé"
        + " de l'une"
    case .unmatchedOccupation(let found, let near, let rows):
      "\(quote(found)) trouvé, que ni un besoin ni la taxonomie ne connaît" + meant(near)
        + " ; lignes qui visent un tel métier : \(rows)"
    case .unmatchedSeat(let kind, let found, let rows):
      "désigne \(kind.french) \(quote(found)) qui n'existe plus, la place est laissée de côté — si un tableur a changé"
        + " l'identifiant (zéros en tête, longs nombres), écrivez le plan en .xlsx ; lignes ainsi : \(rows)"
    case .rejectedReference(let kind, let found):
      "nomme \(kind.french) \(quote(found)), dont la ligne est rejetée — corrigez-la d'abord"
    }
  }

  private func french(_ skill: SkillLink.Candidate) -> String {
    "\(skill.shown), confiance \(skill.confidence)"
  }

  private func meant(_ near: String?) -> String {
    near.map { " — vouliez-vous dire \($0.shown) ?" } ?? ""
  }
}

extension ImportProblem.ValueKind {
  fileprivate var french: String {
    switch self {
    case .text: "un texte"
    case .number: "un nombre"
    case .list: "une liste"
    case .object: "un objet"
    case .truth: "vrai ou faux"
    case .mixedList: "une liste dont des éléments ne sont pas du texte"
    case .mixedObject: "une valeur qui n'est ni nombre ni texte"
    }
  }
}

extension ImportProblem.Referent {
  fileprivate var french: String {
    switch self {
    case .skill: "une compétence"
    case .course: "une formation"
    case .occupation: "un métier"
    case .session: "une session"
    case .learner: "une personne"
    case .row: "une ligne"
    case .column: "une colonne"
    }
  }
}
