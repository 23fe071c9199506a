extension NeedTable {
  /// Needs of offices, studios, services and research groups.
  static let digital = """
    # data
    vacancy | Mutuelle Les Deux Rives | charleroi | data-analyst | 2 | 2027-04-30 | fr=B2
    Analyste de données
    data-analysis=3 sql=2 data-visualisation=2 spreadsheets=3 statistics=2? python=1?
    project | Logiports Sambre | sambreville | data-engineer | 1 | 2027-06-30 | fr=B1;en=B1
    Projet ÉCLUSE : réunir les données d'un port intérieur
    sql=3 etl=3 python=2 database-design=2 containers=1? data-governance
    vacancy | Caisse du Triage | bruxelles | data-scientist | 2 | 2027-03-31 | fr=B2;en=B2
    Scientifique des données
    machine-learning=3 python=3 statistics=3 sql=2? data-ethics=2?
    vacancy | Agence Trame Claire | namur | data-protection-officer | 1 | 2027-01-31 | fr=C1
    Délégué·e à la protection des données
    data-protection=3 data-governance=2 written-communication=3 security-risk-analysis=2?
    vacancy | Mutuelle Les Deux Rives | charleroi | data-analyst | 1 | 2026-11-15 | fr=B2;nl=B1
    Développeur·euse de tableaux de bord
    business-intelligence=2 sql=2 data-visualisation=3 dutch-professional=2?
    startup | Lire Dehors | charleroi | machine-learning-engineer | 1 | 2027-09-30 | fr=B1;en=B1
    Des textes officiels réécrits en langue simple
    natural-language-processing=3 python=3 generative-ai=2 written-communication=2?
    startup | Bilan de Rue | mons | data-analyst | 1 | 2027-12-31 | fr=B1
    Cartographier les trottoirs accessibles
    gis=2 data-visualisation=2 data-cleansing=2 web-design=1?
    project | Institut Arpents et Modèles | namur | machine-learning-engineer | 1 | 2028-05-31 | \
    fr=B2;en=B2
    Projet LUCARNE : reconnaître les défauts du verre
    computer-vision=3 neural-networks=3 python=3 machine-vision=2? research-methods=2?
    project | Institut Arpents et Modèles | namur | statistician | 1 | 2027-09-30 | fr=B2
    Projet SEUIL : ce qui aide à rester en formation
    statistics=3 statistical-techniques=3 data-ethics=2 research-methods=2 data-protection=2?
    # software
    vacancy | Les Scripts du Quai | charleroi | web-developer | 3 | 2027-05-31 | fr=B1;en=A2
    Développeur·euse web
    html-css=2 javascript=3 rest-apis=2 version-control=2 front-end-frameworks=2? \
    web-accessibility=1?
    vacancy | Caisse du Triage | bruxelles | software-developer | 4 | 2027-04-30 | fr=B1;nl=B1
    Développeur·euse Java
    java=3 object-oriented=3 unit-testing=2 databases=2 agile=1? design-patterns=2?
    vacancy | Pharmaflacons Hainaut | gosselies | software-tester | 1 | 2027-02-28 | fr=B2;en=B1
    Testeur·euse de logiciels
    software-testing=3 test-automation=2 requirements-analysis=2 technical-reports=2 python=1?
    vacancy | Mécanotron | leuven | embedded-developer | 1 | 2027-06-30 | nl=B2;en=B2
    Embedded ontwikkelaar
    cpp=3 embedded-systems=3 microcontrollers=2 can-bus=2? linux=2?
    vacancy | Les Scripts du Quai | charleroi | devops-engineer | 1 | 2027-07-31 | fr=B1;en=B1
    Ingénieur·e DevOps
    linux=3 containers=3 devops=2 cloud-deployment=2 python=2?
    project | Agence Trame Claire | namur | mobile-developer | 1 | 2027-08-31 | fr=B2
    Projet POCHE : un carnet de compétences dans le téléphone
    swift=3 mobile-development=2 rest-apis=2 ui-design=1?
    startup | Panier Commun | louviere | web-developer | 2 | 2027-10-31 | fr=B1
    Une place de marché pour maraîchers
    javascript=2 html-css=2 databases=2 ux-design=1? digital-marketing=2?
    startup | Carnet de Bord | | mobile-developer | 1 | 2028-02-28 | fr=B1
    Une application qui suit les stages d'un apprenti
    mobile-development=2 swift=2 ux-design=2 data-protection=1?
    project | Réseau Gestes et Métiers | charleroi | software-developer | 1 | 2028-04-30 | \
    fr=B1;en=B1
    Projet ATLAS : une base ouverte des compétences
    programming-basics=3 databases=3 python=2 rest-apis=2 data-governance=1?
    # cybersecurity
    vacancy | Hôpital des Trois Terrils | charleroi | security-analyst | 2 | 2027-06-30 | \
    fr=B2;en=B1
    Analyste SOC
    soc-monitoring=3 cyber-security=3 incident-response=2 linux=2 network-security-risks=2?
    vacancy | Hôpital des Trois Terrils | charleroi | ict-support-technician | 3 | 2027-02-28 | \
    fr=B1
    Technicien·ne helpdesk
    ict-troubleshooting=2 user-support=2 operating-systems=2 computer-hardware=2 customer-service=2?
    vacancy | Services Communs du Val | thuin | system-administrator | 1 | 2027-05-31 | fr=B2
    Administrateur·trice système
    system-administration=3 linux=2 virtualisation=2 backup=2 firewalls=2? cloud-technologies=1?
    vacancy | Fibre et Compagnie | fleurus | network-technician | 5 | 2027-08-31 | fr=A2
    Technicien·ne fibre et réseau
    network-cabling=3 tcp-ip=1 hand-tools=2 electrical-safety=1 routing-switching=1?
    vacancy | Caisse du Triage | bruxelles | security-manager | 1 | | fr=C1;en=B2
    Responsable sécurité de l'information
    security-governance=3 nis2=3 security-risk-analysis=3 data-protection=2?
    startup | Pli Postal | charleroi | ict-support-technician | 2 | 2027-12-15 | fr=B1
    Reconditionner des ordinateurs pour les écoles
    computer-hardware=2 operating-systems=2 circular-economy=1? user-support=2? customer-service
    startup | Serrure Douce | charleroi | ethical-hacker | 1 | 2027-11-30 | fr=B1;en=B2
    Tester la sécurité des petites communes
    penetration-testing=3 vulnerability-management=3 technical-reports=2 cyber-hygiene=2?
    project | Institut Arpents et Modèles | namur | security-analyst | 1 | 2028-03-31 | fr=B2;en=B2
    Projet VANNE : protéger les automates de l'eau
    ot-security=3 plc-basics=2 network-security-risks=3 modbus=2? research-methods=1?
    # design and digital arts
    vacancy | Agence Pôle Sud-Sambre | charleroi | graphic-designer | 2 | 2027-03-31 | fr=B2
    Graphiste
    graphic-design=3 typography=2 image-editing=3 page-layout=2 vector-drawing=2 motion-graphics=1?
    vacancy | Agence Pôle Sud-Sambre | charleroi | ux-designer | 1 | 2027-06-30 | fr=B2;en=B1
    Designer UX/UI
    ux-design=3 prototyping=2 ui-design=2 user-research=2 web-accessibility=2?
    vacancy | Télé Terril | charleroi | video-editor | 1 | 2027-01-31 | fr=B2
    Monteur·euse vidéo
    video-editing=3 audio-editing=2 storytelling=2 video-shooting=2? vfx=1?
    vacancy | Biscuits Mambour | charleroi | community-manager | 1 | 2027-04-30 | fr=C1;nl=B1
    Gestionnaire de communautés en ligne
    social-media=3 digital-marketing=2 written-communication=3 image-editing=2 video-editing=1?
    vacancy | Usinage Trois-Étaux | chatelet | cad-designer | 2 | 2027-05-31 | fr=B1
    Dessinateur·trice CAO
    cad-modelling=3 technical-drawings=3 parametric-3d=2 geometry=2 materials=1?
    startup | Mine de Rien Jeux | charleroi | game-developer | 2 | 2028-01-31 | fr=B1;en=B1
    Un jeu d'aventure dans les galeries
    game-engines=3 csharp=2 3d-modelling=2 game-design=2 animation=2? audio-editing=1?
    startup | Chevalement 360 | marcinelle | game-developer | 1 | 2027-08-31 | fr=B1
    Visites immersives du patrimoine industriel
    virtual-reality=3 3d-modelling=3 storytelling=2 augmented-reality=2? photography=1?
    project | Collectif Lumen Sambre | charleroi | 3d-artist | 1 | 2027-12-31 | fr=B1
    Projet FRESQUE : une façade animée par ses habitants
    motion-graphics=2 3d-rendering=2 animation=2 colour-theory=2 teamwork=1?
    # maths
    vacancy | Logiports Sambre | sambreville | operations-research-analyst | 1 | 2027-06-30 | \
    fr=B2;en=B2
    Analyste en optimisation de tournées
    operations-research=3 optimisation=3 python=2 supply-chain=2? simulation=2?
    vacancy | Mutuelle Les Deux Rives | charleroi | statistician | 1 | 2027-03-31 | fr=B2
    Statisticien·ne
    statistics=3 probability=3 statistical-techniques=3 data-analysis=2 technical-reports=2?
    vacancy | Laminoirs Brumagne | charleroi | simulation-engineer | 1 | 2026-10-15 | fr=B2;en=B2
    Ingénieur·e en simulation
    numerical-methods=3 simulation=3 calculus=3 matlab=2 materials=2?
    startup | Juste Horaire | nivelles | operations-research-analyst | 1 | 2027-10-31 | fr=B1;en=B1
    Des horaires d'équipe équitables
    optimisation=2 algorithms=3 python=2 ux-design=1?
    project | Institut Arpents et Modèles | namur | operations-research-analyst | 1 | 2028-06-30 \
    | fr=B2;en=B2
    Projet BALANCE : affecter des places avec preuve
    optimisation=3 operations-research=3 algorithms=3 linear-algebra=2 research-methods=2?
    project | Centre Feux Doux | liege | simulation-engineer | 1 | 2027-11-30 | fr=B2;en=B2
    Projet TISON : calculer la combustion sans la brûler
    numerical-methods=3 matlab=2 calculus=3 mechanics-basics=2? python=2?
    startup | Compte Rond | charleroi | | 1 | 2027-07-31 | fr=B1
    Réapprendre à compter par le jeu
    arithmetic=2 mathematics=2 programming-basics=2 game-design=2? train-employees=1?
    """
}
