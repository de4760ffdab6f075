/** Whether the objects of a namespace are wanted: a cluster's administrators may install theirs apart. */
export function hasNamespaced(resourceScope: string): boolean {
  return resourceScope === 'all' || resourceScope === 'namespace';
}

/** Whether the objects of the whole cluster are wanted. */
export function hasClusterWide(resourceScope: string): boolean {
  return resourceScope === 'all' || resourceScope === 'cluster';
}
