extension CourseTable {
  /// Industrial communication: thirteen courses, from the first bus to joining plant and office.
  static let industrialCommunication = """
    # industrial communication
    Premiers pas en réseaux industriels
    avs gosselies | fr B1 | onsite | 2 | | 2x16
    electricity-basics=1 > fieldbus=1 sensors=1
    Bus de terrain : principes et câblage
    avs gosselies | fr B1 | onsite | 3 | | 2x20
    fieldbus=1 wiring-diagrams=1 > fieldbus=2 modbus=1 network-cabling=1
    Modbus RTU et TCP en pratique
    avs gosselies | fr B1 | hybrid | 3 | | 2x12
    fieldbus=1 > modbus=3
    PROFIBUS : mise en service et diagnostic
    avs gosselies | fr B1 | onsite | 3 | | 1x16
    fieldbus=2 > profibus=3 industrial-network-diagnostics=1
    PROFINET : installer et configurer
    avs gosselies | fr B1 | onsite | 3 | | 2x20
    fieldbus=2 plc-basics=1 > profinet=2 industrial-ethernet=2
    PROFINET expert : diagnostic et topologies
    avs gosselies | fr B2 | onsite | 4 | | 1x16
    profinet=2 industrial-ethernet=2 > profinet=4 industrial-network-diagnostics=3
    EtherCAT en motion control
    avs leuven | nl B2 | onsite | 4 | | 1x16
    industrial-ethernet=2 electric-motors=1 > ethercat=3 motion-control=2
    IO-Link et capteurs intelligents
    avs fleurus | fr B1 | onsite | 3 | | 2x8
    sensors=1 fieldbus=1 > io-link=2 sensors=2
    Bus CAN et CANopen pour machines mobiles
    avs liege | fr B1 | onsite | 4 | | 1x16
    electronics-basics=1 fieldbus=1 > can-bus=3
    OPC UA for connected machines
    let - | en B2 | remote | 4 | | 2x8
    industrial-ethernet=1 databases=1 > opc-ua=3 mqtt=1
    Objets connectés : du capteur au tableau de bord
    let charleroi | fr B1 | hybrid | | | 2x14
    sensors=1 computer-literacy=2 > iiot=2 mqtt=2 data-visualisation=1
    Passerelles IT/OT et informatique en périphérie
    let charleroi | fr B2 | hybrid | 5 | | 1x12
    iiot=2 opc-ua=1 > edge-computing=3 it-ot-integration=3
    5G privée et sans-fil industriel
    avs mons | fr B2 | onsite | 4 | employee | 1x8
    tcp-ip=2 industrial-ethernet=1 > industrial-wireless=2
    """

  /// Automation: seventeen courses, electricity for beginners included.
  static let automation = """
    # automation
    Découverte des métiers de l'électricité
    avs marcinelle | fr A2 | onsite | | neet;jobseeker | 3x24
    > electricity-basics=1 hand-tools=1 teamwork=1
    Électricité de base et mesures
    avs marcinelle | fr A2 | onsite | 1 | | 2x24
    arithmetic=1 > electricity-basics=2 electrical-measurement=2 electronics-basics=1
    Sécurité électrique BA4/BA5
    avs gosselies | fr B1 | onsite | 1 | | 2x8
    electricity-basics=1 > electrical-safety=3
    Lire et dessiner un schéma électrique
    avs gosselies | fr B1 | onsite | 2 | | 2x16
    electricity-basics=1 > wiring-diagrams=2 draw-wiring-diagrams=1
    Câblage industriel et armoires de commande
    avs gosselies | fr A2 | onsite | 2 | | 2x30
    wiring-diagrams=1 electricity-basics=1 > industrial-wiring=2 control-cabinets=2 power-distribution=2
    Moteurs électriques et variateurs
    avs gosselies | fr B1 | onsite | 3 | | 2x20
    electricity-basics=2 electrical-measurement=1 > electric-motors=3 variable-speed-drives=2
    Pneumatique et hydraulique d'atelier
    avs chatelet | fr A2 | onsite | 2 | | 2x20
    hand-tools=1 > pneumatics hydraulics mechanics-basics=1
    Automates programmables : initiation
    avs gosselies | fr B1 | onsite | 2 | | 3x24
    electricity-basics=1 > automation-technology=1 plc-basics=2 sequential-logic=1
    Programmer un automate : ladder et Grafcet
    avs gosselies | fr B1 | onsite | 3 | | 3x24
    plc-basics=2 sequential-logic=1 > plc-programming ladder-logic=3 sequential-logic=2
    Programmation avancée en texte structuré
    avs gosselies | fr B2 | hybrid | 4 | | 1x16
    plc-programming=2 > plc-programming=3 structured-text=3 version-control=1
    Interfaces opérateur et supervision SCADA
    avs gosselies | fr B1 | onsite | 4 | | 2x16
    plc-basics=2 > hmi-design=3 scada=2
    Storingen zoeken in PLC-installaties
    avs nivelles | nl B1 | onsite | 3 | | 1x16
    plc-basics=2 wiring-diagrams=1 > plc-diagnostics=3 troubleshoot=2
    Sécurité des machines et automates de sécurité
    avs gosselies | fr B2 | onsite | 4 | | 1x12
    plc-programming=2 electrical-safety=1 > safety-plc=3
    Robotique industrielle : conduire et programmer
    avs gosselies | fr B1 | onsite | 3 | | 2x24
    automation-technology=1 > robotics=2 robot-programming=2 cobots=1
    Vision industrielle et robots collaboratifs
    avs gosselies | fr B2 | onsite | 4 | | 1x16
    robot-programming=2 > cobots=3 machine-vision=2
    Régulation : boucles PID et instrumentation
    avs mons | fr B1 | onsite | 4 | | 1x16
    sensors=2 mathematics=2 > pid-control=2 control-engineering=2 instrumentation=2
    Jumeau numérique et mise en service virtuelle
    avs - | fr B2 | remote | 5 | | 1x10
    plc-programming=3 hmi-design=2 > digital-twin=3 commissioning=3 simulation=2
    """

