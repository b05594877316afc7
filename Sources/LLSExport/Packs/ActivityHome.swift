import LLSModel

/// Where an activity stands, and with it the things that it points to: a module, or the toolkit's back pocket.
struct ActivityHome {
  /// Keeps the ids of this place apart from those of others.
  let scope: ModuleScope
  /// Finds a material by its id.
  let material: (String) -> Material?
  /// Finds a sheet by its id.
  let handout: (String) -> Handout?
  /// Finds a form of the place itself by its id.
  let instrument: (String) -> Instrument?
  /// How many adults have to be there.
  let adults: Int

  /// A module.
  init(_ module: SessionModule, adults: Int) {
    scope = ModuleScope(module.id)
    material = { module.material($0) }
    handout = { module.handout($0) }
    instrument = { module.instrument($0) }
    self.adults = adults
  }

  /// The toolkit's back pocket.
  init(_ spares: Spares, adults: Int) {
    scope = ModuleScope("toolkit")
    material = { spares.material($0) }
    handout = { _ in nil }
    instrument = { _ in nil }
    self.adults = adults
  }
}
