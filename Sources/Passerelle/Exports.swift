// An integrator writes `import Passerelle` and has the values that the engine takes.
@_exported public import PasserelleModel
@_exported public import PasserelleScoring
