internal import PasserelleModel

extension ImportProblem {
  /// What was found, what was expected, and what to do, in Dutch.
  func dutch(_ quote: Quotation) -> String {
    switch self {
    case .missingFile(let near):
      "dit bestand ontbreekt in de map — exporteer het, of kijk de naam na" + meant(near)
    case .twoFiles(let other):
      "staat naast \(other), maar een van beide verwacht — verwijder het oudste"
    case .unreadable(let reason):
      "kan niet gelezen worden: \(reason) — kijk het bestand en de rechten erop na"
    case .emptyFile: "leeg bestand, minstens een eerste regel verwacht — exporteer het opnieuw"
    case .noRows: "bevat geen enkele rij — als dat niet de bedoeling is, exporteer het opnieuw"
    case .wrongEncoding(let name): "gecodeerd als \(name), UTF-8 verwacht — bewaar het als UTF-8"
    case .wrongSeparator(.semicolons):
      "cellen gescheiden door puntkomma's, komma's verwacht — bewaar het als CSV met komma's"
    case .wrongSeparator(.tabs):
      "cellen gescheiden door tabs, komma's verwacht — bewaar het als CSV met komma's"
    case .damagedHeader(let damage): "eerste regel onleesbaar: " + damage.dutch(quote)
    case .missingColumn(let near):
      "deze kolom ontbreekt, ze wordt in de eerste regel verwacht" + meant(near)
    case .duplicateColumn:
      "twee kolommen met deze naam, een verwacht — verwijder of hernoem de andere"
    case .unknownColumn(let near): "onbekende kolom, genegeerd" + meant(near)
    case .nearColumn(let column):
      "onbekende kolom, bijna \(column) — hernoem ze, of verwijder ze als ze iets anders is"
    case .renamedColumn(let column): "gelezen als \(column)"
    case .namelessColumn(let number):
      "kolom \(number) heeft inhoud maar geen naam in de kopregel — geef ze een naam, of maak ze leeg"
    case .emptyColumns(let letters):
      "kolommen zonder naam of inhoud, weggelaten: \(letters.joined(separator: ", "))"
    case .personalColumn: "nooit gelezen: ze kan een persoon noemen"
    case .otherSeparator(.semicolons):
      "cellen gescheiden door puntkomma's, zo gelezen — zijn het komma's, zeg dan --dialect rfc"
    case .otherSeparator(.tabs):
      "cellen gescheiden door tabs, zo gelezen — zijn het komma's of puntkomma's, zeg dan --dialect rfc"
        + " of excel-be"
    case .otherEncoding(let name, let example):
      "gecodeerd als \(name), zo gelezen" + (example.map { ": \($0.shown)" } ?? "")
        + " — kloppen de letters niet, bewaar het dan als UTF-8"
    case .rowsAboveHeader(let count): "rijen boven de kopregel, weggelaten: \(count)"
    case .nationalNumbers:
      "bevat nummers van een rijksregister, die nooit gelezen worden — geef een kolom met andere ids"
    case .foreignFile(let expected):
      "is geen volledig bestand van dit formaat, verwacht \(expected) — kijk het formaat en het bestand na"
    case .unrecognisedFile: "kopregel van geen bekend taxonomiebestand, genegeerd"
    case .unknownConcepts(let count, let example):
      "noemt een concept zonder eigen rij, \(example.shown), behouden; rijen die dat doen: \(count)"
    case .noOccupationSkills:
      "de beroepen hebben geen vaardigheden, want occupationSkillRelations ontbreekt — voeg dat bestand"
        + " van dezelfde download toe"
    case .cellCount(let found, let expected):
      "\(found) cellen, \(expected) verwacht zoals in de eerste regel — zoek een komma of een"
        + " regeleinde in een cel zonder aanhalingstekens"
    case .tabCount(let found): "\(found) tabs, een verwacht, tussen een id en een tekst"
    case .textCells(let found, let allowed):
      "\(found) cellen tussen tabs, een id en een tekst verwacht"
        + (allowed.upperBound > 2 ? ", en een concept als er een is" : "")
    case .emptyLine: "een lege regel, overgeslagen"
    case .unterminatedQuote:
      "een aanhalingsteken wordt geopend en nooit gesloten, dat moet voor het einde van de regel"
    case .strayQuote:
      "een aanhalingsteken midden in een cel — zet de cel tussen aanhalingstekens, en verdubbel die"
        + " erin"
    case .tooLong(let limit):
      "een rij van meer dan \(limit >> 20) MiB, minder verwacht — zoek een aanhalingsteken dat niet"
        + " gesloten is"
    case .zeroByte: "een nulbyte, tekst verwacht — exporteer het bestand opnieuw als UTF-8"
    case .notUTF8(let looksLatin1):
      "bytes die geen UTF-8 zijn"
        + (looksLatin1 ? " (misschien Windows-1252 of Latin-1)" : " (afgekapt of beschadigd)")
        + ", UTF-8 verwacht — bewaar het bestand als UTF-8"
    case .notJSON: "geen JSON-object, een op elke regel verwacht"
    case .halfALetter: "de helft van een paar \\u-escapes, beide helften van de letter verwacht"
    case .repeatedKey(let key):
      (key.map { "\"\($0.shown)\" komt" } ?? "een sleutel komt")
        + " tweemaal voor in een object, elk een keer verwacht — verwijder er een"
    case .duplicateID(let line):
      "id staat al op regel \(line), elk een keer verwacht — verwijder er een"
    case .duplicatePair(let line):
      "het paar staat al op regel \(line), elk een keer verwacht — verwijder er een"
    case .clashingID(let first):
      "id staat al op \(first) met andere inhoud, verwacht elk één keer — geef één ervan een eigen id"
    case .waitsInCycle(let others):
      "vereist wat alleen opleidingen geven die erop wachten"
        + " (\(others.map(\.shown).joined(separator: ", "))) — verbeter requires, of voeg de opleiding toe"
        + " die eerst komt"
    case .fieldCount(let found, let expected, let shape):
      "\(found) velden, \(expected) verwacht: \(shape)"
    case .duplicateDocument(let line):
      "document van deze zoekvraag staat al op regel \(line), elk een keer verwacht — verwijder er een"
    case .twinNeed(let other, let line, let rows):
      "werkgever, titel en plaats van \(other.shown) op regel \(line) — is het dezelfde behoefte, houd"
        + " er dan één en tel de posities op; rijen waar dat zo is: \(rows)"
    case .withoutID: "geen id, het formaat heeft er geen — geef er een voor elk bestand: --id"
    case .blank: "leeg, een waarde verwacht"
    case .spaceInID(let found):
      "\(quote(found)) gevonden, een id zonder spaties verwacht: die zouden het in een run opdelen"
    case .notText(let found): "\(found.dutch) gevonden, tekst tussen aanhalingstekens verwacht"
    case .noNumber(let found): "\(found.dutch) gevonden, een getal verwacht"
    case .notANumber(let found, let hasComma):
      "\(quote.value(found)) gevonden, een getal verwacht"
        + (hasComma ? " met een decimale punt, zoals 50.41" : "")
    case .notAnInteger(let found): "\(quote.value(found)) gevonden, een geheel getal verwacht"
    case .notAJudgedLevel(let found):
      "\(quote(found)) gevonden, een geheel getal van hoogstens negen cijfers verwacht"
    case .outOfRange(let found, let lowest, let highest):
      "\(quote.value(found)) gevonden, verwacht: "
        + (highest.map { "\(lowest) tot \($0)" } ?? "\(lowest) of meer")
    case .notADay(let found, let suggestion):
      "\(quote.value(found)) gevonden, een dag van de kalender verwacht, geschreven als 2026-12-31"
        + meant(suggestion)
    case .unknownValue(let found, let allowed, let near):
      "\(quote.value(found)) gevonden, verwacht: \(allowed.joined(separator: ", "))" + meant(near)
    case .level(let found, let item):
      "niveau \(quote.value(found)) gevonden voor \(quote(item)), 1 tot 4 verwacht"
    case .languageLevel(let found):
      "niveau \(quote.value(found)) gevonden, A1, A2, B1, B2, C1 of C2 verwacht"
    case .noLanguage(let found): "\(quote.value(found)) gevonden, een taalcode verwacht, zoals fr"
    case .conflictingItems(let item): "\(quote(item)) komt voor met twee waarden, een verwacht"
    case .incompletePlace(let missing): "gegeven zonder \(missing), beide of geen verwacht"
    case .levelWithoutLanguage: "gegeven zonder language, genegeerd — voeg de taal toe"
    case .endBeforeStart: "voor het begin van de sessie, een latere dag verwacht"
    case .reservesExceedSeats:
      "houdt meer plaatsen vrij dan de sessie heeft, hoogstens seats verwacht"
    case .minimumExceedsSeats:
      "meer dan de plaatsen van de sessie, die zo nooit kan doorgaan — verbeter een van beide"
    case .noSkills:
      "geen vaardigheden genoteerd: als beginner behandeld — voeg ze toe voor een scherper resultaat"
    case .noSkillsRead(let found):
      "gevonden \(found.isEmpty ? "niets" : quote(found)), verwacht een vaardigheid of een bekend beroep"
        + " — voeg de code toe aan --occupations, of de benamingen aan de taxonomie"
    case .concluded(let kind, let example, let records):
      kind.words(in: .dutch) + example.asExample + "; records: \(records)"
    case .conflictingLabel(let kept):
      "een ander label voor dezelfde taal, behouden: \(quote(kept))"
    case .totalsRow: "een rij met totalen, weggelaten"
    case .otherSheets(let names):
      "bladen die niet gelezen worden: \(names.map(\.shown).joined(separator: ", "))"
    case .damagedXML(let fault):
      switch fault {
      case .documentType, .unknownEntity:
        "verklaart een documenttype of eigen entiteiten, wat geweigerd wordt — exporteer het zonder"
      case .tooLarge(let limit):
        "een tekst of record van meer dan \(limit >> 20) MiB, verwacht minder"
      case .endsEarly: "houdt op voor de laatste tag gesloten is — haal het bestand opnieuw op"
      case .notUTF8: "bytes die geen UTF-8 zijn — exporteer het als UTF-8"
      case .badXML(let byte):
        "geen welgevormde XML, of geen UTF-8, bij byte \(byte) — exporteer het bestand opnieuw"
      }
    case .workbook(let problem):
      switch problem.nature {
      case .locked:
        "een oud .xls-bestand, of met een wachtwoord — bewaar het als .xlsx zonder wachtwoord"
      case .excessive: "bevat meer dan gelezen wordt — bewaar de tabel alleen"
      case .suspicious: "verklaart eigen entiteiten, wat geweigerd wordt — bewaar het in Excel"
      case .damaged: "een beschadigde werkmap\(problem.place) — bewaar ze opnieuw in Excel"
      }
    case .reread(_, let found, let value, let rows):
      "\"\(found.shown)\" gelezen als \(value ?? "leeg"); zulke rijen: \(rows)"
    case .ambiguousDay(let found, let rows):
      "\(rows) dagen zoals \(found.shown), waar dag of maand eerst kan staan, en geen beslist — schrijf"
        + " 2026-12-31, of zeg --dialect day-first"
    case .mixedDays(let days, let months):
      "\(days) dagen met de dag eerst en \(months) met de maand eerst, één wijze verwacht — schrijf"
        + " 2026-12-31"
    case .mixedDecimals(let commas, let points):
      "\(commas) getallen met komma en \(points) met punt, één wijze verwacht — verbeter de kolom"
    case .failedFormula(let found):
      "\(found.shown): een formule die mislukt — verbeter ze in het rekenblad"
    case .lostDigits(let found):
      "\(found.shown): een rekenblad heeft cijfers laten vallen — exporteer nummers als tekst"
    case .damagedText(let found, let rows):
      "\(quote(found)) lijkt verkeerd gedecodeerd, zo bewaard — exporteer het opnieuw als UTF-8; zulke"
        + " rijen: \(rows)"
    case .swappedPlace(let rows):
      "latitude en longitude lijken verwisseld — kijk de volgorde na; rijen waar dat zo is: \(rows)"
    case .farPlace(let rows):
      "meer dan 500 km van elke andere plaats — kijk de coördinaten na; rijen waar dat zo is: \(rows)"
    case .unknownReference(let kind, let found, let near):
      "\(quote(found)) gevonden, een bekende \(kind.dutch) verwacht" + meant(near)
    case .linkedSkill(let found, let skill, let rows):
      "\(quote(found)) wordt opgevat als \(dutch(skill)); zulke rijen: \(rows)"
    case .linkedName(_, let found, let id, let rows):
      "\(quote(found)) wordt opgevat als \(id.shown(upTo: 200)); zulke rijen: \(rows)"
    case .unmatchedCourse(let found, let rows):
      "\(quote(found)) gevonden, dat geen id of titel van één opleiding is; rijen die er zo een noemen:"
        + " \(rows)"
    case .conflictingSynonym(let line):
      "regel \(line) geeft een andere vaardigheid voor deze tekst, één verwacht — verwijder de regels die"
        + " niet bedoeld zijn"
    case .textNotLinked(let text, let rows):
      "\(quote(text.found)) betekent geen bekende vaardigheid en telt niet mee"
        + (text.candidates.isEmpty
          ? "" : " — misschien \(text.candidates.map(dutch).joined(separator: ", of "))")
        + "; zulke rijen: \(rows)"
    case .higherLevel(let item, let rows):
      "\(quote(item)) staat er op twee niveaus, het hoogste telt; zulke rijen: \(rows)"
    case .uncertainSkill(let found, let candidates):
      "\(quote(found)) gevonden, wat kan betekenen:"
        + " \(candidates.map(dutch).joined(separator: ", of ")) — geef het id of een label van een"
        + " ervan"
    case .unmatchedOccupation(let found, let near, let rows):
      "\(quote(found)) gevonden, dat geen behoefte en ook de taxonomie niet kent" + meant(near)
        + "; rijen die zulk werk noemen: \(rows)"
    case .unmatchedSeat(let kind, let found, let rows):
      "\(kind.dutch) \(quote(found)) bestaat niet meer, de plaats telt niet — heeft een rekenblad het nummer"
        + " veranderd (nullen vooraan, lange getallen), schrijf het plan als .xlsx; zulke rijen: \(rows)"
    case .rejectedReference(let kind, let found):
      "noemt \(kind.dutch) \(quote(found)), waarvan de eigen rij geweigerd is — verbeter die eerst"
    }
  }

  private func dutch(_ skill: SkillLink.Candidate) -> String {
    "\(skill.shown), zekerheid \(skill.confidence)"
  }

  private func meant(_ near: String?) -> String {
    near.map { " — bedoelde u \($0.shown)?" } ?? ""
  }
}

extension ImportProblem.ValueKind {
  fileprivate var dutch: String {
    switch self {
    case .text: "een tekst"
    case .number: "een getal"
    case .list: "een lijst"
    case .object: "een object"
    case .truth: "waar of onwaar"
    case .mixedList: "een lijst met elementen die geen tekst zijn"
    case .mixedObject: "een waarde die geen getal of tekst is"
    }
  }
}

extension ImportProblem.Referent {
  fileprivate var dutch: String {
    switch self {
    case .skill: "vaardigheid"
    case .course: "opleiding"
    case .occupation: "beroep"
    case .session: "sessie"
    case .learner: "persoon"
    case .row: "rij"
    case .column: "kolom"
    }
  }
}
