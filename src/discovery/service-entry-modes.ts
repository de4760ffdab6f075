/** Whether the hosts of a ServiceEntry belong to the mesh. */
export enum ServiceEntryLocation {
  /** Outside of the mesh: such as a public API, without Istio's mutual TLS. */
  MESH_EXTERNAL = 'MESH_EXTERNAL',

  /** Part of the mesh: such as virtual machines that have a sidecar. */
  MESH_INTERNAL = 'MESH_INTERNAL',
}

/** How proxies find the endpoints behind the hosts of a ServiceEntry. */
export enum ServiceEntryResolution {
  /** Connections go to the address that the client looked up itself. */
  NONE = 'NONE',

  /** The endpoints' addresses are listed, or workloads are selected by labels. */
  STATIC = 'STATIC',

  /** DNS, asked time and again in the background. Traffic is balanced over all addresses. */
  DNS = 'DNS',

  /** DNS, asked time and again in the background. New connections go to the first address. */
  DNS_ROUND_ROBIN = 'DNS_ROUND_ROBIN',

  /** DNS, asked when a request comes, for the very host of the request: for hosts with a wildcard. */
  DYNAMIC_DNS = 'DYNAMIC_DNS',
}
