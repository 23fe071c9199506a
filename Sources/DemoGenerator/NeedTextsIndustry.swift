extension NeedTable {
  /// Needs of plants, workshops and installers.
  static let industry = """
    # industrial communication
    vacancy | Tôleries Vandersambre | fleurus | industrial-network-technician | 2 | 2027-03-31 | \
    fr=B2
    Technicien·ne en réseaux industriels
    fieldbus=2 profinet=2 industrial-network-diagnostics=2 tcp-ip=2 modbus=2? english-technical=1?
    vacancy | Embouteillage du Piéton | gosselies | industrial-network-technician | 1 | \
    2027-06-30 | fr=B1
    Installateur·trice bus de terrain
    fieldbus=2 modbus=2 network-cabling=2 wiring-diagrams=1 io-link=1?
    vacancy | Laminoirs Brumagne | charleroi | iiot-engineer | 1 | 2027-02-28 | fr=B2;en=B1
    Ingénieur·e usine connectée
    opc-ua=3 mqtt=2 edge-computing=2 python=2 it-ot-integration=3 ot-security=2? time-series=1?
    vacancy | Convoyage Tréfont | nivelles | automation-technician | 2 | 2026-12-31 | fr=B1;nl=A2
    Technicien·ne de mise en service PROFINET
    profinet=3 plc-basics=2 industrial-ethernet=2 electric-motors=1? variable-speed-drives=2?
    startup | Capteo Vigie | charleroi | iiot-engineer | 2 | 2027-09-30 | fr=B1
    Surveiller les machines anciennes avec des capteurs sans fil
    iiot=3 mqtt=3 sensors=2 embedded-systems=2 data-visualisation=2? cloud-technologies
    project | Laboratoire Ondes du Canal | mons | | 1 | 2028-01-31 | fr=B2;en=B2
    Projet ONDINE : 5G privée dans un atelier métallique
    industrial-wireless=3 industrial-ethernet=2 research-methods=2 technical-reports=2?
    vacancy | Logiports Sambre | sambreville | industrial-network-technician | 1 | 2026-09-30 | \
    fr=B1
    Dépanneur·euse réseaux de convoyeurs
    industrial-network-diagnostics=2 profibus=2 troubleshoot=2 ethercat=1?
    # automation
    vacancy | Verrerie Lodelinsart-Neuve | charleroi | automation-technician | 3 | 2027-04-30 | \
    fr=B1
    Automaticien·ne de ligne
    plc-basics=2 plc-programming=2 wiring-diagrams=2 sensors=2 troubleshoot hmi-design=1?
    vacancy | Bobinages Delcampe | gosselies | industrial-electrician | 4 | 2027-06-30 | fr=A2
    Électricien·ne industriel·le
    electricity-basics=2 electrical-safety=2 industrial-wiring=2 electric-motors=1 hand-tools=2?
    vacancy | Bobinages Delcampe | gosselies | panel-builder | 3 | 2027-05-31 | fr=A2
    Monteur·euse d'armoires électriques
    control-cabinets=2 wiring-diagrams=2 industrial-wiring=2 hand-tools=2 quality-control=1?
    vacancy | Brasserie Haut-Terne | thuin | maintenance-electromechanic | 2 | 2027-03-15 | fr=B1
    Électromécanicien·ne de maintenance
    mechatronics=2 electricity-basics=2 pneumatics=2 troubleshoot=3 preventive-maintenance=2 \
    welding=1?
    vacancy | Robolame | gosselies | robotics-technician | 2 | 2027-08-31 | fr=B1;en=A2
    Technicien·ne robotique
    robotics=2 robot-programming=3 safety-plc=2 sensors=2 machine-vision=2? cobots=2?
    vacancy | Chaux et Calcaires Fontenelle | chatelet | instrumentation-technician | 1 | | fr=B1
    Instrumentiste
    instrumentation=2 sensors=2 pid-control=2 calibrate-instruments=2 metrology=1?
    vacancy | Convoyage Tréfont | nivelles | plc-programmer | 2 | 2027-02-15 | fr=B2;en=B1
    Programmeur·euse d'automates
    plc-programming=3 structured-text=2 hmi-design=2 commissioning=2 version-control=1? profinet=2?
    vacancy | Emballages Orbais-Sud | fleurus | mechatronics-technician | 2 | 2027-07-31 | fr=B1
    Technicien·ne mécatronique
    mechatronics=2 pneumatics=2 plc-basics=2 technical-drawings=1 sensors=2 hydraulics
    startup | Bras Léger | charleroi | robotics-technician | 1 | 2027-10-31 | fr=B1
    Un bras collaboratif pour les ateliers de trois personnes
    cobots=3 robot-programming=2 machine-vision=2 python=2? ux-design=1?
    project | Laboratoire Ondes du Canal | mons | automation-engineer | 1 | 2028-06-30 | fr=B2;en=B2
    Projet REFLET : jumeau numérique d'une ligne de tri
    digital-twin=3 simulation=3 plc-programming=2 opc-ua=2? research-methods=1?
    vacancy | Domosambre | | bms-technician | 2 | 2027-01-31 | fr=B1
    Technicien·ne en gestion technique du bâtiment
    building-automation=2 sensors=2 wiring-diagrams=2 ventilation=1 modbus=2?
    # process transformation
    vacancy | Biscuits Mambour | charleroi | production-operator | 8 | 2027-03-31 | fr=A2
    Opérateur·trice de production
    health-and-safety=2 teamwork=2 quality-control=1 time-management five-s=1?
    vacancy | Biscuits Mambour | charleroi | production-supervisor | 1 | 2027-03-31 | fr=B2
    Chef·fe d'équipe
    lead-team=3 performance-indicators=2 lean-manufacturing=2 production-planning=1 mes=1?
    vacancy | Logiports Sambre | sambreville | warehouse-worker | 12 | 2027-02-28 | fr=A2
    Préparateur·trice de commandes cariste
    forklift=2 stock-control=1 health-and-safety=2 time-management=2 computer-literacy=1?
    vacancy | Pharmaflacons Hainaut | gosselies | quality-engineer | 1 | 2027-05-31 | fr=B2;en=B2
    Ingénieur·e qualité
    quality-management=3 statistical-process-control=3 root-cause-analysis=3 six-sigma=2?
    vacancy | Pharmaflacons Hainaut | gosselies | production-planner | 1 | 2027-01-31 | fr=B2
    Planificateur·trice de production
    production-planning=3 erp=2 spreadsheets=3 supply-chain=2 dutch-professional=1?
    vacancy | Usinage Trois-Étaux | chatelet | cnc-machinist | 3 | 2027-06-30 | fr=A2
    Opérateur·trice CNC
    cnc-operation=2 technical-drawings=2 metrology=2 arithmetic=2 cnc-programming=2?
    vacancy | Charpentes Bois-d'Haine-Est | louviere | welder | 4 | 2027-04-30 | fr=A2
    Soudeur·euse
    welding=3 technical-drawings=1 health-and-safety=2 hand-tools=2 metrology=1?
    startup | Atelier Clair | namur | lean-coach | 1 | 2027-11-30 | fr=B2
    Un tableau de marche simple pour les entreprises de travail adapté
    lean-manufacturing=2 performance-indicators=2 low-code=2 change-management=2?
    project | Institut Arpents et Modèles | namur | lean-coach | 1 | 2028-01-31 | fr=B2
    Projet CADENCE : mesurer sans surveiller
    performance-indicators=3 value-stream-mapping=2 data-ethics=2 statistics=2? change-management=2?
    project | Réseau Gestes et Métiers | charleroi | process-analyst | 1 | 2027-12-31 | fr=B2
    Projet PASSAGE : décrire les gestes avant qu'ils ne partent
    process-mapping=3 written-communication=2 train-employees=2 video-shooting=1?
    # energy transition
    vacancy | Toits Soleil Basse-Sambre | sambreville | solar-technician | 6 | 2027-09-30 | fr=A2
    Installateur·trice de panneaux photovoltaïques
    mount-pv-panels=2 install-pv-systems=2 electricity-basics=2 electrical-safety=2 hand-tools=2?
    vacancy | Ampère et Filles | chatelet | solar-technician | 3 | 2027-06-30 | fr=B1
    Technicien·ne photovoltaïque et bornes
    install-pv-systems=3 ev-charging=2 battery-storage=2 electrical-regulations=2 \
    customer-service=1?
    vacancy | Ampère et Filles | chatelet | residential-electrician | 4 | 2027-04-30 | fr=B1
    Électricien·ne résidentiel·le
    domestic-installation=2 electricity-basics=2 electrical-safety=2 wiring-diagrams=2 \
    ev-charging=1?
    vacancy | Calories du Centre | louviere | heat-pump-technician | 4 | 2027-08-31 | fr=B1
    Frigoriste pompes à chaleur
    heat-pumps=2 install-heat-pumps=2 refrigeration=2 electricity-basics=1 customer-service=2?
    vacancy | Manteau d'Hiver Rénovation | thuin | insulation-worker | 6 | 2027-10-31 | fr=A2
    Isolateur·trice de bâtiments
    insulation=2 install-insulation=2 hand-tools=2 teamwork building-energy-performance=1?
    vacancy | Bureau Kelvin et Associés | namur | energy-auditor | 2 | 2027-05-31 | fr=B2
    Auditeur·trice énergétique
    energy-audit=2 building-energy-performance=3 insulation=2 spreadsheets=2 technical-reports=2?
    vacancy | Verrerie Lodelinsart-Neuve | charleroi | energy-manager | 1 | 2026-10-31 | fr=B2
    Responsable énergie
    energy-management=3 energy-consumption=3 performance-indicators=2 carbon-footprint=2?
    startup | Seconde Charge | fleurus | battery-technician | 3 | 2027-12-31 | fr=B1
    Donner une deuxième vie aux batteries de vélos
    battery-repair=3 electrical-measurement=2 circular-economy=2 solder-electronics=1?
    startup | Voisins Watts | binche | | 2 | 2028-03-31 | fr=B1
    Partager l'électricité solaire dans une rue
    photovoltaics=2 energy-consumption=2 data-analysis=2 python=2? customer-service=1?
    project | Centre Feux Doux | liege | electrical-engineering-technician | 1 | 2028-02-29 | fr=B2
    Projet GRISOU : hydrogène et réseaux de quartier
    hydrogen=2 smart-grids=2 power-distribution=2 technical-reports=2? power-electronics=1?
    project | Centre Feux Doux | liege | | 1 | | fr=B2;en=B2
    Projet BRAISE : récupérer la chaleur des anciens puits
    district-heating=2 heat-pumps=3 simulation=2 research-methods=2?
    """
}