  /// Process transformation: thirteen courses for the shop floor and its management.
  static let processTransformation = """
    # process transformation
    Mise à niveau pour l'atelier
    cph fleurus | fr A2 | onsite | | neet | 3x28
    > teamwork=2 time-management=2 health-and-safety=2 arithmetic=1
    Opérateur de production : premiers gestes qualité
    cph fleurus | fr A2 | onsite | 1 | jobseeker;neet | 3x30
    health-and-safety=1 > quality-control=2 five-s=1 preventive-maintenance=1
    Cariste : conduite de chariots élévateurs
    cph fleurus | fr | onsite | | | 2x36
    health-and-safety=1 > forklift=3 stock-control=1
    Lean manufacturing : les fondamentaux
    cph louviere | fr B1 | onsite | 2 | | 2x8
    teamwork=1 > lean-manufacturing=2 five-s=2 continuous-improvement=1
    Cartographier la chaîne de valeur
    cph louviere | fr B1 | hybrid | 3 | | 1x8
    lean-manufacturing=2 > value-stream-mapping=3 process-optimisation=2
    Green belt Six Sigma
    cph louviere | fr B2 | hybrid | 4 | employee;jobseeker | 1x12
    statistics=1 lean-manufacturing=2 > six-sigma=3 statistical-process-control=3 \
    root-cause-analysis=2
    Animer l'amélioration continue
    cph louviere | fr B2 | onsite | 4 | | 2x8
    lean-manufacturing=2 > continuous-improvement=3 root-cause-analysis=3 change-management=2 \
    lead-team=1
    Planification de production et ERP
    cph louviere | fr B1 | hybrid | 3 | | 2x16
    spreadsheets=1 stock-control=1 > production-planning=3 erp=2 supply-chain=2
    MES : piloter l'atelier par les données
    cph fleurus | fr B2 | hybrid | 4 | | 1x12
    production-planning=1 spreadsheets=2 > mes=3 performance-indicators=3
    Gestion de projet : de l'idée au plan
    cph namur | fr B1 | hybrid | 3 | | 2x8
    written-communication=1 > project-management=2 budgets=1 agile=1
    Agile project management in practice
    cph - | en B2 | remote | 4 | | 2x6
    project-management=1 > agile=3 lead-team=2
    Modéliser et automatiser les processus de bureau
    cph - | fr B1 | remote | 3 | | 2x8
    computer-literacy=2 > process-mapping=3 process-automation-rpa=2 low-code=1
    Maintenance préventive et prédictive
    avs chatelet | fr B1 | onsite | 3 | | 2x20
    hand-tools=1 troubleshoot=1 > preventive-maintenance=3 predictive-maintenance=2 troubleshoot=3
    """
}
