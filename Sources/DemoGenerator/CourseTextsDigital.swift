extension CourseTable {
  /// Software: fifteen courses, digital basics and system administration included.
  static let software = """
    # software
    Premiers clics : l'ordinateur au quotidien
    let charleroi | fr A1 | onsite | | neet;jobseeker | 3x12
    > computer-literacy=1 e-services=1 web-search=1 digital-communication=1
    Bureautique et recherche en ligne
    let charleroi | fr A2 | onsite | | | 3x15
    computer-literacy=1 > computer-literacy=2 word-processing=2 presentation-software=1 \
    digital-communication=2
    Premiers programmes : penser et coder
    let charleroi | fr B1 | onsite | | | 3x20
    computer-literacy=1 > programming-basics=1 algorithms=1 problem-solving=2
    Programmer en Python : fondations
    let charleroi | fr B1 | hybrid | 2 | | 2x20
    programming-basics=1 > programming-basics=2 python=2 version-control=1
    Pages web : HTML et CSS
    let charleroi | fr B1 | hybrid | 2 | | 2x16
    computer-literacy=2 > html-css=2 cms=1
    JavaScript et interfaces web
    let charleroi | fr B1 | hybrid | 3 | | 2x24
    html-css=1 programming-basics=1 > javascript=2 typescript=1 debugging=2
    Développeur front-end
    let - | fr B2 | remote | 4 | | 1x20
    javascript=2 html-css=2 > front-end-frameworks=3 typescript=2 web-accessibility=2
    API web et PHP côté serveur
    let charleroi | fr B1 | hybrid | 4 | | 2x20
    programming-basics=2 databases=1 > php=2 rest-apis=2
    Java et programmation orientée objet
    let charleroi | fr B1 | onsite | 4 | | 2x30
    programming-basics=2 > java=2 object-oriented=2 unit-testing=1
    C# en .NET voor ontwikkelaars
    let bruxelles | nl B2 | onsite | 4 | | 1x24
    programming-basics=2 > csharp=3 object-oriented=2
    Applications mobiles en Swift
    let charleroi | fr B2 | hybrid | 4 | | 1x20
    object-oriented=2 > swift=3 mobile-development=3
    Tester un logiciel : méthodes et outils
    let - | fr B1 | remote | 3 | | 2x10
    computer-literacy=2 > software-testing=2 test-automation=2 requirements-analysis=1
    Embedded programming in C++
    let mons | en B2 | hybrid | 4 | | 1x16
    programming-basics=2 electronics-basics=1 > cpp=2 embedded-systems=2 microcontrollers=3
    Linux, conteneurs et DevOps
    let - | fr B2 | remote | 4 | | 2x12
    linux=1 version-control=1 > linux=2 containers=3 devops=2 cloud-deployment=2
    Software architecture and design patterns
    let - | en C1 | remote | 5 | | 0
    object-oriented=2 unit-testing=1 > design-patterns=3 software-architecture=3
    """

  /// Cybersecurity: eleven courses, systems and networks included.
  static let cybersecurity = """
    # cybersecurity
    Hygiène numérique : se protéger en ligne
    let - | fr | remote | | | 2x4
    computer-literacy=1 > cyber-hygiene=2
    Technicien d'assistance informatique
    let charleroi | fr B1 | onsite | 2 | | 3x30
    computer-literacy=1 > computer-hardware=2 operating-systems=2 ict-troubleshooting=2 \
    user-support=2
    Réseaux TCP/IP : bases et câblage
    let charleroi | fr B1 | onsite | 2 | | 2x24
    computer-literacy=2 > tcp-ip=2 network-cabling=2 routing-switching=1
    Administrateur système Linux et cloud
    let charleroi | fr B1 | hybrid | 3 | | 2x24
    operating-systems=2 tcp-ip=1 > system-administration=2 linux=2 virtualisation=2 \
    cloud-technologies=1
    Fondamentaux de la cybersécurité
    let charleroi | fr B1 | hybrid | 3 | | 2x16
    tcp-ip=1 operating-systems=1 > cyber-security=2 network-security-risks=2 cryptography=1
    Pare-feu et gestion des accès
    let charleroi | fr B2 | onsite | 4 | | 2x16
    routing-switching=1 network-security-risks=2 > firewalls=3 identity-management=2
    Analyste SOC : détecter et réagir
    let charleroi | fr B2 | hybrid | 4 | | 2x24
    cyber-security=2 linux=1 > soc-monitoring=3 incident-response=3 digital-forensics=1
    Ethical hacking bootcamp
    let bruxelles | en B2 | onsite | 5 | | 1x38
    cyber-security=2 linux=2 python=1 > penetration-testing=3 vulnerability-management=3 \
    secure-coding=1
    Cybersécurité des systèmes industriels
    avs gosselies | fr B2 | onsite | 4 | | 1x12
    cyber-security=1 fieldbus=1 > ot-security=3
    NIS2 et gouvernance de la sécurité
    let - | fr B2 | remote | 5 | employee;jobseeker | 1x6
    cyber-security=1 > nis2=3 security-governance=3 security-risk-analysis=2
    Développement sécurisé d'applications web
    let - | fr B2 | remote | 4 | | 0
    javascript=2 rest-apis=1 > secure-coding=3
    """

  /// Design and digital arts: fourteen courses about image, sound, interfaces and three dimensions.
  static let designAndDigitalArts = """
    # design and digital arts
    Atelier image : découvrir les métiers créatifs
    fph charleroi | fr A2 | onsite | | neet;student | 2x18
    > colour-theory=1 photography=1 image-editing=1 storytelling=1
    Retouche d'image et couleur
    fph charleroi | fr A2 | onsite | 2 | | 2x16
    computer-literacy=1 > image-editing=2 colour-theory=2
    Graphisme : typographie et mise en page
    fph charleroi | fr B1 | onsite | 3 | | 2x24
    image-editing=1 colour-theory=1 > graphic-design=2 typography=2 page-layout=2 vector-drawing=2
    Prise de vues et montage vidéo
    fph charleroi | fr B1 | onsite | 2 | | 2x24
    computer-literacy=1 storytelling=1 > video-shooting=2 video-editing=2 audio-editing=1
    Motion design et effets visuels
    fph charleroi | fr B1 | onsite | 4 | | 1x24
    video-editing=2 graphic-design=1 > motion-graphics=3 vfx=2
    UX design : de l'étude au prototype
    fph charleroi | fr B1 | hybrid | 4 | | 2x16
    digital-communication=1 problem-solving=1 > ux-design=2 user-research=2 prototyping=2
    Interfaces et design web accessible
    fph - | fr B2 | remote | 4 | | 1x14
    ux-design=1 html-css=1 > ui-design=3 web-design=2 web-accessibility=3
    Modélisation 3D : initiation
    fph charleroi | fr A2 | onsite | 2 | | 2x20
    computer-literacy=1 > 3d-modelling=2 3d-rendering=1
    Animation 3D de personnages
    fph charleroi | fr B1 | onsite | 4 | | 1x30
    3d-modelling=2 storytelling=1 > animation=3 3d-rendering=3
    Game design and real-time 3D
    fph namur | en B1 | onsite | 4 | | 1x24
    3d-modelling=1 programming-basics=1 > game-engines=2 game-design=2 csharp=1
    Réalité virtuelle et augmentée
    fph charleroi | fr B2 | hybrid | 4 | | 1x16
    game-engines=1 3d-modelling=2 > virtual-reality=3 augmented-reality=2
    Fab lab : fabriquer et imprimer en 3D
    fph binche | | onsite | | | 2x12
    hand-tools=1 > digital-fabrication=2 additive-manufacturing=1
    CAO : dessin technique et pièces en 3D
    avs chatelet | fr B1 | onsite | 2 | | 2x24
    computer-literacy=1 arithmetic=1 > technical-drawings=2 cad-modelling=2 parametric-3d=1 \
    geometry=1
    Community management et contenus numériques
    fph charleroi | fr B1 | hybrid | 3 | | 2x12
    digital-communication=2 > social-media=3 digital-marketing=2 written-communication=2
    """

  /// Mathematics: eight courses, from everyday numbers to decisions under constraints.
  static let mathematics = """
    # maths
    Remise à niveau en calcul
    ibc sambreville | fr A2 | onsite | | neet;jobseeker | 2x10
    > arithmetic=2
    Maths pour techniciens : formules et angles
    ibc charleroi | fr B1 | hybrid | 2 | | 2x8
    arithmetic=1 > mathematics=2 algebra=1 geometry=2 trigonometry=2
    Statistiques descriptives pas à pas
    ibc - | fr B1 | remote | 3 | | 2x6
    arithmetic=2 > statistics=2 data-visualisation=1
    Probabilités et inférence
    ibc charleroi | fr B2 | hybrid | 4 | | 1x8
    statistics=2 mathematics=2 > probability=3 statistical-techniques=3
    Algèbre linéaire pour les données
    ibc - | fr B2 | remote | 4 | | 1x8
    mathematics=2 > algebra=2 linear-algebra=3
    Analyse et méthodes numériques
    ibc mons | fr B2 | onsite | 5 | | 1x10
    algebra=2 mathematics=2 > calculus=3 numerical-methods=2 matlab=2
    Optimisation and operations research
    ibc leuven | en B2 | hybrid | 5 | | 0
    linear-algebra=2 probability=1 > optimisation=3 operations-research=3
    Séries temporelles et prévision
    ibc - | fr B2 | remote | 5 | | 0
    statistics=2 python=2 > time-series=3
    """
}
