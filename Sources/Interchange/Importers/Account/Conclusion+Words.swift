internal import PasserelleModel

extension Conclusion {
  /// What has been concluded, in a few words; the example stands behind them.
  func words(in language: SpokenLanguage) -> String {
    switch language {
    case .english: words.english
    case .french: words.french
    case .dutch: words.dutch
    }
  }

  private typealias Words = (english: String, french: String, dutch: String)

  private var words: Words { aboutSkills ?? aboutOffers ?? aboutPeople ?? aboutCourses }

  private var aboutSkills: Words? {
    switch self {
    case .skillsFromOccupation:
      (
        "no skill stated, those of the occupation taken",
        "aucune compétence citée, celles du métier sont reprises",
        "geen vaardigheid vermeld, die van het beroep overgenomen"
      )
    case .skillsFromText:
      (
        "text taken for a skill", "texte pris pour une compétence",
        "tekst opgevat als vaardigheid"
      )
    case .textNotRead:
      (
        "text that means no skill, or several, left out",
        "texte qui ne désigne aucune compétence, ou plusieurs : laissé de côté",
        "tekst die geen vaardigheid aanduidt, of meer dan één: weggelaten"
      )
    case .levelAssumed:
      (
        "skill without a level, level 2 taken", "compétence sans niveau, niveau 2 retenu",
        "vaardigheid zonder niveau, niveau 2 genomen"
      )
    case .importanceAssumed:
      (
        "skill not marked as must or nice, taken as must",
        "compétence sans mention d'exigence, prise comme exigée",
        "vaardigheid zonder vermelding van belang, als vereist genomen"
      )
    case .higherLevel:
      (
        "texts for one skill at several levels, the highest counts",
        "textes pour une même compétence à plusieurs niveaux : le plus haut compte",
        "teksten voor één vaardigheid op meer niveaus: het hoogste telt"
      )
    case .noSkills:
      (
        "no skill known: matched as a beginner", "aucune compétence connue : traité en débutant",
        "geen vaardigheid bekend: behandeld als beginner"
      )
    case .unknownConcept:
      (
        "skill that the taxonomy lacks, kept", "compétence absente de la taxonomie, gardée",
        "vaardigheid die de taxonomie niet heeft, behouden"
      )
    default: nil
    }
  }

  private var aboutOffers: Words? {
    switch self {
    case .occupationFromPrefix:
      (
        "occupation by the shorter code inside a longer one",
        "métier d'après le code plus court dans un code plus long",
        "beroep volgens de kortere code in een langere"
      )
    case .occupationFromLabel:
      (
        "occupation by its label", "métier d'après son libellé", "beroep volgens de benaming"
      )
    case .unknownOccupation:
      (
        "unknown occupation, left blank", "métier inconnu, laissé vide",
        "onbekend beroep, leeg gelaten"
      )
    case .placeFromMunicipality:
      (
        "place by postal code or municipality", "lieu d'après le code postal ou la commune",
        "plaats volgens postcode of gemeente"
      )
    case .placeUnknown: ("place unknown", "lieu inconnu", "plaats onbekend")
    case .coordinatesLookSwapped:
      (
        "latitude and longitude look exchanged, kept as written",
        "latitude et longitude semblent inversées, gardées telles quelles",
        "breedte- en lengtegraad lijken verwisseld, behouden zoals ze staan"
      )
    case .severalPlaces:
      (
        "several places or modes, a row for each",
        "plusieurs lieux ou modalités, une ligne pour chacun",
        "meer plaatsen of lesvormen, een rij voor elk"
      )
    case .positionsShared:
      (
        "positions shared among the rows", "postes répartis entre les lignes",
        "vacante plaatsen over de rijen verdeeld"
      )
    case .titleShortened:
      (
        "mark such as (H/F/X) cut from a title", "mention du genre (H/F/X) retirée d'un intitulé",
        "vermelding zoals (M/V/X) uit een titel geknipt"
      )
    case .remoteWork:
      (
        "work from home allowed, not kept", "télétravail permis, non repris",
        "thuiswerk toegelaten, niet overgenomen"
      )
    case .sameOffer:
      (
        "the same offer from two sources, the first counts",
        "la même offre de deux sources : la première compte",
        "hetzelfde aanbod uit twee bronnen: het eerste telt"
      )
    case .possibleDuplicate:
      (
        "alike but perhaps not the same",
        "semblables sans être sûrement identiques",
        "gelijkend maar misschien niet hetzelfde"
      )
    case .repeatedRecord:
      (
        "the same record again", "le même enregistrement encore une fois",
        "hetzelfde record opnieuw"
      )
    case .idFromUrl:
      (
        "no id, the address on the web taken", "pas d'identifiant, l'adresse web le remplace",
        "geen id, het webadres genomen"
      )
    case .otherTypes:
      ("other types, not read", "autres types, non lus", "andere types, niet gelezen")
    case .partialPage:
      (
        "a part of the results only: load the other pages too",
        "une partie des résultats seulement : chargez aussi les autres pages",
        "slechts een deel van de resultaten: laad ook de andere pagina's"
      )
    default: nil
    }
  }

