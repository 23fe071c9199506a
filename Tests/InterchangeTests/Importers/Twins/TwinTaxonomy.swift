import PasserelleModel

/// The skills and occupations that the twins name, with the labels by which they do, and as many skills
/// for each occupation as the published relations have.
enum TwinTaxonomy {
  static let skillPrefix = "http://data.europa.eu/esco/skill/"
  static let occupationPrefix = "http://data.europa.eu/esco/occupation/"

  static let taxonomy: Taxonomy = {
    var taxonomy = Taxonomy()
    for (id, labels) in skills { taxonomy.skills[SkillID(skillPrefix + id)] = concept(labels) }
    for (id, labels, essential, optional) in occupations {
      let occupation = OccupationID(occupationPrefix + id)
      taxonomy.occupations[occupation] = concept(labels)
      taxonomy.occupationSkills[occupation] = related(labels[0], essential, optional)
    }
    return taxonomy
  }()

  private static func related(
    _ occupation: String, _ essential: Int, _ optional: Int
  ) -> [OccupationSkill] {
    (0..<essential).map { .init(skill: SkillID("\(occupation) \($0)"), relation: .essential) }
      + (0..<optional).map { .init(skill: SkillID("\(occupation) \($0)?"), relation: .optional) }
  }

  /// The first label is English, the others are French or Dutch, or only alternatives.
  private static func concept(_ labels: [String]) -> ConceptLabels {
    var concept = ConceptLabels()
    concept.preferred["en"] = labels[0]
    concept.alternative["fr"] = Array(labels.dropFirst())
    return concept
  }

  /// Ids with the English name first.
  static let skills: [(id: String, labels: [String])] = [
    (
      "530cb489-d900-46ab-9350-4d50ccd49eea",
      ["welding techniques", "lastechnieken", "Techniques de soudage"]
    ),
    (
      "68b6ef08-d823-489d-a95c-752ae6f6e6a7",
      ["read standard blueprints", "planlezen", "Lecture de plan, de schéma"]
    ),
    (
      "ccd0a1d9-afda-43d9-b901-96344886e14d",
      ["Python (computer programming)", "Python", "Langage informatique Python"]
    ),
    ("598de5b0-5b58-4ea7-8058-a4bc4d18c742", ["SQL", "Langage informatique SQL"]),
    ("ab1e97ed-2319-4293-a8b7-072d2648822f", ["query languages", "SQL"]),
    ("a8d07b5a-c1a1-42c6-9d53-db9c7a2ca996", ["PostgreSQL"]),
    ("29d762da-1711-4a3c-b424-f0a404f4bf2d", ["join metals", "welding"]),
    ("2fcd95a4-1f9a-41cf-95a9-4701bde476b4", ["operate welding equipment", "welding"]),
    ("68e66ed6-a171-4350-8ec1-2cfc4cae50e4", ["hydraulics", "hydraulica", "Hydraulique"]),
    ("7a950986-27fe-4b6c-adf3-88f211e77019", ["hydraulic fluid", "hydraulics"]),
    ("bf419e00-8548-491a-a06f-d72ab439df2f", ["pneumatics", "pneumatiek", "Pneumatique"]),
    ("6468e5fb-f3be-4025-87be-4b6556755c61", ["programmable logic controller", "PLC"]),
    ("fe96f581-4905-4282-819c-922c68bda989", ["interpret electrical diagrams"]),
    ("c8ac1986-38fa-43b2-89dc-50a4beeb420e", ["electricity", "elektriciteit", "Electricité"]),
    (
      "76526bf6-bada-4ca1-8e79-6b9d4228b607",
      ["electrical safety regulations", "Normes de sécurité électrique"]
    ),
    ("970af2f2-9a19-41a0-b42b-b1f36b083d28", ["comply with electrical safety regulations"]),
    ("334e3e49-fb02-4051-809a-f06adfdc1c40", ["troubleshoot", "troubleshooting"]),
    ("cf310cff-0d28-4dbc-9dbb-cc500a3196c2", ["office software"]),
    ("0bb4b474-da3a-45ce-9de3-0c964d84e73f", ["soldering techniques"]),
    ("1973c966-f236-40c9-b2d4-5d71a89019be", ["use spreadsheets software"]),
    ("18d3f89a-6ac5-4ca6-bf93-0baec4e13bcd", ["install photovoltaic systems"]),
    (
      "08a5f6dd-d3dd-4371-9919-6d730f34499c",
      ["mount photovoltaic panels", "Poser des panneaux photovoltaïques"]
    ),
    ("8248a071-5307-4a64-a62d-643a35ec31e2", ["types of photovoltaic panels"]),
    ("33784b61-bd86-4451-8a89-741ada5f8475", ["maintain photovoltaic systems"]),
    ("f4a6e9f7-5cff-46c0-894c-59c20bb78694", ["automation technology"]),
    ("69bbd53f-fbb0-4476-b4b2-ef7844464e28", ["web programming"]),
    ("3cd569a2-4f88-4c1e-9995-8dce8c5e51a7", ["JavaScript", "Langage informatique Javascript"]),
    (
      "7eea6974-d606-4175-b95e-f66554816783",
      ["install insulation material", "Poser des matériaux isolants"]
    ),
    ("0da6cab1-0ee9-4391-a299-f71fbf21db56", ["ICT network routing"]),
    (
      "00735755-adc6-4ea0-b034-b8caff339c9f", ["install heat pump", "Systèmes de pompes à chaleur"]
    ),
  ]

