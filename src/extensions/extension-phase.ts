/** Where in the chain of a proxy's filters an extension stands. */
export enum ExtensionPhase {
  /** At the end, before requests are routed. */
  UNSPECIFIED = 'UNSPECIFIED',

  /** Before Istio authenticates a request. */
  AUTHN = 'AUTHN',

  /** After Istio has authenticated a request, before it authorizes it. */
  AUTHZ = 'AUTHZ',

  /** After Istio has authorized a request, before it counts it. */
  STATS = 'STATS',
}
