internal import PasserelleModel

/// A municipality of Wallonia: real names, approximate centres and populations.
///
/// Rounded from general knowledge of the public figures (Statbel, 2024); good enough to spread an
/// invented population, not to measure a real one.
struct Municipality: Sendable {
  let name: String
  let place: Place
  let population: Double

  /// The municipality of the hub, around which learners live.
  static let charleroi = Place(knownLatitude: 50.411, longitude: 4.445)

  static let all: [Municipality] = table.split(separator: "\n").compactMap { line in
    let cells = line.split(separator: ",").map { $0.drop { $0 == " " } }
    guard cells.count == 4, let latitude = Double(cells[1]), let longitude = Double(cells[2]),
      let thousands = Double(cells[3])
    else { return nil }
    return Municipality(
      name: String(cells[0]), place: Place(knownLatitude: latitude, longitude: longitude),
      population: thousands * 1000)
  }

  /// Name, latitude, longitude, thousands of inhabitants.
  private static let table = """
    Charleroi, 50.411, 4.445, 204
    Liège, 50.633, 5.567, 195
    Namur, 50.467, 4.867, 114
    Mons, 50.454, 3.952, 96
    La Louvière, 50.476, 4.187, 81
    Tournai, 50.606, 3.388, 69
    Seraing, 50.600, 5.509, 64
    Mouscron, 50.744, 3.217, 59
    Verviers, 50.589, 5.862, 55
    Braine-l'Alleud, 50.684, 4.368, 41
    Herstal, 50.664, 5.630, 40
    Châtelet, 50.404, 4.525, 36
    Wavre, 50.717, 4.612, 35
    Binche, 50.411, 4.165, 33
    Courcelles, 50.464, 4.375, 32
    Ottignies-Louvain-la-Neuve, 50.666, 4.567, 32
    Ath, 50.630, 3.778, 30
    Arlon, 49.684, 5.817, 30
    Waterloo, 50.717, 4.400, 30
    Nivelles, 50.598, 4.328, 29
    Soignies, 50.579, 4.071, 28
    Sambreville, 50.435, 4.617, 28
    Ans, 50.662, 5.520, 28
    Gembloux, 50.561, 4.699, 27
    Andenne, 50.489, 5.095, 27
    Tubize, 50.692, 4.205, 27
    Flémalle, 50.600, 5.480, 26
    Oupeye, 50.712, 5.647, 25
    Manage, 50.503, 4.236, 24
    Fleurus, 50.483, 4.550, 23
    Saint-Ghislain, 50.449, 3.819, 23
    Rixensart, 50.713, 4.533, 23
    Frameries, 50.407, 3.895, 22
    Braine-le-Comte, 50.610, 4.138, 22
    Huy, 50.519, 5.239, 21
    Colfontaine, 50.410, 3.850, 21
    Quaregnon, 50.443, 3.863, 20
    Boussu, 50.434, 3.794, 20
    Eupen, 50.630, 6.036, 20
    Morlanwelz, 50.455, 4.245, 20
    Lessines, 50.713, 3.836, 19
    Jemeppe-sur-Sambre, 50.459, 4.666, 19
    Fontaine-l'Évêque, 50.410, 4.324, 18
    Walcourt, 50.253, 4.435, 18
    Pont-à-Celles, 50.506, 4.359, 17
    Marche-en-Famenne, 50.227, 5.344, 17
    Péruwelz, 50.509, 3.593, 17
    Bastogne, 50.000, 5.716, 16
    Ciney, 50.295, 5.101, 16
    Thuin, 50.340, 4.287, 15
    Waremme, 50.698, 5.256, 15
    Genappe, 50.612, 4.451, 15
    Dinant, 50.261, 4.912, 14
    Couvin, 50.053, 4.495, 14
    Jodoigne, 50.724, 4.869, 14
    Enghien, 50.692, 4.037, 14
    Gerpinnes, 50.338, 4.527, 13
    Anderlues, 50.407, 4.270, 12
    Farciennes, 50.430, 4.541, 11
    Aiseau-Presles, 50.409, 4.573, 11
    Libramont-Chevigny, 49.920, 5.378, 11
    Virton, 49.568, 5.532, 11
    Chimay, 50.048, 4.317, 10
    Montigny-le-Tilleul, 50.381, 4.379, 10
    Spa, 50.492, 5.864, 10
    Philippeville, 50.196, 4.544, 9
    Les Bons Villers, 50.530, 4.455, 9
    Floreffe, 50.434, 4.759, 8
    """
}
