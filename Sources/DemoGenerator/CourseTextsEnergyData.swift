extension CourseTable {
  /// Energy transition: fourteen courses about solar, heat, insulation and batteries.
  static let energyTransition = """
    # energy transition
    Découverte des métiers de l'énergie
    ctv chatelet | fr A2 | onsite | | neet;jobseeker;student | 3x20
    > photovoltaics=1 insulation=1 circular-economy=1 hand-tools=1
    Installateur photovoltaïque
    ctv chatelet | fr B1 | onsite | 2 | | 2x30
    electricity-basics=1 hand-tools=1 > photovoltaics=2 mount-pv-panels=3 install-pv-systems=2
    Raccordement et entretien d'installations solaires
    ctv chatelet | fr B1 | onsite | 3 | | 2x20
    install-pv-systems=2 electrical-safety=1 > install-pv-systems=3 maintain-pv-systems=3 \
    electrical-regulations=2
    Dimensionner une installation photovoltaïque
    ctv - | fr B2 | remote | 4 | | 1x8
    photovoltaics=2 spreadsheets=2 > design-pv-systems=3 energy-consumption=2
    Batteries domestiques et bornes de recharge
    ctv chatelet | fr B1 | onsite | 3 | | 2x16
    electricity-basics=2 electrical-safety=2 > battery-storage=2 ev-charging=3
    Seconde vie des batteries
    ctv chatelet | fr B1 | onsite | 3 | | 1x20
    electrical-measurement=2 electronics-basics=1 > battery-repair=3 battery-storage=2 \
    circular-economy=2
    Froid industriel et fluides
    ctv louviere | fr B1 | onsite | 3 | | 1x30
    electricity-basics=1 hand-tools=1 > refrigeration=2 troubleshoot=1
    Installer une pompe à chaleur
    ctv louviere | fr B1 | onsite | 3 | | 2x30
    refrigeration=1 electricity-basics=1 > heat-pumps=3 install-heat-pumps=3
    Isolation des bâtiments
    ctv thuin | | onsite | 1 | | 2x36
    hand-tools=1 > insulation=2 install-insulation=3
    Ventilation et chauffage performants
    ctv chatelet | fr B1 | onsite | 2 | | 1x24
    technical-drawings=1 hand-tools=1 > ventilation=2 heating-systems=2 district-heating=1
    Auditeur énergétique et performance des bâtiments
    ctv namur | fr B2 | hybrid | 4 | | 2x16
    insulation=1 spreadsheets=2 > energy-audit=3 building-energy-performance=3 energy-consumption=3
    Management de l'énergie ISO 50001
    ctv - | fr B2 | remote | 5 | employee;jobseeker | 1x8
    energy-consumption=2 project-management=1 > energy-management=3 carbon-footprint=2
    Économie circulaire et cycle de vie
    ctv namur | fr B1 | hybrid | | | 1x8
    > circular-economy=3 life-cycle-assessment=1 carbon-footprint=1
    Hydrogen and smart grids for engineers
    ctv liege | en B2 | hybrid | 5 | | 0
    power-distribution=2 mathematics=2 > hydrogen=2 smart-grids=3
    """

  /// Data: fifteen courses, from the spreadsheet to models in production.
  static let data = """
    # data
    Tableur : les bases utiles
    ibc charleroi | fr A2 | onsite | 1 | | 2x12
    computer-literacy=1 > spreadsheets=2 arithmetic=2
    Tableur avancé et tableaux de bord
    ibc charleroi | fr B1 | hybrid | 2 | | 2x10
    spreadsheets=2 > spreadsheets=3 data-visualisation=2 performance-indicators=1
    Nettoyer et analyser des données
    ibc charleroi | fr B1 | hybrid | 3 | | 2x14
    spreadsheets=2 arithmetic=2 > data-cleansing=3 data-analysis=2
    Bases de données et SQL
    ibc charleroi | fr B1 | hybrid | 3 | | 3x16
    computer-literacy=2 > databases=2 sql
    SQL avancé et modélisation
    ibc - | fr B2 | remote | 4 | | 2x10
    sql=2 databases=2 > sql=3 database-design=3 nosql=1
    Business intelligence : de la question au rapport
    ibc charleroi | fr B1 | hybrid | 4 | | 2x14
    sql=2 data-visualisation=1 > business-intelligence=3 data-visualisation=3 data-warehouse=2
    Pipelines de données et entrepôts
    ibc - | fr B2 | remote | 5 | | 1x12
    sql=3 python=2 > etl=3 data-warehouse=3 big-data=1
    Intelligence artificielle pour tous
    ibc - | fr | remote | | | 2x4
    computer-literacy=1 web-search=1 > principles-of-ai=1 generative-ai=2 data-ethics=1
    Python pour l'analyse de données
    ibc charleroi | fr B1 | hybrid | 4 | | 2x16
    python=1 data-cleansing=1 > python=2 data-analysis=3 data-mining=2
    Apprentissage automatique appliqué
    ibc charleroi | fr B2 | hybrid | 5 | | 2x16
    python=2 statistics=2 > machine-learning=3 principles-of-ai=2
    Deep learning and computer vision
    ibc leuven | en B2 | onsite | 5 | | 1x16
    machine-learning=2 linear-algebra=1 > neural-networks=3 computer-vision=3
    Traitement automatique des langues
    ibc - | fr B2 | remote | 5 | | 1x10
    machine-learning=2 > natural-language-processing=3
    Mettre un modèle en production
    ibc - | en B2 | remote | 5 | | 1x10
    machine-learning=3 containers=1 > mlops=3 data-governance=1
    Protection et gouvernance des données
    ibc namur | fr B2 | hybrid | 4 | | 2x6
    written-communication=1 > data-protection=3 data-governance=2 data-ethics=2
    Systèmes d'information géographique
    ibc mons | fr B1 | hybrid | 3 | | 1x12
    databases=1 computer-literacy=2 > gis=2 data-visualisation=2
    """
}