  private var aboutPeople: Words? {
    switch self {
    case .timeCut: ("time of day cut", "heure retirée", "uur weggelaten")
    case .nearMidnight:
      (
        "time close to midnight: by the clock here it may be the next day",
        "heure proche de minuit : à l'heure d'ici, c'est peut-être le lendemain",
        "uur kort voor middernacht: volgens de klok hier misschien de volgende dag"
      )
    case .emptyMark:
      (
        "mark for nothing, read as blank", "signe d'absence, lu comme vide",
        "teken voor niets, als leeg gelezen"
      )
    case .damagedText:
      (
        "letters look decoded wrongly, kept: export the file again as UTF-8",
        "lettres mal décodées, gardées : exportez à nouveau le fichier en UTF-8",
        "letters lijken verkeerd gedecodeerd, behouden: exporteer het bestand opnieuw als UTF-8"
      )
    case .motherTongue:
      ("mother tongue, C2 taken", "langue maternelle, C2 retenu", "moedertaal, C2 genomen")
    case .languageLevelLowest:
      (
        "several levels of a language, the lowest taken",
        "plusieurs niveaux d'une langue, le plus bas est retenu",
        "meer niveaus van een taal, het laagste genomen"
      )
    case .languageLevelUnknown:
      (
        "language without a CEFR level", "langue sans niveau du CECR", "taal zonder ERK-niveau"
      )
    case .languageWished:
      (
        "language only wished for, left out", "langue seulement souhaitée, laissée de côté",
        "taal die slechts gewenst is, weggelaten"
      )
    case .unknownLanguage:
      (
        "unknown language, left out", "langue inconnue, laissée de côté",
        "onbekende taal, weggelaten"
      )
    case .eqfFromTable:
      (
        "level or diploma translated into EQF", "niveau ou diplôme traduit en CEC",
        "niveau of diploma vertaald naar EQF"
      )
    case .levelUnknown:
      (
        "level or diploma that is not known, left blank", "niveau ou diplôme inconnu, laissé vide",
        "onbekend niveau of diploma, leeg gelaten"
      )
    case .statusFromTable: ("status translated", "statut traduit", "statuut vertaald")
    case .statusUnknown:
      (
        "unknown status, left blank", "statut inconnu, laissé vide",
        "onbekend statuut, leeg gelaten"
      )
    default: nil
    }
  }

  private var aboutCourses: Words {
    switch self {
    case .eqfIsExitLevel:
      (
        "the level is that at the end: in eqfExitLevel, not scored",
        "le niveau est celui de la sortie : dans eqfExitLevel, sans effet sur le score",
        "het niveau is dat aan het einde: in eqfExitLevel, telt niet mee"
      )
    case .modeFromTable: ("mode translated", "modalité traduite", "lesvorm vertaald")
    case .modeUnknown:
      (
        "unknown mode, left blank", "modalité inconnue, laissée vide",
        "onbekende lesvorm, leeg gelaten"
      )
    case .hoursFromTotal:
      (
        "hours a week from the total, holidays not counted",
        "heures par semaine d'après le total, congés non comptés",
        "uren per week volgens het totaal, zonder vakanties"
      )
    case .hoursUnknown:
      (
        "total hours without both days: hours a week blank",
        "total d'heures sans les deux jours : heures par semaine vides",
        "totaal aantal uren zonder beide dagen: uren per week leeg"
      )
    case .seatsSummed:
      (
        "seats of several funders added up", "places de plusieurs financeurs additionnées",
        "plaatsen van meer financiers opgeteld"
      )
    case .seatsStated:
      (
        "seats not given, the number stated taken",
        "places non données, le nombre indiqué est repris",
        "plaatsen niet vermeld, het opgegeven aantal genomen"
      )
    case .sessionWithoutSeats:
      (
        "session without seats, left out: --seats N states them",
        "session sans nombre de places, laissée de côté : --seats N l'indique",
        "sessie zonder aantal plaatsen, weggelaten: --seats N geeft het op"
      )
    case .sessionWithoutStart:
      (
        "session without a first day, left out", "session sans premier jour, laissée de côté",
        "sessie zonder eerste dag, weggelaten"
      )
    case .permanentEntry:
      (
        "people may join at any time, the start is as written",
        "entrées permanentes, le début reste tel quel",
        "instappen kan altijd, het begin blijft zoals vermeld"
      )
    case .severalLanguages:
      (
        "several languages, the first taken", "plusieurs langues, la première est retenue",
        "meer talen, de eerste genomen"
      )
    default: preconditionFailure("no words for \(rawValue)")
    }
  }
}

extension String {
  /// The text as the example of a conclusion, if it is one.
  var asExample: String { isEmpty ? "" : ": \(shown(upTo: 120))" }
}