  /// With the numbers of their essential and optional skills.
  static let occupations: [(id: String, labels: [String], essential: Int, optional: Int)] = [
    (
      "5d009d45-3bb9-4e33-8760-294f59adec8c",
      ["electrical mechanic", "électromécanicien/électromécanicienne"], 24, 25
    ),
    ("7aedaa07-3884-4c5b-88f9-80997b2aa54b", ["welder", "soudeur/soudeuse", "soudeur"], 36, 50),
    (
      "3e7bf729-4442-4b9f-ad5e-83111963795c",
      ["ICT technician", "technicien informatique/technicienne informatique"], 21, 59
    ),
    (
      "f2b15a0e-e65a-438a-affb-29b9d50b77d1",
      ["software developer", "développeur de logiciels/développeuse de logiciels"], 24, 80
    ),
    (
      "33960bab-4423-4808-af6c-ec2b485dba41",
      ["building electrician", "électricien du bâtiment/électricienne du bâtiment"], 18, 30
    ),
    (
      "75b63949-1b93-4bf2-a777-ccf978dc3e8a",
      ["solar energy technician", "électricien photovoltaïque/électricienne photovoltaïque"], 21,
      67
    ),
    ("7259dc48-004a-4ceb-aa4e-5bbd548c2397", ["heating technician", "chauffagiste"], 26, 37),
    (
      "5df63943-f1bc-4438-90f1-92768a7a23c8",
      ["industrial electrician", "électricien d’équipements industriels"], 17, 30
    ),
    (
      "b2dab4fb-b7f7-4f57-94b2-9c0f0848564a",
      ["insulation worker", "monteur en isolation/monteuse en isolation"], 20, 23
    ),
    (
      "5791a961-4717-4230-a245-a4082a675f04",
      ["automation engineering technician", "technicien en ingénierie de l’automation"], 32, 24
    ),
    (
      "303a1e34-cb16-4054-b323-81e5eec17397",
      ["building cleaner", "agent d'entretien d'immeubles"], 22, 29
    ),
    ("bea705fe-06ac-4147-b8e0-6e8ac1208d8f", ["warehouse worker", "magasinier"], 39, 25),
    ("808becc8-5a4e-4e71-a043-c2ea32b56ae3", ["materials handler", "magasinier"], 0, 0),
    (
      "1de948c1-192a-4810-afb7-48548217a912",
      ["production plant crane operator", "pontier/pontière"], 9, 19
    ),
    (
      "cd94def5-3442-4c2e-ae3d-0761a3008bcb",
      ["warehouse order picker", "préparateur de commandes/préparatrice de commandes"], 24, 6
    ),
  ]
}
