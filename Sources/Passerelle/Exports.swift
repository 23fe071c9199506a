// An integrator writes `import Passerelle` and has the values that the engine takes.
@_exported public import DomainModel
@_exported public import Scoring
