/// The host's own; any of ours of that name would stand in its way.
public let isTheHostsOwn = true
